import { classicErrors, isCellError, type CellValue } from '../engine/cell-value'
import { writeExcelText } from './xml'

/** The type of a cell, and what stands in its `v`. */
export type StoredValue = { readonly type?: 'b' | 'e' | 'str'; readonly text: string }

/** The most characters that a cell can hold. */
const longestText = 32_767
/** What is nearer to zero is zero in Excel. */
const smallestNumber = 2.2250738585072014e-308

/** A value as a file holds it; what no cell can hold is the error that Excel shows for it. */
export function storedValue(value: Exclude<CellValue, null>): StoredValue {
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' }
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? { text: String(Math.abs(value) < smallestNumber ? 0 : value) }
      : { type: 'e', text: '#NUM!' }
  // A file knows the newer errors only as rich values, whose plain form is #VALUE!.
  if (isCellError(value)) return { type: 'e', text: classicErrors.has(value.error) ? value.error : '#VALUE!' }
  return value.length > longestText ? { type: 'e', text: '#VALUE!' } : { type: 'str', text: writeExcelText(value) }
}

/** The `v` element of a value. */
export function valueElement({ text }: StoredValue, prefix: string): string {
  // Without it, a reader may leave out the white space around a text.
  const preserved = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}v${preserved}>${text}</${prefix}v>`
}
