import { Budget, type Cost } from '../../../preview/xlsx/budget'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { row, xlsx } from '../../../tools/workbook/xlsx-builder'

test.each<[Cost, number, string]>([
  ['unpacked', 2 * 1024 * 1024, 'Dit bestand is te groot: uitgepakt is het meer dan 2 MB.'],
  ['content', 3 * 1024 * 1024, 'Dit bestand is te groot: zijn bladen zijn samen meer dan 3 MB.'],
  ['structure', 5 * 1024 * 1024, 'Dit bestand is te groot: zijn lijst van bladen, namen en opmaak is meer dan 5 MB.'],
  ['rows', 1200, 'Deze werkmap is te groot: ze heeft meer dan 1.200 rijen.'],
  ['cells', 12, 'Deze werkmap is te groot: meer dan 12 cellen zijn ingevuld.'],
  ['text', 4e6, 'Deze werkmap is te groot: de teksten in haar cellen tellen meer dan 4 miljoen tekens.'],
  ['results', 5, 'Deze werkmap is te groot: haar formules vullen meer dan 5 cellen.'],
  ['resultText', 6e6, 'Deze werkmap is te groot: haar formules geven meer dan 6 miljoen tekens tekst.'],
  ['formulas', 7e6, 'Deze werkmap is te groot: haar formules tellen samen meer dan 7 miljoen tekens.'],
])('%s may be spent to the last, and not beyond', (cost, most, sentence) => {
  const budget = new Budget({ [cost]: most })
  budget.spend(cost, most - 1)
  budget.spend(cost, 1)
  expect(() => budget.spend(cost, 1)).toThrow(sentence)
})

test('each kind is counted by itself', () => {
  const budget = new Budget({ cells: 2, results: 2 })
  budget.spend('cells', 2)
  budget.spend('results', 2)
  expect(() => budget.spend('results', 1)).toThrow('haar formules vullen')
})

test('time is over, whatever is spent', () => {
  jest.useFakeTimers({ now: 1_000_000 })
  const budget = new Budget()
  jest.setSystemTime(1_025_000)
  budget.spend('cells', 1)
  budget.lookAtClock()
  jest.setSystemTime(1_025_001)
  const sentence = 'Deze werkmap vraagt te veel tijd: na 25 seconden is er gestopt.'
  expect(() => budget.spend('cells', 1)).toThrow(sentence)
  expect(() => budget.lookAtClock()).toThrow(sentence)
  jest.useRealTimers()
})

test('what a workbook holds is counted while it is read', () => {
  const rows = row(1, ['Kost', 1000, null, '><v/>']) + row(2, ['lang'.repeat(10)]) + '<row r="9"/>'
  const bytes = xlsx({ sheets: [{ name: 'Plan', rows }] })
  const reading = (limits: ConstructorParameters<typeof Budget>[0]) => () => readWorkbookFile(bytes, new Budget(limits))
  expect(reading({ cells: 3, rows: 3, text: 44 })).not.toThrow()
  expect(reading({ cells: 2 })).toThrow('meer dan 2 cellen')
  expect(reading({ rows: 2 })).toThrow('meer dan 2 rijen')
  expect(reading({ text: 43 })).toThrow('teksten in haar cellen')
  expect(reading({ content: 100 })).toThrow('zijn bladen zijn samen')
  expect(reading({ structure: 1000 })).toThrow('zijn lijst van bladen')
  expect(reading({ unpacked: 1000 })).toThrow('uitgepakt')
})
