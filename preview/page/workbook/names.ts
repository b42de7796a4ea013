import type { DefinedName } from '../../xlsx/workbook'
import { areaOfAddress, splitAddress } from '../../host/area'
import type { Name, Names, Place } from '../../host/workbook-model'
import type { GridEngine } from './grid-engine'

export type GridNames = Names & {
  /** The names as formulas know them. */
  forFormulas(): readonly DefinedName[]
}

/** The names of the workbook. Those of a range move along with it in the grid; the others are kept here. */
export function gridNames(engine: GridEngine, fromFile: readonly DefinedName[]): GridNames {
  const { model } = engine
  const sheetIdAt = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : engine.now.getSheetIds()[index]
  let kept: Name[] = fromFile.map(({ name, formula, sheet }) => ({
    name,
    formula: `=${formula}`,
    comment: '',
    visible: !name.startsWith('_xlnm.'),
    sheetId: sheetIdAt(sheet),
  }))

  const placeOf = (formula: string): Place | undefined => {
    const { sheetName, rest } = splitAddress(formula.replace(/^=/, ''))
    const area = areaOfAddress(rest)
    const sheetId = engine.now.getSheetIdByName(sheetName)
    return area === undefined || sheetId === undefined ? undefined : { sheetId, area }
  }
  const inGrid = (name: string): string | undefined => {
    const known = engine.now.getNamedRange(name)
    if (known === undefined) return undefined
    const { range } = known
    const text = engine.now.getRangeString(range, '', { useFixedReference: true })
    return `=${text.includes('!') ? text : `${engine.now.getSheetName(range.sheetId)}!${text}`}`
  }
  const all = (): Name[] => {
    const current = kept.map((name) =>
      name.sheetId === undefined ? { ...name, formula: inGrid(name.name) ?? name.formula } : name,
    )
    const typed = engine.now
      .getNamedRanges()
      .filter(({ name }) => !kept.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    return [
      ...current,
      ...typed.map(({ name }): Name => ({
        name,
        formula: inGrid(name) ?? '',
        comment: '',
        visible: true,
        sheetId: undefined,
      })),
    ]
  }
  const same = (one: Name, other: Name): boolean =>
    one.name.toLowerCase() === other.name.toLowerCase() && one.sheetId === other.sheetId
  const put = (name: Name): void => {
    const place = name.sheetId === undefined ? placeOf(name.formula) : undefined
    if (inGrid(name.name) !== undefined && name.sheetId === undefined)
      model.dispatch('DELETE_NAMED_RANGE', { name: name.name })
    if (place !== undefined)
      model.dispatch('CREATE_NAMED_RANGE', { name: name.name, ranges: [engine.rangeData(place)] })
  }

  return {
    all,
    forFormulas: () =>
      all().map(({ name, formula, sheetId }) => ({
        name,
        formula: formula.replace(/^=/, ''),
        ...(sheetId !== undefined && { sheet: engine.now.getSheetIds().indexOf(sheetId) }),
      })),
    add(name) {
      kept = [...kept, name]
      put(name)
    },
    update(name, change) {
      const next = { ...name, ...change }
      kept = [...kept.filter((each) => !same(each, name)), next]
      if (change.formula !== undefined) put(next)
    },
    remove(name) {
      kept = kept.filter((each) => !same(each, name))
      if (name.sheetId === undefined && inGrid(name.name) !== undefined)
        model.dispatch('DELETE_NAMED_RANGE', { name: name.name })
    },
  }
}
