import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

describe('conditional formats', () => {
  test('a text with its colours, then taken away', () =>
    pane.excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(1, 9, 39, 1)
      const { textComparison } = conditionalFormats.add('ContainsText')
      textComparison.format.fill.color = '#FFC7CE'
      textComparison.format.font.color = '#9C0006'
      textComparison.rule = { operator: 'Contains', text: 'te laat' }
      await context.sync()
      const { conditionalFormats: found } = context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(4, 9, 1, 1)
      const { conditionalFormats: beside } = context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(4, 8, 1, 1)
      found.load('items/type')
      beside.load('items/type')
      await context.sync()
      const [only] = found.items
      only!.textComparison.load('rule')
      await context.sync()
      expect([found.items.length, only!.type, only!.textComparison.rule, beside.items]).toEqual([
        1,
        'ContainsText',
        { operator: 'Contains', text: 'te laat' },
        [],
      ])
      expect(pane.model.conditionalFormats.all().map(({ style }) => style)).toEqual([
        { fill: '#FFC7CE', fontColor: '#9C0006' },
      ])

      only!.delete()
      await context.sync()
      expect(pane.model.conditionalFormats.all()).toEqual([])
    }))
})

describe('what may be entered', () => {
  test('a list, with the sentence for a wrong entry', () =>
    pane.excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(1, 2, 39, 1)
      dataValidation.rule = { list: { inCellDropDown: true, source: 'klein,middelgroot,groot' } }
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Grootte', message: 'Kies een van de drie.' }
      const inside = context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(4, 2, 1, 1).dataValidation
      const outside = context.workbook.worksheets.getItem('Blad1').getRangeByIndexes(4, 3, 1, 1).dataValidation
      inside.load('type,rule,errorAlert,ignoreBlanks')
      outside.load('type')
      await context.sync()
      expect([inside.type, outside.type, inside.ignoreBlanks]).toEqual(['List', 'None', true])
      expect(inside.rule).toEqual({ list: { inCellDropDown: true, source: 'klein,middelgroot,groot' } })
      expect(inside.errorAlert?.message).toBe('Kies een van de drie.')

      dataValidation.clear()
      inside.load('type')
      await context.sync()
      expect(inside.type).toBe('None')
    }))

  test('a list from cells: the range stands inside the rule', () =>
    pane.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1')
      const { dataValidation } = sheet.getRangeByIndexes(1, 2, 1, 1)
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRangeByIndexes(0, 5, 9, 1) } }
      dataValidation.load('rule')
      await context.sync()
      expect(dataValidation.rule.list?.source).toBe('=Blad1!$F$1:$F$9')
    }))
})
