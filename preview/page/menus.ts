import { registries } from '@odoo/o-spreadsheet'
import type { Words } from './words'

export type FileCommands = { open(): void; save(): void; sample(): void; recalculate(): void }

/** Parts of o-spreadsheet that Excel has otherwise, or whose result an .xlsx of this page could not keep. */
const leftOut: readonly (readonly string[])[] = [
  ['file', 'settings'],
  ['view', 'toggle_pin_panel'],
  ['view', 'group_headers'],
  ['view', 'view_irregularity_map'],
  ['insert', 'insert_chart'],
  ['insert', 'insert_carousel'],
  ['insert', 'insert_pivot'],
  ['insert', 'insert_image'],
  ['insert', 'insert_checkbox'],
  ['insert', 'insert_dropdown'],
  ['insert', 'insert_link'],
  ['data', 'column_statistics'],
  ['data', 'pivot_data_sources'],
  ['data', 'reinsert_dynamic_pivot'],
  ['data', 'reinsert_static_pivot'],
]
const leftOutOfShortcutMenus = /pivot|group|column_statistics|insert_link/

/** The menus of the workbook: those of o-spreadsheet that help, and what this page does with files. */
export function arrangeMenus(words: Words, commands: FileCommands): void {
  const { topbarMenuRegistry, cellMenuRegistry, colMenuRegistry, rowMenuRegistry } = registries
  for (const path of leftOut) hide(topbarMenuRegistry, path)
  for (const registry of [cellMenuRegistry, colMenuRegistry, rowMenuRegistry]) {
    for (const key of registry.getKeys()) if (leftOutOfShortcutMenus.test(key)) registry.remove(key)
  }
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

function hide(registry: typeof registries.topbarMenuRegistry, [first, ...rest]: readonly string[]): void {
  type Item = { id?: string; children?: unknown[] }
  let item: Item | undefined = registry.get(first!)
  for (const id of rest.slice(0, -1)) item = (item?.children as Item[] | undefined)?.find((child) => child.id === id)
  const children = item?.children as Item[] | undefined
  const index = children?.findIndex((child) => child.id === rest.at(-1)) ?? -1
  if (index < 0) throw new Error(`The menu of o-spreadsheet has no ${[first, ...rest].join(' › ')}.`)
  children!.splice(index, 1)
}
