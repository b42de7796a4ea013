import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

test('a chart of a range, with its title, over the cells it is given', () =>
  pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C5'), 'Columns')
    chart.name = 'Plafond'
    chart.title.text = 'Plafond per jaar'
    chart.setPosition(sheet.getRange('E2'), sheet.getRange('J20'))
    const found = sheet.charts.getItem('plafond')
    found.load('name,chartType,title/text')
    await context.sync()
    expect([found.name, found.chartType, found.title.text]).toEqual(['Plafond', 'ColumnStacked', 'Plafond per jaar'])
    expect(pane.model.charts?.all()).toEqual([
      {
        id: '{chart-1}',
        sheetId: pane.model.sheets.active().id,
        name: 'Plafond',
        type: 'ColumnStacked',
        data: { sheetId: pane.model.sheets.active().id, area: { row: 0, column: 0, rows: 5, columns: 3 } },
        seriesBy: 'Columns',
        title: 'Plafond per jaar',
        covers: { row: 1, column: 4, rows: 19, columns: 6 },
      },
    ])

    found.delete()
    const count = sheet.charts.getCount()
    await context.sync()
    expect(count.value).toBe(0)
  }))
