import { Decimal, type PlanRow } from '../../src/rules'

const amounts = [
  'cost',
  'catering',
  'persons',
  'days',
  'materials',
  'trainerTravel',
  'deduction',
  'granted',
  'invoiced',
  'creditNote',
] as const satisfies readonly (keyof PlanRow)[]
type Amount = (typeof amounts)[number]

/** A row of a plan as a test writes it: amounts are text. */
export type Row = Partial<Omit<PlanRow, Amount>> & { readonly [A in Amount]?: string }

/** The row of a plan that these fields make: of no company by name, and with a theme that asks nothing. */
export function rowOf(row: Row): PlanRow {
  const words: Partial<Omit<PlanRow, Amount>> = row
  const money: Pick<PlanRow, Amount> = Object.fromEntries(
    amounts.map((name) => [name, row[name] && new Decimal(row[name])]),
  )
  return { enterprise: '', theme: 'innovation', unreadable: [], ...words, ...money }
}
