import { lastColumn, lastRow } from '../area'
import type { Argument, ServerObject } from '../server-object'
import type { CellStyle, Place } from '../workbook-model'
import { oneOf, positiveNumber, text, truth } from './arguments'
import { commonValue } from './common-value'
import { cellsToLookAt, mustBeWritable } from './places'
import type { Scope } from './scope'

const noFill = '#FFFFFF'

/** How the cells of a range look. */
export function rangeFormat(scope: Scope, place: Place): ServerObject {
  const { model } = scope
  const { sheetId, area } = place

  /** What all cells have, null when they differ. */
  const styled = <K extends keyof CellStyle>(name: K): CellStyle[K] | null => {
    const cells = cellsToLookAt(model, place)
    const values = function* () {
      for (let row = cells.row; row <= lastRow(cells); row++) {
        for (let column = cells.column; column <= lastColumn(cells); column++)
          yield model.cells.style(sheetId, row, column)[name]
      }
    }
    return commonValue(values())
  }
  const style = (change: Partial<CellStyle>): void => {
    mustBeWritable(model, sheetId)
    model.cells.setStyle(place, change)
  }
  const numbers = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index)
  const width = (): number | null => {
    const { column, columns } = cellsToLookAt(model, place)
    return commonValue(numbers(column, columns).map((index) => model.layout.columnWidth(sheetId, index)))
  }
  const height = (): number | null => {
    const { row, rows } = cellsToLookAt(model, place)
    return commonValue(numbers(row, rows).map((index) => model.layout.rowHeight(sheetId, index)))
  }

  return {
    className: 'RangeFormat',
    properties: {
      ColumnWidth: width,
      HorizontalAlignment: () => styled('horizontal'),
      RowHeight: height,
      VerticalAlignment: () => styled('vertical'),
      WrapText: () => styled('wrap'),
    },
    set: {
      ColumnWidth: (given) => model.layout.setColumnWidth(sheetId, area.column, area.columns, positiveNumber(given)),
      HorizontalAlignment: (given) => style({ horizontal: oneOf(['General', 'Left', 'Center', 'Right'], given) }),
      RowHeight: (given) => model.layout.setRowHeight(sheetId, area.row, area.rows, positiveNumber(given)),
      VerticalAlignment: (given) => style({ vertical: oneOf(['Top', 'Center', 'Bottom'], given) }),
      WrapText: (given) => style({ wrap: truth(given) }),
    },
    navigation: {
      Fill: () => ({
        className: 'RangeFill',
        properties: {
          Color: () => {
            const color = styled('fill')
            return color === '' ? noFill : color
          },
        },
        set: { Color: (given) => style({ fill: text(given) }) },
        methods: {
          Clear: () => {
            style({ fill: '' })
            return null
          },
        },
      }),
      Font: () => ({
        className: 'RangeFont',
        properties: {
          Bold: () => styled('bold'),
          Color: () => styled('fontColor'),
          Italic: () => styled('italic'),
          Name: () => styled('fontName'),
          Size: () => styled('fontSize'),
          Strikethrough: () => styled('strikethrough'),
          Underline: () => {
            const underlined = styled('underline')
            return underlined === null ? null : underlined ? 'Single' : 'None'
          },
        },
        set: {
          Bold: (given) => style({ bold: truth(given) }),
          Color: (given) => style({ fontColor: text(given) }),
          Italic: (given) => style({ italic: truth(given) }),
          Name: (given) => style({ fontName: text(given) }),
          Size: (given) => style({ fontSize: positiveNumber(given) }),
          Strikethrough: (given) => style({ strikethrough: truth(given) }),
          Underline: (given: Argument) => style({ underline: oneOf(['None', 'Single'], given) === 'Single' }),
        },
      }),
    },
    methods: {
      AutofitColumns: () => {
        model.layout.autofitColumns(sheetId, area.column, area.columns)
        return null
      },
      AutofitRows: () => {
        model.layout.autofitRows(sheetId, area.row, area.rows)
        return null
      },
    },
  }
}
