import { areaOfAddress } from '../../../preview/host/address'
import { keptCharts } from '../../builders/charts'
import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => pane.close())

test('a chart of a range, with its title, over the cells it is given', () =>
  pane.excel.run(async (context) => {
    Object.assign(pane.model, { charts: keptCharts() })
    const sheet = context.workbook.worksheets.getItem('Blad1')
    const at = (row: number, column: number, rows = 1, columns = 1) =>
      sheet.getRangeByIndexes(row, column, rows, columns)
    const chart = sheet.charts.add('ColumnStacked', at(0, 0, 5, 3), 'Columns')
    chart.name = 'Plafond'
    chart.title.text = 'Plafond per jaar'
    chart.setPosition(at(1, 4), at(19, 9))
    const found = sheet.charts.getItem('plafond')
    found.load('name,chartType,title/text')
    await context.sync()
    expect([found.name, found.chartType, found.title.text]).toEqual(['Plafond', 'ColumnStacked', 'Plafond per jaar'])
    expect(pane.model.charts?.all()).toEqual([
      {
        id: '{chart-1}',
        sheetId: 'sheet-1',
        name: 'Plafond',
        type: 'ColumnStacked',
        data: { sheetId: 'sheet-1', area: areaOfAddress('A1:C5') },
        seriesBy: 'Columns',
        title: 'Plafond per jaar',
        covers: areaOfAddress('E2:J20'),
      },
    ])

    found.delete()
    await context.sync()
    expect([pane.model.charts?.all(), pane.host.unhandled]).toEqual([[], []])
  }))

test('where charts cannot be made, the pane is told so', async () => {
  const attempt = pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1')
    sheet.charts.add('ColumnStacked', sheet.getRangeByIndexes(0, 0, 5, 3))
    await context.sync()
  })
  await expect(attempt).rejects.toMatchObject({ code: 'ApiNotFound' })
  expect(pane.host.unhandled).toEqual(['Worksheet.charts'])
})
