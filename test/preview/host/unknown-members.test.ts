import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => pane.close())

test.each<[string, (context: Excel.RequestContext) => void]>([
  ['Workbook.comments', ({ workbook }) => workbook.comments.load('items')],
  ['Worksheet.shapes', ({ workbook }) => workbook.worksheets.getItem('Blad1').shapes.load('items')],
  ['Range.getSurroundingRegion', ({ workbook }) => workbook.getSelectedRange().getSurroundingRegion()],
  ['Range.getImage', ({ workbook }) => workbook.getSelectedRange().getImage()],
  ['Range.formulasLocal', ({ workbook }) => workbook.getSelectedRange().load('formulasLocal')],
  ['RangeFormat.indentLevel (set)', ({ workbook }) => void (workbook.getSelectedRange().format.indentLevel = 1)],
  [
    'ConditionalFormatCollection.add(DataBar)',
    ({ workbook }) => workbook.getSelectedRange().conditionalFormats.add('DataBar'),
  ],
])('%s is refused by its name and written down', async (member, work) => {
  const attempt = pane.excel.run(async (context) => {
    work(context)
    await context.sync()
  })
  await expect(attempt).rejects.toMatchObject({ code: 'ApiNotFound', message: `${member} is not known to this host.` })
  expect(pane.host.unhandled).toEqual([member])
})

test('a method of the older interface is refused and written down', async () => {
  const status = await new Promise((resolve) => {
    pane.office.context.document.getSelectedDataAsync(pane.office.CoercionType.Text, ({ status, error }) =>
      resolve([status, error.code]),
    )
  })
  expect(status).toEqual(['failed', 5001])
  expect(pane.host.unhandled).toEqual(['method 64'])
})
