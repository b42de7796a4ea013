import { readAmount, readDay, serialOf } from '../../../../cells'
import { registry } from '../../../../providers'
import { figure, findRegistrationNumbers, firstDay, vatRates, type IsoDate } from '../../../../rules'
import { planColumns } from '../../../../wording'
import { isFormula, tokensOf, type CellContent, type OwnWork } from '../../../../workbook'
import { functionIn } from '../../../elements/function-in'
import { dayFormula, rowColumnHeaders, rowColumns, rowFormula, type RowColumn } from '../columns/row-formulas'
import { isNearWord } from '../repairs/fixes'

/** What the features of the pane write: formulas of ours, numbers and names of providers, repaired words and costs, days and headers. */
export function ownWork(): OwnWork {
  const names = new Set(registry.all().map(({ name }) => name))
  const isOwnText = (text: string, before: CellContent) =>
    names.has(text) || isRegistrationNumber(text) || isNearWord(text, before) || (before === '' && isOwnHeader(text))
  return {
    isOwnFunction: (name) => functionIn(name) !== undefined,
    isOwnFormula: (formula) => functionsIn(formula).some((name) => functionIn(name) !== undefined),
    isOwnValue: (value, before) =>
      typeof value === 'string'
        ? isOwnText(value, before)
        : typeof value === 'number' && (isNotedDay(value, before) || isWithoutVat(value, before)),
    isOwnColumn: (header, formula) =>
      rowColumns.some((column) => isHeaderOf(column, header) && isFormulaOf(column, formula)),
  }
}

const isRegistrationNumber = (text: string): boolean => {
  const [only, ...others] = findRegistrationNumbers(text)
  return others.length === 0 && only?.number === text
}

const isOwnHeader = (text: string): boolean => rowColumns.some((column) => rowColumnHeaders[column] === text)

const lastDay: IsoDate = '2099-12-31'

/** A day of the scheme, where no amount stood. */
const isNotedDay = (value: number, before: CellContent): boolean =>
  Number.isInteger(value) &&
  value >= serialOf(firstDay) &&
  value <= serialOf(lastDay) &&
  (typeof before !== 'number' || readDay(before).kind === 'value')

function isWithoutVat(value: number, before: CellContent): boolean {
  const withVat = isFormula(before) ? undefined : readAmount(before)
  if (withVat?.kind !== 'value') return false
  return vatRates.some(({ rate }) => withVat.value.dividedBy(figure(rate).plus(1)).toNumber() === value)
}

/** A header that was taken got a number. */
const isHeaderOf = (column: RowColumn, header: string): boolean =>
  header.replace(/ \d{1,3}$/, '') === rowColumnHeaders[column]

const cell = '[@x]'

/** Whether a formula calls what the formula of that column always calls, and nothing that it never does, whatever columns the plan has. */
function isFormulaOf(column: RowColumn, formula: string): boolean {
  const called = functionsIn(formula)
  const least = rowFormula(column, (one) => (one === 'cost' || one === 'startsOn' ? cell : undefined), {
    applicant: undefined,
    asOf: cell,
  })
  const most = new Set(
    planColumns.flatMap((left) =>
      functionsIn(
        rowFormula(column, (one) => (one === left && left !== 'cost' ? undefined : cell), {
          applicant: undefined,
          asOf: dayFormula(firstDay),
        }),
      ),
    ),
  )
  return functionsIn(least).every((name) => called.includes(name)) && called.every((name) => most.has(name))
}

/** The functions that a formula calls. */
function functionsIn(formula: string): readonly string[] {
  const tokens = tokensOf(formula)
  return tokens.flatMap(({ kind, text }, at) => (kind === 'name' && tokens[at + 1]?.text === '(' ? [text] : []))
}
