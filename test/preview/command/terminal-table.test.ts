import { outputColumns } from '../../../preview/command/plan-output'
import type { ShownCell } from '../../../preview/command/sheet-view'
import { terminalTable, wrap } from '../../../preview/command/terminal-table'

const cell = (value: ShownCell['value'], format = 'General'): ShownCell => ({ value, format })
const rows = [
  [
    cell('Excel voor gevorderden'),
    cell(45558, 'dd/mm/yyyy'),
    cell(1000),
    cell(0.3, '0%'),
    cell(2024),
    cell('T1 te laat: uiterlijk 07/10/2024; I1 geen thema: nodig vanaf 01/01/2023'),
  ],
  [cell('Lassen'), cell(null), cell(1234567.891), cell(0.45, '0%'), cell(2025), cell('OK')],
  [cell('Fout'), cell({ error: '#N/A' }), cell(-5), cell(null), cell(null), cell(true)],
]
const tableOf = (headers: readonly string[], given: readonly ShownCell[][], withTotals: boolean) =>
  outputColumns({
    columns: headers.map((header) => ({ header })),
    rows: given.map((cells) => ({ cells, isProject: true })),
    withTotals,
  })
const columns = tableOf(['Opleiding', 'Start', 'Kost', 'Steun %', 'Jaar', 'Controle'], rows, true)

test('wide: aligned columns, Dutch numbers and days, a total where adding up means something', () => {
  expect(terminalTable(columns, Infinity).split('\n')).toEqual(
    [
      'Opleiding                    Start          Kost  Steun %  Jaar  Controle',
      '──────────────────────  ──────────  ────────────  ───────  ────  ─────────────────────────────────────────────────────────────────────────',
      'Excel voor gevorderden  23/09/2024      1.000,00     30 %  2024  T1 te laat: uiterlijk 07/10/2024; I1 geen thema: nodig vanaf 01/01/2023',
      'Lassen                              1.234.567,89     45 %  2025  OK',
      'Fout                          #N/A         -5,00                 WAAR',
      '──────────────────────  ──────────  ────────────  ───────  ────  ─────────────────────────────────────────────────────────────────────────',
      'Totaal                              1.235.562,89',
      '',
    ].map((line) => line.replace(/─{73}$/, '─'.repeat(71))),
  )
})

test('narrower: texts are wrapped and nothing is cut off', () => {
  const table = terminalTable(columns, 100)
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  expect(table.split('\n').slice(2, 5)).toEqual([
    'Excel voor gevorderden  23/09/2024      1.000,00     30 %  2024  T1 te laat: uiterlijk 07/10/2024;',
    '                                                                 I1 geen thema: nodig vanaf',
    '                                                                 01/01/2023',
  ])
})

test('too narrow for one table: parts below each other, each naming its rows', () => {
  const table = terminalTable(columns, 62)
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(62)
  expect(table.split('\n')).toEqual([
    'Opleiding                    Start          Kost  Steun %',
    '──────────────────────  ──────────  ────────────  ───────',
    'Excel voor gevorderden  23/09/2024      1.000,00     30 %',
    'Lassen                              1.234.567,89     45 %',
    'Fout                          #N/A         -5,00',
    '──────────────────────  ──────────  ────────────  ───────',
    'Totaal                              1.235.562,89',
    '',
    'Opleiding               Jaar  Controle',
    '──────────────────────  ────  ────────────────────────────────',
    'Excel voor gevorderden  2024  T1 te laat: uiterlijk',
    '                              07/10/2024; I1 geen thema: nodig',
    '                              vanaf 01/01/2023',
    'Lassen                  2025  OK',
    'Fout                          WAAR',
    '',
  ])
})

test('too narrow for columns: a list for each row, every value in full', () => {
  const table = terminalTable(columns, 40)
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  expect(table.split('\n').slice(0, 9)).toEqual([
    'Opleiding  Excel voor gevorderden',
    'Start      23/09/2024',
    'Kost       1.000,00',
    'Steun %    30 %',
    'Jaar       2024',
    'Controle   T1 te laat: uiterlijk',
    '           07/10/2024; I1 geen thema:',
    '           nodig vanaf 01/01/2023',
    '─'.repeat(39),
  ])
  expect(table).toMatch(/Totaal van 3 rijen\nKost {7}1\.235\.562,89\n$/)
})

test('amounts are added in whole cents, and not at all beside an error', () => {
  const amounts = (values: ShownCell['value'][]) =>
    tableOf(
      ['Subsidie'],
      values.map((value) => [cell(value)]),
      true,
    )[0]!.total
  expect(amounts(Array.from({ length: 10 }, () => 0.1))).toBe(1)
  expect(amounts([1, { error: '#VALUE!' }])).toBeUndefined()
  expect(tableOf(['Plafond over'], [[cell(5)]], true)[0]!.total).toBeUndefined()
})

test('headers twice and columns without a header', () => {
  const named = tableOf(['Kost', 'Kost', '', ''], [[cell(1), cell(2), cell(null), cell('los')]], false)
  expect(named.map(({ header }) => header)).toEqual(['Kost', 'Kost (2)', 'Kolom 4'])
})

test('words longer than a line are broken', () => {
  expect(wrap('aa bbbbbbbb c', 4)).toEqual(['aa', 'bbbb', 'bbbb', 'c'])
  expect(wrap('één twee\ndrie', 20)).toEqual(['één twee', 'drie'])
})
