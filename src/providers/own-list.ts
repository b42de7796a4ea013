import { findRegistrationNumbers } from '../rules'
import type { Provider } from './provider'

/** In the order they are stored in; new ones go at the end. */
const fields = [
  'number',
  'name',
  'campus',
  'programme',
  'website',
  'source',
  'asWritten',
  'note',
  'enterpriseNumber',
  'validFrom',
  'validUntil',
  'importedOn',
] as const satisfies readonly (keyof Provider)[]
const days: ReadonlySet<string> = new Set(['validFrom', 'validUntil', 'importedOn'])

/** Excel on the web refuses more than 5 MB in one request: five thousand records stay far below. */
const recordsPerPart = 5_000

type StoredPart = {
  readonly version: 1
  /** How many parts the list has. */ readonly parts: number
  readonly fields: readonly string[]
  readonly records: readonly (readonly string[])[]
}

/** The own list as texts that travel with the workbook, the first of them always there. */
export function ownListParts(providers: readonly Provider[]): readonly string[] {
  const parts = Math.max(1, Math.ceil(providers.length / recordsPerPart))
  return Array.from({ length: parts }, (_, part) => {
    const records = providers.slice(part * recordsPerPart, (part + 1) * recordsPerPart)
    return JSON.stringify({
      version: 1,
      parts,
      fields,
      records: records.map((record) => fields.map((field) => record[field] ?? '')),
    } satisfies StoredPart)
  })
}

/** Reads one part back. A record that is no record, because someone wrote in the file by hand, is left out. */
export function ownListOf(part: string): { readonly parts: number; readonly providers: readonly Provider[] } {
  const stored = jsonOf(part)
  if (typeof stored !== 'object' || stored === null) return { parts: 1, providers: [] }
  const { parts, fields: columns, records } = stored as Partial<Record<keyof StoredPart, unknown>>
  if (!Array.isArray(columns) || !Array.isArray(records)) return { parts: 1, providers: [] }
  return {
    parts: typeof parts === 'number' && parts >= 1 ? Math.min(parts, 100) : 1,
    providers: records.flatMap((record) => providerOf(columns, record) ?? []),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function providerOf(columns: readonly unknown[], record: unknown): Provider | undefined {
  if (!Array.isArray(record)) return undefined
  const read: Record<string, string> = {}
  for (const field of fields) {
    const value: unknown = record[columns.indexOf(field)]
    if (typeof value === 'string' && value !== '' && (!days.has(field) || /^\d{4}-\d\d-\d\d$/.test(value)))
      read[field] = value
  }
  const [written, ...more] = findRegistrationNumbers(read['number'] ?? '')
  if (written === undefined || more.length > 0 || written.digits.length !== 6 || read['name'] === undefined)
    return undefined
  return { ...read, number: written.number, name: read['name'], source: read['source'] ?? '' }
}
