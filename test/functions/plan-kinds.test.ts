import { kmo } from '../../tools/shipped/bundle'
import { dayInBelgium, serial } from '../builders/serial'

// Sheets that hold more than projects, in other languages and at other places, through the shipped functions.

const plan = (rows: readonly (readonly unknown[])[], columns: string, headers: string | null = null) =>
  (kmo('PLAN', rows, 'klein', columns, null, headers) as unknown[][]).slice(1)
const [march, april] = [serial('2026-03-02'), serial('2026-04-02')]
const none = ['', '', '']
const shown = 'Subsidiabel;Subsidie;Gelezen als'

describe('sums', () => {
  const headers = ['Nr', 'Opleiding', 'Start', 'Aanvraag', 'Kost', 'Thema', 'Opmerking']
  const welding = [1, 'Lassen', march, march, 1000, 'innovatie', '']
  const excel = [2, 'Excel', april, april, 2000, 'innovatie', '']
  const kindOf = (...row: unknown[]) => plan([headers, welding, row, excel], shown)[1]
  const sum = ['', '', 'som']
  test.each<[says: string, row: unknown[]]>([
    ['of a quarter', ['', 'Totaal Q1', '', '', 1000, '', '']],
    ['the word last', ['', 'Q1 Total', '', '', 1000, '', '']],
    ['of a month', ['', 'Totaal maart 2026', '', '', 1000, '', '']],
    ['in capitals with a colon', ['', 'TOTAAL:', '', '', 1000, '', '']],
    ['in the first column, which is none of ours', ['Subtotaal', '', '', '', 1000, '', '']],
    ['in a remark', ['', '', '', '', 1000, '', 'deeltotaal']],
    ['in French', ['', 'Sous-total trimestre 1', '', '', 1000, '', '']],
    ['in French, with accents', ['', 'TOTAL GÉNÉRAL', '', '', 1000, '', '']],
    ['in French, without', ['', 'Total general', '', '', 1000, '', '']],
    ['in German', ['', 'Summe', '', '', 1000, '', '']],
    ['in English', ['', 'Grand\u00A0Total', '', '', 1000, '', '']],
    ['with a mark that nobody sees', ['', '\u200ETotaal\u200B', '', '', 1000, '', '']],
    ['with the first start', ['', 'Eindtotaal', march, '', 1000, '', '']],
    ['with a day as a text', ['', 'Totaal', '31 maart 2026', '', '€ 1.000,00', '', '']],
    ['with words for nothing', ['-', 'Algemeen totaal', 'n.v.t.', false, 1000, '–', '']],
    ['where the day should stand', ['', '', 'Totaal', '', 1000, '', '']],
    ['of nothing yet', ['', 'Som', '', '', 0, '', '']],
  ])('%s', (_, row) => {
    const without = plan([headers, welding, excel], shown)
    expect(kindOf(...row)).toEqual(sum)
    expect(plan([headers, welding, row, excel], shown).filter((_, index) => index !== 1)).toEqual(without)
  })
  test.each<[says: string, row: unknown[]]>([
    ['a course about quality', ['', 'Total quality management', april, '', 1000, 'innovatie', '']],
    ['a course that was applied for', ['', 'Total productive maintenance', april, april, 1000, '', '']],
    ['a course of the firm Total', ['Total Belgium', 'Veilig tanken', april, '', 1000, '', '']],
    ['the word inside', ['', 'Het totaal plaatje', april, '', 1000, '', '']],
    ['part of a word', ['', 'Totaalbeeld van de zaak', april, '', 1000, '', '']],
    ['bound by a hyphen', ['', 'Total-energies', april, '', 1000, '', '']],
    ['another word', ['', 'Sommelier', april, '', 1000, '', '']],
  ])('but not %s', (_, row) => expect(kindOf(...row)).toEqual([1000, 300, 'project']))
  test('a plan that says its sizes needs none for its sums', () =>
    expect(
      (
        kmo(
          'PLAN',
          [
            ['Opleiding', 'Start', 'Kost', 'Thema', 'Grootte'],
            ['Lassen', march, 1000, 'innovatie', 'klein'],
            ['1er trimestre', '', '', '', ''],
            ['Total', '', 1000, '', ''],
          ],
          null,
          shown,
        ) as unknown[][]
      ).slice(1),
    ).toEqual([
      [1000, 300, 'project'],
      ['', '', 'tussentitel'],
      ['', '', 'som'],
    ]))
})

describe('headers on two rows', () => {
  test.each<[says: string, upper: unknown[], lower: unknown[], cost: number]>([
    ['the price without VAT is the second', ['Kost', ''], ['incl. btw', 'excl. btw'], 1000],
    ['or the first', ['Kost', ''], ['excl. btw', 'incl. btw'], 1210],
    ['in French', ['Prix', ''], ['TVAC', 'HTVA'], 1000],
    ['in English', ['Price', ''], ['incl. VAT', 'excl. VAT'], 1000],
    ['the upper one says nothing', ['Bedragen', ''], ['met btw', 'Prijs zonder btw'], 1000],
  ])('%s', (_, upper, lower, cost) => {
    const rows = [
      ['Opleiding', 'Start', ...upper, 'Thema'],
      ['', '', ...lower, ''],
      ['Lassen', march, 1210, 1000, 'innovatie'],
    ]
    expect(plan(rows, shown)).toEqual([
      ['', '', 'hoofding'],
      [cost, cost * 0.3, 'project'],
    ])
  })
  test('once more above the next block, and units below the first', () => {
    const [upper, lower] = [
      ['Opleiding', 'Start', 'Kost', '', 'Thema'],
      ['', '', 'incl. btw', 'excl. btw', ''],
    ]
    const rows = [
      upper,
      lower,
      ['tekst', '(dd/mm/jjjj)', '€', '€', ''],
      ['Lassen', march, 1210, 1000, 'innovatie'],
      ['', '', '', '', ''],
      upper,
      lower,
      ['Excel', april, 2420, 2000, 'innovatie'],
    ]
    expect(plan(rows, 'Subsidiabel;Gelezen als')).toEqual([
      ...[
        ['', 'hoofding'],
        ['', 'eenheden'],
        [1000, 'project'],
      ],
      ...[
        ['', 'leeg'],
        ['', 'hoofding'],
        ['', 'hoofding'],
        [2000, 'project'],
      ],
    ])
  })
  test('a first row that begins a plan is no header', () => {
    const rows = [
      ['Opleiding', 'Start', 'Kost', '', 'Thema'],
      ['Onthaal', '', '', 'zie map', 'innovatie'],
      ['Lassen', march, 1000, '', 'innovatie'],
    ]
    expect(plan(rows, 'Gelezen als').flat()).toEqual(['project', 'project'])
  })
})

describe('units below the headers', () => {
  const headers = ['Opleiding', 'Start', 'Uren', 'Kost', 'Thema']
  const welding = ['Lassen', march, 8, 1000, 'innovatie']
  test.each<[unit: unknown[]]>([
    [['', 'dd/mm/jjjj', 'uren', 'EUR', '']],
    [['tekst', 'jjjj-mm-dd', '(aantal)', 'excl. btw', 'tekst']],
    [['-', 'DATUM', 'Uur', '[euro]', '']],
    [['', '', '', '€', '%']],
  ])('%j', (unit) => {
    expect(plan([headers, unit, welding], shown)).toEqual([
      ['', '', 'eenheden'],
      [1000, 300, 'project'],
    ])
    expect(plan([headers, welding, unit], shown)[1]).not.toEqual(['', '', 'eenheden'])
  })
})

describe('headings between rows', () => {
  const headers = ['Firma', 'Ondernemingsnr', 'Cursus', 'Begin', 'Prijs', 'Thema']
  const course = (title: string, cost: number, company = '') => [company, '', title, march, cost, 'innovatie']
  const left = (heading: unknown[]) =>
    plan([headers, course('Lassen', 20000, 'Noord bv'), heading, course('Excel', 20000)], 'Subsidie;Gelezen als')
  const [ofNoord, ofOwn] = [
    [1500, 'project'],
    [6000, 'project'],
  ]
  test.each<[heading: unknown[], next: unknown[]]>([
    [['Zuid nv', '', '', '', '', ''], ofOwn],
    [['Zuid nv', 'BE 0999.999.999', '', '', '', ''], ofOwn],
    [['', '0999 999 999', '', '', '', ''], ofOwn],
    [['Zomerhof', '', '', '', '', ''], ofOwn],
    [['Zomer 2026', '', '', '', '', ''], ofNoord],
    [['2026-Q1', '', '', '', '', ''], ofNoord],
    [['Maart', '', '', '', '', ''], ofNoord],
    [['Week 12', '', '', '', '', ''], ofNoord],
    [['1e semester', '', '', '', '', ''], ofNoord],
    [[2026, '', '', '', '', ''], ofNoord],
    [['', '', 'Zuid nv', '', '', ''], ofNoord],
    [['', '', '', '', '', 'digitalisering'], ofNoord],
    [['', '', 'Nog in te plannen', 0, 0, '-'], ofNoord],
  ])('%j', (heading, next) => expect(left(heading).slice(1)).toEqual([['', 'tussentitel'], next]))
})

describe('marks that nobody sees, in what any function reads', () => {
  const deadline = (text: string) => dayInBelgium(kmo('DEADLINE', text) as number)
  test.each([
    '\u200E02\u200E/\u200E03\u200E/\u200E2026',
    '02/03/2026\u200B',
    '\uFEFF2026-03-02',
    '2\u00A0maart\u00A02026',
    '2\u202Fmrt\u202F2026',
    '02\u00AD/03/2026',
    '2026-03-02\u00A000:00:00',
    '2\tmars\n2026',
  ])('%j is a day', (text) => expect(deadline(text)).toBe('16/03/2026'))
  test.each([
    '1250\u200B',
    '\u202A1250\u202C',
    '1\u00A0250,00',
    '1\u202F250',
    '€\u20091250',
    '\u20601.250,-',
    '1250\u3000euro',
  ])('%j is an amount', (text) => expect(kmo('SUBSIDY', text, 'klein')).toBe(375))
  test.each(['klein\u200B', '\u200Fklein', 'kleine\u00A0onderneming', 'kle\u00ADin', 'petite\u2003entreprise', '\tKO'])(
    '%j is a size',
    (text) => expect(kmo('SUBSIDY', 1000, text)).toBe(300),
  )
  test.each([
    'cyber\u200Bsecurity',
    'digitalisering\u00A0–\u00A0cybersecurity',
    'Digitalisering\u2028cybersecurity',
    'digitalisering\u202F-\u202Fcyber',
    'durabilité\u00A0/ énergie\u200E renouvelable',
  ])('%j is a theme', (text) => expect(kmo('SUBSIDY', 1000, 'klein', march, text)).toBe(450))
  test.each(['DV.O103961\u200B', '\uFEFFDV.O103961', 'DV\u200C.O103961', '\u202DDV.O103961\u202C'])(
    '%j is a number of a provider',
    (text) => expect(kmo('PROVIDER_NUMBER', text)).toBe('DV.O103961'),
  )
})

test('a plan whose rows are all sums, headings and blanks has no answer and needs no size', () =>
  expect(
    kmo(
      'PLAN',
      [
        ['Opleiding', 'Start', 'Kost'],
        ['Totaal', '', 500],
        ['Najaar', '', ''],
        ['', 0, null],
      ],
      null,
      shown,
    ),
  ).toEqual([
    ['Subsidiabel', 'Subsidie', 'Gelezen als'],
    [...none.slice(1), 'som'],
    [...none.slice(1), 'tussentitel'],
    [...none.slice(1), 'leeg'],
  ]))
