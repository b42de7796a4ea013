import type { Model } from '@odoo/o-spreadsheet'
import { areaName } from '../engine/address'
import { relationshipsOf, textOf, type WorkbookFile } from '../xlsx/workbook-file'
import { isTrue, tagsNamed } from '../xlsx/xml'
import { gridSize } from './grid-size'

type GridTableData = ReturnType<Model['exportData']>['sheets'][number]['tables'][number]

/** The tables of a sheet of a file, as our own reading has them, for the grid. */
export function gridTables(file: WorkbookFile, sheet: number): GridTableData[] {
  const { workbook, sheetParts, parts } = file
  const part = sheetParts[sheet]
  const { rows, columns } = gridSize(workbook.sheets[sheet]!)
  const texts = (part === undefined ? [] : relationshipsOf(parts, part.name))
    .filter(({ type }) => type === 'table')
    .map(({ target }) => textOf(parts, target))
  return workbook.tables
    .filter((table) => table.sheet === sheet)
    .flatMap(({ area, headerRows, totalsRows }, index): GridTableData[] => {
      if (area.bottom >= rows || area.right >= columns) return []
      const xml = texts[index] ?? ''
      const style = tagsNamed(xml, 'tableStyleInfo')[0]?.attributes ?? {}
      return [
        {
          range: areaName(area),
          type: 'static',
          config: {
            hasFilters: tagsNamed(xml, 'autoFilter').length > 0,
            numberOfHeaders: headerRows,
            totalRow: totalsRows > 0,
            firstColumn: isTrue(style['showFirstColumn']),
            lastColumn: isTrue(style['showLastColumn']),
            bandedRows: isTrue(style['showRowStripes']),
            bandedColumns: isTrue(style['showColumnStripes']),
            styleId: /^TableStyle(?:Light|Medium|Dark)\d+$/.test(style['name'] ?? '')
              ? style['name']!
              : 'TableStyleMedium2',
          },
        },
      ]
    })
}
