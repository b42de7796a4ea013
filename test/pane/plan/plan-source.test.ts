import {
  findPlans,
  planKey,
  rememberApplicant,
  rememberChoice,
  rememberMapping,
} from '../../../src/pane/plan/plan-source'
import { spilledPlan } from '../../../src/pane/features/plan-check/columns/beside'
import { cellOf, type PlanSource } from '../../../src/pane/plan/plan'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { planOf } from '../../builders/plan'
import { serial } from '../../builders/serial'

const found = (sheets: Readonly<Record<string, readonly (readonly FakeCell[])[]>>, options: FakeOptions = {}) =>
  findPlans(new FakeWorkbook(sheets, options))
const shown = ({ name, isTable, area }: PlanSource) =>
  `${isTable ? 'table' : 'sheet'} ${name}: rows ${area.row}-${area.row + area.rows - 1}, columns ${area.column}-${area.column + area.columns - 1}`
const columnsOf = ({ mapping, headers }: PlanSource) =>
  Object.fromEntries(Object.entries(mapping).map(([column, index]) => [column, headers[index as number]]))

/** A sheet as people make them: a title over the whole width, an empty row, groups above the headers, blocks with empty rows between, a sum, a note. */
const bakery: readonly (readonly FakeCell[])[] = [
  ['Opleidingsplan 2026 – Bakkerij De Kroon', null, null, null, null, null],
  [],
  ['Opleiding', null, 'Wanneer', null, 'Wat kost het', null],
  ['Naam vorming', 'Organisator', 'Eerste lesdag', 'Datum indiening', 'Bedrag (excl. BTW)', 'Opmerking', null],
  ['Zuurdesem voor gevorderden', 'Syntra', serial('2026-03-02'), serial('2026-02-20'), 450, 'hotel apart'],
  [],
  ['Excel', 'VIVES', serial('2026-09-03'), null, 1200, null],
  ['Totaal', null, null, null, { formula: '=SUM(E5:E7)', value: 1650 }, null],
  ['* prijzen zonder btw'],
]

test('a sheet with a title, groups and notes around its plan', async () => {
  const { plans, chosen } = await found({ Blad1: bakery, Leeg: [], Nota: [['Zie ook het plan van vorig jaar'], [12]] })
  expect(plans.map(shown)).toEqual(['sheet Blad1: rows 3-8, columns 0-5'])
  expect(chosen).toBe(plans[0])
  expect(columnsOf(plans[0]!)).toEqual({
    title: 'Naam vorming',
    provider: 'Organisator',
    startsOn: 'Eerste lesdag',
    appliedOn: 'Datum indiening',
    cost: 'Bedrag (excl. BTW)',
  })
})

test('results of ours beside a sheet are no part of its plan', async () => {
  const { plans } = await found({
    Plan: [
      ['Opleiding', 'Start', 'Kost', 'Subsidiabel', 'Steun %', 'Controle 2', null],
      ['Excel', serial('2026-03-02'), 450, 450, 0.3, 'OK', 'x'],
    ],
  })
  expect(plans.map(shown)).toEqual(['sheet Plan: rows 0-1, columns 0-2'])
})

test('a table that is no plan does not hide the plan on its sheet', async () => {
  const { plans } = await found(
    {
      Plan: [
        ['Opleiding', 'Start', 'Kost', null, 'Afdeling', 'Hoofd'],
        ['Excel', serial('2026-03-02'), 450, null, 'HR', 'An'],
      ],
    },
    { tables: [{ name: 'Afdelingen', area: { sheet: 'Plan', row: 0, column: 4, rows: 2, columns: 2 } }] },
  )
  expect(plans.map(shown)).toEqual(['sheet Plan: rows 0-1, columns 0-5'])
})

const twoTables = {
  sheets: {
    '2025': [
      ['Cursus', 'Begin', 'Prijs'],
      ['Excel', serial('2025-03-02'), 450],
    ],
    '2026': [[], [null, 'Cursus', 'Begin', 'Prijs'], [null, 'Word', serial('2026-03-02'), 450]],
    Archief: [
      ['Cursus', 'Begin', 'Prijs'],
      ['Oud', serial('2020-03-02'), 450],
    ],
  },
  tables: [
    { name: 'Plan25', area: { sheet: '2025', row: 0, column: 0, rows: 2, columns: 3 } },
    { name: 'Plan26', area: { sheet: '2026', row: 1, column: 1, rows: 2, columns: 3 } },
    { name: 'Oud', area: { sheet: 'Archief', row: 0, column: 0, rows: 2, columns: 3 } },
  ],
  hiddenSheets: ['Archief'],
} as const

test('of several tables the selected one is taken, then the one chosen before, then the first; hidden sheets do not count', async () => {
  const { sheets, ...options } = twoTables
  expect((await found(sheets, options)).plans.map(shown)).toEqual([
    'table Plan25: rows 0-1, columns 0-2',
    'table Plan26: rows 1-2, columns 1-3',
  ])
  expect((await found(sheets, options)).chosen?.name).toBe('Plan25')
  const workbook = new FakeWorkbook(sheets, options)
  await rememberChoice(workbook, (await findPlans(workbook)).plans[1]!)
  expect((await findPlans(workbook)).chosen?.name).toBe('Plan26')
  workbook.userSelects({ sheet: '2025', row: 1, column: 2, rows: 1, columns: 1 })
  expect((await findPlans(workbook)).chosen?.name).toBe('Plan25')
})

test('a table and a sheet of the same name are two plans', async () => {
  const workbook = new FakeWorkbook(
    {
      Plan: [
        ['Cursus', 'Begin', 'Prijs'],
        ['Excel', serial('2025-03-02'), 450],
      ],
      Data: [
        ['Cursus', 'Begin', 'Prijs'],
        ['Excel', serial('2025-03-02'), 450],
      ],
    },
    { tables: [{ name: 'Plan', area: { sheet: 'Data', row: 0, column: 0, rows: 2, columns: 3 } }] },
  )
  const { plans } = await findPlans(workbook)
  expect(plans.map(planKey)).toEqual(['table Plan', 'sheet Plan'])
  await rememberChoice(workbook, plans[1]!)
  expect(planKey((await findPlans(workbook)).chosen!)).toBe('sheet Plan')
})

test('names under "Deelnemers" are the participants and not how many', async () => {
  const headers = ['Opleiding', 'Start', 'Kost', 'Deelnemers']
  const [names] = (
    await found({
      Plan: [headers, ['Excel', serial('2026-03-02'), 450, 'An, Bart'], ['Word', serial('2026-03-02'), 450, 'Chris']],
    })
  ).plans
  expect(columnsOf(names!)).toMatchObject({ participants: 'Deelnemers' })
  expect(names!.mapping.persons).toBeUndefined()
  const [count] = (await found({ Plan: [headers, ['Excel', serial('2026-03-02'), 450, 2]] })).plans
  expect(columnsOf(count!)).toMatchObject({ persons: 'Deelnemers' })
})

test('where no plan is found, what could become one is offered', async () => {
  const { plans, chosen } = await found(
    {
      Blad1: [
        ['Wat', 'Wanneer', 'Hoeveel'],
        ['Excel', serial('2026-03-02'), 450],
      ],
      Blad2: [
        ['Opleiding', 'Zaal'],
        ['Excel', 'B12'],
      ],
    },
    { tables: [{ name: 'Zalen', area: { sheet: 'Blad2', row: 0, column: 0, rows: 2, columns: 2 } }] },
  )
  expect(plans.map(shown)).toEqual(['table Zalen: rows 0-1, columns 0-1'])
  expect(chosen?.name).toBe('Zalen')
  expect((await found({ Blad1: [['a', 'b', 'c']] })).chosen).toBeUndefined()
})

describe('what the workbook remembers', () => {
  const sheets = {
    Plan: [
      ['Datum', 'Prijs', 'Datum', 'Opleiding', 'Cursusprijs'],
      [serial('2026-03-02'), 450, serial('2026-02-20'), 'Excel', 400],
    ],
  }
  const plan = async (workbook: FakeWorkbook) => (await findPlans(workbook)).chosen!

  test('a column of two with the same header', async () => {
    const workbook = new FakeWorkbook(sheets)
    const before = await plan(workbook)
    expect(before.mapping).toEqual({ startsOn: 0, cost: 1, title: 3 })
    await rememberMapping(workbook, before, { ...before.mapping, startsOn: 2, appliedOn: 0, cost: 4 })
    expect((await plan(workbook)).mapping).toEqual({ startsOn: 2, appliedOn: 0, cost: 4, title: 3 })
  })

  test('that there is no such column', async () => {
    const workbook = new FakeWorkbook(sheets)
    const { startsOn, cost } = (await plan(workbook)).mapping
    await rememberMapping(workbook, await plan(workbook), { startsOn: startsOn!, cost: cost! })
    expect((await plan(workbook)).mapping).toEqual({ startsOn: 0, cost: 1 })
  })

  test('a moved column is found again', async () => {
    const workbook = new FakeWorkbook(sheets)
    const before = await plan(workbook)
    await rememberMapping(workbook, before, { ...before.mapping, cost: 4 })
    workbook.cells.set(
      'Plan',
      workbook.cells.get('Plan')!.map(([first, ...others]) => [...others, first!]),
    )
    expect((await plan(workbook)).mapping).toMatchObject({ cost: 3, title: 2 })
  })

  test('what was only recognised in part, once it is confirmed', async () => {
    const workbook = new FakeWorkbook({
      Plan: [
        ['Cursusprijs', 'Start', 'Cursus'],
        [450, serial('2026-03-02'), 'Excel'],
      ],
    })
    expect((await plan(workbook)).uncertain).toEqual(['cost'])
    await rememberMapping(workbook, await plan(workbook), (await plan(workbook)).mapping)
    expect((await plan(workbook)).uncertain).toEqual([])
  })

  test('the size of the enterprise, until it is left to the plan again', async () => {
    const workbook = new FakeWorkbook(sheets)
    await rememberApplicant(workbook, 'medium')
    expect((await findPlans(workbook)).applicant).toBe('medium')
    await rememberApplicant(workbook, undefined)
    expect((await findPlans(workbook)).applicant).toBeUndefined()
  })

  test('the size that the workbook names, until somebody chooses one', async () => {
    const area = { sheet: 'Onderneming', row: 0, column: 1, rows: 1, columns: 1 }
    const workbook = new FakeWorkbook(
      { ...sheets, Onderneming: [['Grootte', { formula: '=KMO.SIZE(38,8400000,5100000)', value: 'klein' }]] },
      { names: [{ name: 'Grootte', area }] },
    )
    expect((await findPlans(workbook)).applicant).toBe('small')
    await rememberApplicant(workbook, undefined)
    expect((await findPlans(workbook)).applicant).toBeUndefined()
    await rememberApplicant(workbook, 'medium')
    expect((await findPlans(workbook)).applicant).toBe('medium')
  })

  test.each([
    ['no size', 'veel', { rows: 1, columns: 1 }],
    ['more than one cell', 'klein', { rows: 1, columns: 2 }],
  ])('a name for a size that stands for %s says nothing', async (_, value, size) => {
    const workbook = new FakeWorkbook(
      { ...sheets, Onderneming: [['Grootte', value]] },
      { names: [{ name: 'Grootte', area: { sheet: 'Onderneming', row: 0, column: 1, ...size } }] },
    )
    expect((await findPlans(workbook)).applicant).toBeUndefined()
  })

  test.each([
    null,
    'oud',
    3,
    { columns: { 'sheet Plan': { cost: { header: 'weg', nth: 0 } } } },
    { applicant: 'reus' },
  ])('%j in the setting does no harm', async (kept) => {
    const workbook = new FakeWorkbook(sheets)
    workbook.settings.set('kmo.plan', kept)
    expect((await plan(workbook)).mapping).toMatchObject({ startsOn: 0, title: 3 })
    expect((await findPlans(workbook)).applicant).toBeUndefined()
  })
})

describe('headers on two rows', () => {
  const sheet: readonly (readonly FakeCell[])[] = [
    ['Opleidingen 2026', null, null, null, null, null],
    ['Opleiding', 'Wanneer', null, 'Kost', null, 'Thema'],
    [null, 'Start', 'Aanvraag', 'incl. btw', 'excl. btw', null],
    ['Excel', serial('2026-03-02'), serial('2026-03-05'), 1210, 1000, 'innovatie'],
    ['Word', serial('2026-04-02'), null, 605, 500, 'innovatie'],
  ]
  const workbook = () => new FakeWorkbook({ Plan: sheet })
  const planOn = async (book: FakeWorkbook) => {
    const source = (await findPlans(book)).chosen!
    const body = { ...source.area, row: source.area.row + 1, rows: source.area.rows - 1 }
    return planOf(source, await book.read(body), 'small')
  }

  test('are one: the cost is the price without VAT, whatever stands above it', async () => {
    const plan = await planOn(workbook())
    expect(shown(plan.source)).toBe('sheet Plan: rows 1-4, columns 0-5')
    expect(plan.source.mapping).toEqual({ title: 0, startsOn: 1, appliedOn: 2, cost: 4, theme: 5 })
    expect(plan.source.headers).toEqual(['Opleiding', 'Start', 'Aanvraag', 'Kost incl. btw', 'Kost excl. btw', 'Thema'])
    expect(plan.source.proposal.withVat).toEqual([3])
    expect(plan.source.uncertain).toEqual([])
  })

  test('and the projects begin below them, in the rows and cells of the sheet', async () => {
    const plan = await planOn(workbook())
    expect(
      plan.lines.map(({ title, index, row, answer }) => [title, index, row.rowNumber, answer.subsidy?.toNumber()]),
    ).toEqual([
      ['Excel', 1, 4, 300],
      ['Word', 2, 5, 150],
    ])
    expect(cellOf(plan.source, 1, 'cost')).toEqual({ sheet: 'Plan', row: 3, column: 4, rows: 1, columns: 1 })
    expect(spilledPlan(plan, ['subsidy'])).toBe('=KMO.PLAN($A$2:$F$5,"klein","Subsidie")')
  })

  test('what counts as units is the row below both', async () => {
    const [title, upper, lower, ...projects] = sheet
    const units = ['tekst', 'dd/mm/jjjj', 'dd/mm/jjjj', 'EUR', 'EUR', 'tekst']
    const plan = await planOn(new FakeWorkbook({ Plan: [title!, upper!, lower!, units, ...projects] }))
    expect(plan.lines.map(({ title, index }) => [title, index])).toEqual([
      ['Excel', 2],
      ['Word', 3],
    ])
  })

  test('a correction is kept by the header that was shown, and a price with VAT is no cost by hand either', async () => {
    const book = workbook()
    const { source } = await planOn(book)
    await rememberMapping(book, source, { ...source.mapping, cost: 3, theme: 0, title: 5 })
    expect((await planOn(book)).source.mapping).toEqual({ title: 5, startsOn: 1, appliedOn: 2, cost: 4, theme: 0 })
  })

  test('a title of groups above headers that say as much alone is no header', async () => {
    const { plans } = await found({
      Plan: [
        ['Inhoud', null, 'Wanneer', null],
        ['Opleiding', 'Kost', 'Start', 'Aanvraag'],
        ['Excel', 1000, serial('2026-03-02'), null],
      ],
    })
    expect(plans.map(shown)).toEqual(['sheet Plan: rows 1-2, columns 0-3'])
  })
})

describe('a header that says too little alone', () => {
  /** So many participants in figures, and in the last row a name. */
  const rows = (count: number): FakeCell[][] => [
    ['Opleiding', 'Start', 'Kost', 'Deelnemers'],
    ...Array.from({ length: count }, (_, index) => [`Les ${index}`, serial('2026-03-02'), 450, 2]),
    ['Laatste', serial('2026-03-02'), 450, 'An'],
  ]
  const table = (count: number) => ({
    tables: [{ name: 'Plan', area: { sheet: 'Blad', row: 0, column: 0, rows: count + 2, columns: 4 } }],
  })

  test.each([3, 19, 20, 21, 150])(
    'is judged by all rows, as the functions do: a name below %d numbers',
    async (count) => {
      const onSheet = (await found({ Blad: rows(count) })).chosen!
      const inTable = (await found({ Blad: rows(count) }, table(count))).chosen!
      for (const { mapping } of [onSheet, inTable])
        expect([mapping.participants, mapping.persons]).toEqual([3, undefined])
    },
  )

  test('also where it is what makes a plan', async () => {
    const amounts = Array.from({ length: 30 }, (_, index) => [
      'Les',
      serial('2026-03-02'),
      index < 14 ? 'volgt nog: ?' : 450,
    ])
    const { plans } = await found({ Blad: [['Opleiding', 'Start', 'Bedrag'], ...amounts] })
    expect(plans[0]?.mapping).toEqual({ title: 0, startsOn: 1, cost: 2 })
  })

  test('no other sheet is read whole', async () => {
    const workbook = new FakeWorkbook({
      Lijst: [['Aantal', 'Wie', 'Waar'], ...Array.from({ length: 400 }, () => [1, 'An', 'Gent'])],
    })
    const read = jest.spyOn(workbook, 'read')
    await findPlans(workbook)
    expect(Math.max(...read.mock.calls.map(([area]) => area.rows))).toBe(20)
  })
})

describe('a list of expenses', () => {
  const expenses = [
    ['Datum', 'Omschrijving', 'Bedrag'],
    [serial('2026-03-02'), 'Papier', 45],
  ]
  const plan = [
    ['Opleiding', 'Start', 'Kost'],
    ['Excel', serial('2026-03-02'), 450],
  ]

  test('is no plan by itself, though it may be chosen, and then it stays so', async () => {
    const workbook = new FakeWorkbook({ Uitgaven: expenses })
    const { plans, chosen } = await findPlans(workbook)
    expect([plans.map(shown), chosen]).toEqual([['sheet Uitgaven: rows 0-1, columns 0-2'], undefined])
    await rememberChoice(workbook, plans[0]!)
    expect((await findPlans(workbook)).chosen?.name).toBe('Uitgaven')
  })

  test('gives way to a plan, also where it is selected', async () => {
    const workbook = new FakeWorkbook({ Uitgaven: expenses, Plan: plan })
    workbook.userSelects({ sheet: 'Uitgaven', row: 1, column: 0, rows: 1, columns: 1 })
    const { plans, chosen } = await findPlans(workbook)
    expect([plans.map(({ name }) => name), chosen?.name]).toEqual([['Uitgaven', 'Plan'], 'Plan'])
  })

  test('whose columns somebody matched is one', async () => {
    const workbook = new FakeWorkbook({ Uitgaven: expenses })
    const [list] = (await findPlans(workbook)).plans
    await rememberMapping(workbook, list!, { ...list!.mapping, provider: 1, title: undefined } as never)
    expect((await findPlans(workbook)).chosen?.name).toBe('Uitgaven')
  })
})

test('what somebody set serves for nothing else, and another column takes its place as for a formula that names it', async () => {
  const workbook = new FakeWorkbook({
    Plan: [
      ['Opleiding', 'Prijs', 'Kost', 'Start'],
      ['Excel', 450, 400, serial('2026-03-02')],
    ],
  })
  const before = (await findPlans(workbook)).chosen!
  expect(before.mapping).toMatchObject({ cost: 2 })
  await rememberMapping(workbook, before, { ...before.mapping, cost: 1, catering: 2 })
  expect((await findPlans(workbook)).chosen?.mapping).toEqual({ title: 0, cost: 1, catering: 2, startsOn: 3 })
})
