import { CellError, invalid, kmo, kmoWithFormats, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const start = serial('2026-09-03')
const applied = serial('2026-09-08')
const deposited = serial('2026-09-20')
const paid = serial('2026-10-01')
const certified = serial('2026-11-01')

/** What is shown as action, day and days. */
const steps = (asOf: string, ...cells: unknown[]) =>
  ['actie', 'datum', 'dagen'].map((show) =>
    kmo('NEXT_STEP', serial(asOf), ...cells, ...Array<null>(5 - cells.length).fill(null), show),
  )

test.each<[says: string, asOf: string, cells: unknown[], action: string, day: string, days: number]>([
  ['apply', '2026-09-10', [start], 'aanvragen', '2026-09-17', 7],
  ['apply, on the last day', '2026-09-17', [start], 'aanvragen', '2026-09-17', 0],
  ['apply, a day too late', '2026-09-18', [start], 'vervallen', '2026-09-17', -1],
  ['apply, before the start', '2026-06-01', [start], 'aanvragen', '2026-09-17', 108],
  [
    'an application after the day of reference is not done',
    '2026-09-07',
    [start, applied],
    'aanvragen',
    '2026-09-17',
    10,
  ],
  ['deposit', '2026-09-08', [start, applied], 'eigen aandeel storten', '2026-10-08', 30],
  ['deposit, on the last day', '2026-10-08', [start, applied], 'eigen aandeel storten', '2026-10-08', 0],
  ['deposit, a day too late', '2026-10-09', [start, applied], 'vervallen', '2026-10-08', -1],
  ['deposit, without a start', '2026-09-10', [null, applied], 'eigen aandeel storten', '2026-10-08', 28],
  ['order the payment', '2026-09-20', [start, applied, deposited], 'betaling opdragen', '2027-12-31', 467],
  [
    'order the payment, on the last day',
    '2027-12-31',
    [start, applied, deposited],
    'betaling opdragen',
    '2027-12-31',
    0,
  ],
  ['order the payment, a day too late', '2028-01-01', [start, applied, deposited], 'vervallen', '2027-12-31', -1],
  [
    'a deposit that was forgotten comes first',
    '2026-10-01',
    [start, applied, null, paid],
    'eigen aandeel storten',
    '2026-10-08',
    7,
  ],
  ['obtain the certificate', '2026-10-01', [start, applied, deposited, paid], 'attest opvragen', '2027-12-31', 456],
  [
    'a certificate does not lapse',
    '2028-01-01',
    [start, applied, deposited, paid],
    'attest opvragen',
    '2027-12-31',
    -1,
  ],
])('%s', (_, asOf, cells, action, day, days) => expect(steps(asOf, ...cells)).toEqual([action, serial(day), days]))

test('done: no day and no days', () => {
  expect(steps('2026-11-01', start, applied, deposited, paid, certified)).toEqual(['klaar', '', ''])
  expect(steps('2026-11-01', null, applied, deposited, paid, certified)).toEqual(['klaar', '', ''])
})

test.each<unknown>(['ja', true, 'WAAR', 'gestort', '✔', [[true]]])(
  '%p: a step done, on a day that nobody wrote',
  (done) => {
    expect(steps('2026-09-20', start, applied, done)).toEqual(['betaling opdragen', serial('2027-12-31'), 467])
    expect(steps('2028-01-01', start, applied, done, done)).toEqual(['attest opvragen', serial('2027-12-31'), -1])
    expect(steps('2026-09-20', start, applied, done, done, done)).toEqual(['klaar', '', ''])
  },
)

test.each<unknown>(['nee', false, 'nog te storten', 'nog te', '-', 'n.v.t.', 'FAUX', '✘'])('%p: not done', (not) => {
  const deposit = ['eigen aandeel storten', serial('2026-10-08'), 18]
  expect(steps('2026-09-20', start, applied, not, not, not)).toEqual(deposit)
  expect(steps('2026-09-20', start, applied, not, paid, certified)).toEqual(deposit)
})

test('only an application, after the day of reference: to be applied for, and nobody knows until when', () =>
  expect(steps('2026-09-07', null, applied)).toEqual(['aanvragen', '', '']))

test('actie is what is shown when nothing is asked', () => {
  expect(kmo('NEXT_STEP', serial('2026-09-10'), start)).toBe('aanvragen')
  expect(kmo('NEXT_STEP', serial('2026-09-10'), start, null, null, null, null, 0)).toBe('aanvragen')
})

test.each<unknown>([null, '', 0])(
  'no start (%p) and no application date answers at once, whatever the other arguments hold',
  (blank) => {
    expect(kmo('NEXT_STEP', null, blank, blank)).toBe('')
    expect(kmo('NEXT_STEP', 'x', blank, blank, 'x', true, new CellError('#N/A'), 'x')).toBe('')
  },
)

test.each<[says: string, cells: unknown[], message: string]>([
  [
    'no day of reference',
    [null, start],
    'Argument "peildatum" is niet ingevuld: verwacht een datum, zoals 23/09/2026.',
  ],
  ['day of reference 0', [0, start], 'Argument "peildatum" is niet ingevuld: verwacht een datum, zoals 23/09/2026.'],
  [
    'an unreadable start beside an application',
    [applied, 'x', applied],
    'Argument "startdatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ],
  [
    'an unreadable later step',
    [applied, start, null, null, null, '31/02/2026'],
    'Argument "attestdatum" is niet leesbaar: verwacht een datum, of "ja" of "nee".',
  ],
  [
    'a word that says neither',
    [applied, start, applied, 'misschien'],
    'Argument "stortingsdatum" is niet leesbaar: verwacht een datum, of "ja" of "nee".',
  ],
  ...[true, false, 'ja', 'nee'].map((word): [string, unknown[], string] => [
    `an application of ${word}: it is needed from day to day`,
    [applied, start, word],
    'Argument "aanvraagdatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ]),
  [
    'TRUE as the start',
    [applied, true],
    'Argument "startdatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ],
  [
    'yes as the day of reference',
    ['ja', start],
    'Argument "peildatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ],
  [
    'an unknown show',
    [applied, start, null, null, null, null, 'dag'],
    'Argument "tonen" is niet leesbaar: verwacht actie, datum of dagen.',
  ],
  [
    'an unknown show before the first rules: reading comes first',
    [applied, 61, null, null, null, null, 'dag'],
    'Argument "tonen" is niet leesbaar: verwacht actie, datum of dagen.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(kmo('NEXT_STEP', ...cells)).toEqual(invalid(message)))

test('a day before the first rules: #N/A that names the argument it stands in', () => {
  expect(kmo('NEXT_STEP', applied, serial('2016-03-31'))).toEqual(
    notAvailable('Argument "startdatum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'),
  )
  expect(kmo('NEXT_STEP', applied, start, serial('2016-03-31'))).toEqual(
    notAvailable('Argument "aanvraagdatum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'),
  )
})

test('carries a date format where the host supports it', () =>
  expect(kmoWithFormats('NEXT_STEP', serial('2026-09-10'), start, null, null, null, null, 'datum')).toEqual({
    type: 'Double',
    basicValue: serial('2026-09-17'),
    numberFormat: 'dd/mm/yyyy',
  }))
