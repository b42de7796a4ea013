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
  test('a formula with its look', () =>
    pane.excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('J2:J40')
      const format = range.conditionalFormats.add('Custom')
      format.custom.rule.formula = '=LEFT($J2,2)<>"OK"'
      format.custom.format.fill.color = '#FFC7CE'
      format.custom.format.font.color = '#9C0006'
      format.stopIfTrue = true
      await context.sync()

      const found = context.workbook.worksheets.getActiveWorksheet().getRange('J5').conditionalFormats
      found.load('items/type,items/id,items/stopIfTrue')
      await context.sync()
      const [only] = found.items
      only?.custom.rule.load('formula')
      only?.custom.format.load('fill/color,font/color')
      const at = only?.getRange()
      at?.load('address')
      const other = only?.cellValueOrNullObject
      other?.load('rule')
      await context.sync()
      expect(found.items.length).toBe(1)
      expect([only?.type, only?.stopIfTrue, only?.custom.rule.formula, at?.address]).toEqual([
        'Custom',
        true,
        '=LEFT($J2,2)<>"OK"',
        'Blad1!J2:J40',
      ])
      expect([only?.custom.format.fill.color, only?.custom.format.font.color, other?.isNullObject]).toEqual([
        '#FFC7CE',
        '#9C0006',
        true,
      ])
    }))

  test('a comparison and a text, then all taken away', () =>
    pane.excel.run(async (context) => {
      const range = context.workbook.getSelectedRange()
      const comparison = range.conditionalFormats.add('CellValue')
      comparison.cellValue.rule = { formula1: '=0', operator: 'LessThan' }
      const contains = range.conditionalFormats.add('ContainsText')
      contains.textComparison.rule = { operator: 'Contains', text: 'te laat' }
      comparison.cellValue.load('rule')
      contains.textComparison.load('rule')
      range.conditionalFormats.load('items/priority,items/type')
      await context.sync()
      expect([comparison.cellValue.rule, contains.textComparison.rule]).toEqual([
        { formula1: '=0', operator: 'LessThan' },
        { operator: 'Contains', text: 'te laat' },
      ])
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(['ContainsText', 'CellValue'])

      range.conditionalFormats.clearAll()
      const count = range.conditionalFormats.getCount()
      await context.sync()
      expect(count.value).toBe(0)
    }))
})

describe('what may be entered', () => {
  test('a list, with the sentence for a wrong entry', () =>
    pane.excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('C2:C40')
      dataValidation.rule = { list: { inCellDropDown: true, source: 'klein,middelgroot,groot' } }
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Grootte', message: 'Kies een van de drie.' }
      const inside = context.workbook.worksheets.getActiveWorksheet().getRange('C5').dataValidation
      const outside = context.workbook.worksheets.getActiveWorksheet().getRange('D5').dataValidation
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
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const { dataValidation } = sheet.getRange('C2')
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('F1:F9') } }
      dataValidation.load('rule')
      await context.sync()
      expect(dataValidation.rule.list?.source).toBe('=Blad1!$F$1:$F$9')
    }))
})
