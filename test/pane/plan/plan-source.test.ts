import {
  findPlans,
  planKey,
  rememberApplicant,
  rememberChoice,
  rememberMapping,
} from '../../../src/pane/plan/plan-source'
import type { PlanSource } from '../../../src/pane/plan/plan'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
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
      ['Datum', 'Prijs', 'Datum', 'Omschrijving', 'Cursusprijs'],
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
