import { readDay } from '../../../../cells'
import { sameName, scopeOf, type Provider } from '../../../../providers'
import { findRegistrationNumbers, type IsoDate, type WrittenNumber } from '../../../../rules'
import { longestOwnText } from '../../../../workbook'
import type { ProviderColumn } from '../../../../wording'
import type { Columns } from './columns'
import { enterpriseNumberIn } from './enterprise-number'
import { FileError } from './file-error'
import { KnownRecords } from './known-records'
import { readCell, type CellRemark, type ReadRows, type Row } from './rows'

/** What is worth a look about a row that was understood. */
export type Remark =
  | CellRemark
  | 'too-long'
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
export type Conflict = Entry & { /** The names it is known under. */ readonly known: readonly string[] }
export type NotUnderstood = {
  readonly line: number
  readonly reason: 'no-number' | 'enterprise-number-only' | 'unusual-length' | 'no-name' | 'long-name'
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
/** How many records all rows together may speak of beyond one each: rows that each change thousands are no list, and never end. */
const mostBeyondOne = 300_000

type Fields = Partial<Omit<Provider, 'number' | 'asWritten' | 'importedOn'>>

/** Compares what was read with what is known, row by row; nothing is stored. Yields how far it is; throws a FileError for what has no end. */
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
  private readonly records: KnownRecords
  private beyondOne = 0

  constructor(
    private readonly source: string,
    known: readonly Provider[],
    private readonly today: IsoDate,
  ) {
    this.records = new KnownRecords(known)
  }

  take(row: Row, columns: Columns): void {
    const given = givenBy(row, columns)
    const { texts } = given
    if (texts.every((text) => text === '')) return
    const numbers = numbersOf(texts, columns)
    if (numbers.length === 0) {
      const saysFirm = texts.some((one) => enterpriseNumberIn(one) !== undefined)
      this.reject(row, saysFirm ? 'enterprise-number-only' : 'no-number', texts)
    }
    this.spend(numbers.length)
    for (const written of numbers) this.takeNumber(row, written, numbers.length, given)
  }

  private reject({ line }: Row, reason: NotUnderstood['reason'], texts: readonly string[]): void {
    this.proposal.notUnderstood.push({ line, reason, text: excerpt(texts) })
  }

  /** A row that speaks of so many numbers, or records. */
  private spend(spokenOf: number): void {
    this.beyondOne += Math.max(0, spokenOf - 1)
    if (this.beyondOne > mostBeyondOne) throw new FileError('too-much')
  }

  private takeNumber(
    row: Row,
    written: NumberInRow,
    numbers: number,
    { texts, fields, remarks, hasLongName }: Given,
  ): void {
    const { number, digits, asWritten } = written
    if (digits.length !== 6) return this.reject(row, 'unusual-length', texts)
    const records = this.records.of(number)
    const name = fields.name ?? records?.names[0]
    if (name === undefined) return this.reject(row, hasLongName ? 'long-name' : 'no-name', texts)
    const provider: Provider = {
      source: this.source,
      ...fields,
      name,
      number,
      importedOn: this.today,
      ...(asWritten === undefined ? {} : { asWritten }),
    }
    const entry: Entry = {
      line: row.line,
      provider,
      remarks: [
        ...remarks,
        ...remarksOf(written, numbers),
        ...(fields.name === undefined ? (['name-of-list'] as const) : []),
      ],
    }
    const ofTheSame = records?.named(name)
    if (records !== undefined && ofTheSame === undefined)
      this.proposal.conflicts.push({ ...entry, known: records.names })
    else this.addOrChange(entry, fields, ofTheSame)
  }

  private addOrChange(entry: Entry, fields: Fields, ofTheSame: ReadonlyMap<string, Provider> | undefined): void {
    const { provider } = entry
    // Without a scope, a row speaks of the number as a whole.
    const isWhole = fields.campus === undefined && fields.programme === undefined
    const same = ofTheSame?.get(scopeOf(provider))
    const touched = isWhole ? [...(ofTheSame?.values() ?? [])] : same === undefined ? [] : [same]
    if (touched.length > 0) return this.change(entry, fields, touched)
    this.proposal.added.push(
      ofTheSame === undefined ? entry : { ...entry, remarks: [...entry.remarks, 'new-scope' as const] },
    )
    this.records.put(provider)
  }

  private change(entry: Entry, fields: Fields, touched: readonly Provider[]): void {
    this.spend(touched.length)
    const { name, number } = entry.provider
    let isKnown = true
    for (const record of touched) {
      const provider: Provider = { ...record, ...fields, name, number, importedOn: this.today }
      const changed = changedFields(record, provider)
      if (changed.length === 0) continue
      isKnown = false
      this.proposal.changed.push({ ...entry, provider, fields: changed })
      this.records.put(provider)
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

/** What a row says: every cell as text, and what is meant by it beside its number. What it leaves empty, it does not speak of. */
type Given = {
  readonly texts: readonly string[]
  readonly fields: Fields
  readonly remarks: readonly Remark[]
  /** Whether its name is longer than a name can be. */
  readonly hasLongName: boolean
}

function givenBy(row: Row, columns: Columns): Given {
  const remarks = new Set<Remark>(row.remark === undefined ? [] : [row.remark])
  const used = new Set(Object.values(columns))
  const texts = row.cells.map((cell, at) =>
    readCell(cell, (remark) => {
      if (used.has(at)) remarks.add(remark)
    }),
  )
  const text = (field: ProviderColumn) => (columns[field] === undefined ? '' : (texts[columns[field]] ?? ''))
  const fields: { -readonly [F in keyof Fields]: Fields[F] } = {}
  for (const field of ['name', 'campus', 'programme', 'website', 'source', 'note'] as const) {
    if (text(field).length > longestOwnText) remarks.add('too-long')
    else if (text(field) !== '') fields[field] = text(field)
  }
  for (const field of ['validFrom', 'validUntil'] as const) {
    if (text(field) === '') continue
    const reading = readDay(/^\d{5}(?:\.\d+)?$/.test(text(field)) ? Number(text(field)) : text(field))
    if (reading.kind === 'value') fields[field] = reading.value
    else remarks.add('unreadable-day')
  }
  const written = text('enterpriseNumber')
  const enterpriseNumber = enterpriseNumberIn(written)
  if (enterpriseNumber !== undefined) fields.enterpriseNumber = enterpriseNumber
  else if (written !== '') remarks.add('unreadable-enterprise-number')
  return { texts, fields, remarks: [...remarks], hasLongName: text('name').length > longestOwnText }
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
