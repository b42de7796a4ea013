import { areaOfAddress } from '../../../preview/host/address'
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

/** Listens to changed cells; gives what was heard, and what ends it. */
async function listen() {
  const heard: string[] = []
  const handler = await pane.excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(({ address, changeType }) =>
      Promise.resolve(void heard.push(`${address} ${changeType}`)),
    )
    await context.sync()
    return added
  })
  return {
    heard,
    async stop() {
      handler.remove()
      await handler.context.sync()
    },
  }
}

test('changed cells, by a person and by the pane itself, until the pane listens no more', async () => {
  const { heard, stop } = await listen()
  await pane.excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(0, 0, 1, 2).formulas = [[1, 2]]
    await context.sync()
  })
  await eventually(() => expect(heard).toEqual(['A1:B1 RangeEdited']))
  pane.grid.enter('C5', [['door de gebruiker']])
  pane.grid.model.dispatch('REMOVE_COLUMNS_ROWS', {
    sheetId: 'sheet-1',
    sheetName: 'Blad1',
    dimension: 'ROW',
    elements: [1],
  })
  await eventually(() => expect([heard[1], heard.at(-1)]).toEqual(['C5 RangeEdited', '2:2 RowDeleted']))
  await stop()
  const before = [...heard]
  pane.grid.enter('A1', [[3]])
  await aMoment()
  expect(heard).toEqual(before)
})

test('the selection, by the two ways in which a pane can listen', async () => {
  const heard: string[] = []
  await pane.excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push('workbook')))
    await context.sync()
  })
  const { DocumentSelectionChanged } = pane.office.EventType
  await new Promise((resolve) =>
    pane.office.context.document.addHandlerAsync(DocumentSelectionChanged, () => heard.push('document'), resolve),
  )
  pane.model.selection.set({ sheetId: 'sheet-1', area: areaOfAddress('B2:C3')! })
  await eventually(() => expect(heard.sort()).toEqual(['document', 'workbook']))
})

test('what happens in one turn comes in one message', async () => {
  await listen()
  const before = pane.messages.length
  for (const address of ['A1', 'C3']) {
    pane.grid.enter(address, [[1]])
    pane.model.selection.set({ sheetId: 'sheet-1', area: areaOfAddress('E5')! })
  }
  await eventually(() => {
    const fired = pane.messages.slice(before).filter(({ direction }) => direction === 'out')
    expect(fired.map(({ message }) => (message as { _data: { ArrayData: unknown[] } })._data.ArrayData.length)).toEqual(
      [2],
    )
  })
})
