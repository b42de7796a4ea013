import { findRegistrationNumbers } from '../../../../../rules'
import { FileError } from '../file-error'
import { CellBudget } from '../limits'
import type { ReadSheet, Row } from '../rows'
import { Package } from './package'
import { sheetRows } from './sheet'
import { workbookParts, type SheetPart, type WorkbookParts } from './workbook'

/**
 * Every sheet of an .xlsx, in order; one that cannot be read says why. Yields how far it is.
 * Throws a FileError for what is no .xlsx, and for one of which no sheet can be read.
 */
export function* readWorkbook(bytes: Uint8Array): Generator<number, readonly ReadSheet[], undefined> {
  const file = new Package(bytes)
  const work = sheetsOf(file)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield file.share
  }
}

function* sheetsOf(file: Package): Generator<void, readonly ReadSheet[]> {
  const workbook = yield* workbookParts(file)
  const budget = new CellBudget()
  const sheets: ReadSheet[] = []
  for (const sheet of workbook.sheets) sheets.push(yield* readSheet(file, sheet, workbook, budget))
  const problem = sheets.find((sheet) => sheet.problem !== undefined)?.problem
  if (problem !== undefined && sheets.every(({ rows }) => rows.length === 0)) throw new FileError(problem)
  return sheets
}

function* readSheet(
  file: Package,
  { name, isHidden, part }: SheetPart,
  workbook: WorkbookParts,
  budget: CellBudget,
): Generator<void, ReadSheet> {
  const { spent } = budget
  try {
    if (part === undefined) throw new FileError('damaged')
    const rows = yield* sheetRows(file.read(part), workbook, budget)
    return { name, isHidden, rows, numbers: yield* numbersIn(rows) }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    budget.giveBackTo(spent)
    return { name, isHidden, rows: [], numbers: 0, problem: error.problem }
  }
}

const rowsBetweenBreaths = 500

function* numbersIn(rows: readonly Row[]): Generator<void, number> {
  let numbers = 0
  for (const [at, { cells }] of rows.entries()) {
    if (at % rowsBetweenBreaths === 0) yield
    if (cells.some((cell) => typeof cell === 'string' && findRegistrationNumbers(cell).length > 0)) numbers++
  }
  return numbers
}
