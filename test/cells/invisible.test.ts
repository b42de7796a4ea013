import fc from 'fast-check'
import { readAmount, readApplicant, readDay, readDone, readService, readTheme, writtenLines } from '../../src/cells'
import { kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

test.each<[says: string, id: string, cells: unknown[], shows: unknown]>([
  ['a day with direction marks', 'DEADLINE', ['\u200E02\u200E/\u200E03\u200E/\u200E2026'], serial('2026-03-16')],
  ['an amount with a zero-width space', 'SUBSIDY', ['1250\u200B', 'klein'], 375],
  ['a word with a zero-width space', 'SUBSIDY', [1000, 'klein\u200B'], 300],
  ['a number with a zero-width space', 'PROVIDER_NUMBER', ['DV.O103961\u200B'], 'DV.O103961'],
  [
    'an amount with soft hyphens and the spaces of a Japanese keyboard',
    'SUBSIDY',
    ['\u3000€\u30001\u00AD250', 'klein'],
    375,
  ],
  ['a day as a right-to-left page copies it', 'DEADLINE', ['\u202B2026-03-02\u202C'], serial('2026-03-16')],
  ['a theme with a word joiner', 'SUBSIDY', [1000, 'klein', '2/3/2026', 'cyber\u2060security'], 450],
  ['a year with the mark that begins a file', 'PLAFOND', ['\uFEFFklein', '\uFEFF2019'], 10000],
  ['only marks in the cell of the cost', 'SUBSIDY', ['\u200B\u00AD', 'klein'], 0],
  ['only marks in the cell of the theme', 'SUBSIDY', [1000, 'klein', '2/3/2026', '\u2063'], 300],
])('%s', (_, id, cells, shows) => expect(kmo(id, ...cells)).toBe(shows))

const marks = [
  '\u00AD',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202E',
  '\u2060',
  '\u2064',
  '\uFEFF',
]
const spaces = ['\t', '\u00A0', '\u1680', '\u2003', '\u2007', '\u2009', '\u202F', '\u205F', '\u3000']

const readers = { readAmount, readApplicant, readDay, readDone, readService, readTheme }
const texts = [
  ...['1 234,56', '€ -5', '1250 euro', '€ 1.250,-', 'EUR 12 345 678', '1.234'],
  ...['2 maart 2026', '02-mrt-26', '3/9/2026 10:00', '2026-09-03T00:00:00Z', '1 févr. 2026', '3-9.2026'],
  ...['kleine onderneming', 'maatwerk klein', 'PE', 'opleiding', 'conseil', 'beroepsspecifieke competenties'],
  ...[
    'digitalisering – cybersecurity',
    'duurzaamheid - energie-efficiëntie',
    'AI / digitalisering',
    'in orde',
    'nog te doen',
  ],
]

test('a mark nobody sees and another kind of space anywhere in a text change no amount, day or word', () => {
  const disguised = fc.constantFrom(...texts).chain((text) =>
    fc
      .array(fc.record({ mark: fc.option(fc.constantFrom(...marks)), space: fc.constantFrom(' ', ...spaces) }), {
        minLength: text.length + 1,
        maxLength: text.length + 1,
      })
      .map((changes) => ({
        text,
        written: [...`${text}\0`]
          .map((sign, place) => (changes[place]?.mark ?? '') + (sign === ' ' ? changes[place]?.space : sign))
          .join('')
          .replace('\0', ''),
      })),
  )
  fc.assert(
    fc.property(disguised, ({ text, written }) => {
      for (const read of Object.values(readers)) expect(read(written)).toEqual(read(text))
    }),
  )
})

test('the lines of a cell, for who needs its line breaks', () => {
  expect(writtenLines('Kost=Projectkost\r\n Start\u00A0=\u200BBegin ')).toEqual(['Kost=Projectkost', 'Start =Begin'])
  expect(writtenLines([['een\u2028twee']])).toEqual(['een', 'twee'])
  expect([null, '', ' \n ', 5, true].map(writtenLines)).toEqual([[], [], [], [], []])
})
