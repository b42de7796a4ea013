import {
  areaFrom,
  areaName,
  areaOf,
  boundingArea,
  columnCount,
  columnOfArea,
  contains,
  firstCell,
  intersection,
  positionsIn,
  rowCount,
  rowOfArea,
  sameArea,
} from '../../../preview/engine/address'

const area = (name: string) => areaOf(name)!

test('an area is found from its first cell and its size, and back', () => {
  expect(areaFrom({ row: 1, column: 2 }, 3, 2)).toEqual(area('C2:D4'))
  expect([firstCell(area('C2:D4')), rowCount(area('C2:D4')), columnCount(area('C2:D4'))]).toEqual([
    { row: 1, column: 2 },
    3,
    2,
  ])
  expect(areaName(areaFrom({ row: 4, column: 26 }))).toBe('AA5')
})

test.each([
  ['A1:C3', 'B2:J10', 'B2:C3'],
  ['A1:C3', 'C3', 'C3'],
  ['A1:C3', 'A4', undefined],
  ['A1:C3', 'D1:D9', undefined],
])('%s and %s share %s', (one, other, shared) => {
  expect(intersection(area(one), area(other))).toEqual(shared === undefined ? undefined : area(shared))
  expect(intersection(area(other), area(one))).toEqual(shared === undefined ? undefined : area(shared))
})

test('the area around two areas', () => {
  expect(areaName(boundingArea(area('B5:C6'), area('A7:B9')))).toBe('A5:C9')
})

test('rows and columns of an area', () => {
  expect([areaName(rowOfArea(area('B2:D4'), 2)), areaName(columnOfArea(area('B2:D4'), 1))]).toEqual(['B4:D4', 'C2:C4'])
})

test('the cells of an area, row by row', () => {
  expect([...positionsIn(area('B2:C3'))]).toEqual([
    { row: 1, column: 1 },
    { row: 1, column: 2 },
    { row: 2, column: 1 },
    { row: 2, column: 2 },
  ])
  expect([...positionsIn(area('A1:C4'))].filter((cell) => contains(area('B2:C3'), cell))).toHaveLength(4)
})

test('areas are the same when their corners are', () => {
  expect(sameArea(area('B2:C3'), area('$C$3:$B$2'))).toBe(true)
  expect(['A2:C3', 'B1:C3', 'B2:D3', 'B2:C4'].map((other) => sameArea(area('B2:C3'), area(other)))).toEqual([
    false,
    false,
    false,
    false,
  ])
})
