import { cellOf } from '../../../src/pane/plan/plan'
import { planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'

const headers = ['Opleiding', 'Organisator', 'Start', 'Kost', 'Storting', 'Uren', 'Deelnemers']
const planOfRows = (values: readonly (readonly unknown[])[]) =>
  planWith(headers, values, { isTable: false, row: 3, column: 1 })
const start = serial('2026-03-02')

test('every row with a project, with its place, its words and its figures', () => {
  const { lines } = planOfRows([
    ['Excel', ' VIVES ', start, 1000, serial('2026-03-05'), '12,5', 3],
    ['', '', '', '', '', '', ''],
    ['Word', '', 'binnenkort', 200, '', 'veel', ''],
  ])
  expect(lines.map(({ index, title, provider, participants }) => [index, title, provider, participants])).toEqual([
    [0, 'Excel', 'VIVES', ''],
    [2, 'Word', '', ''],
  ])
  expect(lines[0]!.answer.subsidy?.toFixed(2)).toBe('300.00')
  expect(lines[0]!.hours?.toFixed()).toBe('12.5')
  expect(lines[0]!.tracking.depositedOn).toBe('2026-03-05')
  expect(lines[1]!.answer.findings.map(({ code }) => code)).toEqual(['unreadable', 'no-theme'])
  expect(lines[1]!.hours).toBeUndefined()
})

test('sums, and headers that are repeated, are no projects', () => {
  const { lines } = planOfRows([
    ['Excel', '', start, 1000, '', '', ''],
    ['Subtotaal', '', '', 1000, '', '', ''],
    headers,
    ['Total Quality Management', 'VIVES', '', 500, '', '', ''],
    ['Totaal', '', start, 500, '', '', ''],
    ['TOTAAL 2026:', '', '', 1500, '', '', ''],
  ])
  expect(lines.map(({ title }) => title)).toEqual(['Excel', 'Total Quality Management'])
})

test('a click leads to the cell, or to the row where there is no such column', () => {
  const { source } = planOfRows([])
  expect(cellOf(source, 4, 'cost')).toEqual({ sheet: 'Blad 1', row: 8, column: 4, rows: 1, columns: 1 })
  expect(cellOf(source, 4, 'theme')).toEqual({ sheet: 'Blad 1', row: 8, column: 1, rows: 1, columns: 7 })
  expect(cellOf(source, 0)).toEqual({ sheet: 'Blad 1', row: 4, column: 1, rows: 1, columns: 7 })
})

test('texts that want to be something else stay texts', () => {
  const long = 'x'.repeat(100_000)
  const { lines } = planOfRows([
    ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://a.be")', start, 1000, '', '', long],
    ['\u202Eנסת', { type: 'Error', basicValue: '#N/A' }, start, 1000, '', '', ''],
  ])
  expect(lines[0]).toMatchObject({ title: '<img src=x onerror=alert(1)>', provider: '=HYPERLINK("http://a.be")' })
  expect(lines[1]).toMatchObject({ title: '\u202Eנסת', provider: '' })
  expect(lines[1]!.answer.findings.map(({ code }) => code)).toEqual(['unreadable', 'no-theme'])
})

test('whose a row is: as its cells call it, else as the rows above it', () => {
  const { lines } = planWith(
    ['Onderneming', 'Ondernemingsnummer', 'Opleiding', 'Start', 'Kost'],
    [
      ['', '', 'Voor iedereen', start, 100],
      ['Noord bv', '', '', '', ''],
      ['', '', 'Excel', start, 1000],
      ['', '', 'Word', start, 1000],
      ['', '0403.170.701', 'Access', start, 1000],
      ['', '', 'Outlook', start, 1000],
      ['Zuid nv', '', 'Teams', start, 1000],
    ],
  )
  expect(lines.map(({ title, company }) => [title, company])).toEqual([
    ['Voor iedereen', ''],
    ['Excel', 'Noord bv'],
    ['Word', 'Noord bv'],
    ['Access', '0403.170.701'],
    ['Outlook', '0403.170.701'],
    ['Teams', 'Zuid nv'],
  ])
})
