import type { CellContent, NewSheet } from '../../../src/workbook/workbook'
import { bestYearsOf, ceilingsOf } from '../../../src/pane/features/ceiling/model'
import { bestYearSheet, hindranceOf, overviewSheet, previewOf } from '../../../src/pane/features/ceiling/sheet'
import { row, tableXml } from '../../../tools/workbook/xlsx-builder'
import { planWith } from '../../builders/plan'
import { runToEnd } from '../../support/run-to-end'
import { serial } from '../../builders/serial'
import { calculator, formulaXml } from '../../builders/workbook'
import { columnLetters } from '../../../src/workbook'

const today = '2025-11-24'
const day = serial
const headers = [
  'Onderneming',
  'Opleiding',
  'Inschrijving',
  'Start',
  'Kost',
  'Thema',
  'Aanvraag',
  'Stopzetting',
  'Toegekend',
]
const rows: readonly (readonly (string | number | null)[])[] = [
  ['Peeters', 'Leiderschap', null, day('2025-03-02'), 11500, 'personeelsmanagement', day('2025-03-01'), null, null],
  ['Peeters', 'Excel', null, day('2025-09-10'), 4800, 'digitalisering', day('2025-09-12'), null, 1440],
  ['Peeters', 'Gestopt', null, day('2025-05-10'), 1000, 'innovatie', day('2025-05-12'), day('2025-05-20'), null],
  [null, null, null, null, null, null, null, null, null],
  ['peeters ', 'Cyber', day('2025-11-20'), day('2025-12-21'), 5200, 'cybersecurity', null, null, null],
  ['Peeters', 'Oud', null, day('2019-12-02'), 9000, 'innovatie', '1/12/2019', null, null],
  ['De Smet', 'Traject', null, day('2026-03-12'), 24000, 'innovatie', null, null, null],
  ['De Smet', 'Werf', day('2025-12-01'), day('2026-01-12'), 6000, 'innovatie', null, null, null],
]
const plan = planWith(headers, rows)
const contentOf = (content: CellContent | undefined) =>
  typeof content === 'object' && content !== null ? content.formula : content

describe('the overview', () => {
  const sheet = overviewSheet(plan, ceilingsOf(plan, today), 'nl')

  test('holds a title, a note, headers, and formulas in every row', () => {
    expect(sheet.name).toBe('Plafond')
    expect(sheet.cells.slice(0, 4).map((cells) => cells.map(contentOf))).toEqual([
      ['Plafond per jaar'],
      [
        'In euro. Aangevraagd: rijen met een aanvraagdatum. Gepland: de andere, op hun startdatum. De laatste kolommen: hoeveel kost wat vrij is nog dekt.',
      ],
      [],
      [
        'Onderneming',
        'Jaar',
        'Aangevraagd',
        'Gepland',
        'Nog vrij',
        'Plafond',
        'Kost, gewoon %',
        'Kost, verhoogd %',
        '',
        '=KMO.PLAN(Plan[[#Headers],[#Data]],"klein","Gebruikt")',
      ],
    ])
    expect(sheet.cells.slice(4).map((cells) => [contentOf(cells[0]), contentOf(cells[1])])).toEqual([
      ['Peeters', '="2019"'],
      ['Peeters', '="2025"'],
      ['De Smet', '="2026"'],
    ])
    expect(sheet.cells[5]?.slice(2).map(contentOf)).toEqual([
      '=$F6-KMO.PLAFOND_LEFT(IF(TRIM(Plan[[#Headers],[#Data],[Onderneming]])=$A6,$J$4#,""),Plan[[#Headers],[#Data],[Aanvraag]],$B6,"klein")',
      '=$F6-KMO.PLAFOND_LEFT(IF(TRIM(Plan[[#Headers],[#Data],[Onderneming]])=$A6,$J$4#,""),IF(Plan[[#Headers],[#Data],[Aanvraag]]="",Plan[[#Headers],[#Data],[Start]],""),$B6,"klein")',
      '=MAX(0,$F6-$C6-$D6)',
      '=KMO.PLAFOND("klein",$B6)',
      '=IF(KMO.SUBSIDY_RATE("klein",DATE($B6,12,31),"innovatie")=0,0,ROUNDDOWN($E6/KMO.SUBSIDY_RATE("klein",DATE($B6,12,31),"innovatie"),2))',
      '=IF(KMO.SUBSIDY_RATE("klein",DATE($B6,12,31),"cybersecurity")=0,0,ROUNDDOWN($E6/KMO.SUBSIDY_RATE("klein",DATE($B6,12,31),"cybersecurity"),2))',
    ])
  })

  test('the chart is of the headers, the names and the amounts that make up a ceiling, below the figures', () =>
    expect(sheet.charts).toEqual([
      {
        kind: 'ColumnStacked',
        title: 'Plafond per jaar',
        data: { row: 3, column: 0, rows: 4, columns: 5 },
        at: { row: 8, column: 0, rows: 18, columns: 8 },
      },
    ]))

  test('a plan without companies has no column for them, one without applications counts none', () => {
    const simple = planWith(['Start', 'Kost', 'Thema'], [[day('2025-12-07'), 1000, 'innovatie']])
    const { cells, charts } = overviewSheet(simple, ceilingsOf(simple, today), 'en')
    expect(cells[3]?.map(contentOf)).toEqual([
      'Year',
      'Applied for',
      'Planned',
      'Still free',
      'Ceiling',
      'Cost, ordinary %',
      'Cost, higher %',
      '',
      '=KMO.PLAN(Plan[[#Headers],[#Data]],"klein","Gebruikt")',
    ])
    expect(cells[4]?.slice(0, 3).map(contentOf)).toEqual([
      '="2025"',
      0,
      '=$E5-KMO.PLAFOND_LEFT($I$4#,Plan[[#Headers],[#Data],[Start]],$A5,"klein")',
    ])
    expect(charts?.[0]?.data).toEqual({ row: 3, column: 0, rows: 2, columns: 4 })
  })

  test('refers by place to a plan that is no table', () => {
    const onSheet = planWith(headers, rows, { isTable: false, row: 4, column: 1 })
    const { cells } = overviewSheet(onSheet, ceilingsOf(onSheet, today), 'nl')
    expect(contentOf(cells[3]?.[9])).toBe(`=KMO.PLAN('Blad 1'!$B$5:$J$13,"klein","Gebruikt")`)
    expect(contentOf(cells[5]?.[2])).toBe(
      `=$F6-KMO.PLAFOND_LEFT(IF(TRIM('Blad 1'!$B$5:$B$13)=$A6,$J$4#,""),'Blad 1'!$H$5:$H$13,$B6,"klein")`,
    )
  })

  test('the name of a company stays text, whatever it begins with', () => {
    const hostile = planWith(
      ['Onderneming', 'Start', 'Kost', 'Thema'],
      [['=HYPERLINK("http://x")', day('2025-12-07'), 1000, 'innovatie']],
    )
    expect(overviewSheet(hostile, ceilingsOf(hostile, today), 'nl').cells[4]?.[0]).toBe('=HYPERLINK("http://x")')
  })

  test('a preview shows every header with its first formula', () =>
    expect(previewOf(sheet).map(({ header, content }) => `${header}: ${content.slice(0, 20)}`)).toEqual([
      'Onderneming: Peeters',
      'Jaar: ="2019"',
      'Aangevraagd: =$F5-KMO.PLAFOND_LEF',
      'Gepland: =$F5-KMO.PLAFOND_LEF',
      'Nog vrij: =MAX(0,$F5-$C5-$D5)',
      'Plafond: =KMO.PLAFOND("klein"',
      'Kost, gewoon %: =IF(KMO.SUBSIDY_RATE',
      'Kost, verhoogd %: =IF(KMO.SUBSIDY_RATE',
      ': =KMO.PLAN(Plan[[#Hea',
    ]))
})

describe('what stands in the way', () => {
  const why = (...names: string[]) => {
    const one = planWith(names, [names.map((name) => (name === 'Opleiding' ? 'Excel' : 1000))])
    return (['overview', 'best-year'] as const).map((kind) => hindranceOf(kind, one, ceilingsOf(one, today)))
  }
  test('nothing', () => expect(why('Opleiding', 'Start', 'Kost', 'Inschrijving')).toEqual([undefined, undefined]))
  test('headers that no formula can name', () => {
    const twice = planWith(['Opleiding', 'Start', 'Wat', 'Wat'], [['Excel', day('2026-03-02'), 'x', 1000]])
    const meant = { ...twice, source: { ...twice.source, mapping: { title: 0, startsOn: 1, cost: 3 } } }
    for (const kind of ['overview', 'best-year'] as const)
      expect(hindranceOf(kind, meant, ceilingsOf(meant, today))).toEqual({
        kind: 'headers',
        renamings: [{ header: 'Wat', to: 'Kost' }],
      })
  })
  test('headers of their own are named in the formulas', () => {
    const own = planWith(
      ['Start', 'Projectkost', 'Datum van inschrijving'],
      [[day('2025-12-28'), 1000, day('2025-12-01')]],
    )
    expect(own.source.mapping).toEqual({ startsOn: 0, cost: 1, enrolledOn: 2 })
    expect(hindranceOf('best-year', own, ceilingsOf(own, today))).toBeUndefined()
    const names = '{"Kost","Projectkost";"Inschrijving","Datum van inschrijving"}'
    expect(overviewSheet(own, ceilingsOf(own, today), 'nl').cells[3]).toContainEqual({
      formula: `=KMO.PLAN(Plan[[#Headers],[#Data]],"klein","Gebruikt",,${names})`,
    })
    expect(bestYearSheet(own, today, 'nl').cells[3]).toEqual([
      { formula: `=KMO.BEST_YEAR(Plan[[#Headers],[#Data]],"klein",,${names})` },
    ])
  })
  test('rows without a size', () => {
    const unsized = planWith(headers, rows, { applicant: undefined })
    expect(hindranceOf('overview', unsized, ceilingsOf(unsized, today))).toEqual({ kind: 'sizes' })
  })
  const ofCompanies = (...cells: (readonly [name: string, applied: unknown])[]) =>
    planWith(
      ['Onderneming', 'Start', 'Kost', 'Aanvraagdatum'],
      cells.map(([name, applied]) => [name, day('2025-12-07'), 1000, applied]),
    )
  const hinders = (one: ReturnType<typeof planWith>) =>
    (['overview', 'best-year'] as const).map((kind) => hindranceOf(kind, one, ceilingsOf(one, today))?.kind)

  test('a company that not every row names, or that goes by two names', () => {
    expect(hinders(ofCompanies(['Noord bv', ''], ['  NOORD  bv ', '']))).toEqual([undefined, undefined])
    expect(hinders(ofCompanies(['Noord bv', ''], ['', '']))).toEqual(['companies', undefined])
    expect(hinders(ofCompanies(['Noord bv', ''], ['Noord\u00A0bv', '']))).toEqual(['companies', undefined])
    expect(hinders(ofCompanies(['0403.170.701', ''], ['403170701', '']))).toEqual(['companies', undefined])
  })
  test('what was applied for on a day that nobody wrote, and a word for what was not', () => {
    expect(hinders(ofCompanies(['Noord bv', day('2025-12-08')], ['Noord bv', '']))).toEqual([undefined, undefined])
    expect(hinders(ofCompanies(['Noord bv', 'ja']))).toEqual(['days', undefined])
    expect(hinders(ofCompanies(['Noord bv', 'nog niet']))).toEqual(['days', undefined])
    expect(hinders(planWith(['Start', 'Kost', 'Storting'], [[day('2025-12-07'), 1000, 'ja']]))).toEqual([
      'days',
      undefined,
    ])
  })
  test('more companies than a chart can show', () => {
    const many = planWith(
      ['Onderneming', 'Start', 'Kost'],
      Array.from({ length: 201 }, (_, index) => [`Bedrijf ${index}`, day('2025-12-07'), 1000]),
    )
    expect(hindranceOf('overview', many, ceilingsOf(many, today))).toEqual({ kind: 'too-many-years' })
    expect(hindranceOf('best-year', many, ceilingsOf(many, today))).toBeUndefined()
  })
})

describe('calculated by a spreadsheet with the shipped functions', () => {
  const shown = calculator()
  /** A formula as Excel stores one that was entered as a dynamic array. */
  const cell = (content: CellContent | undefined, at: string) =>
    typeof content === 'object' && content !== null
      ? ` cm="1"><f t="array" ref="${at}">${formulaXml(content.formula)}</f>`
      : typeof content === 'boolean'
        ? null
        : (content ?? null)

  function calculated(sheet: NewSheet): (from: number, column: number) => unknown {
    const lines = sheet.cells.map((contents, index) =>
      row(
        index + 1,
        contents.map((content, column) => cell(content, `${columnLetters(column)}${index + 1}`)),
      ),
    )
    const below = [row(1, [...headers]), ...rows.map((values, index) => row(index + 2, [...values]))]
    const at = shown([
      { name: 'Blad 1', rows: below.join(''), tables: [tableXml(1, 'Plan', `A1:I${rows.length + 1}`, headers)] },
      { name: sheet.name, rows: lines.join('') },
    ])
    return (from, column) => at(1, from, column)
  }

  test('the overview shows what the pane shows', () => {
    const ceilings = ceilingsOf(plan, today)
    const at = calculated(overviewSheet(plan, ceilings, 'nl'))
    const years = ceilings.companies.flatMap(({ current, past }) => [...[...past].reverse(), ...current])
    const shown = years.map((_, index) => Array.from({ length: 7 }, (__, column) => at(4 + index, 1 + column)))
    expect(shown).toEqual(
      years.map(({ year, filed, planned, free, ceiling }) => [
        String(year),
        filed.toNumber(),
        planned.toNumber(),
        free.toNumber(),
        ceiling.toNumber(),
        free.dividedBy('0.3').toDecimalPlaces(2, 3).toNumber(),
        free
          .dividedBy(year < 2021 ? '0.3' : '0.45')
          .toDecimalPlaces(2, 3)
          .toNumber(),
      ]),
    )
    expect(shown[1]?.slice(1, 5)).toEqual([4890, 2340, 270, 7500])
  })

  test('the best years are those of the pane, beside the names', () => {
    const at = calculated(bestYearSheet(plan, '2025-11-01', 'nl'))
    const lines = rows.map((_, index) => Array.from({ length: 7 }, (__, column) => at(4 + index, column)))
    expect(Array.from({ length: 7 }, (_, column) => at(3, column))).toEqual([
      'Opleiding',
      'Jaar nu',
      'Beste jaar',
      'Indienen vanaf',
      'Indienen tot',
      'Subsidie',
      'Winst',
    ])
    expect(lines[7]).toEqual(['Werf', 2026, 2025, day('2025-12-01'), day('2025-12-31'), 1800, 0])
    expect(lines[6]).toEqual(['Traject', 2026, 2026, '', '', 7200, 1500])
    expect(runToEnd(bestYearsOf(plan, '2025-11-01')).gain.toNumber()).toBe(1500)
  })
})
