import { WorkbookError, type Progress } from '../../../../workbook'
import type { ReadRows, Row } from './rows'
import { decodeText, rowsOfText } from './read-text'

export const largestFile = 50 * 1024 * 1024

export type FileProblem = 'too-large' | 'old-excel' | 'locked' | 'unreadable'

/** Why a file could not be read. */
export class FileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem)
  }
}

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)
const rowsBetweenBreaths = 1_000
const mostSheets = 20

/** The rows of a CSV, TSV, text or .xlsx file. What a file is, its first bytes say: not its name. Rejects with a FileError. */
export async function readFile(
  file: { readonly name: string; readonly size: number; arrayBuffer(): Promise<ArrayBuffer> },
  progress: Progress = {},
): Promise<ReadRows> {
  if (file.size > largestFile) throw new FileError('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A locked .xlsx and an old .xls are both a compound file; only the locked one carries this name.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new FileError(holdsUtf16(bytes, 'EncryptedPackage') ? 'locked' : 'old-excel')
  return {
    source: file.name,
    rows: begins(bytes, 0x50, 0x4b) ? await rowsOfXlsx(bytes, progress) : rowsOfText(decodeText(bytes)),
  }
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes(text)
}

/** The rows of the first sheet that holds anything. */
async function rowsOfXlsx(bytes: Uint8Array, { signal, onProgress }: Progress): Promise<readonly Row[]> {
  // Fetched when somebody brings an .xlsx: the pane opens sooner without it.
  const { streamXlsxRows } = await import(/* webpackChunkName: "xlsx" */ 'hucre/xlsx')
  for (let sheet = 0; sheet < mostSheets; sheet++) {
    const rows: Row[] = []
    try {
      for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
        rows.push({ line: index + 1, cells: values })
        if (rows.length % rowsBetweenBreaths !== 0) continue
        onProgress?.(1 - rowsBetweenBreaths / (rows.length + rowsBetweenBreaths))
        await new Promise((resolve) => setTimeout(resolve))
        if (signal?.aborted) throw new WorkbookError('cancelled')
      }
    } catch (error) {
      if (error instanceof WorkbookError) throw error
      if (sheet > 0) break
      throw new FileError('unreadable')
    }
    if (rows.some(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))) return rows
  }
  return []
}
