import { areaFrom } from '../../../preview/engine/address'
import { addressOfArea, areaOfAddress, quotedSheetName, splitAddress } from '../../../preview/host/address'

const area = (row: number, column: number, rows = 1, columns = 1) => areaFrom({ row, column }, rows, columns)

test.each([
  ['A1', area(0, 0)],
  ['Z9', area(8, 25)],
  ['AA10', area(9, 26)],
  ['XFD1048576', area(1_048_575, 16_383)],
  ['B2:D4', area(1, 1, 3, 3)],
  ['C:E', area(0, 2, 1_048_576, 3)],
  ['5:7', area(4, 0, 3, 16_384)],
])('%s is read and written', (address, expected) => {
  expect(areaOfAddress(address)).toEqual(expected)
  expect(addressOfArea(expected)).toBe(address)
})

test.each([
  ['$B$2:$D$4', 'B2:D4'],
  ['d4:b2', 'B2:D4'],
  [' a1 ', 'A1'],
  ['A1:A1', 'A1'],
])('%s means %s', (written, address) => {
  expect(addressOfArea(areaOfAddress(written)!)).toBe(address)
})

test.each(['', 'A0', 'XFE1', 'A1048577', 'A1:', 'Kost', 'A1,B2', '1', 'A', 'A1:B2:C3', 'C:1'])(
  '"%s" is no address',
  (text) => {
    expect(areaOfAddress(text)).toBeUndefined()
  },
)

test.each(['Blad1', 'Plan 2026', "Karel's plan", 'Opleidingen_2026', 'AB12'])(
  'the sheet %s is found back from its address',
  (name) => {
    expect(splitAddress(`${quotedSheetName(name)}!A1`)).toEqual({ sheetName: name, rest: 'A1' })
  },
)

test('names that could be taken for something else stand between quotes', () => {
  expect(['Blad1', 'Plan_2026', 'Plan 2026', "Karel's", '2026', 'AB'].map(quotedSheetName)).toEqual([
    'Blad1',
    'Plan_2026',
    "'Plan 2026'",
    "'Karel''s'",
    "'2026'",
    'AB',
  ])
})
