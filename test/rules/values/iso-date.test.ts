import { addDays, addYears, dayBefore, dayOf, daysBetween, lastDayOfYear, yearOf } from '../../../src/rules'

describe('isoDate (kalenderdag)', () => {
  test.each([
    [2026, 2, 28, '2026-02-28'],
    [2026, 2, 29, undefined],
    [2024, 2, 29, '2024-02-29'],
    [1900, 2, 29, undefined],
    [2000, 2, 29, '2000-02-29'],
    [2026, 4, 31, undefined],
    [2026, 0, 1, undefined],
    [2026, 13, 1, undefined],
    [2026, 1, 0, undefined],
    [1899, 12, 31, undefined],
    [1900, 1, 1, '1900-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [10000, 1, 1, undefined],
    [99, 1, 1, undefined],
    [2026.5, 1, 1, undefined],
    [NaN, 1, 1, undefined],
  ])('dayOf(%d, %d, %d) is %s', (year, month, day, expected) => {
    expect(dayOf(year, month, day)).toBe(expected)
  })

  test.each([
    ['2024-02-28', 2, '2024-03-01'],
    ['2026-03-28', 2, '2026-03-30'], // summer time begins in Europe
    ['2026-10-24', 2, '2026-10-26'], // and ends
    ['2026-03-07', 2, '2026-03-09'], // the same in America
    ['2011-12-29', 2, '2011-12-31'], // Samoa had no 30 December 2011
    ['2025-12-31', 1, '2026-01-01'],
    ['9999-12-30', 1, '9999-12-31'],
    ['9999-12-31', 1, undefined],
  ] as const)('%s plus %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    if (expected !== undefined) expect(daysBetween(day, expected)).toBe(days)
  })

  test.each([
    ['2024-02-29', 10, '2034-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-12-31', 1, '2027-12-31'],
    ['9990-01-01', 10, undefined],
  ] as const)('%s plus %i years is %s', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected)
  })

  test('days before, years and distances', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28')
    expect(dayBefore('2026-01-01')).toBe('2025-12-31')
    expect(yearOf('2026-01-01')).toBe(2026)
    expect(lastDayOfYear(2026)).toBe('2026-12-31')
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1)
    expect(daysBetween('1900-01-01', '9999-12-31')).toBe(2_958_463)
  })
})
