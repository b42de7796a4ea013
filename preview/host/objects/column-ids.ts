/** Gives every column of a table a number that stays its own when columns come and go beside it. Columns are told apart by their names. */
export class ColumnIds {
  private readonly tables = new Map<string, { readonly ids: Map<string, number>; last: number }>()

  /** The numbers of the columns with these names, in the same order. */
  of(tableId: string, names: readonly string[]): number[] {
    const known = this.tables.get(tableId) ?? { ids: new Map<string, number>(), last: 0 }
    const ids = names.map((name) => known.ids.get(name.toLowerCase()) ?? ++known.last)
    this.tables.set(tableId, {
      ids: new Map(names.map((name, index) => [name.toLowerCase(), ids[index] ?? 0])),
      last: known.last,
    })
    return ids
  }

  /** A column that gets another name keeps its number. */
  rename(tableId: string, id: number, name: string): void {
    const ids = this.tables.get(tableId)?.ids
    for (const [known, knownId] of ids ?? []) if (knownId === id) ids?.delete(known)
    ids?.set(name.toLowerCase(), id)
  }
}
