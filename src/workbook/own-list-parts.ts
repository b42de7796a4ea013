import { array, exactOptional, maxLength, nonEmpty, number, object, pipe, string, transform, unknown } from 'valibot'
import type { Provider } from '../providers'
import { findRegistrationNumbers, type RegistrationNumber } from '../rules'
import { withoutMarks } from '../wording'
import { isoDaySchema, jsonOf, readAs, readEach, textSchema, type Kept } from './schema'

/** A longer text in a field of the own list is no name or note. */
export const longestOwnText = 1_000

/** Excel on the web refuses more than 5 MB in one request: so many records, of so many letters together, stay far below. */
const recordsPerPart = 5_000
const lettersPerPart = 1_000_000
/** A list of more parts is not stored, and not read back. */
export const mostParts = 100

const cleanText = pipe(
  textSchema(longestOwnText),
  transform((text) => withoutMarks(text).trim()),
)
const numberSchema = pipe(
  string(),
  transform((text) => {
    const [written, ...more] = findRegistrationNumbers(text)
    return written?.digits.length === 6 && more.length === 0 ? written.number : ''
  }),
  nonEmpty(),
  transform((text) => text as RegistrationNumber),
)

/** A record; in the order its fields are stored in. New ones go at the end. */
const recordSchema = object({
  number: numberSchema,
  name: pipe(cleanText, nonEmpty()),
  campus: exactOptional(cleanText),
  programme: exactOptional(cleanText),
  website: exactOptional(cleanText),
  source: exactOptional(cleanText, ''),
  asWritten: exactOptional(cleanText),
  note: exactOptional(cleanText),
  enterpriseNumber: exactOptional(cleanText),
  validFrom: exactOptional(isoDaySchema),
  validUntil: exactOptional(isoDaySchema),
  importedOn: exactOptional(isoDaySchema),
})
const fields = Object.keys(recordSchema.entries) as readonly (keyof typeof recordSchema.entries)[]

const partSchema = object({
  /** How many parts the list has. */
  parts: number(),
  fields: pipe(array(string()), maxLength(100)),
  records: array(unknown()),
})

/** The records of each part. */
function recordsByPart(providers: readonly Provider[]): readonly (readonly Provider[])[] {
  let last: Provider[] = []
  let letters = 0
  const parts = [last]
  for (const provider of providers) {
    const length = fields.reduce((sum, field) => sum + (provider[field]?.length ?? 0), 0)
    if (last.length === recordsPerPart || letters + length > lettersPerPart) {
      parts.push((last = []))
      letters = 0
    }
    last.push(provider)
    letters += length
  }
  return parts
}

/** Whether a list can travel with the workbook, and be read back. */
export const fitsInWorkbook = (providers: readonly Provider[]): boolean => recordsByPart(providers).length <= mostParts

/** The own list as texts that travel with the workbook, the first of them always there. */
export function ownListParts(providers: readonly Provider[]): readonly string[] {
  const parts = recordsByPart(providers)
  return parts.map((records) =>
    JSON.stringify({
      version: 1,
      parts: parts.length,
      fields,
      records: records.map((record) => fields.map((field) => record[field] ?? '')),
    }),
  )
}

/** One part read back, record by record: anybody may have written it. A part that is none counts as one record left out. */
export function ownListOf(part: string): Kept<readonly Provider[]> & { readonly parts: number } {
  const stored = readAs(partSchema, jsonOf(part))
  if (stored === undefined) return { parts: 1, kept: [], leftOut: 1 }
  const named = stored.records.map((record) => (Array.isArray(record) ? namedFields(stored.fields, record) : null))
  const parts = Number.isInteger(stored.parts) ? Math.min(Math.max(1, stored.parts), mostParts) : 1
  return { parts, ...readEach(recordSchema, named, recordsPerPart) }
}

/** What stands in a record, by field; an empty text is a field that is not there. */
const namedFields = (names: readonly string[], record: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name, at) => [name, record[at]] as const).filter(([, value]) => value !== '' && value !== undefined),
  )
