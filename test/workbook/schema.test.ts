import { object, picklist } from 'valibot'
import { areaSchema, isoDaySchema, jsonOf, readAs, readEach, readEachOf, wholeSchema } from '../../src/workbook/schema'

const area = { sheet: 'Plan', row: 0, column: 0, rows: 1, columns: 1 }

test.each([
  ['a cell', {}],
  ['the whole sheet', { rows: 1_048_576, columns: 16_384 }],
  ['the last cell', { row: 1_048_575, column: 16_383 }],
])('%s is an area', (_what, change) =>
  expect(readAs(areaSchema, { ...area, ...change })).toEqual({ ...area, ...change }),
)

test.each<readonly [string, unknown]>([
  ['nothing', null],
  ['a list', [area]],
  ['a text for a number', { ...area, row: '1' }],
  ['a fraction', { ...area, row: 0.5 }],
  ['a row before the first', { ...area, row: -1 }],
  ['no rows', { ...area, rows: 0 }],
  ['a number beyond all', { ...area, rows: 1e300 }],
  ['no number', { ...area, columns: Number.NaN }],
  ['a row past the last', { ...area, row: 1_048_576 }],
  ['rows that go on past the last', { ...area, row: 1_048_575, rows: 2 }],
  ['columns that go on past the last', { ...area, column: 16_383, columns: 2 }],
  ['a name that no sheet can have', { ...area, sheet: 'x'.repeat(32) }],
  ['no name', { row: 0, column: 0, rows: 1, columns: 1 }],
])('%s is no area', (_what, value) => expect(readAs(areaSchema, value)).toBeUndefined())

test.each([
  ['2026-11-24', '2026-11-24'],
  ['24/11/2026', undefined],
  ['2026-11-24T00:00', undefined],
  ['', undefined],
  [46_000, undefined],
])('%j as a day is %j', (value, day) => expect(readAs(isoDaySchema, value)).toBe(day))

test('what is more than asked is not read', () =>
  expect(readAs(object({ a: wholeSchema(0, 1) }), { a: 1, b: 2, ['__proto__']: 3 })).toEqual({ a: 1 }))

describe('a list is read entry by entry', () => {
  const size = picklist(['small', 'medium'])
  test.each<readonly [unknown, readonly string[], number]>([
    [['small', 'medium'], ['small', 'medium'], 0],
    [['small', null, 'large'], ['small'], 2],
    [['small', 'small', 'medium', 'medium'], ['small', 'medium', 'medium'], 1],
    [[], [], 0],
    [undefined, [], 0],
    [null, [], 1],
    [{ length: 4_000_000_000 }, [], 1],
    ['small', [], 1],
  ])('%j', (list, kept, leftOut) => expect(readEach(size, list, 3)).toEqual({ kept, leftOut }))

  test.each<readonly [unknown, Readonly<Record<string, string>>, number]>([
    [{ a: 'small', b: 5, c: 'medium' }, { a: 'small', c: 'medium' }, 1],
    [{ a: 'small', b: 'small', c: 'small', d: 'medium' }, { b: 'small', c: 'small', d: 'medium' }, 1],
    [undefined, {}, 0],
    [null, {}, 1],
    [['small'], {}, 1],
    ['small', {}, 1],
  ])('%j by name', (named, kept, leftOut) => expect(readEachOf(size, named, 3)).toEqual({ kept, leftOut }))
})

test('a text that is no JSON fits no schema', () => {
  expect(jsonOf('[1]')).toEqual([1])
  expect(jsonOf('{')).toBeNull()
  expect(jsonOf('')).toBeNull()
})
