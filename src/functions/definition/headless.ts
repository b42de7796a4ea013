/** What the build ships as `plan.js`, for whoever calculates a workbook without Excel: loaded after `functions.js`, and by no page. */
export { readApplicant, readDay } from '../../cells'
export {
  findPlan,
  isSize,
  isSizeLabel,
  lackingInPlan,
  nameRefusalText,
  readKinds,
  readNamedHeaders,
  readTable,
} from '../../plan'
export { preferredHeader, usualPlanResults } from '../../wording'
export { planResults } from './plan-results'
