import type { Texts } from './nl'

export const en: Texts = {
  plan: 'Plan',
  size: 'Size',
  asInPlan: 'as in the plan',
  choose: '(choose)',
  noSize: 'Choose the size of the enterprise: without it the subsidy is not known.',
  refresh: 'Read again',
  columns: 'Match columns',
  done: 'Done',
  none: '(none)',
  column: 'column',
  reading: 'Reading the plan…',
  stopped: 'Reading was stopped.',
  changed: 'The workbook changed since the plan was read.',
  noPlan:
    'No plan found. What is needed is a table or sheet with a column for the cost and one for the start or the application.',
  noPlanButList: 'No training plan found, but a list with days and amounts. Choose it above if it is your plan.',
  withVat: 'This column holds a price with VAT and is not used:',
  uncertain: 'to be checked',
  isItRight: 'Is this right?',
  right: 'This is right',
  needed: 'Choose at least a column for the cost, and one for the start or the application.',
  manyPlans: (count) => `This workbook has ${count} possible plans.`,
}
