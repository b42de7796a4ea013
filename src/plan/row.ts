import { cannotRead, type Money, type PlanRow, type Unreadable } from '../rules'
import { isError, themeWithSubTheme, type Cell } from '../cells'
import type { PlanColumn } from '../wording'
import { columnReaders, unreadable, type CellReader } from './column-readers'
import type { FoundColumn } from './columns'
import { listedNumbers } from './listed-number'
import { oncePerCell } from './once-per-cell'

/** A row as far as its own cells say it: whose it is may stand in another row. */
export type RowDraft = { -readonly [F in keyof PlanRow]: PlanRow[F] }

/** A name is no field of a row: only that it cannot be read is said of it. */
const readName: CellReader<undefined> = (cell) => (isError(cell) ? unreadable : undefined)

/** How a column fills its field; undefined for what no amount or finding of a plan is about. */
function fieldReader(column: PlanColumn): CellReader<unknown> | undefined {
  switch (column) {
    case 'enterprise':
    case 'provider':
      return readName
    case 'enterpriseNumber':
      return (cell) => (columnReaders.enterpriseNumber(cell) === unreadable ? unreadable : undefined)
    case 'subTheme':
    case 'hours':
    case 'projectNumber':
    case 'invoiceNumber':
    case 'invoiceDate':
    case 'key':
      return undefined
    default:
      return ownToEachRow.has(column) ? columnReaders[column] : oncePerCell<unknown>(columnReaders[column])
  }
}

/** What hardly two rows have alike. */
const ownToEachRow: ReadonlySet<PlanColumn> = new Set<PlanColumn>([
  'title',
  'participants',
  'cost',
  'catering',
  'materials',
  'trainerTravel',
  'deduction',
  'granted',
  'invoiced',
  'creditNote',
])

const notedSteps = ['depositedOn', 'paymentOrderedOn', 'certifiedOn'] as const
const isNotedStep = (column: PlanColumn): column is (typeof notedSteps)[number] =>
  notedSteps.some((step) => step === column)

/** A cost that stands in several columns adds up. */
const plus = (cost: Money | undefined, value: unknown) => cost?.plus(value as Money) ?? value

/** How a project of a plan with these columns is read: as far as it can be; what cannot is named by its header. */
export function rowReader(columns: readonly FoundColumn[]): (cells: readonly Cell[], rowNumber: number) => RowDraft {
  const read = columns.flatMap((found) => {
    const reader = fieldReader(found.column)
    return reader === undefined ? [] : [{ ...found, reader }]
  })
  const indexOf = (wanted: PlanColumn) => columns.find(({ column }) => column === wanted)?.index
  const [subThemeAt, providerAt] = [indexOf('subTheme'), indexOf('provider') ?? -1]
  const notKept = notedSteps.filter((step) => indexOf(step) === undefined)
  const whatIsListed = listedNumbers()
  return (cells, rowNumber) => {
    const cannotBeRead: Unreadable[] = []
    const row: RowDraft = { enterprise: '', rowNumber, unreadable: cannotBeRead }
    const fields: { [C in PlanColumn]?: unknown } = row
    for (const step of notKept) row[step] = 'not-kept'
    for (const { column, index, header, reader } of read) {
      const value = reader(cells[index])
      if (value === unreadable) {
        cannotBeRead.push({ field: column, name: header })
        if (isNotedStep(column)) row[column] = 'unreadable'
      } else if (value !== undefined) fields[column] = column === 'cost' ? plus(row.cost, value) : value
    }
    if (cannotRead(row, 'cost')) row.cost = undefined
    if (subThemeAt !== undefined) row.theme = themeWithSubTheme(row.theme, cells[subThemeAt])
    if (row.number !== undefined) Object.assign(row, whatIsListed(row.number, cells[providerAt]))
    return row
  }
}
