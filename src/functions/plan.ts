import { trainingPlan, type PlanAnswer } from '../rules'
import { choiceText, findingsText, plainWord, planResultHeaders, problem, type PlanResult } from '../wording'
import {
  nameOf,
  optional,
  isBlankOrZero,
  readText,
  type Cell,
  invalidValue,
  rowsOf,
  formats,
  moneyResult,
  type CellResult,
  type Formats,
  readApplicant,
} from '../cells'
import { answerRows, readPlanTable, refuseWithoutSize } from '../plan'

const defaultColumns: readonly PlanResult[] = [
  'eligibleCost',
  'rate',
  'subsidy',
  'ownShare',
  'left',
  'applicationDeadline',
  'findings',
]

/**
 * Rekent een heel opleidingsplan uit: per rij wat subsidiabel is, het percentage, de subsidie, het eigen aandeel, wat van het plafond overblijft, de uiterste aanvraagdag en de controle.
 * @customfunction PLAN
 * @helpurl https://localhost:3000/functies.html#PLAN
 * @param plan Tabel met haar rij hoofdingen; een kolom Kost en een kolom Start of Aanvraag zijn nodig.
 * @param [size] "klein", "middelgroot" of "groot"; mag leeg als het plan een kolom Grootte heeft die in elke rij is ingevuld.
 * @param [columns] Welke kolommen, in welke volgorde: een bereik, of tekst met ";" ertussen. Ook mogelijk: Gebruikt.
 * @returns {any[][]} Een rij hoofdingen en een rij voor elke rij van het plan.
 */
export function plan(plan: any[][], size?: any, columns?: any[][]): any[][] {
  const table = readPlanTable(plan)
  const applicant = optional('size', size, readApplicant)
  const shown = readColumns(columns)
  refuseWithoutSize(table, applicant)
  const answers = answerRows(table.rows, (rows) => trainingPlan(rows, applicant))
  const format = formats(answers.length)
  const body = answers.map((answer) =>
    shown.map((column) => (answer === undefined ? '' : resultOf(answer, column, format))),
  )
  return [shown.map((column) => planResultHeaders[column]), ...body]
}

function resultOf(answer: PlanAnswer, column: PlanResult, format: Formats): CellResult {
  switch (column) {
    case 'findings':
      return findingsText(answer.findings)
    case 'applicationDeadline':
      return answer.applicationDeadline === undefined ? '' : format.day(answer.applicationDeadline)
    case 'rate':
      return answer.rate === undefined ? '' : format.fraction(answer.rate)
    default: {
      const amount = answer[column]
      return amount === undefined ? '' : moneyResult(amount)
    }
  }
}

const resultColumns = Object.keys(planResultHeaders) as PlanResult[]
const byHeader = new Map(resultColumns.map((column) => [plainWord(planResultHeaders[column]), column]))

/** The columns asked for, from a range or a text; nothing asked for is the default. */
function readColumns(columns: Cell): readonly PlanResult[] {
  const names = rowsOf(columns)
    .flat()
    .flatMap((cell) => (isBlankOrZero(cell) ? [] : (optional('columns', cell, readText) ?? '').split(/[;,]/)))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const asked = names.map((name) => {
    const column = byHeader.get(plainWord(name))
    if (column === undefined) {
      throw invalidValue(problem.unknownColumn(nameOf('columns'), name, choiceText(Object.values(planResultHeaders))))
    }
    return column
  })
  return asked.length > 0 ? asked : defaultColumns
}
