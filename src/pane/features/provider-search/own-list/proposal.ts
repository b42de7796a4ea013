import { readDay } from '../../../../cells'
import { registryOf, sameName, scopeOf, type Provider } from '../../../../providers'
import { findRegistrationNumbers, type IsoDate, type WrittenNumber } from '../../../../rules'
import type { ProviderColumn } from '../../../../wording'
import type { Columns } from './columns'
import { enterpriseNumberIn } from './enterprise-number'
import { cellText, type ReadRows, type Row } from './rows'

/** What is worth a look about a row that was understood. */
export type Remark =
  | 'repaired'
  | 'name-of-list'
  | 'other-service'
  | 'unreadable-day'
  | 'unreadable-enterprise-number'
  | 'several-numbers'
  | 'new-scope'
export type Entry = { readonly line: number; readonly provider: Provider; readonly remarks: readonly Remark[] }
export type ChangedField = { readonly field: ProviderColumn; readonly from: string; readonly to: string }
export type Change = Entry & { readonly fields: readonly ChangedField[] }
/** The number is known under another name: only the user knows which is right. */
export type Conflict = Entry & { readonly known: readonly Provider[] }
export type NotUnderstood = {
  readonly line: number
  readonly reason: 'no-number' | 'enterprise-number-only' | 'unusual-length' | 'no-name'
  readonly text: string
}

export type Proposal = {
  readonly added: readonly Entry[]
  readonly changed: readonly Change[]
  readonly conflicts: readonly Conflict[]
  /** Rows that say what is known already. */
  readonly known: readonly Entry[]
  readonly notUnderstood: readonly NotUnderstood[]
}

const compared = [
  'name',
  'campus',
  'programme',
  'website',
  'enterpriseNumber',
  'validFrom',
  'validUntil',
  'note',
] as const satisfies readonly (keyof Provider & ProviderColumn)[]
const rowsBetweenBreaths = 100
const longestExcerpt = 160

type Given = Partial<Omit<Provider, 'number' | 'asWritten' | 'importedOn'>>

/** Compares what was read with what is known, row by row; nothing is stored. Yields how far it is. */
export function* propose(
  read: ReadRows,
  { columns, rowsBefore }: { columns: Columns; rowsBefore: number },
  known: readonly Provider[],
  today: IsoDate,
): Generator<number, Proposal, undefined> {
  const comparing = new Comparing(read.source, known, today)
  const rows = read.rows.slice(rowsBefore)
  for (const [at, row] of rows.entries()) {
    if (at % rowsBetweenBreaths === 0) yield at / rows.length
    comparing.take(row, columns)
  }
  return comparing.proposal
}

/** A proposal in the making: each row is compared with what is known, and with the rows before it. */
class Comparing {
  readonly proposal = {
    added: [] as Entry[],
    changed: [] as Change[],
    conflicts: [] as Conflict[],
    known: [] as Entry[],
    notUnderstood: [] as NotUnderstood[],
  }
  private readonly before: ReturnType<typeof registryOf>
  private readonly accepted = new Map<string, readonly Provider[]>()

  constructor(
    private readonly source: string,
    known: readonly Provider[],
    private readonly today: IsoDate,
  ) {
    this.before = registryOf(known)
  }

  take(row: Row, columns: Columns): void {
    const texts = row.cells.map(cellText)
    if (texts.every((text) => text === '')) return
    const numbers = numbersOf(texts, columns)
    const text = excerpt(texts)
    if (numbers.length === 0) {
      const saysFirm = texts.some((one) => enterpriseNumberIn(one) !== undefined)
      this.reject(row.line, saysFirm ? 'enterprise-number-only' : 'no-number', text)
    }
    const { given, remarks } = fieldsOf(row, texts, columns)
    for (const written of numbers)
      this.takeNumber(row.line, written, given, [...remarks, ...remarksOf(written, numbers.length)], text)
  }

  private reject(line: number, reason: NotUnderstood['reason'], text: string): void {
    this.proposal.notUnderstood.push({ line, reason, text })
  }

  private takeNumber(
    line: number,
    { number, digits, asWritten }: NumberInRow,
    given: Given,
    remarks: readonly Remark[],
    text: string,
  ): void {
    if (digits.length !== 6) return this.reject(line, 'unusual-length', text)
    const records = this.accepted.get(number) ?? this.before.byNumber(number)
    const name = given.name ?? records[0]?.name
    if (name === undefined) return this.reject(line, 'no-name', text)
    const provider: Provider = {
      source: this.source,
      ...given,
      name,
      number,
      importedOn: this.today,
      ...(asWritten === undefined ? {} : { asWritten }),
    }
    const entry = {
      line,
      provider,
      remarks: given.name === undefined ? [...remarks, 'name-of-list' as const] : remarks,
    }
    const ofTheSame = records.filter((record) => sameName(record, provider))
    if (records.length > 0 && ofTheSame.length === 0) this.proposal.conflicts.push({ ...entry, known: records })
    else this.addOrChange(entry, given, records, ofTheSame)
  }

  private addOrChange(entry: Entry, given: Given, records: readonly Provider[], ofTheSame: readonly Provider[]): void {
    const { provider } = entry
    // Without a scope, a row speaks of the number as a whole.
    const isWhole = given.campus === undefined && given.programme === undefined
    const touched = isWhole ? ofTheSame : ofTheSame.filter((record) => scopeOf(record) === scopeOf(provider))
    if (touched.length > 0) return this.change(entry, given, records, touched)
    this.proposal.added.push(records.length === 0 ? entry : { ...entry, remarks: [...entry.remarks, 'new-scope'] })
    this.accepted.set(provider.number, [...records, provider])
  }

  private change(entry: Entry, given: Given, records: readonly Provider[], touched: readonly Provider[]): void {
    const { name, number } = entry.provider
    let isKnown = true
    for (const record of touched) {
      const provider: Provider = { ...record, ...given, name, number, importedOn: this.today }
      const fields = changedFields(record, provider)
      if (fields.length === 0) continue
      isKnown = false
      this.proposal.changed.push({ ...entry, provider, fields })
      const others = (this.accepted.get(number) ?? records).filter((one) => one !== record)
      this.accepted.set(number, [...others, provider])
    }
    if (isKnown) this.proposal.known.push(entry)
  }
}

const changedFields = (from: Provider, to: Provider): readonly ChangedField[] =>
  compared
    .filter((field) => (from[field] ?? '') !== (to[field] ?? ''))
    .map((field) => ({ field, from: from[field] ?? '', to: to[field] ?? '' }))

type NumberInRow = Pick<WrittenNumber, 'number' | 'service' | 'repaired'> & {
  readonly digits: string
  readonly asWritten?: string
}

/** The numbers of a row: those in their own column, else wherever they stand. */
function numbersOf(texts: readonly string[], { number: column }: Columns): readonly NumberInRow[] {
  const own = column === undefined ? '' : (texts[column] ?? '')
  const found = findRegistrationNumbers(own)
  if (found.length === 0) return findRegistrationNumbers(texts.filter((_, at) => at !== column).join(' | '))
  return found.map((one) => (found.length === 1 && one.repaired && own.length <= 40 ? { ...one, asWritten: own } : one))
}

function remarksOf({ repaired, service }: NumberInRow, numbers: number): readonly Remark[] {
  return [
    ...(repaired ? (['repaired'] as const) : []),
    ...(service === 'other' ? (['other-service'] as const) : []),
    ...(numbers > 1 ? (['several-numbers'] as const) : []),
  ]
}

/** What a row says beside its number; what it leaves empty, it does not speak of. */
function fieldsOf(row: Row, texts: readonly string[], columns: Columns): { given: Given; remarks: readonly Remark[] } {
  const text = (field: ProviderColumn) => (columns[field] === undefined ? '' : (texts[columns[field]] ?? ''))
  const given: { -readonly [F in keyof Given]: Given[F] } = {}
  const remarks: Remark[] = []
  for (const field of ['name', 'campus', 'programme', 'website', 'source', 'note'] as const)
    if (text(field) !== '') given[field] = text(field)
  for (const field of ['validFrom', 'validUntil'] as const) {
    if (text(field) === '') continue
    const reading = readDay(
      /^\d{5}$/.test(text(field))
        ? Number(text(field))
        : typeof row.cells[columns[field] as number] === 'number'
          ? row.cells[columns[field] as number]
          : text(field),
    )
    if (reading.kind === 'value') given[field] = reading.value
    else remarks.push('unreadable-day')
  }
  const written = text('enterpriseNumber')
  const enterpriseNumber = enterpriseNumberIn(written)
  if (enterpriseNumber !== undefined) given.enterpriseNumber = enterpriseNumber
  else if (written !== '') remarks.push('unreadable-enterprise-number')
  return { given, remarks: [...new Set(remarks)] }
}

function excerpt(texts: readonly string[]): string {
  const text = texts.filter((one) => one !== '').join(' | ')
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text
}

const keyOf = (provider: Provider) => `${provider.number} ${scopeOf(provider)}`

/** The own list once a proposal is accepted: new and changed records, and the conflicts in which the import was chosen. */
export function ownListAfter(
  own: readonly Provider[],
  { added, changed, conflicts }: Proposal,
  chosen: ReadonlySet<Conflict>,
): readonly Provider[] {
  const taken = conflicts.filter((conflict) => chosen.has(conflict)).map(({ provider }) => provider)
  const renamed = new Map(taken.map((provider) => [provider.number, provider]))
  const others = own.filter((provider) => {
    const other = renamed.get(provider.number)
    return other === undefined || sameName(provider, other)
  })
  const byKey = new Map(others.map((provider) => [keyOf(provider), provider]))
  for (const provider of [...added.map((entry) => entry.provider), ...changed.map((entry) => entry.provider)]) {
    const other = renamed.get(provider.number)
    if (other === undefined || sameName(provider, other)) byKey.set(keyOf(provider), provider)
  }
  for (const provider of taken) byKey.set(keyOf(provider), provider)
  return [...byKey.values()]
}
