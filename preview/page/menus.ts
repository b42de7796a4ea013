import { registries } from '@odoo/o-spreadsheet'
import type { Words } from './words'

export type FileCommands = { open(): void; save(): void; sample(): void; recalculate(): void }

/** What the menus keep of o-spreadsheet, each with the way to it: enough to try a plan of one's own. */
const kept = {
  topbar: [
    'file',
    'edit/undo',
    'edit/redo',
    'edit/cut',
    'edit/copy',
    'edit/paste',
    'edit/find_and_replace',
    'edit/delete/edit_delete_row',
    'edit/delete/edit_delete_column',
    'insert/insert_row/insert_row_before',
    'insert/insert_row/insert_row_after',
    'insert/insert_column/insert_column_before',
    'insert/insert_column/insert_column_after',
    'insert/insert_sheet',
  ],
  cell: ['cut', 'copy', 'paste', 'add_row_before', 'add_column_before', 'delete_row', 'delete_column'],
  row: ['cut', 'copy', 'paste', 'add_row_before', 'add_row_after', 'delete_row'],
  column: ['cut', 'copy', 'paste', 'add_column_before', 'add_column_after', 'delete_column'],
  sheet: ['delete', 'rename'],
} as const

type Registry = typeof registries.topbarMenuRegistry
type Item = { readonly id?: string; children?: Item[] }

/** The menus of the workbook: what this page does with files, and what it keeps of o-spreadsheet. */
export function arrangeMenus(words: Words, commands: FileCommands): void {
  const { topbarMenuRegistry, cellMenuRegistry, colMenuRegistry, rowMenuRegistry } = registries
  keepOnly(topbarMenuRegistry, kept.topbar)
  keepOnly(cellMenuRegistry, kept.cell)
  keepOnly(rowMenuRegistry, kept.row)
  keepOnly(colMenuRegistry, kept.column)
  topbarMenuRegistry
    .addChild('open', ['file'], {
      name: words.open,
      sequence: 10,
      execute: commands.open,
      icon: 'o-spreadsheet-Icon.IMPORT_XLSX',
    })
    .addChild('sample', ['file'], { name: words.sample, sequence: 20, execute: commands.sample, separator: true })
    .addChild('save', ['file'], {
      name: words.save,
      sequence: 30,
      execute: commands.save,
      icon: 'o-spreadsheet-Icon.EXPORT_XLSX',
      separator: true,
    })
    .addChild('recalculate', ['file'], {
      name: words.recalculate,
      sequence: 40,
      execute: commands.recalculate,
      icon: 'o-spreadsheet-Icon.REFRESH',
      separator: true,
    })
}

/** The menu of a sheet's tab, which o-spreadsheet makes anew each time it opens. */
export function sheetMenu(registry: Registry): Registry {
  keepOnly(registry, kept.sheet)
  return registry
}

function keepOnly(registry: Registry, paths: readonly string[]): void {
  const isKept = (path: string): boolean => paths.some((each) => each === path || each.startsWith(`${path}/`))
  const keepChildren = (item: Item, path: string): void => {
    if (item.children === undefined) return
    item.children = item.children.filter(({ id }) => isKept(`${path}/${id}`))
    for (const child of item.children) keepChildren(child, `${path}/${child.id}`)
  }
  for (const key of registry.getKeys()) {
    if (isKept(key)) keepChildren(registry.get(key) as Item, key)
    else registry.remove(key)
  }
}
