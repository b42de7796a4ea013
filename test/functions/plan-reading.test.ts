import { array, assert, constantFrom, integer, nat, property, record, tuple } from 'fast-check'
import { kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const plan = (rows: readonly (readonly unknown[])[], columns: string): unknown[][] =>
  (kmo('PLAN', rows, 'klein', columns) as unknown[][]).slice(1)
const [first, second] = [serial('2026-03-02'), serial('2026-03-03')]
const blank = ['', '', '']

describe('one firm has one ceiling, however its name is written', () => {
  const headers = ['Bedrijf', 'Opleiding', 'Start', 'Aanvraagdatum', 'Kost', 'Thema']
  const half = [6000, 1500]
  const shares = [half, [1500, 0]]
  const twice = (name: unknown) => [
    headers,
    ['Noord bv', 'Lassen', first, first, 20000, 'innovatie'],
    [name, 'Excel', second, second, 20000, 'innovatie'],
  ]

  test.each([
    'Noord bv',
    'Noord\u00A0bv',
    'Noord  bv',
    'Noord bv\u200B',
    'Noord\u202Fbv',
    '\u200ENoord bv',
    'NOORD\u3000BV',
    'Noord\u1680bv',
    'Noord\nbv',
    '',
    '-',
  ])('%j', (name) => expect(plan(twice(name), 'Subsidie;Plafond over')).toEqual(shares))

  test('another firm has another', () => {
    expect(plan(twice('Noord nv'), 'Subsidie;Plafond over')).toEqual([half, half])
    expect(plan(twice('Som'), 'Subsidie;Plafond over')).toEqual([half, half])
  })

  test('the best year of the second is the next one', () => {
    const late = serial('2026-12-28')
    const rows = [
      headers,
      ['Noord bv', 'Lassen', late, first, 25000, 'innovatie'],
      ['Noord\u2007bv', 'Excel', late, '', 1000, 'innovatie'],
    ]
    const [, , best] = kmo('BEST_YEAR', rows, 'klein') as unknown[][]
    expect([best?.[1], best?.[5]]).toEqual([2027, 300])
  })

  test('by the company number, also where it stands further down, and by the heading above', () => {
    const rows = [
      ['Bedrijf', 'Ondernemingsnummer', ...headers.slice(1)],
      ['Noord', '', 'Lassen', first, first, 20000, 'innovatie'],
      ['Noord bv', '0123.456.789', 'Excel', second, second, 20000, 'innovatie'],
      ['Noord', 'BE 0123 456 789', 'Word', second, second, 1000, 'innovatie'],
      ['Zuid nv', '', '', '', '', '', ''],
      ['', '', 'Lassen', second, second, 20000, 'innovatie'],
    ]
    expect(plan(rows, 'Subsidie;Plafond over')).toEqual([...shares, [0, 0], ['', ''], half])
  })
})

describe('a row that is no project has no answer, and touches nothing', () => {
  const headers = ['Opleiding', 'Start', 'Aanvraagdatum', 'Kost', 'Thema', 'Grootte']
  const welding = ['Lassen', serial('2026-03-02'), serial('2026-03-01'), 10000, 'innovatie', 'klein']
  const excel = ['Excel', serial('2026-04-02'), serial('2026-04-01'), 12000, 'innovatie', 'klein']
  const [ofWelding, ofExcel] = [
    [10000, 3000, 'OK'],
    [12000, 3600, 'OK'],
  ]
  const shown = 'Subsidiabel;Subsidie;Controle'
  const answers = (...rows: unknown[][]) => plan([headers, ...rows], shown)

  test('the row of totals of a table, also where the plan says its sizes', () => {
    const rows = [headers, welding, excel, ['Totaal', '', '', 22000, '', '']]
    expect((kmo('PLAN', rows, null, shown) as unknown[][]).slice(1)).toEqual([ofWelding, ofExcel, blank])
  })

  test('sums between the rows, in other languages and other places', () => {
    const sum = (text: string, start: unknown = '') => [text, start, '', 10000, '', '']
    expect(
      answers(welding, sum('Totaal Q1'), excel, sum('Q2 Total'), sum('Summe', first), sum('Total\u00A0général')),
    ).toEqual([ofWelding, blank, ofExcel, blank, blank, blank])
    expect(answers(welding, ['', 'Subtotaal', '', 10000, '', ''])).toEqual([ofWelding, blank])
    expect(answers(['Suma', first, '', 100, '', ''])).not.toEqual([blank])
  })

  test('units, headings and the headers once more', () => {
    const units = ['tekst', 'dd/mm/jjjj', '(dd/mm/jjjj)', '€', '', '']
    expect(
      answers(
        units,
        ['1e kwartaal', '', '', 0, '', ''],
        welding,
        headers.map((one) => one.toUpperCase()),
        excel,
      ),
    ).toEqual([blank, blank, ofWelding, blank, ofExcel])
  })

  test('blanks that come as 0, and checkboxes', () => {
    const withBoxes = [...headers, 'Stopzetting', 'Toegekend bedrag']
    expect(
      plan(
        [withBoxes, [...welding, false, 0], [0, 0, 0, 0, 0, 0, false, 0], ['Totaal', 0, false, 22000, 0, 0, false, 0]],
        shown,
      ),
    ).toEqual([ofWelding, blank, blank])
  })
})

describe('properties', () => {
  const headers = [
    'Onderneming',
    'Ondernemingsnummer',
    'Opleiding',
    'Startdatum',
    'Aanvraagdatum',
    'Kost',
    'Thema',
    'Storting',
  ]
  const numbers: Readonly<Record<string, string>> = { 'Noord bv': '0123.456.789', 'Zuid nv': '0999.999.999', Oost: '' }
  const project = record({
    name: constantFrom('Noord bv', 'Zuid nv', 'Oost'),
    title: constantFrom('Lassen', 'Excel', 'Total quality management'),
    start: integer({ min: 45_700, max: 46_400 }),
    applied: constantFrom<unknown>('', 'ja', 46_000, 46_100),
    cost: integer({ min: 0, max: 30_000 }),
    theme: constantFrom('innovatie', 'cybersecurity', 'digitalisering'),
    deposited: constantFrom<unknown>('', true, false, 46_120),
  }).map(({ name, title, start, applied, cost, theme, deposited }) => [
    name,
    numbers[name],
    title,
    start,
    applied,
    cost,
    theme,
    deposited,
  ])
  const plans = array(project, { minLength: 1, maxLength: 8 })
  const answersTo = (rows: readonly (readonly unknown[])[]) =>
    plan([headers, ...rows], 'Subsidiabel;Subsidie;Plafond over;Uiterste aanvraag;Controle')
  /** A finding about another row names it by its number: that may differ. */
  const withoutRowNumbers = (answers: readonly (readonly unknown[])[]) =>
    answers.map((row) => row.map((value) => (typeof value === 'string' ? value.replace(/rij \d+/g, 'rij') : value)))

  test('sums, headings that name no company, and headers once more change no amount and no finding', () => {
    const noProject = constantFrom<unknown[]>(
      ['', '', 'Totaal', '', '', 5000, '', ''],
      ['Subtotaal Noord', '', '', 45_800, 0, 5000, '', false],
      ['', '', '', 'Summe', '', 5000, '-', ''],
      ['', '', '2e kwartaal', '', '', '', '', ''],
      ['Najaar 2026', '', '', 0, '', 0, '', false],
      headers,
      ['', '', '', '', '', '', '', ''],
    )
    assert(
      property(plans, array(tuple(nat(8), noProject), { maxLength: 5 }), (rows, added) => {
        const mixed: { row: readonly unknown[]; isProject: boolean }[] = rows.map((row) => ({ row, isProject: true }))
        for (const [at, row] of added) mixed.splice(at, 0, { row, isProject: false })
        const answers = answersTo(mixed.map(({ row }) => row))
        expect(withoutRowNumbers(answers.filter((_, index) => mixed[index]?.isProject))).toEqual(
          withoutRowNumbers(answersTo(rows)),
        )
        expect(
          answers
            .filter((_, index) => mixed[index]?.isProject === false)
            .flat()
            .join(''),
        ).toBe('')
      }),
    )
  })

  test('units below the headers change nothing', () => {
    const units = ['tekst', '', 'tekst', 'dd/mm/jjjj', 'dd/mm/jjjj', 'EUR', '', 'ja/nee']
    assert(
      property(plans, (rows) => {
        expect(withoutRowNumbers(answersTo([units, ...rows]).slice(1))).toEqual(withoutRowNumbers(answersTo(rows)))
      }),
    )
  })

  test('with its company cells merged a plan has the amounts of the plan written out', () => {
    assert(
      property(plans, (rows) => {
        const merged = rows.map((row, index) =>
          index > 0 && rows[index - 1]?.[0] === row[0] ? ['', '', ...row.slice(2)] : row,
        )
        const amounts = (answers: unknown[][]) => answers.map((row) => row.slice(0, 4))
        expect(amounts(answersTo(merged))).toEqual(amounts(answersTo(rows)))
      }),
    )
  })

  test('marks that nobody sees and another kind of space change nothing', () => {
    const mark = constantFrom('\u00AD', '\u200B', '\u200E', '\u202A', '\u2060', '\uFEFF')
    const space = constantFrom(' ', '\u00A0', '\u2007', '\u202F', '\u3000', '\u1680', '\t')
    assert(
      property(plans, nat(20), mark, space, (rows, at, mark, space) => {
        const marked = rows.map((row) =>
          row.map((cell) => {
            if (typeof cell !== 'string' || cell === '') return cell
            const place = at % (cell.length + 1)
            return `${space}${cell.slice(0, place)}${mark}${cell.slice(place)}${space}`.replaceAll(' ', space)
          }),
        )
        expect(answersTo(marked)).toEqual(answersTo(rows))
      }),
    )
  })
})
