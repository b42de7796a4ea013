import { isError, primitiveValue, type Cell } from '../cells'
import { timeWords, visibleText } from '../wording'
import { asSeen } from './as-seen'
import type { FoundColumn } from './columns'
import { companyNumberIn, companyNumberText } from './company-number'
import { isGiven } from './given'
import { hasWordOf } from './whole-words'

/** What a row says of its enterprise: its name as it is compared, its number, and what a finding calls it. */
export type NamedEnterprise = {
  readonly name: string | undefined
  readonly number: string | undefined
  readonly shown: string
}

/** Nothing, or an error where the name should stand. */
export type SaidEnterprise = NamedEnterprise | 'unreadable' | undefined

/** Reads the enterprise of a row of a plan. A plan names the same few over and over. */
export function enterpriseReader(columns: readonly FoundColumn[]): (cells: readonly Cell[]) => SaidEnterprise {
  const indexOf = (wanted: FoundColumn['column']) => columns.find(({ column }) => column === wanted)?.index ?? -1
  const [nameAt, numberAt] = [indexOf('enterprise'), indexOf('enterpriseNumber')]
  const read = new Map<Cell, Map<Cell, SaidEnterprise>>()
  return (cells) => {
    const [name, number] = [cells[nameAt], cells[numberAt]]
    const ofName = read.get(name) ?? new Map<Cell, SaidEnterprise>()
    if (!ofName.has(number)) read.set(name, ofName.set(number, enterpriseIn(name, number)))
    return ofName.get(number)
  }
}

/** A number decides, also where it stands in the column of the names. One that cannot be read says nothing. */
function enterpriseIn(nameCell: Cell, numberCell: Cell): SaidEnterprise {
  const written = isGiven(nameCell, 'enterprise') ? primitiveValue(nameCell) : undefined
  const number = companyNumberIn(numberCell) ?? companyNumberIn(nameCell)
  if (written !== undefined) return { name: asSeen(String(written)), number, shown: visibleText(String(written)) }
  if (number !== undefined) return { name: undefined, number, shown: companyNumberText(number) }
  return isError(nameCell) ? 'unreadable' : undefined
}

const saysTime = hasWordOf(timeWords)
const hasLetter = /\p{L}/u

/** What the heading names for the rows below it: a company, unless its text is a number or says a time; a company number always does. */
export function namedByHeading(said: SaidEnterprise): NamedEnterprise | undefined {
  if (said === undefined || said === 'unreadable') return undefined
  const { name = '', number } = said
  return number !== undefined || (hasLetter.test(name) && !saysTime(name)) ? said : undefined
}

/** A row of a plan by what it says of its enterprise: a project, or a heading above projects. */
export type RowOfEnterprise = { readonly isProject: boolean; readonly said: SaidEnterprise }

/** Whose a project is: equal text is one enterprise. On the first of a run of rows that do not say it: whose it is by the rows above. */
export type Enterprise = {
  readonly enterprise: string
  readonly fromAbove?: { readonly name: string; readonly rows: number }
}

/** Whose each row is, in the order of the rows. The rows that name nobody, with nobody above them, are one enterprise of their own. */
export function enterprisesOf(rows: readonly RowOfEnterprise[]): Enterprise[] {
  const identity = identities(rows)
  let above: NamedEnterprise | undefined
  let run: { name: string; rows: number } | undefined
  return rows.map(({ isProject, said }) => {
    if (isNamed(said)) above = said
    if (said !== undefined || above === undefined) run = undefined
    if (!isProject || said === 'unreadable') return { enterprise: '' }
    if (said !== undefined || above === undefined) return { enterprise: said === undefined ? '' : identity(said) }
    const enterprise = identity(above)
    if (run !== undefined) {
      run.rows++
      return { enterprise }
    }
    run = { name: above.shown, rows: 1 }
    return { enterprise, fromAbove: run }
  })
}

/** The text by which enterprises are one: the number, else that of the only number that stands with the name anywhere in the plan, else the name. */
function identities(rows: readonly RowOfEnterprise[]): (enterprise: NamedEnterprise) => string {
  const numbersOf = new Map<string, Set<string>>()
  for (const { said } of rows) {
    if (!isNamed(said) || said.name === undefined || said.number === undefined) continue
    numbersOf.set(said.name, (numbersOf.get(said.name) ?? new Set()).add(said.number))
  }
  return ({ name = '', number }) => {
    if (number !== undefined) return number
    const [only, ...others] = numbersOf.get(name) ?? []
    return only !== undefined && others.length === 0 ? only : name
  }
}

const isNamed = (said: SaidEnterprise): said is NamedEnterprise => said !== undefined && said !== 'unreadable'
