import type { Model } from '@odoo/o-spreadsheet'
import type { Position } from '../../engine/address'

type Known = { readonly engine: string; readonly excel: string }

/**
 * Formulas as Excel writes them beside what the engine got for them: the engine knows no tables. A text holds as long as the engine's formula in that cell is
 * the one that was made of it.
 */
export class FormulaTexts {
  private readonly known = new Map<string, Map<number, Known>>()

  constructor(private readonly model: Model) {}

  /** Remembers what a formula was, once the engine has it. Both with `=`. */
  remember(sheetId: string, { row, column }: Position, excel: string): void {
    const engine = this.engine(sheetId, { row, column })
    if (engine === undefined) return
    let sheet = this.known.get(sheetId)
    if (sheet === undefined) this.known.set(sheetId, (sheet = new Map()))
    sheet.set(row * columnsOfSheet + column, { engine, excel })
  }

  /** The formula of a cell as Excel writes it, in English with commas; undefined for a cell without. */
  excel(sheetId: string, position: Position): string | undefined {
    const engine = this.engine(sheetId, position)
    if (engine === undefined) return undefined
    const known = this.known.get(sheetId)?.get(position.row * columnsOfSheet + position.column)
    return known?.engine === engine ? known.excel : engine.replace(/\bSINGLE\(((?:'[^']+'|[\w.]+)?!?\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)\)/g, '@$1')
  }

  /** The formula of a cell as the engine has it. */
  engine(sheetId: string, { row, column }: Position): string | undefined {
    const cell = this.model.getters.getCell({ sheetId, row, col: column })
    return cell?.isFormula === true ? cell.compiledFormula.toFormulaString(this.model.getters) : undefined
  }
}

const columnsOfSheet = 16_384

/** A formula of a file as Excel shows it: without the prefixes that only files have. */
export function shownFormula(stored: string, namespace: string, functionNames: readonly string[]): string {
  const prefix = `_xldudf_${namespace}_`
  return `=${stored}`
    .replace(/(?:_xlfn\.|_xlws\.|_xludf\.)/g, '')
    .replace(new RegExp(`(?:\\[\\d+\\]!)?${prefix}([A-Z0-9_]+)`, 'gi'), (_, name: string) => {
      const known = functionNames.find((each) => each.replaceAll('.', '_').toUpperCase() === name.toUpperCase())
      return `${namespace}.${known ?? name}`
    })
    .replace(/\[\[#This Row\],\s*\[([^\]]+)\]\]/gi, (_, column: string) => (/^[\p{L}\p{N}]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`))
}
