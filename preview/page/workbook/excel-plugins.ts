import { registries } from '@odoo/o-spreadsheet'

type PluginClass = ReturnType<typeof registries.corePluginRegistry.get>
type Style = Record<string, unknown> | undefined
type LiteralCell = {
  readonly id: number
  readonly isFormula: boolean
  readonly content: string
  readonly parsedValue: unknown
  readonly format?: string
}
type CellUpdate = { readonly content?: string; readonly style?: Style; readonly format?: string }
/** What these plugins of o-spreadsheet do, as far as it is changed here. */
type CellPlugin = {
  readonly getters: { getCell(position: object): LiteralCell | undefined }
  readonly history: { update(...path: unknown[]): void }
  importCell(sheetId: string, content?: string, style?: Style, format?: string, formula?: object): LiteralCell
  updateCell(sheetId: string, column: number, row: number, update: CellUpdate): void
}
type SheetNaming = { readonly name?: string | undefined; readonly newName?: string | undefined }
type SheetPlugin = { checkSheetName(command: SheetNaming): string }

const textFormat = '@'

/** In a cell for text, what stands there is what was entered: an apostrophe before it only says that it is text, and `=` begins no formula. */
function textCells(Base: new (...given: unknown[]) => CellPlugin): PluginClass {
  const asText = (cell: LiteralCell): LiteralCell => {
    if (cell.isFormula || cell.format !== textFormat || !cell.content.startsWith("'")) return cell
    const content = cell.content.slice(1)
    return { ...cell, content, parsedValue: content }
  }
  class TextCells extends Base {
    override importCell(...given: Parameters<CellPlugin['importCell']>): LiteralCell {
      return asText(super.importCell(...given))
    }

    override updateCell(sheetId: string, column: number, row: number, update: CellUpdate): void {
      const position = { sheetId, row, col: column }
      const before = this.getters.getCell(position)
      const content = update.content ?? (before?.isFormula === false ? before.content : '')
      const format = update.format ?? before?.format
      const isText = format === textFormat || (before?.format === textFormat && update.content === undefined)
      const begins = content.startsWith('=') && isText
      super.updateCell(sheetId, column, row, begins ? { ...update, content: `'${content}` } : update)
      const cell = this.getters.getCell(position)
      const text = cell && asText(cell)
      if (text !== cell) this.history.update('cells', sheetId, text!.id, text)
    }
  }
  return TextCells as unknown as PluginClass
}

/** Excel takes an apostrophe in the name of a sheet, but not at its beginning or end. */
function sheetsWithApostrophes(Base: new (...given: unknown[]) => SheetPlugin): PluginClass {
  const inner = /(?<=[^'])''(?=[^'])/g
  class SheetsWithApostrophes extends Base {
    override checkSheetName(command: SheetNaming): string {
      const without = (name: string | undefined): string | undefined => name?.replace(inner, '')
      return super.checkSheetName({ ...command, name: without(command.name), newName: without(command.newName) })
    }
  }
  return SheetsWithApostrophes as unknown as PluginClass
}

let registered = false

/** Lets cells for text, and names of sheets, be as in Excel. To be called once, before the first model. */
export function correctPlugins(): void {
  if (registered) return
  registered = true
  const { corePluginRegistry } = registries
  const change = (key: string, changed: (Base: never) => PluginClass): void => {
    corePluginRegistry.replace(key, changed(corePluginRegistry.get(key) as never))
  }
  change('cell', textCells as (Base: never) => PluginClass)
  change('sheet', sheetsWithApostrophes as (Base: never) => PluginClass)
}
