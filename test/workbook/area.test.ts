import {
  absoluteReference,
  belowHeaders,
  cellAddress,
  cellIn,
  columnLetters,
  columnNumber,
  columnIn,
  holds,
  isOneCell,
  isSameArea,
  overlapOf,
  overlaps,
  type Area,
} from '../../src/workbook'

const area = (row: number, column: number, rows = 1, columns = 1, sheet = 'Plan'): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
})
/** B2:D5. */
const plan = area(1, 1, 4, 3)

test.each<[string, Area, boolean, Area | undefined]>([
  ['itself', plan, true, plan],
  ['its first cell', area(1, 1), true, area(1, 1)],
  ['its last cell', area(4, 3), true, area(4, 3)],
  ['one row above it', area(0, 1, 1, 3), false, undefined],
  ['one row below it', area(5, 1, 1, 3), false, undefined],
  ['one column before it', area(1, 0, 4, 1), false, undefined],
  ['one column behind it', area(1, 4, 4, 1), false, undefined],
  ['a corner of it and more', area(0, 0, 2, 2), false, area(1, 1)],
  ['more rows than it has', area(1, 1, 5, 3), false, plan],
  ['more columns than it has', area(1, 1, 4, 4), false, plan],
  ['whole columns across it', area(0, 2, 1_048_576, 1), false, area(1, 2, 4, 1)],
  ['the same cells of another sheet', area(1, 1, 4, 3, 'Blad2'), false, undefined],
])('B2:D5 and %s: whether it holds it, and what they share', (_, other, isHeld, shared) => {
  expect(holds(plan, other)).toBe(isHeld)
  expect(overlapOf(plan, other)).toEqual(shared)
  expect(overlapOf(other, plan)).toEqual(shared)
  expect(overlaps(plan, other)).toBe(shared !== undefined)
})

test('areas are the same when all that says where they are is the same', () => {
  expect(isSameArea(plan, { ...plan })).toBe(true)
  const others = [area(2, 1, 4, 3), area(1, 2, 4, 3), area(1, 1, 5, 3), area(1, 1, 4, 4), area(1, 1, 4, 3, 'Blad2')]
  expect(others.map((other) => isSameArea(plan, other))).toEqual([false, false, false, false, false])
})

test('parts of an area', () => {
  expect(cellIn(plan)).toEqual(area(1, 1))
  expect(cellIn(plan, 3, 2)).toEqual(area(4, 3))
  expect(columnIn(plan, 2)).toEqual(area(1, 3, 4, 1))
  expect(belowHeaders(plan)).toEqual(area(2, 1, 3, 3))
  expect(belowHeaders(area(0, 0))).toEqual(area(1, 0, 0, 1))
  expect([isOneCell(area(4, 3)), isOneCell(area(4, 3, 2)), isOneCell(area(4, 3, 1, 2))]).toEqual([true, false, false])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
  expect(columnNumber(letters)).toBe(column)
  expect(columnNumber(letters.toLowerCase())).toBe(column)
})

test('addresses, and references that stay where they are', () => {
  expect(cellAddress(area(4, 2))).toBe('C5')
  expect(cellAddress(area(4, 2, 5, 2))).toBe('C5:D9')
  expect(absoluteReference({ ...plan, sheet: "Plan '26" })).toBe("'Plan ''26'!$B$2:$D$5")
})
