import { roomBeside, rowEdits, spilledPlan, spillEdit } from '../../../src/pane/features/plan-check/columns/beside'
import { headersArgument, knowsSizes, planArea, renamings } from '../../../src/pane/plan/plan-formula'
import {
  dayFormula,
  missingFor,
  newTableColumns,
  rowColumns,
  rowFormula,
  rowsForThePlanOnly,
  sheetReferences,
  tableReferences,
  untrackedSteps,
} from '../../../src/pane/features/plan-check/columns/row-formulas'
import { findingsText, usualPlanResults } from '../../../src/wording'
import { FakeWorkbook, type FakeCell } from '../../builders/fake-workbook'
import type { Plan } from '../../../src/pane/plan/plan'
import type { Applicant } from '../../../src/rules'
import { planOf, planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'
import { calculator, formulaXml } from '../../builders/workbook'
import { row, tableXml } from '../../../tools/workbook/xlsx-builder'
import { absoluteReference } from '../../../src/workbook'

const question = { applicant: 'small', asOf: dayFormula('2026-11-24') } as const
const short = ['Cursus', 'Start', 'Prijs']

describe('the formulas of one row', () => {
  test('of a plan with little in it', () => {
    const { source } = planWith(short)
    expect(
      Object.fromEntries(rowColumns.map((column) => [column, rowFormula(column, tableReferences(source), question)])),
    ).toEqual({
      applicationDeadline: '=KMO.DEADLINE([@Start])',
      eligibleCost: '=IF([@Prijs]="","",KMO.ELIGIBLE_COST([@Prijs]))',
      rate: '=IF([@Prijs]="","",KMO.SUBSIDY_RATE("klein",[@Start]))',
      subsidy: '=IF([@Prijs]="","",KMO.SUBSIDY(KMO.ELIGIBLE_COST([@Prijs]),"klein",[@Start]))',
      nextStep: '=KMO.NEXT_STEP(DATE(2026,11,24),[@Start])',
      findings:
        '=IF(COUNTA([@Cursus],[@Prijs],[@Start])=0,"",KMO.CHECK([@Start],IF([@Prijs]="","",[@Prijs]),,,,,"klein"))',
    })
  })

  test('with the user’s own headers, whatever signs are in them', () => {
    const { source } = planWith(["Prijs '26 [€] excl. btw", 'Start-\ndatum', 'Aanvraag #', 'Thema'])
    expect(rowFormula('rate', tableReferences(source), question)).toBe(
      '=IF([@[Prijs \'\'26 \'[€\'] excl. btw]]="","",KMO.SUBSIDY_RATE("klein",IF([@[Aanvraag \'#]]="",[@[Start-\ndatum]],[@[Aanvraag \'#]]),[@Thema]))',
    )
  })

  test('on a plain sheet, by column and row', () => {
    const { source } = planWith(short, [], { isTable: false, row: 4, column: 25 })
    expect(rowFormula('eligibleCost', sheetReferences(source, 11), question)).toBe(
      '=IF($AB12="","",KMO.ELIGIBLE_COST($AB12))',
    )
    expect(rowFormula('applicationDeadline', sheetReferences(source, 11), question)).toBe('=KMO.DEADLINE($AA12)')
  })

  test('the size: of the row, of the enterprise, or of the row with the enterprise’s where it is not filled in', () => {
    const withSize = planWith([...short, 'Grootte']).source
    const rate = (source: typeof withSize, applicant: Applicant | undefined) =>
      rowFormula('rate', tableReferences(source), { ...question, applicant })
    expect(rate(withSize, undefined)).toContain('KMO.SUBSIDY_RATE([@Grootte],')
    expect(rate(withSize, 'sheltered-medium')).toContain(
      'KMO.SUBSIDY_RATE(IF([@Grootte]="","maatwerk middelgroot",[@Grootte]),',
    )
    expect(missingFor('rate', planWith(short).source, undefined)).toBe('size')
    expect(missingFor('rate', withSize, undefined)).toBeUndefined()
    expect(missingFor('findings', planWith(short).source, undefined)).toBeUndefined()
    expect(missingFor('applicationDeadline', planWith(['Cursus', 'Aanvraag', 'Prijs']).source, 'small')).toBe('start')
  })

  test('the day to look at may stand in a cell', () => {
    const asOf = absoluteReference({ sheet: "Peil'dag", row: 0, column: 1, rows: 1, columns: 1 })
    expect(
      rowFormula('nextStep', tableReferences(planWith([...short, 'Aanvraag', 'Attest']).source), { ...question, asOf }),
    ).toBe(
      `=KMO.NEXT_STEP('Peil''dag'!$B$1,[@Start],IF(LEFT(KMO.CHECK([@Start],[@Prijs],[@Aanvraag]),2)="T1","",[@Aanvraag]),IF([@Aanvraag]="","",KMO.DEADLINE([@Aanvraag],"storting",[@Aanvraag])+1),IF([@Aanvraag]="","",KMO.DEADLINE([@Aanvraag],"einde",[@Aanvraag])+1),[@Attest])`,
    )
    expect(untrackedSteps(planWith([...short, 'Aanvraag', 'Attest']).source)).toEqual([
      'depositedOn',
      'paymentOrderedOn',
    ])
  })

  test('a header that is taken gets a number', () => {
    const plan = planWith([...short, 'controle', 'Controle 2']).source
    expect(
      newTableColumns(['findings', 'rate'], plan, question).map(({ header, numberFormat }) => [header, numberFormat]),
    ).toEqual([
      ['Controle 3', undefined],
      ['Steun %', '0%'],
    ])
  })
})

const full = [
  'Onderneming',
  'Opleiding',
  'Dienst',
  'Thema',
  'Erkenningsnummer',
  'Start',
  'Einde',
  'Aanvraag',
  'Kost',
  'Catering',
  'Aantal',
  'Dagen',
  'Niet-subsidieerbaar',
  'Grootte',
  'Stopzetting',
  'Toegekend',
]
const day = serial
/** Rows of all kinds, each of an enterprise of its own: without a shared ceiling a row knows as much as the plan. */
const rows: readonly (readonly (string | number | null)[])[] = [
  [
    'a',
    'Excel',
    'opleiding',
    'innovatie',
    'DV.O105080',
    day('2026-03-02'),
    day('2026-03-03'),
    day('2026-03-01'),
    1000,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  [
    'b',
    'Cyber',
    'opleiding',
    'cybersecurity',
    null,
    day('2026-03-02'),
    null,
    null,
    2000,
    // Under every limit: KMO.ELIGIBLE_COST asks no day, and takes the limit of the last check.
    60,
    4,
    1,
    150,
    'middelgroot',
    null,
    null,
  ],
  [
    'c',
    'Catering zonder dagen',
    null,
    'innovatie',
    null,
    day('2026-03-02'),
    null,
    null,
    500,
    100,
    4,
    null,
    null,
    null,
    null,
    null,
  ],
  [
    'd',
    'Te laat',
    null,
    'innovatie',
    null,
    day('2026-03-02'),
    null,
    day('2026-03-17'),
    800,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  [
    'e',
    'Gestopt',
    null,
    'innovatie',
    null,
    day('2026-03-02'),
    null,
    day('2026-03-02'),
    800,
    null,
    null,
    null,
    null,
    null,
    day('2026-04-01'),
    null,
  ],
  [
    'f',
    'Toegekend',
    null,
    'innovatie',
    null,
    day('2026-03-02'),
    null,
    day('2026-03-02'),
    800,
    null,
    null,
    null,
    null,
    null,
    null,
    200,
  ],
  [
    'g',
    'Marketing',
    'advies',
    'innovatie',
    'DV.A104813',
    day('2026-03-02'),
    null,
    day('2026-01-31'),
    900,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  [null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null],
  [
    'h',
    'Duur',
    null,
    'innovatie',
    'DV.0105080',
    day('2026-03-02'),
    day('2028-03-02'),
    day('2026-03-02'),
    40_000,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  [
    'i',
    'Klein',
    null,
    null,
    null,
    day('2026-03-02'),
    null,
    day('2026-03-02'),
    99,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  [
    'k',
    'Te laat, met tekst voor een dag',
    null,
    'innovatie',
    null,
    '2/03/2026',
    null,
    '17/03/2026',
    800,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  [
    'j',
    'Nog geen prijs',
    null,
    'innovatie',
    null,
    day('2026-03-02'),
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
]

describe.each(['desktop', 'web'] as const)('what the shipped functions make of them in Excel for %s', (platform) => {
  const calculated = calculator(platform)

  test('the columns of a table say row by row what KMO.PLAN says, where no ceiling is shared', () => {
    const plan = planWith(
      full,
      rows.map((cells) => cells.map((cell) => cell ?? '')),
    )
    const columns = newTableColumns(rowColumns, plan.source, question)
    const xml = [
      row(1, [...full, ...columns.map(({ header }) => header)]),
      ...rows.map((cells, index) =>
        row(index + 2, [...cells, ...columns.map(({ formula }) => `><f>${formulaXml(formula)}</f>`)]),
      ),
    ]
    const shown = calculated([
      {
        name: 'Blad 1',
        rows: xml.join(''),
        tables: [tableXml(1, 'Plan', `A1:${'V'}${rows.length + 1}`, [...full, ...columns.map(({ header }) => header)])],
      },
    ])
    const said = rows.map((_, index) => rowColumns.map((__, c) => shown(0, index + 1, full.length + c)))
    const lineAt = new Map(plan.lines.map((line) => [line.index, line]))
    const expected = rows.map((_, index) => {
      const line = lineAt.get(index)
      if (line === undefined) return ['', '', '', '', '', '']
      const { eligibleCost, rate, subsidy, applicationDeadline } = line.answer
      return [
        applicationDeadline === undefined ? '' : serial(applicationDeadline),
        ...[eligibleCost, rate, subsidy].map((figure) => figure?.toNumber() ?? ''),
      ]
    })
    expect(said.map((row) => row.slice(0, 4))).toEqual(expected.map((row) => row.slice(0, 4)))
    // Without a column for the deposit nobody can say that it was forgotten; an application that is late or missing is lost.
    const [lapsed, paying] = ['vervallen', 'betaling opdragen']
    expect(said.map((row) => row[4])).toEqual([
      paying,
      lapsed,
      lapsed,
      lapsed,
      paying,
      paying,
      paying,
      '',
      paying,
      paying,
      lapsed,
      lapsed,
    ])
    // What only a whole plan can see (B3, B4) is not in the check of a row; the rest is.
    const ofRow = (index: number) =>
      findingsText(
        (lineAt.get(index)?.answer.findings ?? []).filter(
          ({ code }) => code !== 'above-ceiling' && code !== 'catering-not-counted',
        ),
      )
    expect(said.map((row) => row[5])).toEqual(rows.map((_, index) => (lineAt.has(index) ? ofRow(index) : '')))
  })

  test('the spilled plan says what the pane says', () => {
    const priced = rows.slice(0, -1)
    const plan = planWith(
      full,
      priced.map((cells) => cells.map((cell) => cell ?? '')),
      { isTable: false },
    )
    expect([renamings(plan), headersArgument(plan)]).toEqual([[], undefined])
    const formula = spilledPlan(plan, ['subsidy', 'findings'])
    expect(formula).toBe('=KMO.PLAN($A$1:$P$12,"klein","Subsidie;Controle")')
    const xml = priced.map((cells, index) => row(index + 2, [...cells])).join('')
    const shown = calculated([
      {
        name: 'Blad 1',
        rows: `${row(1, [...full])}${xml}<row r="20">${`<c r="A20"><f t="array" ref="A20:B31">${formulaXml(formula)}</f></c>`}</row>`,
      },
    ])
    const column = (c: number) => ['', ...priced].map((_, index) => shown(0, 19 + index, c))
    expect(column(0)).toEqual([
      'Subsidie',
      ...priced.map((_, index) => plan.lines.find((line) => line.index === index)?.answer.subsidy?.toNumber() ?? ''),
    ])
    expect(column(1)[4]).toBe('T1 te laat: uiterlijk 16/03/2026')
  })
})

describe('beside the plan', () => {
  const cells = (rows: readonly (readonly FakeCell[])[]) => new FakeWorkbook({ 'Blad 1': rows })
  const body = [
    ['Excel', day('2026-03-02'), 1000],
    ['', '', ''],
    ['Word', day('2026-04-02'), 500],
  ]
  const roomOf = async (workbook: FakeWorkbook, plan: Plan, columns: number) => {
    const room = await roomBeside(workbook, plan, columns)
    return room && `${room.row}+${room.rows} ${room.column}+${room.columns}`
  }

  test('one column stays empty next to a table, none next to a sheet', async () => {
    const workbook = cells([short, ...body])
    expect(await roomOf(workbook, planWith(short, body), 2)).toBe('0+4 4+2')
    expect(await roomOf(workbook, planWith(short, body, { isTable: false }), 2)).toBe('0+4 3+2')
  })

  test('what stands there is passed by', async () => {
    const plan = planWith(short, body)
    expect(await roomOf(cells([[...short, null, 'Nota'], ...body]), plan, 2)).toBe('0+4 5+2')
    expect(await roomOf(cells([short, body[0]!, [...body[1]!, null, null, 'x'], body[2]!]), plan, 2)).toBe('0+4 6+2')
    expect(await roomOf(cells([short, body[0]!, [...body[1]!, null, null, 'x'], body[2]!]), plan, 1)).toBe('0+4 4+1')
    expect(await roomOf(cells([short, ...body, [null, null, null, null, 'onder het plan']]), plan, 2)).toBe('0+4 4+2')
  })

  test('no room before the last column of Excel', async () => {
    expect(await roomBeside(cells([short, ...body]), planWith(short, body, { column: 16_380 }), 3)).toBeUndefined()
  })

  test('a sum under a sheet stays out of the formulas', async () => {
    const plan = planWith(short, [...body, ['Totaal', '', 1500], ['* zonder btw', '', '']].slice(0, 4), {
      isTable: false,
      row: 2,
    })
    expect(planArea(plan)).toMatchObject({ row: 2, rows: 4 })
    expect(spilledPlan(plan, usualPlanResults)).toBe('=KMO.PLAN($A$3:$C$6,"klein")')
  })

  test('row formulas with their headers; rows that are no project stay as they are', () => {
    const plan = planWith(short, body, { isTable: false })
    expect(
      rowEdits(
        plan,
        { sheet: 'Blad 1', row: 0, column: 3, rows: 4, columns: 2 },
        ['applicationDeadline', 'findings'],
        question,
      ),
    ).toEqual([
      {
        area: { sheet: 'Blad 1', row: 0, column: 3, rows: 4, columns: 1 },
        before: [[''], [''], [''], ['']],
        after: [
          ['Uiterste aanvraag'],
          [{ formula: '=KMO.DEADLINE($B2)' }],
          [null],
          [{ formula: '=KMO.DEADLINE($B4)' }],
        ],
        numberFormat: 'dd/mm/yyyy',
        leastWidths: [96],
      },
      {
        area: { sheet: 'Blad 1', row: 0, column: 4, rows: 4, columns: 1 },
        before: [[''], [''], [''], ['']],
        after: [
          ['Controle'],
          [{ formula: '=IF(COUNTA($A2,$C2,$B2)=0,"",KMO.CHECK($B2,IF($C2="","",$C2),,,,,"klein"))' }],
          [null],
          [{ formula: '=IF(COUNTA($A4,$C4,$B4)=0,"",KMO.CHECK($B4,IF($C4="","",$C4),,,,,"klein"))' }],
        ],
        numberFormat: undefined,
        leastWidths: [240],
      },
    ])
  })

  test('one formula spills the plan, and every column has its format', () => {
    const plan = planWith(['Cursus', 'Start', 'Kost'], body)
    const edit = spillEdit(plan, { sheet: 'Blad 1', row: 0, column: 4, rows: 4, columns: 2 }, ['rate', 'findings'])
    expect(edit.after).toEqual([
      [{ formula: '=KMO.PLAN(Plan[[#Headers],[#Data]],"klein","Steun %;Controle")' }, null],
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(edit.numberFormat).toEqual(['0%', 'General'])
    expect(edit.leastWidths).toEqual([56, 240])
  })

  test('the size where the plan says it itself', () => {
    const plan = planWith(['Cursus', 'Start', 'Kost', 'Grootte'], [['Excel', day('2026-03-02'), 1000, 'klein']], {
      applicant: undefined,
    })
    expect(knowsSizes({ ...plan, applicant: undefined })).toBe(true)
    expect(spilledPlan({ ...plan, applicant: undefined }, usualPlanResults)).toBe('=KMO.PLAN(Plan[[#Headers],[#Data]])')
    expect(spilledPlan({ ...plan, applicant: undefined }, ['findings'])).toBe(
      '=KMO.PLAN(Plan[[#Headers],[#Data]],,"Controle")',
    )
    expect(
      knowsSizes({
        ...planWith(['Cursus', 'Start', 'Kost', 'Grootte'], [['Excel', day('2026-03-02'), 1000, '']]),
        applicant: undefined,
      }),
    ).toBe(false)
  })
})

test.each<[string, Readonly<Record<string, unknown>>, number]>([
  ['nothing of the kind', {}, 0],
  ['a theme with its own sub-theme', { Subthema: 'artificiële intelligentie' }, 0],
  ['applied for on a day that nobody wrote', { Aanvraag: 'ja' }, 1],
  ['not stopped', { Stopzetting: 'nee' }, 1],
  ['not stopped, ticked off', { Stopzetting: false }, 1],
  ['a dash for an amount', { Toegekend: '–' }, 1],
  ['a sub-theme that decides the rate', { Subthema: 'cybersecurity' }, 1],
  ['stopped after a part was invoiced', { Stopzetting: day('2026-06-01'), Factuurbedrag: 400 }, 1],
  ['stopped', { Stopzetting: day('2026-06-01') }, 0],
  ['an application that cannot be read, for no formula either', { Aanvraag: 'binnenkort' }, 0],
])('rows that only the whole plan reads as they are meant: %s', (_what, more, count) => {
  const names = [
    'Cursus',
    'Start',
    'Kost',
    'Thema',
    'Subthema',
    'Aanvraag',
    'Stopzetting',
    'Toegekend',
    'Factuurbedrag',
  ]
  const cells: Readonly<Record<string, unknown>> = {
    Cursus: 'Excel',
    Start: day('2026-03-02'),
    Kost: 1000,
    Thema: 'digitalisering',
    Aanvraag: day('2026-03-02'),
    ...more,
  }
  expect(rowsForThePlanOnly(planWith(names, [names.map((name) => cells[name])]))).toBe(count)
})

describe('headers that KMO.PLAN does not know', () => {
  const meaning = (plan: Plan, mapping: Plan['source']['mapping']): Plan =>
    planOf({ ...plan.source, mapping }, plan, plan.applicant)

  test('are named in the formula, and nothing has to be renamed', () => {
    const plan = planWith(
      ['Naam vorming', 'Dag van de start', 'Project-\nkost "netto"', 'Thema'],
      [['Excel', day('2026-03-02'), 1000, 'innovatie']],
    )
    expect(renamings(plan)).toEqual([])
    const named = '{"Startdatum","Dag van de start";"Kost","Project- kost ""netto"""}'
    expect(spilledPlan(plan, ['subsidy'])).toBe(`=KMO.PLAN(Plan[[#Headers],[#Data]],"klein","Subsidie",,${named})`)
    expect(spilledPlan(plan, usualPlanResults)).toBe(`=KMO.PLAN(Plan[[#Headers],[#Data]],"klein",,,${named})`)
  })

  test('nor what it would read for something else, and what that leaves free', () => {
    const plan = planWith(
      ['Opleiding', 'Start', 'Begin', 'Kost', 'Aantal'],
      [['Excel', day('2026-03-02'), day('2026-03-09'), 1000, 3]],
    )
    // "Begin" would be the start once "Start" is the application.
    expect(headersArgument(meaning(plan, { title: 0, appliedOn: 1, cost: 3 }))).toBe(
      '{"Startdatum","";"Aanvraagdatum","Start";"Aantal deelnemers",""}',
    )
  })

  test('names of participants by a header that never means how many', () => {
    const plan = planWith(['Start', 'Kost', 'Wie volgt ze'], [[day('2026-03-02'), 1000, 'An']])
    expect(headersArgument(meaning(plan, { startsOn: 0, cost: 1, participants: 2 }))).toBe(
      '{"Deelnemer","Wie volgt ze"}',
    )
  })

  test.each([
    ['stands there twice', ['Start', 'Wat', 'Wat'], 'Wat'],
    ['is missing', ['Start', 'Wat', ''], ''],
    ['is longer than a text in a formula', ['Start', 'Wat', 'w'.repeat(256)], 'w'.repeat(256)],
  ])('but one that %s is to be renamed', (_what, headers, header) => {
    const plan = planWith(headers, [[day('2026-03-02'), 'x', 1000]])
    expect(renamings(meaning(plan, { startsOn: 0, cost: 2 }))).toEqual([{ header, to: 'Kost' }])
  })

  test('a note below a sheet does not count in the formula, and neither in what it has to be told', () => {
    const plan = planWith(
      ['Opleiding', 'Start', 'Kost', 'Deelnemers'],
      [
        ['Excel', day('2026-03-02'), 1000, 3],
        ['Word', day('2026-03-02'), 500, 2],
        ['', '', '', 'zie lijst'],
      ],
      { isTable: false },
    )
    // All rows together are names, those of the formula are numbers: the formula is told what the pane reads.
    expect(plan.source.mapping).toMatchObject({ participants: 3 })
    expect(spilledPlan(plan, usualPlanResults)).toBe(
      '=KMO.PLAN($A$1:$D$3,"klein",,,{"Aantal deelnemers","";"Deelnemer","Deelnemers"})',
    )
  })

  test('the shipped function reads the plan with these names as the pane does', () => {
    const headers = ['Wat', 'Eerste les om', 'Netto-prijs', 'Prijs']
    const cells = ['Excel', day('2026-03-02'), 1000, 40]
    const plan = meaning(planWith(headers, [cells], { isTable: false }), { title: 0, startsOn: 1, cost: 2 })
    const formula = spilledPlan(plan, ['subsidy'])
    const spilled = `<row r="20"><c r="A20"><f t="array" ref="A20:A21">${formulaXml(formula)}</f></c></row>`
    const shown = calculator()([{ name: 'Blad 1', rows: `${row(1, headers)}${row(2, cells)}${spilled}` }])
    expect([shown(0, 19, 0), shown(0, 20, 0)]).toEqual(['Subsidie', 300])
    expect(plan.lines[0]!.answer.subsidy?.toNumber()).toBe(300)
  })
})
