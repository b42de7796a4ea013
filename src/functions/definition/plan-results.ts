import { formats, moneyResult, type CellResult, type Formats } from '../../cells'
import { answerRows, type PlanTable, type RowKind } from '../../plan'
import { trainingPlan, type Applicant, type IsoDate, type PlanAnswer } from '../../rules'
import { findingsText, planResultHeaders, rowKindTerms, statusTerms, type PlanResult } from '../../wording'
import type { Block } from './custom-function'

/** How a plan is asked about: the size where its rows say none, the day it is looked at, and which columns are shown. */
export type PlanQuestion = {
  readonly applicant: Applicant | undefined
  readonly asOf: IsoDate | undefined
  readonly shown: readonly PlanResult[]
}

/** What KMO.PLAN shows of a plan that was read: a row of headers and one for each row below the first. */
export function planResults(table: PlanTable, { applicant, asOf, shown }: PlanQuestion): Block {
  const answers = answerRows(table.rows, (rows) => trainingPlan(rows, applicant, asOf))
  const format = formats(answers.length)
  const body = answers.map((answer, row) =>
    shown.map((column) => {
      if (column === 'readAs') return rowKindTerms[table.kinds[row] as RowKind]
      return answer === undefined ? '' : resultOf(answer, column, format)
    }),
  )
  return [shown.map((column) => planResultHeaders[column]), ...body]
}

function resultOf(answer: PlanAnswer, column: Exclude<PlanResult, 'readAs'>, format: Formats): CellResult {
  switch (column) {
    case 'findings':
      return findingsText(answer.findings)
    case 'applicationDeadline':
      return answer.applicationDeadline === undefined ? '' : format.day(answer.applicationDeadline)
    case 'rate':
      return answer.rate === undefined ? '' : format.fraction(answer.rate)
    case 'status':
      return answer.status === undefined ? '' : statusTerms[answer.status]
    default: {
      const amount = answer[column]
      return amount === undefined ? '' : moneyResult(amount)
    }
  }
}
