import { invalid, kmo, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { checkedOn, yearOf } from '../../src/rules'

test.each<[says: string, cells: unknown[], euro: number]>([
  ['small, 2016', ['klein', 2016], 10000],
  ['medium, 2016', ['middelgroot', 2016], 15000],
  ['December 2019 keeps the old ceiling: small', ['klein', serial('2019-12-31')], 10000],
  ['December 2019 keeps the old ceiling: medium', ['middelgroot', 2019], 15000],
  ['2020: one ceiling', ['klein', 2020], 7500],
  ['2020: one ceiling for medium too', ['middelgroot', serial('2020-01-01')], 7500],
  ['a year as a text', ['klein', '2019'], 10000],
  ['a year with spaces', ['klein', ' 2019 '], 10000],
  ['a date as a text', ['klein', '31/12/2019'], 10000],
  ['the first known day', ['klein', serial('2016-04-01')], 10000],
  ['large', ['groot', 2026], 0],
  ['sheltered work before 2026', ['maatwerk klein', 2025], 0],
  ['sheltered work from 2026', ['maatwerk klein', 2026], 7500],
  ['large sheltered work from 2026', ['maatwerk groot', 2026], 7500],
])('%s', (_, cells, euro) => expect(kmo('PLAFOND', ...cells)).toBe(euro))

test.each<[says: string, year: unknown[]]>([
  ['no year', []],
  ['year 0 is no year', [0]],
])('%s: that of the day the rules were checked', (_, year) =>
  expect(kmo('PLAFOND', 'klein', ...year)).toBe(kmo('PLAFOND', 'klein', yearOf(checkedOn))),
)

test('the last year, and a date after it, have the last known rules', () => {
  const farAway = kmo('PLAFOND', 'klein', 2198)
  expect(farAway).toEqual(expect.any(Number))
  expect([kmo('PLAFOND', 'klein', 2199), kmo('PLAFOND', 'klein', serial('2500-01-01'))]).toEqual([farAway, farAway])
})

test.each<[says: string, year: unknown]>([
  ['the number 2015 is a serial, a day in 1905', 2015],
  ['the number 2200 is a serial, a day in 1906', 2200],
  ['2016.5 is no whole number, so a serial', 2016.5],
  ['the text 2015 is a year', '2015'],
  ['the text 1999 is a year', '1999'],
  ['the day before the first rules', serial('2016-03-31')],
  ['the same as a text', '31/03/2016'],
])('#N/A: %s', (_, year) => {
  const message = 'Argument "jaar" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'
  expect(kmo('PLAFOND', 'klein', year)).toEqual(notAvailable(message))
  expect(kmo('PLAFOND', 'groot', year)).toEqual(notAvailable(message))
})

test.each<unknown>([60, -2019, 2958466, '2200', '20', '2019.5', '02019', 'dit jaar', true])(
  'year %p: #VALUE!',
  (year) =>
    expect(kmo('PLAFOND', 'klein', year)).toEqual(
      invalid('Argument "jaar" is niet leesbaar: verwacht een jaar van 2016 tot 2199 of een datum.'),
    ),
)

test('reads everything before it asks a rule', () =>
  expect(kmo('PLAFOND', 'x', 2015)).toEqual(
    invalid(
      'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    ),
  ))
