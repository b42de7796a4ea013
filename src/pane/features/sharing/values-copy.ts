import { isError, primitiveValue, type Cell } from '../../../cells'
import { addInVersion } from '../../../functions'
import type { Progress, SheetDescription, TableDescription, Workbook } from '../../../workbook'
import { providerList } from '../../../providers'
import { checkedOn, type IsoDate } from '../../../rules'
import { dayText, type Language } from '../../../wording'
import { hasKmoCall } from './kmo-formula'
import { texts as textsOf } from './texts'
import type { CopiedCell, CopiedSheet } from './xlsx-file'

export const mostCells = 1_000_000

export const cellsOf = (sheets: readonly SheetDescription[]): number =>
  sheets.reduce((sum, { used }) => sum + (used === undefined ? 0 : used.rows * used.columns), 0)

/** What a sheet of the copy holds in place of formulas. */
export type SheetCount = {
  readonly name: string
  readonly formulas: number
  readonly kmoFormulas: number
  readonly errors: number
  readonly hiddenRows: boolean
}

export type ValuesCopy = { readonly sheets: readonly CopiedSheet[]; readonly counts: readonly SheetCount[] }

function copied(cell: Cell): CopiedCell {
  if (isError(cell)) return { error: String((cell as { basicValue?: unknown } | null)?.basicValue ?? '#VALUE!') }
  return primitiveValue(cell) ?? null
}

/** Reads the sheets as values, with a first sheet that tells what this copy is. Rejects with a WorkbookError. */
export async function valuesCopy(
  workbook: Workbook,
  chosen: readonly SheetDescription[],
  tables: readonly TableDescription[],
  today: IsoDate,
  language: Language,
  { signal, onProgress }: Progress = {},
): Promise<ValuesCopy> {
  const sheets: CopiedSheet[] = []
  const counts: SheetCount[] = []
  for (const [index, { name, used }] of chosen.entries()) {
    const tell = (from: number, share: number) => (fraction: number) =>
      onProgress?.((index + from + share * fraction) / chosen.length)
    if (used === undefined) {
      sheets.push({ name, row: 0, column: 0, cells: [], numberFormats: [], columnWidths: [], boldRows: new Set() })
      counts.push({ name, formulas: 0, kmoFormulas: 0, errors: 0, hiddenRows: false })
      continue
    }
    const block = await workbook.read(used, { signal, onProgress: tell(0, 0.6) })
    const look = await workbook.look(used, { signal, onProgress: tell(0.6, 0.4) })
    const { hiddenRows } = await workbook.obstacles(used)
    const cells = block.values.map((row) => row.map(copied))
    const formulas = block.formulas
      .flat()
      .filter(
        (formula, place) =>
          typeof formula === 'string' &&
          formula.startsWith('=') &&
          formula !== cells[Math.floor(place / used.columns)]?.[place % used.columns],
      )
    counts.push({
      name,
      formulas: formulas.length,
      kmoFormulas: formulas.filter(hasKmoCall).length,
      errors: cells.flat().filter((cell) => typeof cell === 'object' && cell !== null).length,
      hiddenRows,
    })
    const boldRows = new Set(tables.filter(({ area }) => area.sheet === name).map(({ area }) => area.row))
    sheets.push({
      name,
      row: used.row,
      column: used.column,
      cells,
      numberFormats: look.numberFormats,
      columnWidths: look.columnWidths,
      boldRows,
    })
  }
  return { sheets: [aboutSheet(counts, today, language), ...sheets], counts }
}

/** Names differ without case, and have at most 31 signs. */
function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let number = 2; taken.some((other) => other.toLowerCase() === name.toLowerCase()); number++)
    name = `${wanted} ${number}`
  return name
}

function aboutSheet(counts: readonly SheetCount[], today: IsoDate, language: Language): CopiedSheet {
  const texts = textsOf[language].about
  const cells: CopiedCell[][] = [
    [texts.name],
    [],
    ...texts.sentences.map((sentence) => [sentence]),
    [],
    [texts.madeOn, dayText(today)],
    [texts.rulesOf, dayText(checkedOn)],
    [texts.providersOf, dayText(providerList.collectedOn)],
    [texts.addIn, addInVersion],
    [],
    [texts.sheet, texts.formulas, texts.kmoFormulas, texts.errors],
    ...counts.map(({ name, formulas, kmoFormulas, errors }) => [name, formulas, kmoFormulas, errors]),
  ]
  return {
    name: freeName(
      texts.name,
      counts.map(({ name }) => name),
    ),
    row: 0,
    column: 0,
    cells,
    numberFormats: [],
    columnWidths: [220, 120, 120, 120],
    boldRows: new Set([0, cells.length - counts.length - 1]),
  }
}
