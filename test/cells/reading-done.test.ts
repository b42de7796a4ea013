import { readDone } from '../../src/cells'
import { CellError } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const of = (cell: unknown) => {
  const reading = readDone(cell)
  return reading.kind === 'value' ? reading.value : reading.kind
}

test.each<[unknown, string]>([
  [serial('2026-11-24'), '2026-11-24'],
  ['24/11/2026', '2026-11-24'],
])('%p is the day on which it was done', (cell, day) => expect(of(cell)).toBe(day))

test.each([
  ...[
    true,
    'WAAR',
    'TRUE',
    'VRAI',
    'WAHR',
    'ja',
    ' JA ',
    'yes',
    'oui',
    'x',
    'X',
    '✓',
    '✔',
    'ok',
    'OK',
    'gedaan',
    'done',
  ],
  ...[
    'in orde',
    'In\u00A0orde',
    'geannuleerd',
    'stopgezet',
    'afgelast',
    'gestort',
    'Betaald',
    'opgedragen',
    'ontvangen',
  ],
  ...['aangevraagd', 'ingediend', 'ingeschreven', { type: 'Boolean', basicValue: true }],
])('%p: done, on a day that nobody wrote', (cell) => expect(of(cell)).toBe('day-unknown'))

test.each([
  ...[null, undefined, '', '  ', 0, false, 'ONWAAR', 'FALSE', 'FAUX', 'FALSCH', 'nee', 'Nee', 'neen', 'no', 'non'],
  ...[
    '-',
    '–',
    '—',
    '/',
    '✗',
    '✘',
    'n.v.t.',
    'nvt',
    'NVT',
    'niet',
    'nog niet',
    'nog te storten',
    'Nog te doen',
    'volgt',
  ],
  ...['open', 'te doen'],
])('%p: not done, the same as blank', (cell) => expect(of(cell)).toBe('absent'))

test.each(['misschien', 'betaald door Jan', 'nogal', 'jaja', '31/02/2026', -1, 5, Number.NaN, new CellError('#N/A')])(
  '%p cannot be read',
  (cell) => {
    expect(of(cell)).toBe('unreadable')
    expect(readDone(cell)).toEqual({ kind: 'unreadable', expected: 'een datum, of "ja" of "nee"' })
  },
)
