import { checkInSteps, type Item } from '../../../src/pane/features/plan-check/findings/model'
import { fixesOf } from '../../../src/pane/features/plan-check/repairs/fixes'
import type { Plan } from '../../../src/pane/plan/plan'
import type { Applicant } from '../../../src/rules'
import { findingLabels } from '../../../src/wording'
import { planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'
import { runToEnd } from '../../support/run-to-end'

const checkOf = (...given: Parameters<typeof checkInSteps>) => runToEnd(checkInSteps(...given))

const today = '2026-11-24'
const headers = [
  'Cursus',
  'Start',
  'Einde',
  'Aanvraag',
  'Prijs',
  'Thema',
  'Type dienst',
  'DV-nummer',
  'Grootte',
  'Storting',
  'Betaalopdracht',
  'Catering',
  'Aantal',
  'Dagen',
]
type Row = Partial<Record<(typeof headers)[number], unknown>>

/** A plan of these rows; `formulas` tells of the cells that hold one. */
function planOfRows(
  rows: readonly Row[],
  { formulas, ...options }: { headers?: readonly string[]; applicant?: Applicant; formulas?: readonly Row[] } = {},
): Plan {
  const used = options.headers ?? headers
  const cellsOf = (row: Row) => used.map((header) => row[header])
  // Each course has a title of its own, or it would stand there twice.
  const titled = rows.map((row, index): Row => (row.Cursus === 'Excel' ? { ...row, Cursus: `Excel ${index}` } : row))
  return planWith(used, titled.map(cellsOf), {
    row: 4,
    column: 1,
    applicant: options.applicant ?? 'small',
    formulas: (formulas ?? []).map(cellsOf),
  })
}

/** A course that nothing is wrong with. */
const good: Row = {
  Cursus: 'Excel',
  Start: serial('2026-11-30'),
  Aanvraag: serial('2026-11-20'),
  Prijs: 1000,
  Thema: 'innovatie',
}
const shown = ({ line, trouble, amount, day, daysLeft, column }: Item) =>
  [
    `row ${line.index}`,
    trouble.code === 'lapsed' ? `lapsed ${trouble.step}` : findingLabels[trouble.code],
    amount?.toFixed(2) ?? '?',
    day ?? '-',
    daysLeft ?? '-',
    column ?? '-',
  ].join(' | ')
const itemsOf = (rows: readonly Row[], options?: Parameters<typeof planOfRows>[1]) =>
  checkOf(planOfRows(rows, options), today).items.map(shown)

describe('what is wrong', () => {
  test('nothing', () => {
    expect(checkOf(planOfRows([good]), today)).toMatchObject({
      items: [],
      rowsAtRisk: 0,
      rowsUnknown: 0,
      rows: 1,
      rowsWithoutTheme: 0,
    })
  })

  test('the most euro first; then what nobody knows; then what costs nothing', () => {
    expect(
      itemsOf([
        { ...good, 'DV-nummer': 'DV.0105080' },
        { ...good, Prijs: 'veel' },
        { ...good, Prijs: 99 },
        { ...good, Start: serial('2026-10-01'), Prijs: 5000 },
        { ...good, Grootte: 'groot', 'Type dienst': 'opleiding' },
      ]),
    ).toEqual([
      'row 3 | T1 | 1500.00 | 2026-10-15 | -40 | appliedOn',
      'row 4 | I5 | 300.00 | - | - | applicant',
      'row 0 | D2 | 300.00 | - | - | number',
      'row 2 | B1 | 29.70 | - | - | cost',
      'row 1 | F1 | ? | - | - | cost',
    ])
  })

  test('of equal amounts the day still to come goes first, then the worst finding, then the first row', () => {
    const number = { 'DV-nummer': 'DV.0105080' }
    expect(
      itemsOf([
        { ...good, ...number },
        { ...good, ...number, 'DV-nummer': 'DV.O12' },
        { ...good, ...number, Aanvraag: '', Start: serial('2026-11-20') },
        { ...good, ...number, Aanvraag: '', Start: serial('2026-11-15') },
      ]),
    ).toEqual([
      'row 3 | D2 | 300.00 | 2026-11-29 | 5 | number',
      'row 2 | D2 | 300.00 | 2026-12-04 | 10 | number',
      'row 1 | D1 | 300.00 | - | - | number',
      'row 0 | D2 | 300.00 | - | - | number',
    ])
  })

  test('each finding has its own cell', () => {
    expect(
      itemsOf([
        { ...good, Einde: serial('2028-01-01') },
        { ...good, 'Type dienst': 'advies' },
        { ...good, Thema: '' },
        { ...good, Prijs: '' },
        { ...good, Start: '', Aanvraag: '' },
        { ...good, Catering: 100 },
        { ...good, Catering: 100, Aantal: 3 },
        { ...good, Prijs: 605.01, Thema: 'xyz' },
        { ...good, Prijs: '1222,10' },
      ])
        .map((text) =>
          text
            .split(' | ')
            .filter((_, index) => [1, 5].includes(index))
            .join(' '),
        )
        .sort(),
    ).toEqual([
      'B2 cost',
      'B4 days',
      'B4 persons',
      'F1 theme',
      'I1 theme',
      'I2 theme',
      'M1 startsOn',
      'M2 cost',
      'T2 endsOn',
    ])
  })
})

describe('a step that nobody took in time', () => {
  test('not applied for, not deposited, not ordered', () => {
    expect(
      itemsOf([
        { ...good, Aanvraag: '', Start: serial('2026-11-09') },
        { ...good, Start: serial('2026-10-05'), Aanvraag: serial('2026-10-05') },
        { ...good, Start: serial('2024-10-05'), Aanvraag: serial('2024-10-05'), Storting: 'ja' },
        { ...good, Aanvraag: '', Start: serial('2026-11-10') },
        {
          ...good,
          Start: serial('2024-10-05'),
          Aanvraag: serial('2024-10-05'),
          Storting: serial('2024-10-07'),
          Betaalopdracht: 'x',
        },
      ]),
    ).toEqual([
      'row 0 | lapsed apply | 300.00 | 2026-11-23 | -1 | appliedOn',
      'row 1 | lapsed deposit | 300.00 | 2026-11-04 | -20 | depositedOn',
      'row 2 | lapsed order-payment | 300.00 | 2025-12-31 | -328 | paymentOrderedOn',
    ])
  })

  test('is not guessed where the plan does not keep track of it', () => {
    const old = { Cursus: 'Excel', Start: serial('2026-03-02'), Prijs: 1000, Thema: 'innovatie' }
    expect(itemsOf([old], { headers: ['Cursus', 'Start', 'Prijs', 'Thema'] })).toEqual([])
    expect(
      itemsOf([{ ...old, Aanvraag: serial('2026-03-02') }], {
        headers: ['Cursus', 'Start', 'Prijs', 'Thema', 'Aanvraag'],
      }),
    ).toEqual([])
    expect(
      itemsOf([{ ...good }, { ...good, Start: serial('2026-03-02'), Aanvraag: 'maart' }]).map(
        (text) => text.split(' | ')[1],
      ),
    ).toEqual(['F1'])
  })

  test('takes nothing from a stopped project, or one without a subsidy', () => {
    const used = [...headers, 'Stopzetting']
    expect(
      itemsOf([{ ...good, Aanvraag: '', Start: serial('2026-03-02'), Stopzetting: serial('2026-05-02') }], {
        headers: used,
      }),
    ).toEqual([])
    expect(
      itemsOf([{ ...good, Aanvraag: '', Start: serial('2026-03-02') }], { applicant: 'large' }).map(
        (text) => text.split(' | ')[1],
      ),
    ).toEqual(['I4'])
  })
})

describe('the totals', () => {
  test('rows and euro, each row once', () => {
    const { atRisk, rowsAtRisk, rowsUnknown, rows } = checkOf(
      planOfRows([
        good,
        { ...good, 'DV-nummer': 'DV.0105080', Einde: serial('2028-01-01') },
        { ...good, Prijs: '' },
        { ...good, Start: serial('2026-10-01') },
        {},
      ]),
      today,
    )
    expect([atRisk.toFixed(2), rowsAtRisk, rowsUnknown, rows]).toEqual(['600.00', 2, 1, 4])
  })

  test('a lapsed step counts with the rest', () => {
    const { atRisk, rowsAtRisk } = checkOf(
      planOfRows([{ ...good, Aanvraag: '', Start: serial('2026-03-02'), 'DV-nummer': 'DV.0105080' }]),
      today,
    )
    expect([atRisk.toFixed(2), rowsAtRisk]).toEqual(['300.00', 1])
  })

  test('a plan without a column for the theme is told so once', () => {
    const used = ['Cursus', 'Start', 'Prijs']
    const check = checkOf(planOfRows([{ ...good }, { ...good }], { headers: used }), today)
    expect(check).toMatchObject({ items: [], rowsAtRisk: 0, rowsWithoutTheme: 2 })
    expect(check.atRisk.toFixed(2)).toBe('0.00')
  })
})

describe('repairs with one right answer', () => {
  const fixed = (row: Row, formulas: Row = {}) => {
    const plan = planOfRows([good, { ...good, ...row }], { formulas: [{}, formulas] })
    return checkOf(plan, today)
      .items.flatMap((item) => fixesOf(plan, item))
      .map(({ column, from, to, edit }) => ({ fix: `${column}: ${from} > ${to}`, edit }))
  }
  const cell = (column: number) => ({ sheet: 'Blad 1', row: 6, column: 1 + column, rows: 1, columns: 1 })

  test('a number, touching nothing but its own cell', () => {
    expect(fixed({ 'DV-nummer': 'dv 0 105 080' })).toEqual([
      {
        fix: 'number: dv 0 105 080 > DV.O105080',
        edit: { area: cell(7), before: [['dv 0 105 080']], after: [['DV.O105080']] },
      },
    ])
  })
  test('a price with VAT inside', () => {
    expect(fixed({ Prijs: 671.55 })).toEqual([
      { fix: 'cost: 671.55 > 555', edit: { area: cell(4), before: [[671.55]], after: [[555]] } },
    ])
    expect(fixed({ Prijs: '671,55' })).toEqual([
      { fix: 'cost: 671,55 > 555', edit: { area: cell(4), before: [['671,55']], after: [[555]] } },
    ])
  })
  test.each([
    ['Thema', 'digitaliserng', 'theme: digitaliserng > digitalisering'],
    ['Thema', 'Financiele geletterdhied', 'theme: Financiele geletterdhied > financiële geletterdheid'],
    ['Type dienst', 'Opliding', 'service: Opliding > opleiding'],
    ['Grootte', 'midelgroot', 'applicant: midelgroot > middelgroot'],
    ['Grootte', 'maatwrk klein', 'applicant: maatwrk klein > maatwerk klein'],
  ])('a word in %s: %s', (header, text, expected) => {
    expect(fixed({ [header]: text }).map(({ fix }) => fix)).toEqual([expected])
  })
  test.each<readonly [string, Row, Row]>([
    ['something stands beside the number', { 'DV-nummer': 'VIVES: DV.0105080' }, {}],
    ['the number comes out of a formula', { 'DV-nummer': 'DV.0105080' }, { 'DV-nummer': '=Z1' }],
    ['the price comes out of a formula', { Prijs: 671.55 }, { Prijs: '=555*1.21' }],
    ['the word is no near word', { Thema: 'koken' }, {}],
    ['there is no theme', { Thema: '' }, {}],
    ['the number cannot be read', { 'DV-nummer': 'DV.O12' }, {}],
    ['an amount can mean two things', { Prijs: '1.234' }, {}],
  ])('none where %s', (_why, row, formulas) => {
    expect(fixed(row, formulas)).toEqual([])
  })
})

test('ten thousand rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, index): Row => ({
    ...good,
    Prijs: 100 + (index % 50) * 12.1,
    'DV-nummer': index % 3 === 0 ? 'DV.0105080' : 'DV.O105080',
    Start: serial('2026-11-30') - (index % 400),
  }))
  const plan = planOfRows(rows)
  const { items, rows: count } = checkOf(plan, today)
  expect(count).toBe(10_000)
  const amounts = items.map(({ amount }) => amount?.toNumber() ?? -1)
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
  expect(items.length).toBeGreaterThan(10_000)
})

describe('what only a whole plan can see', () => {
  const used = [...headers, 'Bedrijf', 'Dienstverlener', 'Stopzetting', 'Toegekend'] as const
  const said = (rows: readonly Readonly<Record<string, unknown>>[]) =>
    checkOf(
      planWith(
        used,
        rows.map((cells) => used.map((header) => cells[header])),
        { row: 4, column: 1 },
      ),
      today,
    ).items.map(({ line, trouble, amount, day, column }) =>
      [
        line.index,
        trouble.code === 'lapsed' ? 'lapsed' : findingLabels[trouble.code],
        amount?.toFixed(2) ?? '?',
        day ?? '-',
        column,
      ].join(' '),
    )
  const noord = { ...good, Bedrijf: 'Noord bv' }

  test('leads to the cell that it is about, with what it may cost', () => {
    expect(said([noord, { ...good, Cursus: 'Word' }])).toEqual(['1 M3 ? - enterprise'])
    expect(said([{ ...noord, Stopzetting: 'ja' }])).toEqual(['0 M4 0.00 - cancelledOn'])
    expect(said([{ ...noord, Aanvraag: 'ja' }])).toEqual(['0 M5 ? - appliedOn'])
    expect(said([{ ...noord, Aanvraag: '', Toegekend: 250 }])).toEqual(['0 M5 ? - appliedOn'])
    expect(said([{ ...noord, Einde: serial('2026-11-01') }])).toEqual(['0 T4 ? - endsOn'])
    expect(said([{ ...noord, Storting: serial('2026-12-24') }])).toEqual(['0 T3 300.00 2026-12-20 depositedOn'])
    expect(said([noord, noord])).toEqual(['1 X1 300.00 - title'])
    expect(said([{ ...noord, 'DV-nummer': 'DV.O105080', Dienstverlener: 'Jimber' }])).toEqual(['0 D5 300.00 - number'])
  })

  test('says once that the own share came too late, also before it came', () => {
    const late = { ...noord, Aanvraag: serial('2026-10-20'), Start: serial('2026-10-20') }
    expect(said([{ ...late, Storting: serial('2026-11-22') }])).toEqual(['0 T3 300.00 2026-11-19 depositedOn'])
    expect(said([{ ...late, Storting: serial('2026-11-26') }])).toEqual(['0 T3 300.00 2026-11-19 depositedOn'])
    expect(said([late])).toEqual(['0 lapsed 300.00 2026-11-19 depositedOn'])
  })

  test('names the row of the sheet, whatever stands above the plan', () => {
    const plan = planWith(
      used,
      [noord, {}, noord].map((cells) => used.map((header) => (cells as Row)[header as never])),
      {
        row: 4,
        column: 1,
      },
    )
    expect(plan.lines[1]!.answer.findings).toEqual([{ code: 'same-course-twice', row: 6 }])
  })
})
