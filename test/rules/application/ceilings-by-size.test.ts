import { ceilingDependsOnSize, yearsWithCeilingsBySize } from '../../../src/rules'

test.each([
  [2016, true],
  [2019, true],
  [2020, false],
  [2026, false],
])('the ceiling of %i depends on the size: %s', (year, depends) =>
  expect(ceilingDependsOnSize(year)).toEqual({ ok: true, value: depends }),
)

test('not before the scheme is known', () =>
  expect(ceilingDependsOnSize(2015)).toEqual({
    ok: false,
    refusal: { code: 'before-first-rules', firstDay: '2016-04-01' },
  }))

test('the first of these years are those of before one ceiling for all', () =>
  expect(yearsWithCeilingsBySize()[0]).toEqual({ from: 2016, to: 2019 }))
