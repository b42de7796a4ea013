import { bestYears, type BestYear } from '../rules'
import { bestYearHeaders } from '../wording'
import { formats, moneyResult, type CellResult, type Formats } from '../cells'
import { answerRows, readPlanTable, refuseWithoutSize } from '../plan'
import { optional, range } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { asOfPlan, namedHeaders, plan as planParameter, sizeOfPlan } from './definition/parameters'
import { subsidyParameters } from './definition/rests-on'

export const bestYear = customFunction({
  id: 'BEST_YEAR',
  says: {
    nl: 'Kiest voor elke rij die nog niet is aangevraagd het beste jaar: als dat vóór en na 31 december kan, het jaar waarin het hele plan de meeste subsidie krijgt, en tussen welke dagen.',
    en: 'Chooses the best year for each row that is not applied for yet: where it may be before and after 31 December, the year in which the whole plan gets the most subsidy, and between which days.',
  },
  arguments: {
    plan: range({
      ...planParameter,
      says: {
        nl: 'Tabel met haar rij hoofdingen, zoals bij PLAN; met een kolom Inschrijving kan een rij al vóór haar start worden ingediend.',
        en: 'Table with its header row, as for PLAN; with a column Enrolment date a row may be filed before its start.',
      },
    }),
    applicant: optional(sizeOfPlan),
    asOf: optional(asOfPlan),
    headers: namedHeaders,
  },
  restsOn: [...subsidyParameters, 'applicationTerm', 'completionTerm', 'releaseTerm', 'cateringLimit'],
  examples: [
    [
      '=INDEX(KMO.BEST_YEAR({"Kost","Start","Aanvraag","Thema";25000,46266,46266,"innovatie";1000,46384,"","innovatie"},"klein"),3,2)',
      '2027',
    ],
  ],
  spills: true,
  answer({ plan, applicant, asOf, headers }) {
    const table = readPlanTable(plan, planParameter.names, headers)
    refuseWithoutSize(table, applicant, sizeOfPlan.names)
    const format = formats(table.rows.length)
    const answers = answerRows(table.rows, (rows) => bestYears(rows, applicant, asOf))
    return [
      [...bestYearHeaders],
      ...answers.map((answer) => (answer === undefined ? bestYearHeaders.map(() => '') : resultsOf(answer, format))),
    ]
  },
})

const resultsOf = ({ yearNow, bestYear, days, subsidy, gain }: BestYear, format: Formats): CellResult[] => [
  yearNow ?? '',
  bestYear ?? '',
  days === undefined ? '' : format.day(days.from),
  days === undefined ? '' : format.day(days.to),
  subsidy === undefined ? '' : moneyResult(subsidy),
  gain === undefined ? '' : moneyResult(gain),
]
