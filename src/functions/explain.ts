import { explainHeaders } from '../wording'
import { known, formats, type CellResult } from '../cells'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { explainedSteps, stepResult, withoutCost, type ExplainedStep } from './definition/explained-steps'
import { applicationDate, cost, plafondLeft, service, size, theme } from './definition/parameters'
import { subsidyParameters } from './definition/rests-on'
import { hasNoCost } from './definition/without-cost'

export const explain = customFunction({
  id: 'EXPLAIN',
  says: {
    nl: 'Legt één subsidie stap voor stap uit, met de dag vanaf wanneer elke regel geldt en de bron. Dezelfde argumenten als SUBSIDY.',
    en: 'Explains one subsidy step by step, with the day from which each rule holds and its source. The same arguments as SUBSIDY.',
  },
  arguments: {
    eligibleCost: required(cost),
    applicant: required(size),
    appliedOn: optional(applicationDate),
    theme: optional(theme),
    service: optional(service, 'training'),
    room: optional(plafondLeft),
  },
  restsOn: subsidyParameters,
  examples: [['=INDEX(KMO.EXPLAIN(1000,"klein",DATE(2026,5,4)),1,1)', 'Stap']],
  spills: true,
  withoutSubject: (...cells) => (hasNoCost(cells) ? blockOf(withoutCost('nl')) : undefined),
  answer: (given) => blockOf(known(explainedSteps(given, 'nl'), applicationDate.names)),
})

function blockOf(steps: readonly ExplainedStep[]): CellResult[][] {
  const format = formats()
  const rows = steps.map(({ name, value, sentence, rule }) => [
    name,
    stepResult(value, format),
    sentence,
    rule === undefined ? '' : format.day(rule.inForce),
    rule?.source ?? '',
  ])
  return [[...explainHeaders], ...rows]
}
