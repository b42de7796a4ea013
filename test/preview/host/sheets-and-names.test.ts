import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

test('sheets: added, renamed, moved, hidden, listed, deleted', () =>
  pane.excel.run(async (context) => {
    const { worksheets } = context.workbook
    const plan = worksheets.add('Plan')
    worksheets.add()
    plan.set({ name: 'Plan 2026', position: 0, tabColor: '#1F4E78', visibility: 'Hidden', showGridlines: false })
    worksheets.load('items/name,items/visibility')
    plan.load()
    await context.sync()
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Plan 2026', 'Hidden'],
      ['Blad1', 'Visible'],
      ['Blad3', 'Visible'],
    ])
    expect([plan.position, plan.tabColor, plan.showGridlines]).toEqual([0, '#1F4E78', false])

    const [first, visible, count] = [worksheets.getFirst(), worksheets.getFirst(true), worksheets.getCount(true)]
    first.load('name')
    visible.load('name')
    plan.delete()
    worksheets.load('items/name')
    await context.sync()
    expect([first.name, visible.name, count.value]).toEqual(['Plan 2026', 'Blad1', 2])
    expect(worksheets.items.map(({ name }) => name)).toEqual(['Blad1', 'Blad3'])
  }))

test('activating a sheet and selecting cells moves the selection', () =>
  pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Karel's plan")
    sheet.getRange('B2:C3').select()
    const [selected, cell, active] = [
      context.workbook.getSelectedRange(),
      context.workbook.getActiveCell(),
      context.workbook.worksheets.getActiveWorksheet(),
    ]
    selected.load('address')
    cell.load('address')
    active.load('name')
    await context.sync()
    expect([selected.address, cell.address, active.name]).toEqual([
      "'Karel''s plan'!B2:C3",
      "'Karel''s plan'!B2",
      "Karel's plan",
    ])

    const elsewhere = context.workbook.worksheets.getItem('blad1').getRange("'Karel''s plan'!A1")
    elsewhere.load('address')
    context.workbook.worksheets.getItem('Blad1').activate()
    const back = context.workbook.getSelectedRange()
    back.load('address')
    await context.sync()
    expect([elsewhere.address, back.address]).toEqual(["'Karel''s plan'!A1", 'Blad1!A1'])
  }))

test('a range leads back to its sheet, also in one load', () =>
  pane.excel.run(async (context) => {
    const range = context.workbook.getSelectedRange()
    range.load('address,worksheet/name,worksheet/id,format/fill/color')
    await context.sync()
    expect([range.address, range.worksheet.name, range.format.fill.color]).toEqual(['Blad1!A1', 'Blad1', '#FFFFFF'])
  }))

test('a load with an object, and $none', () =>
  pane.excel.run(async (context) => {
    const sheets = context.workbook.worksheets
    sheets.load({ name: true, tables: { name: true } })
    const range = context.workbook.getSelectedRange()
    range.load({ $all: true, worksheet: { name: true } })
    await context.sync()
    expect(sheets.items[0]?.name).toBe('Blad1')
    expect(sheets.items[0]?.tables.items).toEqual([])
    expect([range.rowCount, range.values, range.worksheet.name]).toEqual([1, [['']], 'Blad1'])
  }))

test('items may be skipped and limited', () =>
  pane.excel.run(async (context) => {
    const { worksheets } = context.workbook
    for (const name of ['Twee', 'Drie', 'Vier']) worksheets.add(name)
    await context.sync()
    worksheets.load({ select: 'name', skip: 1, top: 2 } as unknown as string)
    await context.sync()
    expect(worksheets.items.map(({ name }) => name)).toEqual(['Twee', 'Drie'])
  }))

test('names: of the workbook and of a sheet, for cells and for values', () =>
  pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const { names } = context.workbook
    const cell = names.add('Peildatum', sheet.getRange('B1'), 'De dag waarop u kijkt')
    const value = names.add('Grootte', '="klein"')
    const own = sheet.names.add('Plafond', '=7500')
    cell.load('name,formula,type,comment,scope,value')
    value.load('type,value')
    own.load('type,scope')
    const range = cell.getRange()
    range.load('address')
    const none = value.getRangeOrNullObject()
    const missing = names.getItemOrNullObject('Onbekend')
    const byName = sheet.getRange('peildatum')
    for (const one of [none, byName]) one.load('address')
    missing.load('name')
    names.load('items/name')
    await context.sync()
    expect([cell.formula, cell.type, cell.comment, cell.scope]).toEqual([
      '=Blad1!$B$1',
      'Range',
      'De dag waarop u kijkt',
      'Workbook',
    ])
    expect([value.type, value.value, own.type, own.scope]).toEqual(['String', '"klein"', 'Double', 'Worksheet'])
    expect([range.address, byName.address, none.isNullObject, missing.isNullObject]).toEqual([
      'Blad1!B1',
      'Blad1!B1',
      true,
      true,
    ])
    expect(names.items.map(({ name }) => name)).toEqual(['Peildatum', 'Grootte'])

    value.formula = '="groot"'
    cell.delete()
    value.load('formula')
    names.load('count,items/name')
    await context.sync()
    expect([value.formula, names.items.map(({ name }) => name)]).toEqual(['="groot"', ['Grootte']])
  }))

test('a null object gives null objects, and refuses work', () =>
  pane.excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Onbekend')
    const below = missing.getRange('A1')
    below.load('address')
    missing.load('name')
    await context.sync()
    expect([missing.isNullObject, below.isNullObject]).toEqual([true, true])

    context.workbook.worksheets.getItemOrNullObject('Onbekend').activate()
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' })
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
    'a bad address',
    'InvalidArgument',
    'Worksheet.getRange',
    ({ workbook }) => workbook.worksheets.getActiveWorksheet().getRange('geen adres'),
  ],
  [
    'the last sheet',
    'InvalidOperation',
    'Worksheet.delete',
    ({ workbook }) => workbook.worksheets.getActiveWorksheet().delete(),
  ],
  [
    'a name that is an address',
    'InvalidArgument',
    'NamedItemCollection.add',
    ({ workbook }) => workbook.names.add('A1', '=1'),
  ],
  [
    'a name for an unknown setting',
    'ItemNotFound',
    'SettingCollection.getItem',
    ({ workbook }) => workbook.settings.getItem('onbekend'),
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
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1').values = [['voor']]
    sheet.getRange('nergens').values = [['fout']]
    sheet.getRange('A2').values = [['na']]
    await context.sync()
  })
  await expect(attempt).rejects.toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { statement: expect.stringContaining('activeWorksheet.getRange(...)') as string },
  })
  const { id } = pane.model.sheets.active()
  const cells = pane.model.cells.read({ sheetId: id, area: { row: 0, column: 0, rows: 2, columns: 1 } })
  expect(cells.map(([cell]) => cell?.value)).toEqual(['voor', ''])
})
