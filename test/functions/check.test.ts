import { CellError, kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const start = serial('2026-09-07')
const applied = serial('2026-09-01')
const number = 'DV.O105080'

/** An application without faults, with some of its cells changed. */
const cells = {
  start,
  cost: 450 as unknown,
  applied: applied as unknown,
  number: number as unknown,
  theme: 'digitalisering' as unknown,
  service: 'opleiding' as unknown,
  size: 'klein' as unknown,
  end: null as unknown,
}
function check(changes: { [cell in keyof typeof cells]?: unknown } = {}): unknown {
  const { start, cost, applied, number, theme, service, size, end } = { ...cells, ...changes }
  return kmo('CHECK', start, cost, applied, number, theme, service, size, end)
}

test('nothing wrong', () => expect(check()).toBe('OK'))

test.each<[says: string, changes: Parameters<typeof check>[0], shows: string]>([
  [
    'T1: a day too late',
    { start: serial('2024-09-23'), applied: serial('2024-10-08') },
    'T1 te laat: uiterlijk 07/10/2024',
  ],
  ['no T1 on the last day', { start: serial('2024-09-23'), applied: serial('2024-10-07') }, 'OK'],
  [
    'T2: ends after the next year',
    { end: serial('2028-01-01') },
    'T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag',
  ],
  ['no T2 on its last day', { end: serial('2027-12-31') }, 'OK'],
  ['no T2 when an application on the last day is still in time', { applied: null, end: serial('2027-12-31') }, 'OK'],
  [
    'T2 without an application date: not even on the last day to apply',
    { applied: null, end: serial('2028-01-01') },
    'T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag',
  ],
  ['T4: ends before it starts', { end: serial('2026-09-06') }, 'T4 eindigt vóór de start op 07/09/2026'],
  [
    'I2: advice outside cybersecurity',
    { service: 'advies', cost: 500, number: 'DV.A217325' },
    'I2 advies krijgt vanaf 01/02/2026 enkel nog subsidie over cybersecurity',
  ],
  [
    'no I2 on the last day',
    { service: 'advies', cost: 500, number: 'DV.A217325', start: serial('2026-02-10'), applied: serial('2026-01-31') },
    'OK',
  ],
  ['no I2 for cybersecurity', { service: 'advies', cost: 500, number: 'DV.A217325', theme: 'cyber' }, 'OK'],
  [
    'I2 asks the start date without an application',
    { service: 'advies', cost: 500, number: 'DV.A217325', start: serial('2026-01-31'), applied: null },
    'OK',
  ],
  [
    'I1 and I2: advice without a theme',
    { service: 'advies', cost: 500, number: 'DV.A217325', theme: null },
    'I2 advies krijgt vanaf 01/02/2026 enkel nog subsidie over cybersecurity; I1 geen thema: nodig vanaf 01/01/2023',
  ],
  ['I4: large', { size: 'groot' }, 'I4 een grote onderneming krijgt geen subsidie'],
  [
    'I4: sheltered work before 2026',
    { size: 'maatwerk klein', applied: serial('2025-12-31'), start: serial('2025-12-31') },
    'I4 een maatwerkbedrijf krijgt pas subsidie vanaf 01/01/2026',
  ],
  [
    'I4: large sheltered work before 2026',
    { size: 'maatwerk groot', applied: serial('2025-12-31'), start: serial('2025-12-31') },
    'I4 een maatwerkbedrijf krijgt pas subsidie vanaf 01/01/2026',
  ],
  ['no I4: large sheltered work from 2026', { size: 'maatwerk groot' }, 'OK'],
  ['no I4 without a size', { size: null }, 'OK'],
  [
    'B1: under the minimum of a training',
    { cost: 99.99 },
    'B1 kost van 99,99 euro ligt onder het minimum van 100,00 euro',
  ],
  ['no B1 at the minimum', { cost: 100 }, 'OK'],
  [
    'B1: under the minimum of advice',
    { cost: 499, service: 'advies', number: 'DV.A217325', theme: 'cyber' },
    'B1 kost van 499,00 euro ligt onder het minimum van 500,00 euro',
  ],
  ['M2: a cost of 0 is none', { cost: 0 }, 'M2 geen kost'],
  ['no B1 and no B2 for a credit note', { cost: -60.5 }, 'OK'],
  [
    'D1: no number in it',
    { number: 'aangevraagd' },
    'D1 erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers',
  ],
  [
    'D1: seven digits',
    { number: 'DV.O1097236' },
    'D1 erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers',
  ],
  [
    'D1: two numbers',
    { number: 'DV.O105080 en DV.A217325' },
    'D1 erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers',
  ],
  ['D3: an advice number for a training', { number: 'DV.A217325' }, 'D3 DV.A217325 is een nummer voor advies'],
  [
    'D3: a training number for advice',
    { service: 'advies', theme: 'cyber', cost: 500 },
    'D3 DV.O105080 is een nummer voor opleiding',
  ],
  ['no D3 without a service', { number: 'DV.A217325', service: null }, 'OK'],
  ['no D3 for the letter of an old service', { number: 'DV.B105080' }, 'OK'],
  ['D2: a zero for the letter O', { number: 'DV.0105080' }, 'D2 erkenningsnummer verbeterd: DV.O105080'],
  ['D2: a space inside', { number: 'DV.O 105080' }, 'D2 erkenningsnummer verbeterd: DV.O105080'],
  ['D2: a missing point', { number: 'DVO105080' }, 'D2 erkenningsnummer verbeterd: DV.O105080'],
  ['D2: a point too many', { number: 'D.V.O105080' }, 'D2 erkenningsnummer verbeterd: DV.O105080'],
  ['no D2 for small letters and punctuation around it', { number: '(dv.o105080).' }, 'OK'],
  [
    'D3 and D2',
    { number: 'DV.A 217325' },
    'D3 DV.A217325 is een nummer voor advies; D2 erkenningsnummer verbeterd: DV.A217325',
  ],
  ['no number', { number: null }, 'OK'],
  ['M1: no start and no application', { start: null, applied: 0 }, 'M1 geen startdatum of aanvraagdatum'],
  ['no M1 with a start', { applied: null }, 'OK'],
  ['no M1 with an application', { start: null }, 'OK'],
  ['M2: no cost', { cost: null }, 'M2 geen kost'],
  ['I1: no theme', { theme: 0 }, 'I1 geen thema: nodig vanaf 01/01/2023'],
  ['no I1 before 2023', { theme: null, start: serial('2023-01-05'), applied: serial('2022-12-31') }, 'OK'],
  ['I1 asks the start date without an application', { theme: null, start: serial('2022-12-31'), applied: null }, 'OK'],
  ['B2: VAT included', { cost: 542.08 }, 'B2 btw inbegrepen? 542,08 euro is 448,00 euro plus 21 %'],
  ['no B2 for whole euros', { cost: 1210 }, 'OK'],
  ['no B2 for other cents', { cost: 542.09 }, 'OK'],
])('%s', (_, changes, shows) => expect(check(changes)).toBe(shows))

test('worst first, in the order of the contract', () =>
  expect(
    check({
      start: serial('2026-08-01'),
      cost: 60.5,
      applied,
      number: 'DV.0105080',
      theme: null,
      service: 'advies',
      size: 'groot',
      end: serial('2029-01-01'),
    }),
  ).toBe(
    [
      'T1 te laat: uiterlijk 15/08/2026',
      'T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag',
      'I2 advies krijgt vanaf 01/02/2026 enkel nog subsidie over cybersecurity',
      'I4 een grote onderneming krijgt geen subsidie',
      'B1 kost van 60,50 euro ligt onder het minimum van 500,00 euro',
      'D3 DV.O105080 is een nummer voor opleiding',
      'I1 geen thema: nodig vanaf 01/01/2023',
      'B2 btw inbegrepen? 60,50 euro is 50,00 euro plus 21 %',
      'D2 erkenningsnummer verbeterd: DV.O105080',
    ].join('; '),
  ))

describe('F1: never an error for what stands in a row', () => {
  test.each<[cell: keyof typeof cells, name: string]>([
    ['start', 'startdatum'],
    ['cost', 'kost'],
    ['applied', 'aanvraagdatum'],
    ['number', 'erkenningsnummer'],
    ['theme', 'thema'],
    ['service', 'dienst'],
    ['size', 'grootte'],
    ['end', 'einddatum'],
  ])('%s', (cell, name) => {
    expect(check({ [cell]: true })).toBe(`F1 niet leesbaar: ${name}`)
    expect(check({ [cell]: new CellError('#REF!') })).toBe(`F1 niet leesbaar: ${name}`)
  })

  test.each<[cell: 'start' | 'applied' | 'end', name: string]>([
    ['start', 'startdatum'],
    ['applied', 'aanvraagdatum'],
    ['end', 'einddatum'],
  ])('%s before the first rules', (cell, name) => {
    expect(check({ [cell]: serial('2016-03-31') })).toBe(`F1 niet leesbaar: ${name}`)
    expect(check({ [cell]: serial('2016-04-01') })).not.toContain('F1')
  })

  test('several cells, in the order of the arguments', () =>
    expect(kmo('CHECK', 'x', '1.234', true, true, 'x', 'x', 'x', 'x')).toBe(
      'F1 niet leesbaar: startdatum, kost, aanvraagdatum, erkenningsnummer, thema, dienst, grootte, einddatum',
    ))

  test('what cannot be read is not called missing', () =>
    expect(check({ start: 'x', applied: null, cost: 'x', theme: 'x' })).not.toMatch(/M1|M2|I1/))
})

test('an empty row says what is missing', () => {
  const missing = 'M1 geen startdatum of aanvraagdatum; M2 geen kost; I1 geen thema: nodig vanaf 01/01/2023'
  expect(kmo('CHECK')).toBe(missing)
  expect(kmo('CHECK', '', ' ', 0, '', 0, '', 0, '')).toBe(missing)
})

test('a day near the end of the calendar raises no false finding', () =>
  expect(check({ start: serial('9999-12-30'), applied: serial('9999-12-31'), end: serial('9999-12-31') })).toBe('OK'))

test('a day that stands there but cannot be read is not called missing', () =>
  expect(kmo('CHECK', null, 1000, 'gisteren')).toBe(
    'F1 niet leesbaar: aanvraagdatum; I1 geen thema: nodig vanaf 01/01/2023',
  ))
