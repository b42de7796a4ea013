import { isoDay, rawValue, shownText } from '../../../preview/command/shown-value'

const moment = { value: 46_266.5, format: 'dd/mm/yyyy hh:mm' }

test('a moment is the day with the hour and the minute', () => {
  expect(shownText(moment, 'as they are')).toBe('01/09/2026 12:00')
  expect(rawValue(moment)).toBe('2026-09-01T12:00')
})

test.each([
  [{ value: 46_266, format: 'dd/mm/yyyy' }, '01/09/2026', '2026-09-01'],
  [{ value: 46_266.25, format: 'dd/mm/yyyy' }, '01/09/2026', '2026-09-01'],
  [{ value: 0.75, format: 'hh:mm' }, '18:00', 0.75],
])('%j reads as %s, and as data %s', (cell, shown, raw) => {
  expect(shownText(cell, 'as they are')).toBe(shown)
  expect(rawValue(cell)).toBe(raw)
})

test('what is no day of Excel is no day', () => {
  expect([isoDay(0.5), isoDay(2_958_466), isoDay(2_958_465)]).toEqual([undefined, undefined, '9999-12-31'])
})
