import type { DefinedName } from '../../xlsx/workbook'
import type { Name } from '../../host/workbook-model'
import { sheetIdOf } from '../workbook-data'
import type { NameEdits } from './workbook-part'

export const noNameEdits: NameEdits = { formulas: new Map(), added: [] }

/** Names do not differ in capitals only. */
const byName = (names: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...names].map(([name, formula]) => [name.toLowerCase(), formula]))

/** What became of the named ranges since a file was opened; both are the ranges by name. Names that the grid does not have keep their text. */
export function rangeEdits(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  inFile: readonly DefinedName[],
): NameEdits {
  const [old, current] = [byName(before), byName(now)]
  const ofWorkbook = inFile.flatMap(({ name, sheet }, index) =>
    sheet === undefined ? [[name.toLowerCase(), index] as const] : [],
  )
  const known = new Set(ofWorkbook.map(([name]) => name))
  return {
    formulas: new Map(
      ofWorkbook.flatMap(([name, index]) =>
        old.has(name) && old.get(name) !== current.get(name) ? [[index, current.get(name)]] : [],
      ),
    ),
    added: [...now].flatMap(([name, formula]) => (known.has(name.toLowerCase()) ? [] : [{ name, formula }])),
  }
}

/** The names that the add-in made, among those of the file. `sheetIds` are the sheets from left to right. */
export function madeNames(
  made: readonly Name[],
  sheetIds: readonly string[],
  inFile: readonly DefinedName[],
): NameEdits {
  const formulas = new Map<number, string>()
  const added: NameEdits['added'][number][] = []
  for (const { name, formula, sheetId, hidden } of made) {
    const text = formula.replace(/^=/, '')
    const index = inFile.findIndex(
      (each) =>
        each.name.toLowerCase() === name.toLowerCase() &&
        (each.sheet === undefined ? undefined : sheetIdOf(each.sheet)) === sheetId,
    )
    if (index >= 0) formulas.set(index, text)
    else
      added.push({
        name,
        formula: text,
        ...(sheetId !== undefined && { sheet: sheetIds.indexOf(sheetId) }),
        ...(hidden !== undefined && { hidden }),
      })
  }
  return { formulas, added }
}
