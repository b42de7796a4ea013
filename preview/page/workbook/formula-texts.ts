import { CompiledFormula, type Model } from '@odoo/o-spreadsheet'
import type { Position } from '../../engine/address'
import { withQuotedSheets } from './sheet-names'

type Known = { readonly engine: string; readonly excel: string }
/** Makes the engine's formula of one of Excel; undefined when the engine cannot have it. Both with `=`. */
export type TranslateFormula = (excel: string, sheetId: string, position: Position) => string | undefined

/**
 * Formulas as Excel writes them beside what the engine got for them: the engine knows no tables. A text holds as long as the formula of that cell is what the
 * text stands for, also after rows, columns or tables moved.
 */
export class FormulaTexts {
  private readonly known = new Map<number, Known>()

  constructor(
    private readonly model: Model,
    private readonly translate: TranslateFormula,
  ) {}

  /** Remembers what a formula was, once the engine has it. With `=`. */
  remember(sheetId: string, { row, column }: Position, excel: string): void {
    const cell = this.model.getters.getCell({ sheetId, row, col: column })
    if (cell?.isFormula === true)
      this.known.set(cell.id, { engine: cell.compiledFormula.toFormulaString(this.model.getters), excel })
  }

  /** The formula of a cell as Excel writes it, in English with commas; undefined for a cell without. */
  excel(sheetId: string, { row, column }: Position): string | undefined {
    const { getters } = this.model
    const cell = getters.getCell({ sheetId, row, col: column })
    if (cell?.isFormula !== true) return undefined
    const engine = cell.compiledFormula.toFormulaString(getters)
    const known = this.known.get(cell.id)
    if (known?.engine === engine) return known.excel
    if (known !== undefined) {
      const again = this.translate(known.excel, sheetId, { row, column })
      if (again !== undefined && CompiledFormula.Compile(again, sheetId, getters).toFormulaString(getters) === engine) {
        this.known.set(cell.id, { engine, excel: known.excel })
        return known.excel
      }
    }
    return withQuotedSheets(engine.replace(singleRange, '@$1'))
  }
}

const singleRange = /\bSINGLE\(((?:(?:'(?:[^']|'')+'|[\w.]+)!)?\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)\)/g

/** A formula of a file as Excel shows it: without the prefixes that only files have. */
export function shownFormula(stored: string, namespace: string, functionNames: readonly string[]): string {
  const prefix = `_xldudf_${namespace}_`
  return `=${stored}`
    .replace(/(?:_xlfn\.|_xlws\.|_xludf\.)/g, '')
    .replace(new RegExp(`(?:\\[\\d+\\]!)?${prefix}([A-Z0-9_]+)`, 'gi'), (_, name: string) => {
      const known = functionNames.find((each) => each.replaceAll('.', '_').toUpperCase() === name.toUpperCase())
      return `${namespace}.${known ?? name}`
    })
    .replace(/\[\[#This Row\],\s*\[([^\]]+)\]\]/gi, (_, column: string) =>
      /^[\p{L}\p{N}]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
    )
}
