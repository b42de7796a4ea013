import { beyondEngine, matrix, valueParameter, wholeNumber, type OSpreadsheetModule } from './registration'

/** INDEX: of a single row or column one number is enough, 0 takes a whole row or column, beyond the range is #REF!. */
export function correctIndex(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const known = registry.get('INDEX')
  registry.replace('INDEX', {
    ...known,
    args: [...known.args, { ...valueParameter('area'), type: ['NUMBER'], optional: true }],
    compute(range, ...places) {
      const columns = matrix(range)
      const rowCount = columns[0]?.length ?? 0
      const [first, second] = places.map((place) => wholeNumber(o, place, this, 0))
      const isReference = columns[0]?.[0]?.position !== undefined
      // A row of a reference: what a cell shows of it depends on where the formula stands.
      if (places.length < 2 && isReference && rowCount > 1 && columns.length > 1) return beyondEngine
      const alongRow = places.length < 2 && rowCount === 1 && columns.length > 1
      const [row, column] = alongRow ? [0, first ?? 0] : [first ?? 0, second ?? 0]
      if (row < 0 || column < 0) return { value: '#VALUE!' }
      if (row > rowCount || column > columns.length || wholeNumber(o, places[2], this, 1) !== 1)
        return { value: '#REF!' }
      const chosen = column === 0 ? columns : [columns[column - 1]!]
      const cells = row === 0 ? chosen : chosen.map((cellsOfColumn) => [cellsOfColumn[row - 1]!])
      return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]! : cells
    },
  })
}
