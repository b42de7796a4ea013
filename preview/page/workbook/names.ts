import type { DefinedName } from '../../xlsx/workbook'
import type { Name, Names } from '../../host/workbook-model'
import type { GridEngine } from './grid-engine'
import { withQuotedSheets } from './sheet-names'

export type GridNames = Names & {
  /** The names as formulas know them. */
  forFormulas(): readonly DefinedName[]
  /** Those that the add-in made or changed since the file was opened. */
  made(): readonly Name[]
}

/** The names that the grid knows, each with its range as a file writes it, without `=`. */
export function namedRangesOf(getters: GridEngine['now']): ReadonlyMap<string, string> {
  return new Map(
    getters
      .getNamedRanges()
      // For no sheet in particular: then the name of its own is always in it.
      .map(({ name, range }) => [
        name,
        withQuotedSheets(getters.getRangeString(range, '', { useFixedReference: true })),
      ]),
  )
}

/** The names of the workbook. Those of a range move along with it in the grid; the others are kept here. */
export function gridNames(engine: GridEngine, fromFile: readonly DefinedName[]): GridNames {
  let kept = fromFile.map(({ name, formula, sheet }): Name => ({
    name,
    formula: `=${formula}`,
    sheetId: sheet === undefined ? undefined : engine.now.getSheetIds()[sheet],
  }))
  const opened = new Set([...namedRangesOf(engine.now).keys()].map((name) => name.toLowerCase()))
  let made: readonly Name[] = []
  /** A name of a sheet goes with its sheet, and comes back with it. */
  const isThere = ({ sheetId }: Name): boolean => sheetId === undefined || engine.now.tryGetSheet(sheetId) !== undefined
  const all = (): Name[] => {
    const ranges = [...namedRangesOf(engine.now)]
    const inGrid = ({ name }: Name): string | undefined =>
      ranges.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
    // A name that the grid had and has no more was taken away.
    const current = kept.filter(isThere).flatMap((name): Name[] => {
      if (name.sheetId !== undefined || !opened.has(name.name.toLowerCase())) return [name]
      const range = inGrid(name)
      return range === undefined ? [] : [{ ...name, formula: `=${range}` }]
    })
    const made = ranges.filter(([name]) => !current.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    return [...current, ...made.map(([name, range]): Name => ({ name, formula: `=${range}`, sheetId: undefined }))]
  }

  return {
    all,
    made: () => made.filter(isThere),
    set(name) {
      const isOther = (one: Name) => one.name.toLowerCase() !== name.name.toLowerCase() || one.sheetId !== name.sheetId
      kept = [...kept.filter(isOther), name]
      made = [...made.filter(isOther), name]
    },
    forFormulas: () =>
      all().map(({ name, formula, sheetId }) => ({
        name,
        formula: formula.replace(/^=/, ''),
        ...(sheetId !== undefined && { sheet: engine.now.getSheetIds().indexOf(sheetId) }),
      })),
  }
}
