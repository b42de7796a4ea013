import {
  readAddress,
  readArea,
  readBoolean,
  readDay,
  readIndex,
  readIndexIn,
  readNumber,
  readRowNumber,
} from '../../../preview/xlsx/xml-values'

const where = () => 'Plan!C2'
/** What is read, or the sentence that refuses it. */
const read = (reading: () => unknown): unknown => {
  try {
    return reading()
  } catch (problem) {
    return (problem as Error).message
  }
}
const refused = (wanted: string, text: string) =>
  `Dit bestand is beschadigd: in Plan!C2 staat geen ${wanted} (“${text}”).`

test.each<[text: string, number: number]>([
  ['2000', 2000],
  ['-12.50', -12.5],
  ['+3', 3],
  ['.5', 0.5],
  ['5.', 5],
  ['1.5E-3', 0.0015],
  ['6.02e+23', 6.02e23],
  ['007', 7],
  ['\n  42\t', 42],
  ['1E-999', 0],
])('a number: %j', (text, number) => {
  expect(read(() => readNumber(text, where))).toBe(number)
})

test.each([
  'tweeduizend',
  '2\u00a0000',
  '2.000,50',
  '2,5',
  '1_000',
  '0b11111010000',
  '0x7D0',
  '0o17',
  '12n',
  '1e',
  '--1',
  '1 2',
  '',
  '   ',
  '\u00a05',
  '٣',
  'NaN',
  'INF',
  'Infinity',
])('no number: %j', (text) => {
  expect(read(() => readNumber(text, where))).toBe(refused('getal', text))
})

test('a number that is larger than any, and a long text, which is cut off', () => {
  expect(read(() => readNumber('1e400', where))).toBe(refused('getal dat Excel kent', '1e400'))
  expect(read(() => readNumber('x'.repeat(100), where))).toBe(refused('getal', `${'x'.repeat(40)}…`))
})

test.each<[text: string, serial: number]>([
  ['2026-09-01', 46266],
  ['2026-03-05', 46086],
  ['2024-02-29', 45351],
  ['2026-09-01T12:00:00', 46266.5],
  ['2026-09-01T06:00', 46266.25],
  ['2026-09-01T18:00:00.000Z', 46266.75],
  ['10:30:00', 0.4375],
  ['10:30', 0.4375],
  ['T06:00:00', 0.25],
  ['00:00:00', 0],
  ['23:59:59.5', 86399.5 / 86400],
  ['1900-03-01', 61],
  ['1900-02-28', 59],
  ['1900-01-01', 1],
  ['1899-12-31T12:00:00', 0.5],
  ['1899-12-30T12:00:00', 0.5],
  ['9999-12-31', 2958465],
])('a day or a time: %s', (text, serial) => {
  expect(read(() => readDay(text, false, where))).toBe(serial)
})

test('days of a workbook that counts from 1904', () => {
  expect(readDay('1904-01-01', true, where)).toBe(0)
  expect(readDay('2026-09-01T12:00:00', true, where)).toBe(46266.5 - 1462)
  expect(readDay('10:30:00', true, where)).toBe(0.4375)
  expect(read(() => readDay('1903-12-31', true, where))).toBe(refused('dag of uur', '1903-12-31'))
})

test.each([
  '2026-02-31',
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-00',
  '1/9/2026',
  '01-09-2026',
  '2026-9-1',
  '2026/09/01',
  '20260901',
  '1 september 2026',
  '46266',
  '2026-09',
  '2026-09-01T',
  '2026-09-01 10:00:00',
  '2026-09-01T10:00:00+02:00',
  '2026-09-01T24:00:00',
  '2026-09-01T10:60:00',
  '25:00:00',
  '10:30:60',
  '1899-12-29',
  '0026-09-01',
  '-2026-09-01',
  'Z',
  'T',
  ' ',
])('no day: %j', (text) => {
  expect(read(() => readDay(text, false, where))).toBe(refused('dag of uur', text))
})

test.each<[text: string, row: number]>([
  ['1', 0],
  ['0012', 11],
  ['1048576', 1_048_575],
])('the number of a row: %s', (text, row) => {
  expect(read(() => readRowNumber(text, where))).toBe(row)
})

test.each(['0', '1048577', '4294967297'])('no row of Excel: %s', (text) => {
  expect(read(() => readRowNumber(text, where))).toBe(refused('rijnummer van Excel', text))
})

test.each(['', '-5', '1e300', '1e9', '2.5', 'drie', '0x3', '99999999999'])('no index: %j', (text) => {
  expect(read(() => readIndex(text, where))).toBe(refused('nummer', text))
  expect(read(() => readRowNumber(text, where))).toBe(refused('nummer', text))
})

test('an index of a list', () => {
  expect(readIndexIn('2', 3, where)).toBe(2)
  expect(read(() => readIndexIn('3', 3, where))).toBe(
    'Dit bestand is beschadigd: Plan!C2 verwijst naar nummer 3 van een lijst die korter is.',
  )
})

test('addresses and areas', () => {
  expect(readAddress('XFD1048576', where)).toEqual({ row: 1_048_575, column: 16_383 })
  expect(readArea('B2:C9', where)).toEqual({ top: 1, left: 1, bottom: 8, right: 2 })
  for (const text of ['', 'B0', '7', 'B', 'XFE1', 'A1048577', 'B-2', 'R1C1', 'A1 ', 'ÀB1'])
    expect(read(() => readAddress(text, where))).toBe(refused('adres van een cel', text))
  for (const text of ['', 'A1:', 'A1:B2:C3', 'A1:XFE9', 'Plan!A1', 'A1 B2'])
    expect(read(() => readArea(text, where))).toBe(refused('bereik', text))
})

test('true and false', () => {
  expect(['1', 'true', '0', ' false '].map((text) => readBoolean(text, where))).toEqual([true, true, false, false])
  for (const text of ['WAAR', '2', '-1', 'yes', 'TRUE'])
    expect(read(() => readBoolean(text, where))).toBe(refused('WAAR of ONWAAR', text))
})
