import { readArgument, formulaFor } from '../../../src/pane/features/function-guide/argument'
import { evaluate } from '../../../src/pane/features/function-guide/evaluate'
import { kmoCalls } from '../../../src/pane/features/function-guide/formula'
import { explainCell, explanationOf } from '../../../src/pane/features/function-guide/explanation'
import { isForPlans, outcomeOf, usageOf } from '../../../src/pane/features/function-guide/model'
import { areaOf, referenceTo, type Surroundings } from '../../../src/pane/features/function-guide/reference'
import { dutchStyle, englishStyle } from '../../../src/workbook/formula-text'
import { checkedOn } from '../../../src/rules'
import { functionIds } from '../../../src/functions'
import type { Area } from '../../../src/workbook/area'
import { FakeWorkbook, type FakeCell } from '../../builders/fake-workbook'
import { CellError } from '../../../tools/shipped/bundle'
import { serial } from '../../builders/serial'

beforeAll(() =>
  Object.assign(globalThis, {
    CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
  }),
)

const at = (row: number, column: number, rows = 1, columns = 1, sheet = 'Plan'): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
})
const plan: FakeCell[][] = [
  ['Cursus', 'Prijs excl. btw', 'Kost [#1]', 'Aanvraag'],
  ['Excel', 1000, 5, serial('2026-05-04')],
  ['Word', 500, 6, serial('2026-05-05')],
]
const workbook = (extra: Readonly<Record<string, readonly (readonly FakeCell[])[]>> = {}) =>
  new FakeWorkbook(
    { Plan: plan, "Jan's blad": [[7]], ...extra },
    {
      tables: [{ name: 'Plan', area: at(0, 0, 3, 4) }],
      names: [
        { name: 'Grootte', area: at(0, 7) },
        { name: 'Zeven', area: at(0, 0, 1, 1, "Jan's blad") },
      ],
      selection: at(1, 3),
    },
  )
const surroundings = async (cell: Area | undefined = at(1, 3), book = workbook()): Promise<Surroundings> => ({
  tables: await book.tables(),
  sheets: await book.sheets(),
  names: await book.names(),
  cell,
})

describe('finding the KMO call in a formula', () => {
  test.each<[string, string, readonly string[]]>([
    ['=KMO.SUBSIDY(1000,"klein")', 'KMO.SUBSIDY(1000,"klein")', ['1000', '"klein"']],
    [
      '=IF(A1>0,ROUND(KMO.SUBSIDY(B2*1.5,"a,b(""c"")",,,DATE(2026,1,2)),2)+1,"")',
      'KMO.SUBSIDY(B2*1.5,"a,b(""c"")",,,DATE(2026,1,2))',
      ['B2*1.5', '"a,b(""c"")"', '', '', 'DATE(2026,1,2)'],
    ],
    [
      '=SUM(KMO.ALLOCATE({1;2},Plan[[#Data],[Kost, (x)]],"klein"))',
      'KMO.ALLOCATE({1;2},Plan[[#Data],[Kost, (x)]],"klein")',
      ['{1;2}', 'Plan[[#Data],[Kost, (x)]]', '"klein"'],
    ],
    ["=kmo.deadline('Blad (1), x'!A1)", "kmo.deadline('Blad (1), x'!A1)", ["'Blad (1), x'!A1"]],
    ['=_xldudf_KMO_ELIGIBLE_COST( 800 , 200 )', '_xldudf_KMO_ELIGIBLE_COST( 800 , 200 )', ['800', '200']],
    ['=[2]!KMO.VERSION()', 'KMO.VERSION()', []],
    ['=KMO.SUBSIDY(1000,KMO.SIZE(1,2,3))', 'KMO.SUBSIDY(1000,KMO.SIZE(1,2,3))', ['1000', 'KMO.SIZE(1,2,3)']],
    ['=KMO.SUBSIDY(1000', 'KMO.SUBSIDY(1000', ['1000']],
  ])('%s', (formula, text, given) => {
    const [call] = kmoCalls(formula)
    expect(call?.text).toBe(text)
    expect(call?.arguments.map((one) => one.text)).toEqual(given)
  })

  test('several calls, none, and what only looks like one', () => {
    expect(kmoCalls('=KMO.PLAFOND("klein",2026)-KMO.SUBSIDY(1,"klein")').map(({ id }) => id)).toEqual([
      'PLAFOND',
      'SUBSIDY',
    ])
    for (const text of [
      '=SUM(A1)',
      '="KMO.SUBSIDY(1)"',
      'KMO.SUBSIDY(1)',
      "='KMO.SUBSIDY(1)'!A1",
      '=KMO.NIETS(1)',
      '=KMO.SUBSIDY',
      '=',
      '',
    ])
      expect(kmoCalls(text)).toEqual([])
  })

  test('hostile formulas end', () => {
    for (const formula of [
      '=KMO.SUBSIDY(' + '('.repeat(3000),
      '=KMO.SUBSIDY("' + 'x'.repeat(100_000),
      '=KMO.PLAN([[[[',
      `=KMO.SUBSIDY(${'-'.repeat(2000)}1)`,
    ])
      expect(kmoCalls(formula)).toHaveLength(1)
  })
})

describe('following an argument', () => {
  const valueOf = async (text: string) => {
    const book = workbook()
    const [call] = kmoCalls(`=KMO.PROVIDER_NUMBER(${text})`)
    const evaluation = await evaluate(
      call!.arguments[0]!,
      { ...(await surroundings(at(1, 3), book)), today: '2026-11-24' },
      async (area) => (await book.read(area)).values,
    )
    return evaluation.ok ? evaluation.value : `?${evaluation.part}`
  }
  test.each<[string, unknown]>([
    ['B2', 1000],
    ['$B$2', 1000],
    ["'Jan''s blad'!A1", 7],
    ['Plan!B2:B3', [[1000], [500]]],
    ['[@[Prijs excl. btw]]', 1000],
    ["Plan[@[Kost '['#1']]]", 5],
    ['Plan[[#This Row],[Prijs excl. btw]]', 1000],
    ['Plan[Prijs excl. btw]', [[1000], [500]]],
    ['Plan[[#Headers],[Cursus]]', 'Cursus'],
    ['Plan[[#All],[Prijs excl. btw]]', [['Prijs excl. btw'], [1000], [500]]],
    [
      'Plan[[Cursus]:[Prijs excl. btw]]',
      [
        ['Excel', 1000],
        ['Word', 500],
      ],
    ],
    ['B:B', [['Prijs excl. btw'], [1000], [500]]],
    ['1.5', 1.5],
    ['"x""y"', 'x"y'],
    ['TRUE', true],
    // Excel lets the sign go before the power.
    ['-2^2', 4],
    ['1-2-3', -4],
    ['(1+2)*3', 9],
    ['10/4', 2.5],
    ['21%', 0.21],
    ['B2/1.21*1.21', (1000 / 1.21) * 1.21],
    ['"a"&1', 'a1'],
    ['DATE(2026,2,3)', serial('2026-02-03')],
    [
      '{1,"a";2,"b"}',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    ['KMO.SIZE(10,1,1)', 'klein'],
    ['1/0', '?1/0'],
    ['Zeven', 7],
    ['TODAY()', serial('2026-11-24')],
    ['YEAR(DATE(2026,2,3))', 2026],
    ['YEAR("x")', '?YEAR("x")'],
    ['NOW()', '?NOW()'],
    ['VLOOKUP(A1,B:C,2)', '?VLOOKUP(A1,B:C,2)'],
    ['1+NOW()', '?NOW()'],
    ['MijnNaam', '?MijnNaam'],
    ['A1#', '?A1#'],
    ['Elders!A1', '?Elders!A1'],
    ['Plan[Niets]', '?Plan[Niets]'],
    ['B2>1', true],
    ['B2=1000', true],
    ['B2+1<>1001', false],
    ['"Klein"="klein"', true],
    ['1="1"', false],
    ['1<"a"', '?1<"a"'],
    ['IF(B2="","",B2)', 1000],
    ['IF(A9="","leeg",A9)', 'leeg'],
    ['IF(A9=0,1,2)', '?A9=0'],
    ['A9=5', false],
    ['IF(TRUE,1,NOW())', 1],
    ['IF(B2>5000,1)', false],
    ['IF(NOW()>1,1,2)', '?NOW()'],
    ['IF("x",1,2)', '?IF("x",1,2)'],
    ['OR(B2="",B3=500)', true],
    ['LEFT(KMO.SIZE(10,1,1),2)="KL"', true],
    ['LEFT(B2,2)', '?LEFT(B2,2)'],
    ['INDEX(Plan[Prijs excl. btw],2)', 500],
    ['INDEX(Plan[Prijs excl. btw],3)', '?INDEX(Plan[Prijs excl. btw],3)'],
    ['DATE(2026,13,45)', '?DATE(2026,13,45)'],
  ])('%s', async (text, expected) => expect(await valueOf(text)).toEqual(expected))

  test('the row of a table is known only inside it', async () => {
    expect(areaOf('Plan[@Cursus]', await surroundings(at(9, 9)))).toBeUndefined()
    expect(areaOf('[@Cursus]', await surroundings(at(2, 3)))).toEqual(at(2, 0))
  })
})

describe('pointing at cells', () => {
  test.each<[string, Area, Area | undefined, string]>([
    ['a cell of the same sheet', at(0, 6), at(5, 5), 'G1'],
    ['a cell of another sheet', at(1, 0, 1, 1, "Jan's blad"), at(5, 5), "'Jan''s blad'!A2"],
    ['a column of a table', at(1, 1, 2, 1), at(5, 5), 'Plan[Prijs excl. btw]'],
    ['a header with signs', at(1, 2, 2, 1), at(5, 5), "Plan[Kost '['#1']]"],
    ['a whole table', at(0, 0, 3, 4), at(5, 5), 'Plan[#All]'],
    ['the row of the table', at(1, 1), at(1, 3), '[@[Prijs excl. btw]]'],
    ['another row of the table', at(2, 1), at(1, 3), 'B3'],
    ['a name', at(0, 0, 1, 1, "Jan's blad"), at(5, 5), 'Zeven'],
    ['cells while no target is chosen', at(1, 1), undefined, 'Plan!B2'],
  ])('%s', async (_, area, cell, reference) => {
    const around = { ...(await surroundings()), cell }
    expect(referenceTo(area, around)).toBe(reference)
    expect(areaOf(reference, around)).toEqual(area)
  })
})

describe('reading a field', () => {
  test.each<[string, string, unknown]>([
    ['1000', '1000', 1000],
    ['1234,5', '1234.5', 1234.5],
    ['25 %', '25%', 0.25],
    ['-5', '-5', -5],
    ['4/5/2026', 'DATE(2026,5,4)', serial('2026-05-04')],
    ['klein', '"klein"', 'klein'],
    ['"klein"', '"klein"', 'klein'],
    ['zeg "x"', '"zeg ""x"""', 'zeg "x"'],
    ['1.234,50', '"1.234,50"', '1.234,50'],
    ['1.5', '"1.5"', '1.5'],
    ['=cmd|x', '"cmd|x"', 'cmd|x'],
  ])('%s', async (text, formula, value) =>
    expect(readArgument(text, await surroundings(), dutchStyle)).toEqual({ kind: 'written', formula, value }),
  )

  test('nothing, cells, and an English Excel', async () => {
    expect(readArgument('  ', await surroundings(), dutchStyle)).toEqual({ kind: 'absent' })
    expect(readArgument('=b2', await surroundings(), dutchStyle)).toEqual({ kind: 'cells', area: at(1, 1) })
    expect(readArgument('1.5', await surroundings(), englishStyle)).toEqual({
      kind: 'written',
      formula: '1.5',
      value: 1.5,
    })
  })

  test('a formula leaves no commas at its end', async () => {
    const around = await surroundings()
    const given = ['1000', 'klein', '', 'cybersecurity', ''].map((text) => readArgument(text, around, dutchStyle))
    expect(formulaFor('SUBSIDY', given, around)).toBe('=KMO.SUBSIDY(1000,"klein",,"cybersecurity")')
    expect(formulaFor('VERSION', [], around)).toBe('=KMO.VERSION()')
  })
})

describe('a form', () => {
  const outcome = async (id: Parameters<typeof outcomeOf>[0], fields: string[], book = workbook()) =>
    outcomeOf(id, fields, await surroundings(at(1, 3), book), dutchStyle, book, 'nl')
  test('calls the function with cells of the workbook, and explains the answer', async () => {
    const { formula, answer, explanation } = await outcome('SUBSIDY', ['Plan!B2', 'klein', '4/5/2026'])
    expect(formula).toBe('=KMO.SUBSIDY([@[Prijs excl. btw]],"klein",DATE(2026,5,4))')
    expect(answer).toEqual({ kind: 'value', value: 300 })
    expect(explanation?.lines.map(({ name, value, from }) => [name, value, from])).toEqual([
      ['Kost', '€\u00A01.000,00', ''],
      ['Aanvraagdatum', '04/05/2026', '01/02/2026'],
      ['Grootte', 'klein', '01/12/2019'],
      ['Dienst en thema', 'opleiding', '01/01/2023'],
      ['Gewoon percentage', '30 %', '01/12/2019'],
      ['Minimumkost', '€\u00A0100,00', '01/04/2016'],
      ['Berekende subsidie', '€\u00A0300,00', ''],
      ['Plafond', '€\u00A07.500,00', '01/01/2020'],
      ['Eigen aandeel', '€\u00A0700,00', ''],
      ['Subsidie', '€\u00A0300,00', ''],
    ])
    expect(explanation?.lines[4]?.source).toMatch(/^https:/)
  })
  test('explains the kmo-groeisubsidie by the rules of its day, with sources and doubts', async () => {
    const { answer, explanation } = await outcome('GROWTH_SUBSIDY', ['60000', '40000', '1/3/2019'])
    expect(answer).toEqual({ kind: 'value', value: 45_000 })
    expect(explanation?.rulesOf).toBe('2019-03-01')
    expect(explanation?.lines.map(({ name, value, from }) => [name, value, from])).toEqual([
      ['Kmo-groeisubsidie', 'een schatting', '11/05/2016'],
      ['Steunpercentage van elke kost', '50 %', '11/05/2016'],
      ['Hoogstens voor advies, in euro', '25.000', '11/05/2016'],
      ['Hoogstens voor een aanwerving, in euro', '25.000', '11/05/2016'],
      ['Minimumkost van advies en aanwerving samen, in euro', 'geen', '11/05/2016'],
      ['Aanvragen', 'op elke dag', '11/05/2016'],
    ])
    expect(explanation?.lines[4]?.doubt).toContain('hier niet toegepast')
    for (const { source } of explanation?.lines ?? []) expect(source).toMatch(/^https?:/)
  })
  test('tells of the kmo-groeisubsidie what is not known, and nothing before its first day', () => {
    const lines = (day: string) =>
      explanationOf('GROWTH_SUBSIDY', [60_000, null, day], 'nl').lines.map(({ name, value, from }) => [
        name,
        value,
        from,
      ])
    const unknown = [['Kmo-groeisubsidie', 'onbekend', '16/12/2024']]
    expect(lines('1/2/2025')).toEqual(unknown)
    expect(lines('')).toEqual(unknown)
    expect(lines('10/5/2016')).toEqual([])
  })
  test('explains in English where the pane is English', async () => {
    const { explanation } = await outcomeOf(
      'SUBSIDY',
      ['1000', 'klein', '4/5/2026', 'cybersecurity'],
      await surroundings(),
      dutchStyle,
      workbook(),
      'en',
    )
    expect(explanation?.lines.map(({ name, value, from }) => [name, value, from])).toEqual([
      ['Cost', '€\u00A01,000.00', ''],
      ['Application date', '04/05/2026', '01/02/2026'],
      ['Size', 'small', '01/12/2019'],
      ['Service and theme', 'training, cybersecurity', '01/01/2023'],
      ['Ordinary rate', '30 %', '01/12/2019'],
      ['Increase', '+15 percentage points: 45 %', '14/09/2021'],
      ['Minimum cost', '€\u00A0100.00', '01/04/2016'],
      ['Calculated subsidy', '€\u00A0450.00', ''],
      ['Ceiling', '€\u00A07,500.00', '01/01/2020'],
      ['Own share', '€\u00A0550.00', ''],
      ['Subsidy', '€\u00A0450.00', ''],
    ])
    expect(explanation?.lines[10]?.sentence).toBe('The calculated subsidy fits below the ceiling.')
  })
  test('explains a cost that is not there, in both languages', async () => {
    const linesIn = async (language: 'nl' | 'en') =>
      (
        await outcomeOf('SUBSIDY', ['0', 'klein'], await surroundings(), dutchStyle, workbook(), language)
      ).explanation?.lines.map(({ name, value, sentence }) => [name, value, sentence])
    expect(await linesIn('nl')).toEqual([['Subsidie', '€\u00A00,00', 'Er is geen kost ingevuld.']])
    expect(await linesIn('en')).toEqual([['Subsidy', '€\u00A00.00', 'No cost is filled in.']])
  })
  test('says what is missing, and what is wrong', async () => {
    expect(await outcome('SUBSIDY', ['1000'])).toMatchObject({
      missing: [{ nl: 'grootte', en: 'size' }],
      answer: undefined,
    })
    expect((await outcome('SUBSIDY', ['1000', 'reus'])).answer).toEqual({
      kind: 'error',
      code: '#VALUE!',
      message:
        'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    })
  })
  test('fills a block of cells, and names the rules it rests on', async () => {
    const { answer, explanation } = await outcome('ALLOCATE', ['Plan[Prijs excl. btw]', 'Plan[Aanvraag]', 'klein'])
    expect(answer).toEqual({ kind: 'spill', rows: [[300], [150]] })
    expect(explanation?.rulesOf).toBe(checkedOn)
    expect((await outcome('PLAFOND', ['klein', '2019'])).explanation).toMatchObject({ rulesOf: '2019-12-31' })
  })
  test('a provider is explained by its source', async () => {
    expect((await outcome('PROVIDER', ['DV.O103961'])).explanation?.lines[0]).toMatchObject({
      name: 'DV.O103961',
      value: 'CVO Leerstad',
    })
  })
})

test('how a function is used, and which are for a whole plan', () => {
  expect(usageOf('DEADLINE', dutchStyle, 'nl')).toBe('KMO.DEADLINE(startdatum; [stap]; [aanvraagdatum])')
  expect(functionIds.filter(isForPlans)).toEqual(
    expect.arrayContaining(['ALLOCATE', 'EXPLAIN', 'OVERVIEW', 'PLAFOND_LEFT', 'PLAN', 'RULES']),
  )
})

describe('explaining a cell', () => {
  const explain = (formula: string, value: unknown = 300) =>
    explainCell(workbook({ Blad1: [[{ formula, value }]] }), at(0, 0, 1, 1, 'Blad1'), dutchStyle, '2026-11-24', 'nl')
  test('each argument with its value, the answer, and the steps', async () => {
    const explained = await explain('=ROUND(KMO.SUBSIDY(Plan!B2,"klein",DATE(2026,5,4)),0)')
    expect(explained).toMatchObject({
      address: 'A1',
      formula: '=ROUND(KMO.SUBSIDY(Plan!B2;"klein";DATUM(2026;5;4));0)',
      shows: '300',
      isStale: false,
    })
    expect(explained?.calls[0]?.arguments).toEqual([
      { names: { nl: 'kost', en: 'cost' }, written: 'Plan!B2', value: '1000', rows: 1 },
      { names: { nl: 'grootte', en: 'size' }, written: '"klein"', value: 'klein', rows: 1 },
      {
        names: { nl: 'aanvraagdatum', en: 'application_date' },
        written: 'DATUM(2026;5;4)',
        value: '04/05/2026',
        rows: 1,
      },
    ])
    expect(explained?.calls[0]?.answer).toEqual({ kind: 'value', value: 300 })
    expect(explained?.calls[0]?.explanation.lines).toHaveLength(10)
  })
  test('what only Excel can calculate is named, and the rules are shown instead', async () => {
    const [call] = (await explain('=KMO.SUBSIDY(1000,"klein",MAX(A1,B2))'))?.calls ?? []
    expect(call).toMatchObject({ lost: ['MAX(A1;B2)'], answer: undefined })
    expect(call?.explanation.lines.map(({ name }) => name)).toContain('Steunpercentage, klein')
  })
  test('the formulas that the pane writes in a row are followed: why a late application brings nothing', async () => {
    const starts = serial('2026-10-05')
    const book = workbook({
      Blad1: [
        ['Start', 'Kost', 'Aanvraag', 'Thema'],
        [
          starts,
          1450,
          serial('2026-10-25'),
          'innovatie',
          {
            formula:
              '=IF($B2="","",IF(LEFT(KMO.CHECK($A2,$B2,$C2,,$D2),2)="T1",0,KMO.SUBSIDY(KMO.ELIGIBLE_COST($B2),"middelgroot",IF($C2="",$A2,$C2),$D2)))',
            value: 0,
          },
        ],
      ],
    })
    const { calls = [] } = (await explainCell(book, at(1, 4, 1, 1, 'Blad1'), dutchStyle, '2026-11-24', 'nl')) ?? {}
    expect(
      calls.map(({ id, lost, answer }) => [id, lost, answer?.kind === 'value' ? answer.value : undefined]),
    ).toEqual([
      ['CHECK', [], 'T1 te laat: uiterlijk 19/10/2026'],
      ['SUBSIDY', [], 290],
    ])
    expect(calls[1]?.arguments[2]).toEqual({
      names: { nl: 'aanvraagdatum', en: 'application_date' },
      written: 'ALS($C2="";$A2;$C2)',
      value: '25/10/2026',
      rows: 1,
    })
  })
  test('an old result is noticed; a cell without a KMO formula is none', async () => {
    expect(await explain('=KMO.SUBSIDY(1000,"klein",DATE(2026,3,2))', 400)).toMatchObject({ isStale: true })
    expect(await explain('=KMO.SUBSIDY(1000,"klein",DATE(2026,3,2))', 300)).toMatchObject({ isStale: false })
    expect(await explain('=SUM(A1)')).toBeUndefined()
  })
})

describe('what the second edition of a function can be asked', () => {
  const outcome = async (
    id: Parameters<typeof outcomeOf>[0],
    fields: readonly string[],
    sheet: FakeCell[][] = plan,
  ) => {
    const book = workbook({ Namen: [['Kost', 'Kost [#1]']], Ander: sheet })
    const { formula, answer } = await outcomeOf(id, fields, await surroundings(at(9, 9), book), dutchStyle, book, 'nl')
    return [formula, answer]
  }
  const subsidies = (rows: readonly (readonly unknown[])[]) => ({
    kind: 'spill',
    rows: [['Subsidie'], ...rows],
  })

  test('headers of a plan, as a text and as two columns', async () => {
    expect(await outcome('PLAN', ['Plan[#All]', 'klein', 'Subsidie', '', 'Kost=Kost [#1]'])).toEqual([
      '=KMO.PLAN(Plan[#All],"klein","Subsidie",,"Kost=Kost [#1]")',
      subsidies([[0], [0]]),
    ])
    expect(await outcome('PLAN', ['Plan[#All]', 'klein', 'Subsidie', '', 'Namen!A1:B1'])).toEqual([
      '=KMO.PLAN(Plan[#All],"klein","Subsidie",,Namen!A1:B1)',
      subsidies([[0], [0]]),
    ])
    expect(await outcome('PLAN', ['Plan[#All]', 'klein', 'Subsidie', '', ''])).toEqual([
      '=KMO.PLAN(Plan[#All],"klein","Subsidie")',
      subsidies([[300], [150]]),
    ])
  })

  test('the day on which a plan is looked at', async () => {
    const open: FakeCell[][] = [
      ['Kost', 'Start'],
      [1000, serial('2026-06-01')],
    ]
    expect(await outcome('PLAN', ['Ander!A1:B2', 'klein', 'Status', '28/11/2026'], open)).toEqual([
      '=KMO.PLAN(Ander!A1:B2,"klein","Status",DATE(2026,11,28))',
      { kind: 'spill', rows: [['Status'], ['vervallen']] },
    ])
  })

  test('what an invoice leaves, and another scheme', async () => {
    expect(await outcome('SETTLEMENT', ['1000', '300', '800', '', 'eigen aandeel'])).toEqual([
      '=KMO.SETTLEMENT(1000,300,800,,"eigen aandeel")',
      { kind: 'value', value: 560 },
    ])
    expect(await outcome('GROWTH_SUBSIDY', ['60000', '40000', '1/3/2019'])).toEqual([
      '=KMO.GROWTH_SUBSIDY(60000,40000,DATE(2019,3,1))',
      { kind: 'value', value: 45000 },
    ])
  })
})
