import type { Spreadsheet } from '../engine/spreadsheet'
import { readWorkbookFile, type WorkbookFile } from '../xlsx/workbook-file'
import type { AddInIdentity } from './save/document'
import { documentParts } from './workbook/document-parts'
import { spreadsheetWorkbook, type SpreadsheetWorkbook } from './workbook/spreadsheet-workbook'
import { workbookData, type LoadedWorkbook } from './workbook-data'

/** A file in the grid, with what is needed to save it. */
export type OpenedWorkbook = {
  /** As it was opened. */
  readonly bytes: Uint8Array
  readonly file: WorkbookFile
  readonly workbook: SpreadsheetWorkbook
  readonly spreadsheet: Spreadsheet
  readonly namespace: string
  readonly addIn: AddInIdentity
} & Pick<LoadedWorkbook, 'kept' | 'read' | 'notShown'>

export type OpeningWorld = {
  readonly spreadsheet: Spreadsheet
  readonly namespace: string
  readonly addIn: AddInIdentity
  readonly functionNames: readonly string[]
  /** Makes the next calculation ask the add-in again for everything. */
  readonly forgetResults: () => void
  /** Told of every edit, by the person or by the add-in. */
  readonly onEdit: () => void
}

/** Opens a file in a grid, without a page round it. Throws a WorkbookProblem for one that cannot be opened. */
export function openWorkbook(name: string, bytes: Uint8Array, world: OpeningWorld): OpenedWorkbook {
  const { spreadsheet, namespace, addIn, functionNames, forgetResults, onEdit } = world
  const file = readWorkbookFile(bytes)
  const loaded = workbookData(file, spreadsheet)
  const workbook = spreadsheetWorkbook({
    name,
    loaded,
    names: file.workbook.names,
    tables: file.workbook.tables,
    document: documentParts(file, addIn.id, onEdit),
    spreadsheet,
    namespace,
    functionNames,
    forgetResults,
    onEdit,
  })
  const { kept, read, notShown } = loaded
  return { bytes, file, workbook, spreadsheet, namespace, addIn, kept, read, notShown }
}
