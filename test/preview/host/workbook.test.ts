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

describe('sheets', () => {
  test('added, listed, deleted', () =>
    pane.excel.run(async (context) => {
      const { worksheets } = context.workbook
      const plan = worksheets.add('Plan')
      worksheets.add()
      await context.sync()
      const [{ id } = { id: '' }] = pane.model.sheets.all().filter(({ name }) => name === 'Plan')
      pane.grid.model.dispatch('HIDE_SHEET', { sheetId: id })
      worksheets.load('items/name,items/visibility')
      await context.sync()
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Blad1', 'Visible'],
        ['Plan', 'Hidden'],
        ['Blad3', 'Visible'],
      ])
      plan.delete()
      worksheets.load('items/name')
      await context.sync()
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Blad1', 'Blad3'])
    }))

  test('rows and columns that stay in sight', () =>
    pane.excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Blad1')
      freezePanes.freezeRows(2)
      const frozen = freezePanes.getLocationOrNullObject()
      frozen.load('rowCount')
      await context.sync()
      expect(frozen.rowCount).toBe(2)
      freezePanes.unfreeze()
      const none = freezePanes.getLocationOrNullObject()
      none.load('rowCount')
      await context.sync()
      expect(none.isNullObject).toBe(true)
    }))

  test.each<[string, string, string, (context: Excel.RequestContext) => void]>([
    [
      'an unknown sheet',
      'ItemNotFound',
      'WorksheetCollection.getItem',
      ({ workbook }) => workbook.worksheets.getItem('Onbekend'),
    ],
    [
      'the same name again',
      'ItemAlreadyExists',
      'WorksheetCollection.add',
      ({ workbook }) => workbook.worksheets.add('BLAD1'),
    ],
    [
      'a name that no sheet can have',
      'InvalidArgument',
      'WorksheetCollection.add',
      ({ workbook }) => workbook.worksheets.add('a/b'),
    ],
    [
      'the last sheet',
      'InvalidOperation',
      'Worksheet.delete',
      ({ workbook }) => workbook.worksheets.getItem('Blad1').delete(),
    ],
  ])('%s is refused', async (_, code, errorLocation, work) => {
    const attempt = pane.excel.run(async (context) => {
      work(context)
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({ name: 'RichApi.Error', code, debugInfo: { errorLocation } })
  })

  test('what comes after the action that fails is not done, what came before is', async () => {
    const attempt = pane.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1')
      sheet.getRangeByIndexes(0, 0, 1, 1).formulas = [['voor']]
      context.workbook.worksheets.getItem('nergens').getRangeByIndexes(0, 0, 1, 1).formulas = [['fout']]
      sheet.getRangeByIndexes(1, 0, 1, 1).formulas = [['na']]
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({ code: 'ItemNotFound' })
    const cells = pane.model.cells.read({ sheetId: 'sheet-1', area: areaOfAddress('A1:A2')! })
    expect(cells.map(([cell]) => cell?.value)).toEqual(['voor', ''])
  })
})

describe('tables', () => {
  const plan = [
    ['Opleiding', 'Startdatum', 'Kost'],
    ['Excel', 46_280, 1000],
    ['Word', 46_290, 500],
  ]
  beforeEach(() => {
    pane.grid.enter('B2', plan)
    pane.grid.makeTable('B2:D4', 'Plan')
  })

  test('by name, with their parts and their filter', () =>
    pane.excel.run(async (context) => {
      const table = context.workbook.tables.getItem('plan')
      const parts = [table.getHeaderRowRange(), table.getDataBodyRange()]
      for (const part of parts) part.load('rowIndex,rowCount')
      table.load('name,showHeaders,worksheet/name')
      table.autoFilter.load('enabled,isDataFiltered')
      await context.sync()
      expect([table.name, table.showHeaders, table.worksheet.name]).toEqual(['Plan', true, 'Blad1'])
      expect(parts.map(({ rowIndex, rowCount }) => [rowIndex, rowCount])).toEqual([
        [1, 1],
        [2, 2],
      ])
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, false])
    }))

  test('those that a range touches, or holds whole', () =>
    pane.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(3, 2, 6, 9)
      const [touched, held] = [range.getTables(false), range.getTables(true)]
      touched.load('items/name')
      held.load('items/name')
      await context.sync()
      expect([touched.items.map(({ name }) => name), held.items]).toEqual([['Plan'], []])
    }))

  test('a column is added with its values or a name, and found again after one before it went', () =>
    pane.excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Plan')
      const added = columns.add(-1, [['Subsidie'], ['=D3*2'], [150]])
      const named = columns.add(undefined, undefined, 'Controle')
      const missing = columns.getItemOrNullObject('Grootte')
      for (const column of [added, named, missing]) column.load('name')
      await context.sync()
      columns.getItemOrNullObject('startdatum').delete()
      const body = added.getDataBodyRange()
      body.load('columnIndex,values')
      named.load('name')
      await context.sync()
      expect([added.name, named.name, missing.isNullObject]).toEqual(['Subsidie', 'Controle', true])
      expect([body.columnIndex, body.values]).toEqual([3, [[2000], [150]]])
    }))

  test('a table that is not there', async () => {
    const attempt = pane.excel.run(async (context) => {
      context.workbook.tables.getItem('Ander').getHeaderRowRange().load('values')
      await context.sync()
    })
    await expect(attempt).rejects.toMatchObject({ code: 'ItemNotFound' })
  })
})

test('names of the workbook that stand for cells', () =>
  pane.excel.run(async (context) => {
    const { getters, dispatch } = pane.grid.model
    dispatch('CREATE_NAMED_RANGE', { name: 'Peildatum', ranges: [getters.getRangeDataFromXc('sheet-1', 'B1')] })
    const { names } = context.workbook
    names.load('items/name,items/type')
    await context.sync()
    const range = names.items[0]?.getRangeOrNullObject()
    range?.load('rowIndex,columnIndex')
    await context.sync()
    expect(names.items.map(({ name, type }) => [name, type])).toEqual([['Peildatum', 'Range']])
    expect([range?.rowIndex, range?.columnIndex]).toEqual([0, 1])
  }))

test('the decimal sign of the region, and calculation', () =>
  pane.excel.run(async (context) => {
    const { application } = context.workbook
    application.load('decimalSeparator')
    application.calculate('Full')
    await context.sync()
    expect(application.decimalSeparator).toBe(',')
  }))
