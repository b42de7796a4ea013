import { inSlices } from '../../../elements/in-slices'
import type { Progress } from '../../../../workbook'
import { decodeText } from './decode-text'
import { FileError } from './file-error'
import { isCompoundFile, isZip, kindOfBytes, kindOfCompoundFile } from './file-kind'
import type { ReadRows, ReadSheet, Row } from './rows'

const largestFile = 50 * 1024 * 1024

/** The rows of a CSV, TSV, text or .xlsx file. What a file is, its first bytes say: not its name. Rejects with a FileError. */
export async function readFile(
  file: { readonly name: string; readonly size: number; arrayBuffer(): Promise<ArrayBuffer> },
  progress: Progress = {},
): Promise<ReadRows> {
  if (file.size > largestFile) throw new FileError('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isCompoundFile(bytes)) throw new FileError(kindOfCompoundFile(bytes))
  if (!isZip(bytes)) {
    const kind = kindOfBytes(bytes)
    if (kind !== undefined) throw new FileError(kind)
    return { source: file.name, rows: await readText(decodeText(bytes), progress) }
  }
  // Fetched when somebody brings an .xlsx: the pane opens sooner without it.
  const { readWorkbook } = await import(/* webpackChunkName: "xlsx" */ './xlsx')
  return ofSheet(file.name, await inSlices(readWorkbook(bytes), progress))
}

/** The rows of a text, as a file or the clipboard has it. */
export async function readText(text: string, progress: Progress = {}): Promise<readonly Row[]> {
  // Fetched when somebody brings a list, as what reads an .xlsx is.
  const { rowsOfText } = await import(/* webpackChunkName: "csv" */ './read-text')
  return inSlices(rowsOfText(text), progress)
}

/** The rows of one sheet of a workbook: the one given, or else the one that a person would take. */
export function ofSheet(source: string, sheets: readonly ReadSheet[], given?: ReadSheet): ReadRows {
  const sheet = given ?? proposedSheet(sheets)
  return { source, rows: sheet?.rows ?? [], sheets, ...(sheet === undefined ? {} : { sheet }) }
}

/** The sheet with most numbers, of those that a person sees; a hidden one only where the others are empty. */
function proposedSheet(sheets: readonly ReadSheet[]): ReadSheet | undefined {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const seen = filled.filter(({ isHidden }) => !isHidden)
  const [first, ...others] = seen.length > 0 ? seen : filled
  return first && others.reduce((best, sheet) => (sheet.numbers > best.numbers ? sheet : best), first)
}
