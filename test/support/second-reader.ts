import { packageFaults } from '../../tools/workbooks/package-faults'
import { readElsewhere } from '../../tools/workbooks/second-reader'

/**
 * Reads a file that we wrote with a reader from another maker, and fails when a part of it is not valid. Gives the values by sheet and address; that of a
 * formula is its result.
 */
export async function readBySecondReader(bytes: Uint8Array): Promise<Record<string, Record<string, unknown>>> {
  expect(packageFaults(bytes)).toEqual([])
  const sheets = await readElsewhere(bytes)
  return Object.fromEntries(
    [...sheets].map(([name, values]) => [
      name,
      Object.fromEntries([...values].map(([address, value]) => [address, plainValue(value)])),
    ]),
  )
}

/** The result of a formula, the text of a rich text, the code of an error; any other value as it is. */
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if ('formula' in value || 'sharedFormula' in value) return plainValue((value as { result?: unknown }).result)
  if ('richText' in value) return (value as { richText: { text: string }[] }).richText.map(({ text }) => text).join('')
  return 'error' in value ? value.error : value
}
