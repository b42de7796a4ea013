import { Decimal, type FilingRow } from '../../src/rules'

const amounts = [
  'cost',
  'catering',
  'persons',
  'days',
  'materials',
  'trainerTravel',
  'deduction',
  'granted',
] as const satisfies readonly (keyof FilingRow)[]
type Amount = (typeof amounts)[number]

/** A row of a plan as a test writes it: amounts are text. */
export type Row = Partial<Omit<FilingRow, Amount>> & { readonly [A in Amount]?: string }

/** The row of a plan that these fields make: of no company by name, and with a theme that asks nothing. */
export function rowOf(row: Row): FilingRow {
  const words: Partial<Omit<FilingRow, Amount>> = row
  const money: Pick<FilingRow, Amount> = Object.fromEntries(
    amounts.map((name) => [name, row[name] && new Decimal(row[name])]),
  )
  return { enterprise: '', theme: 'innovation', unreadable: [], ...words, ...money }
}
