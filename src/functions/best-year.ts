import { bestYears, dayNoted, type BestYear, type FilingRow, type PlanRow } from '../rules'
import { bestYearHeaders } from '../wording'
import { formats, moneyResult, type CellResult, type Formats } from '../cells'
import { answerRows, refuseWithoutSize } from '../plan'
import { optional, table } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { plan, sizeOfPlan } from './definition/parameters'
import { subsidyParameters } from './definition/rests-on'

export const bestYear = customFunction({
  id: 'BEST_YEAR',
  says: {
    nl: 'Kiest voor elke rij die nog niet is aangevraagd het beste jaar: als dat vóór en na 31 december kan, het jaar waarin het hele plan de meeste subsidie krijgt, en tussen welke dagen.',
    en: 'Chooses the best year for each row that is not applied for yet: where it may be before and after 31 December, the year in which the whole plan gets the most subsidy, and between which days.',
  },
  arguments: {
    plan: table({
      ...plan,
      says: {
        nl: 'Tabel met haar rij hoofdingen, zoals bij PLAN; met een kolom Inschrijving kan een rij al vóór haar start worden ingediend.',
        en: 'Table with its header row, as for PLAN; with a column Enrolment date a row may be filed before its start.',
      },
    }),
    applicant: optional(sizeOfPlan),
  },
  restsOn: [...subsidyParameters, 'applicationTerm', 'completionTerm', 'releaseTerm', 'cateringLimit'],
  examples: [
    [
      '=INDEX(KMO.BEST_YEAR({"Kost","Start","Aanvraag","Thema";25000,46266,46266,"innovatie";1000,46384,"","innovatie"},"klein"),3,2)',
      '2027',
    ],
  ],
  spills: true,
  answer({ plan, applicant }) {
    refuseWithoutSize(plan, applicant, sizeOfPlan.names)
    const rows = plan.rows.map((row) => row && filingRow(row))
    const format = formats(rows.length)
    const answers = answerRows(rows, (filled) => bestYears(filled, applicant))
    return [
      [...bestYearHeaders],
      ...answers.map((answer) => (answer === undefined ? bestYearHeaders.map(() => '') : resultsOf(answer, format))),
    ]
  },
})

/** An enrolment without a day is none: then nobody may apply before the start. */
const filingRow = (row: PlanRow): FilingRow => ({ ...row, enrolledOn: dayNoted(row.enrolledOn) })

const resultsOf = ({ yearNow, bestYear, days, subsidy, gain }: BestYear, format: Formats): CellResult[] => [
  yearNow ?? '',
  bestYear ?? '',
  days === undefined ? '' : format.day(days.from),
  days === undefined ? '' : format.day(days.to),
  subsidy === undefined ? '' : moneyResult(subsidy),
  gain === undefined ? '' : moneyResult(gain),
]
