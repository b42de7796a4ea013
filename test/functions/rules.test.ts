import { invalid, kmo, kmoWithFormats, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { timeline, type IsoDate } from '../../src/rules'

type Row = [since: number, what: string, value: unknown, source: string, doubt: string]
const headers = ['Vanaf', 'Wat', 'Waarde', 'Bron', 'Twijfel']
const rows = (...cells: unknown[]) => (kmo('RULES', ...cells) as Row[]).slice(1)
const value = (day: string, what: string) =>
  rows(serial(day))
    .filter((row) => row[1] === what)
    .map((row) => [row[2], row[0]])

const extraCeiling = 'Extra plafond werkbaar werk in euro (aparte aanvraag, enkel ter informatie)'

test('has a header row', () => {
  expect((kmo('RULES') as unknown[])[0]).toEqual(headers)
  expect((kmo('RULES', serial('2026-02-01')) as unknown[])[0]).toEqual(headers)
})

test.each<[day: string, what: string, value: unknown, since: string]>([
  ['2016-04-01', 'Steunpercentage, klein', 0.4, '2016-04-01'],
  ['2019-11-30', 'Steunpercentage, klein', 0.4, '2016-04-01'],
  ['2019-12-01', 'Steunpercentage, klein', 0.3, '2019-12-01'],
  ['2019-12-31', 'Plafond per kalenderjaar in euro, middelgroot', 15000, '2016-04-01'],
  ['2020-01-01', 'Plafond per kalenderjaar in euro, middelgroot', 7500, '2020-01-01'],
  ['2019-12-06', extraCeiling, 5000, '2019-05-07'],
  ['2019-12-07', extraCeiling, 'onbekend', '2019-12-07'],
  ['2021-12-31', extraCeiling, 'onbekend', '2019-12-07'],
  ['2022-01-01', extraCeiling, 5000, '2022-01-01'],
  ['2024-08-01', extraCeiling, 0, '2024-08-01'],
  [
    '2021-09-14',
    'Verhoging van het percentage, cybersecurity, opleiding',
    '+15 procentpunt: 45 % (klein), 35 % (middelgroot)',
    '2021-09-14',
  ],
  ['2026-02-01', 'Verhoging van het percentage, energie-efficiëntie, advies', 'geen', '2026-02-01'],
  ['2026-02-01', 'Stoppen tot 31 december geeft het plafond terug, jaren na de aanvraag', 0, '2016-04-01'],
  ['2022-12-31', 'Thema’s, advies', 'alle', '2016-04-01'],
  ['2026-02-01', 'Thema’s, advies', 'cybersecurity', '2026-02-01'],
  ['2026-02-01', 'Steunpercentage, maatwerk groot', 0.2, '2026-01-01'],
  ['2026-02-01', 'Aanvragen, dagen na de start', 14, '2016-04-01'],
  ['2026-02-01', 'Eigen aandeel storten, dagen na de aanvraag', 30, '2016-04-01'],
  ['2026-02-01', 'Minimumkost per aanvraag in euro, advies', 500, '2016-04-01'],
  ['2026-02-01', 'Catering in euro per persoon per dag, hoogstens', 25, '2016-04-01'],
])('on %s: %s', (day, what, expected, since) => expect(value(day, what)).toEqual([[expected, serial(since)]]))

test('long after the last change: what stood then', () =>
  expect(rows(serial('2150-01-01'))).toEqual(rows(serial(timeline.map(({ inForce }) => inForce).pop() as IsoDate))))

test('on a day, a rule that is not there yet is not shown', () => {
  expect(value('2021-09-13', 'Verhoging van het percentage, cybersecurity, opleiding')).toEqual([])
  expect(value('2025-12-31', 'Steunpercentage, maatwerk klein')).toEqual([])
})

test('without a day: every amendment since 2016, oldest first', () => {
  const days = rows().map(([since]) => since)
  expect(days).toEqual([...days].sort((a, b) => a - b))
  expect([...new Set(days)]).toEqual(timeline.map(({ inForce }) => serial(inForce)))
  expect(rows(0)).toEqual(rows())
  expect(rows('')).toEqual(rows())
})

test('every row carries its source; no cell is missing', () => {
  for (const row of [...rows(), ...rows(serial('2026-02-01'))]) {
    expect(row).toHaveLength(5)
    const [since, what, shown, source, doubt] = row
    expect([typeof since, typeof what, typeof doubt]).toEqual(['number', 'string', 'string'])
    expect(['number', 'string']).toContain(typeof shown)
    expect(source).toMatch(/^https?:\/\/\S+$/)
  }
})

test('every doubt of the scheme is told in full', () => {
  const told = rows()
    .map((row) => row[4])
    .join('\n')
  for (const { text } of timeline.flatMap(({ doubts = [] }) => doubts)) expect(told).toContain(text)
})

test('a day before the first rules: #N/A', () =>
  expect(kmo('RULES', serial('2016-03-31'))).toEqual(
    notAvailable('Argument "datum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'),
  ))

test.each<unknown>(['x', true, 60])('%p is no day: #VALUE!', (day) =>
  expect(kmo('RULES', day)).toEqual(
    invalid('Argument "datum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.'),
  ),
)

test('carries formats where the host supports them', () =>
  expect((kmoWithFormats('RULES', serial('2026-02-01')) as unknown[][])[1]?.slice(0, 3)).toEqual([
    { type: 'Double', basicValue: serial('2019-12-01'), numberFormat: 'dd/mm/yyyy' },
    'Steunpercentage, klein',
    { type: 'Double', basicValue: 0.3, numberFormat: '0%' },
  ]))
