import { bestYears, type BestYear, type FilingRow, type PlanRow } from '../rules'
import { bestYearHeaders } from '../wording'
import {
  optional,
  readDay,
  type Cell,
  formats,
  moneyResult,
  type CellResult,
  type Formats,
  readApplicant,
} from '../cells'
import { answerRows, readPlanTable, refuseWithoutSize } from '../plan'

/**
 * Kiest voor elke rij die nog niet is aangevraagd het beste jaar: als dat vóór en na 31 december kan, het jaar waarin het hele plan de meeste subsidie krijgt, en tussen welke dagen.
 * @customfunction BEST_YEAR
 * @helpurl https://localhost:3000/functies.html#BEST_YEAR
 * @param plan Tabel met haar rij hoofdingen, zoals bij PLAN; met een kolom Inschrijving kan een rij al vóór haar start worden ingediend.
 * @param [size] "klein", "middelgroot" of "groot"; mag leeg als het plan een kolom Grootte heeft die in elke rij is ingevuld.
 * @returns {any[][]} Een rij hoofdingen en een rij voor elke rij van het plan.
 */
export function bestYear(plan: any[][], size?: any): any[][] {
  const table = readPlanTable(plan)
  const applicant = optional('size', size, readApplicant)
  refuseWithoutSize(table, applicant)
  const enrolments = table.cellsOf('enrolledOn')
  const rows = table.rows.map((row, index) => row && filingRow(row, enrolments?.[index]))
  const format = formats(rows.length)
  const answers = answerRows(rows, (filled) => bestYears(filled, applicant))
  return [
    [...bestYearHeaders],
    ...answers.map((answer) => (answer === undefined ? bestYearHeaders.map(() => '') : resultsOf(answer, format))),
  ]
}

/** An enrolment that cannot be read is none: then nobody may apply before the start. */
function filingRow(row: PlanRow, enrolment: Cell): FilingRow {
  const reading = readDay(enrolment)
  return reading.kind === 'value' ? { ...row, enrolledOn: reading.value } : row
}

const resultsOf = ({ yearNow, bestYear, days, subsidy, gain }: BestYear, format: Formats): CellResult[] => [
  yearNow ?? '',
  bestYear ?? '',
  days === undefined ? '' : format.day(days.from),
  days === undefined ? '' : format.day(days.to),
  subsidy === undefined ? '' : moneyResult(subsidy),
  gain === undefined ? '' : moneyResult(gain),
]
