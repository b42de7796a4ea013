import { columnCount, rowCount } from '../../../preview/engine/address'
import { areaOfAddress } from '../../../preview/host/address'
import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

/** Runs on the only sheet of the workbook. */
const onSheet = <T>(
  work: (at: (address: string) => Excel.Range, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  pane.excel.run((context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1')
    const at = (address: string): Excel.Range => {
      const area = areaOfAddress(address)!
      return sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area))
    }
    return work(at, context)
  })

describe('contents', () => {
  test('what is entered comes back with its values, types and formulas', () =>
    onSheet(async (at, context) => {
      const range = at('B2:D3')
      range.formulas = [
        ['Excel', 1250.5, true],
        ['', '#N/A', '=C2*2'],
      ]
      range.load('values,valueTypes,formulas')
      await context.sync()
      expect(range.values).toEqual([
        ['Excel', 1250.5, true],
        ['', '#N/A', 2501],
      ])
      expect(range.valueTypes).toEqual([
        ['String', 'Double', 'Boolean'],
        ['Empty', 'Error', 'Double'],
      ])
      expect(range.formulas).toEqual([
        ['Excel', 1250.5, true],
        ['', '#N/A', '=C2*2'],
      ])
    }))

  test.each([
    ['alone', 7],
    ['as a table of one', [[7]]],
  ])('one content fills the range, %s', (_, content) =>
    onSheet(async (at, context) => {
      const range = at('A1:B2')
      range.set({ formulas: content as number[][] })
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ])
    }),
  )

  test('null leaves a cell alone, an empty text empties it', () =>
    onSheet(async (at, context) => {
      const range = at('A1:C1')
      range.formulas = [[1, 2, 3]]
      range.formulas = [[null, '', 30]]
      range.load('values,valueTypes')
      await context.sync()
      expect(range.values).toEqual([[1, '', 30]])
      expect(range.valueTypes).toEqual([['Double', 'Empty', 'Double']])
    }))

  test('a text is taken as typed; an apostrophe or the format @ keeps it a text', () =>
    onSheet(async (at, context) => {
      at('C1').numberFormat = [['@']]
      const range = at('A1:D1')
      range.formulas = [['007', "'007", '007', 'TRUE']]
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([[7, '007', '007', true]])
    }))

  test.each([
    ['too wide', [Array(3).fill(1), Array(3).fill(1)]],
    ['too short', [[1, 2]]],
    ['too long', [Array(2).fill(1), Array(2).fill(1), Array(2).fill(1)]],
    ['one row too narrow', [[1, 2], [3]]],
  ])('a table that is %s is refused', async (_, contents: number[][]) => {
    const attempt = onSheet(async (at, context) => {
      at('A1:B2').formulas = contents
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.formulas' },
    })
  })

  test('more than 1,500 cells come in parts and land in the right rows', () =>
    onSheet(async (at, context) => {
      at('A1:B1100').formulas = Array.from({ length: 1100 }, (_, row) => [row, `rij ${row}`])
      const [first, last] = [at('A1:B1'), at('A1100:B1100')]
      first.load('values')
      last.load('values')
      await context.sync()
      expect([first.values, last.values]).toEqual([[[0, 'rij 0']], [[1099, 'rij 1099']]])
    }))

  test('whole columns have no values to hand over', () =>
    onSheet(async (at, context) => {
      const range = at('A:B')
      range.load('values,columnCount')
      await context.sync()
      expect([range.values, range.columnCount]).toEqual([null, 2])
    }))

  test('a protected sheet refuses, until it is protected no more', async () => {
    const write = () =>
      onSheet(async (at, context) => {
        at('A1').formulas = [[1]]
        await context.sync()
      })
    const protect = (on: boolean) =>
      pane.excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('Blad1')
        if (on) protection.protect()
        else protection.unprotect()
        protection.load('protected')
        await context.sync()
        expect(protection.protected).toBe(on)
      })
    await protect(true)
    await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' })
    await protect(false)
    await write()
    expect(pane.model.cells.used('sheet-1', true)).toEqual(areaOfAddress('A1'))
  })
})

describe('look', () => {
  test('number formats are set for each cell, and for whole columns', () =>
    onSheet(async (at, context) => {
      at('C:C').numberFormat = [['dd/mm/yyyy']]
      at('A1:B2').numberFormat = [
        ['0%', '#,##0.00'],
        ['@', '@'],
      ]
      const range = at('A1:C2')
      range.load('numberFormat')
      await context.sync()
      expect(range.numberFormat).toEqual([
        ['0%', '#,##0.00', 'dd/mm/yyyy'],
        ['@', '@', 'dd/mm/yyyy'],
      ])
    }))

  test('widths, where they agree', () =>
    onSheet(async (at, context) => {
      at('B:C').format.columnWidth = 90
      const formats = [at('B1:C1'), at('B:C'), at('A1:C1')].map(({ format }) => format)
      for (const format of formats) format.load('columnWidth')
      await context.sync()
      expect(formats.map(({ columnWidth }) => columnWidth)).toEqual([90, 90, null])
    }))

  test('bold', () =>
    onSheet(async (at, context) => {
      at('A1:B1').format.font.bold = true
      await context.sync()
      const bold = (col: number) => pane.grid.model.getters.getCellStyle({ sheetId: 'sheet-1', row: 0, col }).bold
      expect([bold(0), bold(1), bold(2) ?? false]).toEqual([true, true, false])
    }))

  test('hidden rows, where they agree', () =>
    onSheet(async (at, context) => {
      pane.grid.model.dispatch('HIDE_COLUMNS_ROWS', { sheetId: 'sheet-1', dimension: 'ROW', elements: [2] })
      const ranges = [at('A3'), at('A1:A2'), at('A1:A3')]
      for (const range of ranges) range.load('rowHidden')
      await context.sync()
      expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null])
    }))
})

describe('places', () => {
  test('a column of a range, and the sheet it is on', () =>
    onSheet(async (at, context) => {
      const column = at('C5:E9').getColumn(2)
      column.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name')
      await context.sync()
      const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = column
      expect([rowIndex, columnIndex, rowCount, columnCount, worksheet.name]).toEqual([4, 4, 5, 1, 'Blad1'])
    }))

  test('outside the sheet there is nothing', async () => {
    const attempt = onSheet(async (at, context) => {
      at('A1').getColumn(-1).load('values')
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' })
  })

  test('the cells in use, of values or of formats too', () =>
    pane.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1')
      const before = sheet.getUsedRangeOrNullObject(true)
      sheet.getRangeByIndexes(2, 1, 1, 2).formulas = [[1, 2]]
      sheet.getRangeByIndexes(6, 3, 1, 1).numberFormat = [['0%']]
      const [values, formats] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject(false)]
      for (const range of [before, values, formats]) range.load('rowIndex,columnIndex,rowCount,columnCount')
      await context.sync()
      expect(before.isNullObject).toBe(true)
      expect(
        [values, formats].map(({ rowIndex, columnIndex, rowCount, columnCount }) => [
          [rowIndex, columnIndex, rowCount, columnCount],
        ]),
      ).toEqual([[[2, 1, 1, 2]], [[2, 1, 5, 3]]])
    }))

  test('merged cells that it touches', () =>
    onSheet(async (at, context) => {
      const target = [{ top: 1, left: 1, bottom: 2, right: 2 }]
      pane.grid.model.dispatch('ADD_MERGE', { sheetId: 'sheet-1', target })
      const [touched, free] = [at('A1:B2'), at('D1:E2')].map((range) => range.getMergedAreasOrNullObject())
      touched!.load('address')
      free!.load('address')
      await context.sync()
      expect([touched!.address, free!.isNullObject]).toEqual(['Blad1!B2:C3', true])
    }))

  test('selecting goes to its sheet', () =>
    pane.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Plan 2026')
      sheet.getRangeByIndexes(1, 1, 2, 2).select()
      const selected = context.workbook.getSelectedRange()
      selected.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name')
      await context.sync()
      const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = selected
      expect([rowIndex, columnIndex, rowCount, columnCount, worksheet.name]).toEqual([1, 1, 2, 2, 'Plan 2026'])
      context.workbook.worksheets.getItem('blad1').activate()
      const back = context.workbook.getSelectedRange()
      back.load('worksheet/name')
      await context.sync()
      expect(back.worksheet.name).toBe('Blad1')
    }))
})
