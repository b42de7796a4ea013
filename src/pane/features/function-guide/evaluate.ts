import { callFunction } from '../../../functions'
import { readDay, serialOf, type Cell } from '../../../cells'
import { isOneCell, type Area } from '../../../workbook'
import { dayOf, yearOf, type IsoDate } from '../../../rules'
import type { ChoosingFunction, DayFunction, Expression } from './formula'
import { areaOf, type Surroundings } from './reference'

/** The value of an argument, or which part of it cannot be followed without Excel. */
export type Evaluation = { readonly ok: true; readonly value: Cell } | { readonly ok: false; readonly part: string }

export type ReadCells = (area: Area) => Promise<readonly (readonly Cell[])[]>

const found = (value: Cell): Evaluation => ({ ok: true, value })

/** Follows an argument: what is written in it, the cells it points at, days, plain arithmetic, choices, and our own functions inside it. */
export async function evaluate(
  expression: Expression,
  surroundings: Surroundings & { readonly today: IsoDate },
  read: ReadCells,
): Promise<Evaluation> {
  const lost: Evaluation = { ok: false, part: expression.text }
  const all = (expressions: readonly Expression[]) => valuesOf(expressions, surroundings, read)
  switch (expression.kind) {
    case 'absent':
      return found(null)
    case 'value':
      return found(expression.value)
    case 'reference': {
      const area = areaOf(expression.text, surroundings)
      if (area === undefined) return lost
      const values = await read(area)
      return found(isOneCell(area) ? values[0]?.[0] : values)
    }
    case 'array': {
      const rows: Cell[][] = []
      for (const row of expression.rows) {
        const values = await all(row)
        if (!values.ok) return values
        rows.push(values.cells)
      }
      return found(rows)
    }
    case 'day': {
      const parts = await all(expression.parts)
      if (!parts.ok) return parts
      const value = dayPart(expression.name, parts.cells.map(plain), surroundings.today)
      return value === undefined ? lost : found(value)
    }
    case 'choice': {
      if (expression.name === 'IF') {
        const [condition, ...ways] = expression.parts
        const answer = condition && (await evaluate(condition, surroundings, read))
        if (answer === undefined || !answer.ok) return answer ?? lost
        const holds = plain(answer.value)
        if (typeof holds !== 'boolean' && typeof holds !== 'number') return lost
        const way = ways[holds ? 0 : 1]
        // What is not chosen does not matter, also when it cannot be followed.
        return way === undefined ? found(false) : way.kind === 'absent' ? found(0) : evaluate(way, surroundings, read)
      }
      const parts = await all(expression.parts)
      if (!parts.ok) return parts
      const value = chosen(expression.name, parts.cells)
      return value === undefined ? lost : found(value)
    }
    case 'call': {
      const given = await all(expression.call.arguments)
      if (!given.ok) return given
      const answer = callFunction(expression.call.id, given.cells)
      if (answer.kind === 'error') return found({ type: 'Error', basicValue: answer.code })
      return found(answer.kind === 'spill' ? answer.rows : answer.value)
    }
    case 'operation': {
      const operands = await all(expression.operands)
      if (!operands.ok) return operands
      const { operator } = expression
      const value =
        operator in comparisons
          ? compared(operator as Comparison, operands.cells)
          : calculated(operator, operands.cells.map(plain))
      return value === undefined ? lost : found(value)
    }
    default:
      return lost
  }
}

async function valuesOf(
  expressions: readonly Expression[],
  surroundings: Surroundings & { readonly today: IsoDate },
  read: ReadCells,
): Promise<{ ok: true; cells: Cell[] } | { ok: false; part: string }> {
  const cells: Cell[] = []
  for (const one of expressions) {
    const evaluation = await evaluate(one, surroundings, read)
    if (!evaluation.ok) return evaluation
    cells.push(evaluation.value)
  }
  return { ok: true, cells }
}

/** The serial of a day, or the year of one. */
function dayPart(name: DayFunction, [first, month, day]: readonly Cell[], today: IsoDate): number | undefined {
  if (name === 'TODAY') return serialOf(today)
  if (name === 'YEAR') {
    const reading = typeof first === 'number' ? readDay(first) : undefined
    return reading?.kind === 'value' ? yearOf(reading.value) : undefined
  }
  const found =
    typeof first === 'number' && typeof month === 'number' && typeof day === 'number'
      ? dayOf(first, month, day)
      : undefined
  return found && serialOf(found)
}

/** A formatted number is its number; blank counts as 0 in a calculation. */
function plain(cell: Cell): Cell {
  if (cell === null || cell === undefined || cell === '') return 0
  if (typeof cell === 'object' && 'basicValue' in cell && 'type' in cell && cell.type === 'Double')
    return cell.basicValue
  return cell
}

function chosen(name: Exclude<ChoosingFunction, 'IF'>, cells: readonly Cell[]): Cell {
  const [first, second] = cells
  switch (name) {
    case 'OR':
      return cells.every((cell) => typeof cell === 'boolean') ? cells.includes(true) : undefined
    case 'LEFT': {
      const count = second === undefined ? 1 : plain(second)
      return typeof first === 'string' && typeof count === 'number' && count >= 0 ? first.slice(0, count) : undefined
    }
    case 'INDEX': {
      const row = plain(second)
      if (
        !Array.isArray(first) ||
        typeof row !== 'number' ||
        first.some((cells: readonly Cell[]) => cells.length !== 1)
      )
        return undefined
      const [cell] = (first[row - 1] as readonly Cell[] | undefined) ?? [undefined]
      return cell ?? (row >= 1 && row <= first.length ? null : undefined)
    }
  }
}

const comparisons = {
  '=': (order: number) => order === 0,
  '<>': (order: number) => order !== 0,
  '<': (order: number) => order < 0,
  '>': (order: number) => order > 0,
  '<=': (order: number) => order <= 0,
  '>=': (order: number) => order >= 0,
} as const
type Comparison = keyof typeof comparisons

/** As Excel compares: texts without capitals, two kinds only for being equal. Whether an empty cell is 0 is left to Excel: it may hold "". */
function compared(operator: Comparison, cells: readonly Cell[]): Cell {
  const [a, b] = cells.map((cell) => (cell === null || cell === undefined || cell === '' ? '' : plain(cell)))
  const holds = comparisons[operator]
  if (typeof a === 'number' && typeof b === 'number') return holds(a - b)
  const isForOrder = operator !== '=' && operator !== '<>'
  if (isForOrder || ![a, b].every((cell) => typeof cell === 'number' || typeof cell === 'string')) return undefined
  if (typeof a === 'string' && typeof b === 'string') return holds(a.toLowerCase() === b.toLowerCase() ? 0 : 1)
  return [a, b].includes('') && [a, b].includes(0) ? undefined : holds(1)
}

/** Arithmetic as Excel does it on numbers; anything else is left to Excel. */
function calculated(operator: string, operands: readonly Cell[]): Cell {
  const [left, right] = operands
  if (operator === '&')
    return [left, right].every((one) => typeof one === 'string' || typeof one === 'number')
      ? `${left as string}${right as string}`
      : undefined
  if (typeof left !== 'number') return undefined
  if (operands.length === 1) return operator === '%' ? left / 100 : operator === '-' ? -left : left
  if (typeof right !== 'number') return undefined
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return right === 0 ? undefined : left / right
    case '^':
      return left ** right
    default:
      return undefined
  }
}
