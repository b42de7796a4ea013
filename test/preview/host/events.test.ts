import { eventually } from '../../support/eventually'
import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

/** For what must not happen: long enough for a notice to reach the pane. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30))
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 })

test('changed cells, in a sheet and in the workbook, by a user and by the pane itself', async () => {
  const heard: string[] = []
  await pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.onChanged.add((event) => Promise.resolve(void heard.push(`sheet ${event.address} ${event.changeType}`)))
    context.workbook.worksheets.onChanged.add((event) =>
      Promise.resolve(void heard.push(`workbook ${event.address} ${event.changeType}`)),
    )
    await context.sync()
    sheet.getRange('A1:B1').values = [[1, 2]]
    await context.sync()
  })
  const { id } = pane.model.sheets.active()
  pane.model.cells.write({ sheetId: id, area: cell(4, 2) }, [['door de gebruiker']])
  await eventually(() =>
    expect(heard).toEqual([
      'sheet A1:B1 RangeEdited',
      'workbook A1:B1 RangeEdited',
      'sheet C5 RangeEdited',
      'workbook C5 RangeEdited',
    ]),
  )
})

test('an event gives the range it is about', async () => {
  const heard: string[] = []
  await pane.excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) =>
      pane.excel.run(async (inner) => {
        const range = event.getRange(inner)
        range.load('values,address')
        await inner.sync()
        heard.push(`${range.address} ${String(range.values[0]?.[0])}`)
      }),
    )
    await context.sync()
  })
  pane.model.cells.write({ sheetId: pane.model.sheets.active().id, area: cell(1, 1) }, [[1000]])
  await eventually(() => expect(heard).toEqual(['Blad1!B2 1000']))
})

test('the selection, by the three ways in which a pane can listen', async () => {
  const heard: string[] = []
  await pane.excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push('workbook')))
    context.workbook.worksheets
      .getActiveWorksheet()
      .onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(`sheet ${address}`)))
    await context.sync()
  })
  const { DocumentSelectionChanged } = pane.office.EventType
  await new Promise((resolve) =>
    pane.office.context.document.addHandlerAsync(DocumentSelectionChanged, () => heard.push('document'), resolve),
  )
  pane.model.selection.set({ sheetId: pane.model.sheets.active().id, area: { row: 1, column: 1, rows: 2, columns: 2 } })
  await eventually(() => expect(heard.sort()).toEqual(['document', 'sheet B2:C3', 'workbook']))
})

test('no more once the pane stops listening, none while it has switched them off', async () => {
  const heard: string[] = []
  const { id } = pane.model.sheets.active()
  const edit = async (): Promise<void> => {
    pane.model.cells.write({ sheetId: id, area: cell(0, 0) }, [[1]])
    await aMoment()
  }
  const handler = await pane.excel.run(async (context) => {
    const added = context.workbook.worksheets
      .getActiveWorksheet()
      .onChanged.add(({ address }) => Promise.resolve(void heard.push(address)))
    context.runtime.enableEvents = false
    await context.sync()
    return added
  })
  await edit()
  expect(heard).toEqual([])

  await pane.excel.run(async (context) => {
    context.runtime.enableEvents = true
    await context.sync()
  })
  await edit()
  await eventually(() => expect(heard).toEqual(['A1']))

  handler.remove()
  await handler.context.sync()
  await edit()
  expect(heard).toEqual(['A1'])
})

test('sheets that come, go, get a name or are activated', async () => {
  const heard: string[] = []
  const note =
    (what: string) =>
    ({ worksheetId }: { worksheetId: string }) =>
      Promise.resolve(void heard.push(`${what} ${worksheetId}`))
  await pane.excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.onAdded.add(note('added'))
    worksheets.onActivated.add(note('activated'))
    worksheets.onDeactivated.add(note('deactivated'))
    worksheets.onDeleted.add(note('deleted'))
    worksheets.onNameChanged.add(({ nameBefore, nameAfter }) =>
      Promise.resolve(void heard.push(`${nameBefore} > ${nameAfter}`)),
    )
    await context.sync()
    const sheet = worksheets.add('Plan')
    sheet.activate()
    sheet.name = 'Plan 2026'
    await context.sync()
    sheet.delete()
    await context.sync()
  })
  const first = pane.model.sheets.active().id
  await eventually(() =>
    expect(heard).toEqual([
      'added {sheet-2}',
      `deactivated ${first}`,
      'activated {sheet-2}',
      'Plan > Plan 2026',
      'deleted {sheet-2}',
      `activated ${first}`,
    ]),
  )
})

test('tables: added, edited, selected', async () => {
  const heard: string[] = []
  await pane.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B3').values = [
      ['Opleiding', 'Kost'],
      ['Excel', 1000],
      ['Word', 500],
    ]
    await context.sync()
    context.workbook.tables.onAdded.add(({ tableId }) => Promise.resolve(void heard.push(`added ${tableId}`)))
    const table = sheet.tables.add('A1:B3', true)
    table.onChanged.add(({ address, changeType }) => Promise.resolve(void heard.push(`${changeType} ${address}`)))
    table.onSelectionChanged.add(({ address, isInsideTable }) =>
      Promise.resolve(void heard.push(`selected ${String(isInsideTable)} ${address}`)),
    )
    await context.sync()
    sheet.getRange('B2').values = [[1100]]
    sheet.getRange('D9').values = [['ernaast']]
    sheet.getRange('B2:C2').select()
    await context.sync()
  })
  await eventually(() => expect(heard).toEqual(['added 1', 'RangeEdited B2', 'selected true B2']))
})

test('what happens in one turn comes in one message', async () => {
  await pane.excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => Promise.resolve())
    await context.sync()
  })
  const before = pane.messages.length
  const { id } = pane.model.sheets.active()
  for (let row = 0; row < 100; row++) pane.model.cells.write({ sheetId: id, area: cell(row, 0) }, [[row]])
  await eventually(() => {
    const fired = pane.messages.slice(before).filter(({ direction }) => direction === 'out')
    expect(fired.map(({ message }) => (message as { _data: { ArrayData: unknown[] } })._data.ArrayData.length)).toEqual(
      [100],
    )
  })
})
