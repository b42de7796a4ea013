import { isCellError } from '../engine/cell-value'
import { numberKind } from '../xlsx/number-format'
import type { GeneralNumbers } from './shown-value'
import type { ShownCell } from './sheet-view'
import type { ShownTable } from './shown-table'

export type OutputColumn = {
  readonly header: string
  readonly cells: readonly ShownCell[]
  readonly general: GeneralNumbers
  /** Whether a screen that is too narrow for all columns leaves it out. */
  readonly isAside?: boolean
  /** Sum of the column, where adding up means something. */
  readonly total?: number
}

/** Columns of euro that may be added up. */
const summableHeaders =
  /^(kost(prijs)?|prijs|bedrag|projectbedrag|subsidiabel|subsidie|steun|eigen aandeel|gebruikt|toegekend|toegekende steun|catering|cost|price|fee|granted)( (excl|zonder)\.? btw)?( \(?€\)?)?$/i

/** Columns of euro where a sum says nothing: what is left of a ceiling. */
const balanceHeaders = /^(plafond( over)?|kost nog gedekt)$/i

/** The columns of a table as they are shown: headers made different, columns without anything left out. */
export function outputColumns({ columns, rows, withTotals }: ShownTable): OutputColumn[] {
  const seen = new Map<string, number>()
  return columns.flatMap(({ header: given, isCost = false, isAside = false }, index): OutputColumn[] => {
    const cells = rows.map((row) => row.cells[index]!)
    if (given === '' && cells.every(({ value }) => value === null || value === '')) return []
    const name = given === '' ? `Kolom ${index + 1}` : given
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const isSummable = isCost || summableHeaders.test(given)
    const total =
      withTotals && isSummable
        ? sum(rows.flatMap(({ cells, isProject }) => (isProject ? [cells[index]!] : [])))
        : undefined
    const isAmount = isSummable || balanceHeaders.test(given)
    return [
      {
        header: times === 1 ? name : `${name} (${times})`,
        cells,
        general: isAmount ? 'amounts' : generalNumbers(cells),
        isAside,
        ...(total !== undefined && { total }),
      },
    ]
  })
}

/** A fraction somewhere makes a column one of amounts; years are not grouped by thousands. */
function generalNumbers(cells: readonly ShownCell[]): GeneralNumbers {
  const numbers = cells.flatMap(({ value, format }) =>
    typeof value === 'number' && numberKind(format) === 'general' ? [value] : [],
  )
  if (numbers.some((number) => !Number.isInteger(number))) return 'amounts'
  return numbers.every((number) => number >= 1900 && number < 2200) ? 'as they are' : 'whole'
}

/** Undefined when there is nothing to add, or an error that has no place in a sum. */
function sum(cells: readonly ShownCell[]): number | undefined {
  if (cells.some(({ value }) => isCellError(value))) return undefined
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  // In whole cents: twenty amounts of ten cents make two euro.
  return numbers.length === 0 ? undefined : numbers.reduce((cents, number) => cents + Math.round(number * 100), 0) / 100
}
