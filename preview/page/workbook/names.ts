import type { DefinedName } from '../../xlsx/workbook'
import type { Name, Names } from '../../host/workbook-model'
import type { GridEngine } from './grid-engine'

export type GridNames = Names & {
  /** The names as formulas know them. */
  forFormulas(): readonly DefinedName[]
}

/** The names of the workbook. Those of a range move along with it in the grid; the others are kept here. */
export function gridNames(engine: GridEngine, fromFile: readonly DefinedName[]): GridNames {
  let kept = fromFile.map(({ name, formula, sheet }): Name => ({
    name,
    formula: `=${formula}`,
    sheetId: sheet === undefined ? undefined : engine.now.getSheetIds()[sheet],
  }))
  const inGrid = (name: string): string | undefined => {
    const known = engine.now.getNamedRange(name)
    if (known === undefined) return undefined
    const { range } = known
    const text = engine.now.getRangeString(range, '', { useFixedReference: true })
    return `=${text.includes('!') ? text : `${engine.now.getSheetName(range.sheetId)}!${text}`}`
  }
  /** A name of a sheet goes with its sheet, and comes back with it. */
  const isThere = ({ sheetId }: Name): boolean => sheetId === undefined || engine.now.tryGetSheet(sheetId) !== undefined
  const all = (): Name[] => {
    const current = kept
      .filter(isThere)
      .map((name) => (name.sheetId === undefined ? { ...name, formula: inGrid(name.name) ?? name.formula } : name))
    const typed = engine.now
      .getNamedRanges()
      .filter(({ name }) => !kept.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    return [
      ...current,
      ...typed.map(({ name }): Name => ({
        name,
        formula: inGrid(name) ?? '',
        sheetId: undefined,
      })),
    ]
  }

  return {
    all,
    set(name) {
      const isIt = (one: Name) => one.name.toLowerCase() === name.name.toLowerCase() && one.sheetId === name.sheetId
      kept = [...kept.filter((one) => !isIt(one)), name]
    },
    forFormulas: () =>
      all().map(({ name, formula, sheetId }) => ({
        name,
        formula: formula.replace(/^=/, ''),
        ...(sheetId !== undefined && { sheet: engine.now.getSheetIds().indexOf(sheetId) }),
      })),
  }
}
