import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeAll(async () => {
  pane = await openPane()
})
afterAll(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

const plan = [
  ['Opleiding', 'Startdatum', 'Kost'],
  ['Excel', 46280, 1000],
  ['Word', 46290, 500],
]

/** A sheet of its own with a plan from B2 on, as a table. */
async function withPlan<T>(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add()
    const range = sheet.getRange('B2:D4')
    range.values = plan
    const table = sheet.tables.add(range, true)
    await context.sync()
    try {
      return await work(table, sheet, context)
    } finally {
      sheet.delete()
      await context.sync()
    }
  })
}

test('a table from a range, with its parts', () =>
  withPlan(async (table, sheet, context) => {
    table.name = 'Opleidingsplan'
    table.showTotals = true
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.getTotalRowRange()]
    for (const part of parts) part.load('address')
    table.autoFilter.load('enabled,isDataFiltered')
    table.load('name,showHeaders,showTotals,style,worksheet/name')
    sheet.load('name')
    await context.sync()
    expect(parts.map(({ address }) => address.split('!')[1])).toEqual(['B2:D5', 'B2:D2', 'B3:D4', 'B5:D5'])
    expect([table.name, table.showHeaders, table.showTotals, table.worksheet.name]).toEqual([
      'Opleidingsplan',
      true,
      true,
      sheet.name,
    ])
    expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, false])
  }))

test('a table from an address gets a row of headers when it has none', () =>
  pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add()
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ]
    const table = sheet.tables.add('A1:B2', false)
    const range = table.getRange()
    range.load('address,values')
    await context.sync()
    expect(range.address.split('!')[1]).toBe('A1:B3')
    expect(range.values).toEqual([
      ['Kolom1', 'Kolom2'],
      [1, 2],
      [3, 4],
    ])
    sheet.delete()
    await context.sync()
  }))

test('columns: by name, by number, all of them, a new one', () =>
  withPlan(async (table, _, context) => {
    const cost = table.columns.getItem('kost')
    const missing = table.columns.getItemOrNullObject('Grootte')
    const added = table.columns.add(-1, [['Subsidie'], ['=KMO.SUBSIDY([@Kost],"klein")'], [150]])
    const named = table.columns.add(undefined, undefined, 'Controle')
    cost.load('values,index,id')
    missing.load('name')
    added.load('name,values')
    table.columns.load('items/name')
    const body = cost.getDataBodyRange()
    body.load('address')
    await context.sync()
    expect([cost.values, cost.index, body.address.split('!')[1]]).toEqual([[['Kost'], [1000], [500]], 2, 'D3:D4'])
    expect(missing.isNullObject).toBe(true)
    expect([added.name, added.values]).toEqual(['Subsidie', [['Subsidie'], [0], [150]]])
    expect(table.columns.items.map(({ name }) => name)).toEqual([
      'Opleiding',
      'Startdatum',
      'Kost',
      'Subsidie',
      'Controle',
    ])

    named.name = 'Nazicht'
    table.columns.getItem('Subsidie').delete()
    const header = table.getHeaderRowRange()
    header.load('values')
    await context.sync()
    expect(header.values).toEqual([['Opleiding', 'Startdatum', 'Kost', 'Nazicht']])
  }))

test('a column is still found after one before it went, after another name, and after a new one before it', () =>
  withPlan(async (table, _, context) => {
    const [title, start, cost] = ['Opleiding', 'Startdatum', 'Kost'].map((name) => table.columns.getItem(name))
    for (const column of [title, start, cost]) column?.load('id')
    await context.sync()
    start?.delete()
    if (cost) cost.name = 'Prijs'
    table.columns.add(0, undefined, 'Onderneming')
    cost?.load('index,name,id')
    title?.load('index')
    await context.sync()
    expect([cost?.index, cost?.name, cost?.id, title?.index]).toEqual([2, 'Prijs', 3, 1])
  }))

test('rows: at the end, in between, deleted, one by one', () =>
  withPlan(async (table, sheet, context) => {
    sheet.getRange('B6').values = [['onder de tabel']]
    table.rows.add(undefined, [
      ['PowerPoint', 46300, 800],
      ['Outlook', 46310, 300],
    ])
    table.rows.add(0, [['Access', 46270, 1200]])
    table.rows.getItemAt(1).delete()
    table.rows.load('items/values')
    const below = sheet.getRange('B2:B9')
    below.load('values')
    await context.sync()
    expect(table.rows.items.map((row) => row.values)).toEqual([
      [['Access', 46270, 1200]],
      [['Word', 46290, 500]],
      [['PowerPoint', 46300, 800]],
      [['Outlook', 46310, 300]],
    ])
    expect(below.values.map(([value]) => value as unknown)).toEqual([
      'Opleiding',
      'Access',
      'Word',
      'PowerPoint',
      'Outlook',
      '',
      'onder de tabel',
      '',
    ])

    table.rows.getItemAt(1).values = [['Word gevorderd', 46290, 550]]
    const row = table.rows.getItemAt(1).getRange()
    row.load('values')
    await context.sync()
    expect(row.values).toEqual([['Word gevorderd', 46290, 550]])
  }))

test('resize, release, delete', () =>
  withPlan(async (table, sheet, context) => {
    table.resize(sheet.getRange('B2:D8'))
    const range = table.getRange()
    range.load('address')
    const released = table.convertToRange()
    released.load('values')
    sheet.tables.load('count')
    await context.sync()
    expect([range.address.split('!')[1], sheet.tables.count, released.values[0]]).toEqual(['B2:D8', 0, plan[0]])

    const again = sheet.tables.add('B2:D4', true)
    again.delete()
    const gone = sheet.getRange('B2')
    gone.load('values')
    await context.sync()
    expect(gone.values).toEqual([['']])
  }))

test('a table is found by its cells, and its cells by its name', () =>
  withPlan(async (table, sheet, context) => {
    table.name = 'Plan2026'
    const touched = sheet.getRange('C4:Z9').getTables(false)
    const held = sheet.getRange('C4:Z9').getTables(true).getCount()
    const first = sheet.getRange('D3').getTables(false).getFirst()
    const column = sheet.getRange('Plan2026[Kost]')
    touched.load('items/name')
    first.load('name')
    column.load('address')
    await context.sync()
    expect([touched.items.map(({ name }) => name), held.value, first.name]).toEqual([['Plan2026'], 0, 'Plan2026'])
    expect(column.address.split('!')[1]).toBe('D3:D4')
  }))

test.each<[string, string, (table: Excel.Table, sheet: Excel.Worksheet) => void]>([
  ['a table on a table', 'InvalidArgument', (_, sheet) => sheet.tables.add('D4:E9', true)],
  ['a name with a space', 'InvalidArgument', (table) => void (table.name = 'Mijn plan')],
  ['a column that is not there', 'ItemNotFound', (table) => table.columns.getItem('Grootte')],
  ['a row that is not there', 'ItemNotFound', (table) => void table.rows.deleteRowsAt(2)],
  ['a row of another size', 'InvalidArgument', (table) => table.rows.add(undefined, [['te', 'weinig']])],
  ['totals that are not shown', 'ItemNotFound', (table) => table.getTotalRowRange()],
  ['other headers', 'InvalidArgument', (table) => table.resize('B3:D4')],
])('%s is refused', async (_, code, work) => {
  const attempt = withPlan(async (table, sheet, context) => {
    work(table, sheet)
    await context.sync()
  })
  await expect(attempt).rejects.toMatchObject({ code })
})
