import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeAll(async () => {
  pane = await openPane()
})
afterAll(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})
beforeEach(() =>
  pane.excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange().clear()
    await context.sync()
  }),
)

/** Runs on the only sheet of the workbook. */
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  pane.excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context))

describe('values', () => {
  test('a table of values comes back with its types', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D3')
      range.values = [
        ['Excel', 1250.5, true],
        ['', '#N/A', '12'],
      ]
      range.load(['values', 'valueTypes', 'text', 'formulas'])
      await context.sync()
      expect(range.values).toEqual([
        ['Excel', 1250.5, true],
        ['', '#N/A', 12],
      ])
      expect(range.valueTypes).toEqual([
        ['String', 'Double', 'Boolean'],
        ['Empty', 'Error', 'Double'],
      ])
      expect(range.text).toEqual([
        ['Excel', '1250.5', 'true'],
        ['', '#N/A', '12'],
      ])
      expect(range.formulas).toEqual([
        ['Excel', 1250.5, true],
        ['', '#N/A', 12],
      ])
    }))

  test.each([
    ['alone', 7],
    ['as a table of one', [[7]]],
  ])('one value fills the range, %s', (_, values) =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2')
      range.set({ values: values as number[][] })
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ])
    }),
  )

  test('null leaves a cell alone, an empty text empties it', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1')
      range.values = [[1, 2, 3]]
      range.values = [[null, '', 30]]
      range.load('values, valueTypes')
      await context.sync()
      expect(range.values).toEqual([[1, '', 30]])
      expect(range.valueTypes).toEqual([['Double', 'Empty', 'Double']])
    }))

  test('a text is taken as typed; an apostrophe or the format @ keeps it a text', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('C1').numberFormat = [['@']]
      const range = sheet.getRange('A1:D1')
      range.values = [['007', "'007", '007', 'TRUE']]
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([[7, '007', '007', true]])
    }))

  test('a text with = is a formula, with its value beside it', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1')
      range.values = [['=KMO.SUBSIDY(A2,"klein")', 5]]
      range.load('values,formulas')
      await context.sync()
      expect(range.formulas).toEqual([['=KMO.SUBSIDY(A2,"klein")', 5]])
      expect(range.values).toEqual([[0, 5]])
    }))

  test.each([
    [
      'too wide',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['too short', [[1, 2]]],
    [
      'too long',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['one row too narrow', [[1, 2], [3]]],
  ])('a table that is %s is refused', async (_, values) => {
    const attempt = onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = values
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    })
  })

  test('more than 1,500 cells come in parts and land in the right rows', () =>
    onSheet(async (sheet, context) => {
      const rows = Array.from({ length: 4000 }, (_, row) => [row, `rij ${String(row)}`])
      sheet.getRange('A1:B4000').values = rows
      const [first, last] = [sheet.getRange('A1:B1'), sheet.getRange('A4000:B4000')]
      first.load('values')
      last.load('values')
      await context.sync()
      expect([first.values, last.values]).toEqual([[[0, 'rij 0']], [[3999, 'rij 3999']]])
    }))

  test('number formats are set for each cell, and for whole columns', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('C:C').numberFormat = [['dd/mm/yyyy']]
      const range = sheet.getRange('A1:C2')
      sheet.getRange('A1:B2').numberFormat = [
        ['0%', '#,##0.00'],
        ['@', '@'],
      ]
      range.load('numberFormat')
      await context.sync()
      expect(range.numberFormat).toEqual([
        ['0%', '#,##0.00', 'dd/mm/yyyy'],
        ['@', '@', 'dd/mm/yyyy'],
      ])
    }))
})

describe('ways from one range to another', () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['cell', (range) => range.getCell(1, 2), 'E6'],
    ['offset', (range) => range.getOffsetRange(-1, 1), 'D4:F6'],
    ['resized', (range) => range.getResizedRange(2, -1), 'C5:D9'],
    ['absolutely resized', (range) => range.getAbsoluteResizedRange(1, 5), 'C5:G5'],
    ['row', (range) => range.getRow(2), 'C7:E7'],
    ['column', (range) => range.getColumn(1), 'D5:D7'],
    ['last row', (range) => range.getLastRow(), 'C7:E7'],
    ['last column', (range) => range.getLastColumn(), 'E5:E7'],
    ['last cell', (range) => range.getLastCell(), 'E7'],
    ['rows below', (range) => range.getRowsBelow(2), 'C8:E9'],
    ['rows above', (range) => range.getRowsAbove(1), 'C4:E4'],
    ['columns after', (range) => range.getColumnsAfter(2), 'F5:G7'],
    ['columns before', (range) => range.getColumnsBefore(1), 'B5:B7'],
    ['entire row', (range) => range.getEntireRow(), '5:7'],
    ['entire column', (range) => range.getEntireColumn(), 'C:E'],
    ['intersection', (range) => range.getIntersection('D6:Z99'), 'D6:E7'],
    ['bounding rectangle', (range) => range.getBoundingRect('A9'), 'A5:E9'],
  ])('%s', (_, way, address) =>
    onSheet(async (sheet, context) => {
      const there = way(sheet.getRange('C5:E7'))
      there.load('address')
      await context.sync()
      expect(there.address).toBe(`Blad1!${address}`)
    }),
  )

  test('another range as an argument', () =>
    onSheet(async (sheet, context) => {
      const shared = sheet.getRange('A1:C3').getIntersection(sheet.getRange('B2:D9'))
      const none = sheet.getRange('A1').getIntersectionOrNullObject(sheet.getRange('B2'))
      shared.load('address')
      none.load('address')
      await context.sync()
      expect([shared.address, none.isNullObject]).toEqual(['Blad1!B2:C3', true])
    }))

  test('beyond the sheet there is nothing', async () => {
    const attempt = onSheet(async (sheet, context) => {
      sheet.getRange('A1').getOffsetRange(-1, 0)
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.getOffsetRange' },
    })
  })

  test('a range is kept from one sync to the next', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A2')
      await context.sync()
      range.values = [['eerst'], ['daarna']]
      await context.sync()
      range.load('values,address')
      await context.sync()
      expect([range.address, range.values]).toEqual(['Blad1!A1:A2', [['eerst'], ['daarna']]])
    }))

  test('the block of filled cells around a cell', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B2:C4').values = [
        ['Opleiding', 'Kost'],
        ['Excel', 100],
        ['', 200],
      ]
      sheet.getRange('E2').values = [['los']]
      const region = sheet.getRange('C3').getSurroundingRegion()
      region.load('address')
      await context.sync()
      expect(region.address).toBe('Blad1!B2:C4')
    }))
})

describe('used cells', () => {
  test('an empty sheet has none', () =>
    onSheet(async (sheet, context) => {
      const [first, none] = [sheet.getUsedRange(), sheet.getUsedRangeOrNullObject()]
      first.load('address')
      none.load('address')
      await context.sync()
      expect([first.address, none.isNullObject]).toEqual(['Blad1!A1', true])
    }))

  test('values only, or formats too', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B3:C4').values = [
        [1, 2],
        [3, 4],
      ]
      sheet.getRange('F9').format.font.bold = true
      const [values, all, part] = [
        sheet.getUsedRange(true),
        sheet.getUsedRange(),
        sheet.getRange('C1:Z99').getUsedRangeOrNullObject(true),
      ]
      for (const range of [values, all, part]) range.load('address')
      await context.sync()
      expect([values.address, all.address, part.address]).toEqual(['Blad1!B3:C4', 'Blad1!B3:F9', 'Blad1!C3:C4'])
    }))
})

describe('spilled results', () => {
  test('a range knows what spills from it and where a spilled cell comes from', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2')
      range.formulas = [['=KMO.RULES()']]
      sheet.load('id')
      await context.sync()
      pane.model.putResult(sheet.id, 1, 1, [
        ['Vanaf', 'Wat'],
        [42461, 'Percentage'],
      ])

      const spilled = range.getSpillingToRangeOrNullObject()
      const inside = sheet.getRange('C3')
      const parent = inside.getSpillParent()
      const nothing = inside.getSpillingToRangeOrNullObject()
      const outside = sheet.getRange('A1')
      for (const one of [spilled, parent, nothing]) one.load('address, values')
      for (const one of [range, inside, outside]) one.load('hasSpill')
      await context.sync()
      expect(spilled.address).toBe('Blad1!B2:C3')
      expect(spilled.values).toEqual([
        ['Vanaf', 'Wat'],
        [42461, 'Percentage'],
      ])
      expect([parent.address, nothing.isNullObject]).toEqual(['Blad1!B2', true])
      expect([range.hasSpill, inside.hasSpill, outside.hasSpill]).toEqual([true, true, false])
    }))

  test('a new value in the first cell ends the spill', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1')
      range.formulas = [['=KMO.RULES()']]
      sheet.load('id')
      await context.sync()
      pane.model.putResult(sheet.id, 0, 0, [
        ['een', 'twee'],
        ['drie', 'vier'],
      ])
      range.values = [['klaar']]
      const block = sheet.getRange('A1:B2')
      block.load('values')
      await context.sync()
      expect(block.values).toEqual([
        ['klaar', ''],
        ['', ''],
      ])
    }))
})

describe('inserting, deleting, clearing', () => {
  test('cells move down for new ones and up for those that go', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ]
      sheet.getRange('A2').insert('Down').values = [['nieuw']]
      sheet.getRange('B1').delete('Up')
      const block = sheet.getRange('A1:B4')
      block.load('values')
      await context.sync()
      expect(block.values).toEqual([
        [1, 'b'],
        ['nieuw', 'c'],
        [2, ''],
        [3, ''],
      ])
    }))

  test('whole rows move too', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 'a'],
        [2, 'b'],
      ]
      sheet.getRange('1:1').insert('Down')
      const block = sheet.getRange('A1:B3')
      block.load('values')
      await context.sync()
      expect(block.values).toEqual([
        ['', ''],
        [1, 'a'],
        [2, 'b'],
      ])
    }))

  test('clearing takes contents, formats or both', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1')
      range.values = [[1, 2, 3]]
      range.numberFormat = [['0%', '0%', '0%']]
      sheet.getRange('A1').clear('Contents')
      sheet.getRange('B1').clear('Formats')
      sheet.getRange('C1').clear()
      range.load('values,numberFormat')
      await context.sync()
      expect([range.values, range.numberFormat]).toEqual([[['', 2, '']], [['0%', 'General', 'General']]])
    }))
})

describe('merged cells', () => {
  test('are found from every range that touches them', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B2:C2').merge()
      const touched = sheet.getRange('C1:D9').getMergedAreasOrNullObject()
      const free = sheet.getRange('D1:D9').getMergedAreasOrNullObject()
      touched.load('address,areaCount')
      free.load('address')
      await context.sync()
      expect([touched.address, touched.areaCount, free.isNullObject]).toEqual(['Blad1!B2:C2', 1, true])

      sheet.getRange('B2').unmerge()
      const none = sheet.getRange('B2').getMergedAreasOrNullObject()
      none.load('address')
      await context.sync()
      expect(none.isNullObject).toBe(true)
    }))
})

describe('a protected sheet', () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => void (sheet.getRange('A1').values = [[1]])],
    ['a number format', (sheet) => void (sheet.getRange('A1').numberFormat = [['0%']])],
    ['a colour', (sheet) => void (sheet.getRange('A1').format.fill.color = '#FFFFFF')],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['inserting', (sheet) => sheet.getRange('A1').insert('Down')],
  ])('refuses %s', async (_, work) => {
    await onSheet(async (sheet, context) => {
      sheet.protection.protect()
      sheet.protection.load('protected')
      await context.sync()
      expect(sheet.protection.protected).toBe(true)
      work(sheet)
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' })
    })
    await onSheet(async (sheet, context) => {
      sheet.protection.unprotect()
      await context.sync()
    })
  })
})

describe('the look of cells', () => {
  test('what all cells share, and null where they differ', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2')
      range.format.set({
        wrapText: true,
        columnWidth: 90,
        fill: { color: '#DDEBF7' },
        font: { bold: true, color: '#1F4E78' },
      })
      sheet.getRange('B2').format.font.italic = true
      range.load(
        'format/wrapText,format/columnWidth,format/fill/color,format/font/bold,format/font/italic,format/font/color',
      )
      await context.sync()
      const { format } = range
      expect([format.wrapText, format.columnWidth, format.fill.color]).toEqual([true, 90, '#DDEBF7'])
      expect([format.font.bold, format.font.color, format.font.italic]).toEqual([true, '#1F4E78', null])
    }))

  test('columns take the width that their texts need', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['Uiterste aanvraagdatum', 'Kost']]
      sheet.getRange('A:B').format.autofitColumns()
      const [long, short] = [sheet.getRange('A1').format, sheet.getRange('B1').format]
      long.load('columnWidth')
      short.load('columnWidth')
      await context.sync()
      expect([long.columnWidth, short.columnWidth]).toEqual([126, 31.5])
    }))

  test('rows and columns can be hidden, and the first ones kept in sight', () =>
    onSheet(async (sheet, context) => {
      const column = sheet.getRange('D:D')
      column.columnHidden = true
      sheet.freezePanes.freezeRows(1)
      const frozen = sheet.freezePanes.getLocationOrNullObject()
      frozen.load('address')
      column.load('columnHidden')
      await context.sync()
      sheet.freezePanes.unfreeze()
      const none = sheet.freezePanes.getLocationOrNullObject()
      none.load('address')
      await context.sync()
      expect([column.columnHidden, frozen.address, none.isNullObject]).toEqual([true, 'Blad1!1:1', true])
    }))
})
