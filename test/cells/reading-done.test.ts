import { readDone, saysNotApplicable, saysNotDone } from '../../src/cells'
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
  ...['✔\uFE0F', 'j\u200Ba', 'In\norde', 'in-orde', "o'k", 'vrai', [[true]]],
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
  ...[
    'open',
    'te doen',
    'nog te',
    'Nog te…',
    'nog te: factuur',
    'nog\u00A0te\tbetalen',
    'NOG NIET',
    'nog-niet',
    ' - ',
    '\u2011',
  ],
  ...['n\u200B.v.t.', '\u200E/', { type: 'Boolean', basicValue: false }, [['nee']], '✘\uFE0F'],
])('%p: not done, the same as blank', (cell) => expect(of(cell)).toBe('absent'))

test.each([
  'nogteveel',
  'nog tevreden',
  'x?',
  "'",
  '?',
  'OKÉ dan',
  'n.v.t',
  'openen',
  '02/13/2026',
  'ja?',
  'misschien',
  'betaald door Jan',
  'nogal',
  'jaja',
  '31/02/2026',
  -1,
  5,
  Number.NaN,
  new CellError('#N/A'),
])('%p cannot be read', (cell) => {
  expect(of(cell)).toBe('unreadable')
  expect(readDone(cell)).toEqual({ kind: 'unreadable', expected: 'een datum, of "ja" of "nee"' })
})

test('in a plan the words for not done are as good as blank, and fewer of them where a name is expected', () => {
  const notDone = [
    false,
    'FALSE',
    'nee',
    'open',
    'volgt',
    'nog te bepalen',
    'nog te',
    '-',
    'n.v.t.',
    ' NVT ',
    '\u200B—',
  ]
  expect(notDone.filter((cell) => !saysNotDone(cell))).toEqual([])
  expect(notDone.filter(saysNotApplicable)).toEqual(['-', 'n.v.t.', ' NVT ', '\u200B—'])
  const others = [
    null,
    '',
    ' ',
    0,
    5,
    true,
    'ja',
    'Open bv',
    'Nogal Wiedes',
    'nvt bv',
    "'",
    new CellError('#N/A'),
    [[1, 2]],
  ]
  expect(others.filter((cell) => saysNotDone(cell) || saysNotApplicable(cell))).toEqual([])
})
