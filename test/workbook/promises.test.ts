import { officeWorkbook } from '../../src/workbook/office/office-workbook'
import type { Area } from '../../src/workbook/area'
import type { Workbook } from '../../src/workbook/workbook'
import { FakeWorkbook, type FakeCell } from '../builders/fake-workbook'
import { eventually } from '../support/eventually'
import { openPane } from '../support/office-in-jsdom'

// What the port promises holds in Excel as the preview plays it, and in the workbook that the tests of the pane stand on.

type Typed = string | number | boolean
/** A workbook with one empty sheet, Blad1, and what a person does in it. */
type Opened = {
  readonly workbook: Workbook
  /** Types from a cell of Blad1 on; `=` begins a formula, `#` an error. */
  enter(row: number, column: number, cells: readonly (readonly Typed[])[]): void
  /** Makes B2:D4 of Blad1 a table, Plan. */
  makeTable(): void
  /** Protects Blad1. */
  protect(): void
  close(): void
}

async function excel(): Promise<Opened> {
  const pane = await openPane()
  Object.assign(globalThis, { Excel: pane.excel, DOMParser: pane.window.DOMParser as unknown })
  return {
    workbook: officeWorkbook,
    enter: (row, column, cells) => pane.grid.enter(`${'ABCDEFG'[column]}${row + 1}`, cells),
    makeTable: () => pane.grid.makeTable('B2:D4', 'Plan'),
    protect: () => pane.model.sheets.protect(pane.model.sheets.all()[0]!.id, true),
    close() {
      expect(pane.host.unhandled).toEqual([])
      pane.close()
      Object.assign(globalThis, { Excel: undefined, DOMParser: undefined })
    },
  }
}

async function fake(): Promise<Opened> {
  const workbook = new FakeWorkbook({ Blad1: [] }, { selection: at(0, 0) })
  const cellOf = (typed: Typed): FakeCell => {
    if (typeof typed === 'string' && typed.startsWith('=')) return { formula: typed }
    return typeof typed === 'string' && typed.startsWith('#') ? { type: 'Error', basicValue: typed } : typed
  }
  return {
    workbook,
    enter: (row, column, cells) =>
      cells.forEach((line, r) =>
        line.forEach((typed, c) => workbook.userWrites('Blad1', row + r, column + c, cellOf(typed))),
      ),
    makeTable: () => workbook.fakeTables.push({ name: 'Plan', area: at(1, 1, 3, 3) }),
    protect: () => workbook.protectedSheets.add('Blad1'),
    close: () => undefined,
  }
}

const at = (row: number, column: number, rows = 1, columns = 1, sheet = 'Blad1'): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
})
const nowhere = at(0, 0, 1, 1, 'Weg')
const plan: readonly (readonly Typed[])[] = [
  ['Opleiding', 'Start', 'Kost'],
  ['Excel', 46_280, 1000],
  ['Word', 46_290, 605.5],
]

describe.each([
  ['Excel', excel],
  ['the fake of the tests', fake],
])('%s', (_, open) => {
  let opened: Opened
  let workbook: Workbook
  beforeEach(async () => {
    opened = await open()
    workbook = opened.workbook
  })
  afterEach(() => opened.close())
  const typePlan = (): void => opened.enter(1, 1, plan)
  const typeTable = (): void => {
    typePlan()
    opened.makeTable()
  }
  const formulas = async (area: Area) => (await workbook.read(area)).formulas
  const refuses = (task: Promise<unknown>, refusal: string) => expect(task).rejects.toMatchObject({ refusal })

  describe('describing', () => {
    test('a sheet says which cells are in use, and whether it is protected', async () => {
      const blad1 = { name: 'Blad1', isVisible: true }
      expect(await workbook.sheets()).toEqual([{ ...blad1, isProtected: false, used: undefined }])
      typePlan()
      opened.protect()
      expect(await workbook.sheets()).toEqual([{ ...blad1, isProtected: true, used: at(1, 1, 3, 3) }])
    })
    test('a table says where it stands and what its headers are', async () => {
      typePlan()
      expect(await workbook.tables()).toEqual([])
      opened.makeTable()
      expect(await workbook.tables()).toEqual([
        { name: 'Plan', area: at(1, 1, 3, 3), headers: ['Opleiding', 'Start', 'Kost'] },
      ])
    })
    test('cells without hidden rows, merged cells or a filter have nothing in their way', async () => {
      typeTable()
      expect(await workbook.obstacles(at(1, 1, 3, 3))).toEqual({
        hiddenRows: false,
        mergedCells: false,
        filtered: false,
      })
      await refuses(workbook.obstacles(nowhere), 'not-found')
    })
    test('no name stands for cells', async () => expect(await workbook.names()).toEqual([]))
  })

  describe('reading', () => {
    test('values and formulas, errors as errors, nothing as an empty text', async () => {
      opened.enter(0, 0, [
        ['tekst', 12.5, true],
        ['#N/A', '=1+1'],
      ])
      const { values, formulas: texts } = await workbook.read(at(0, 0, 2, 3))
      expect(values[0]).toEqual(['tekst', 12.5, true])
      expect([values[1]?.[0], values[1]?.[2]]).toEqual([{ type: 'Error', basicValue: '#N/A' }, ''])
      expect(texts).toEqual([
        ['tekst', 12.5, true],
        ['#N/A', '=1+1', ''],
      ])
    })
    test.each([
      [
        'read',
        (area: Area, signal: AbortSignal, told: (fraction: number) => void) =>
          workbook.read(area, { signal, onProgress: told }),
      ],
      [
        'look',
        (area: Area, signal: AbortSignal, told: (fraction: number) => void) =>
          workbook.look(area, { signal, onProgress: told }),
      ],
    ])('%s tells when it is done, stops when asked, and refuses a sheet that is not there', async (_name, ask) => {
      const fractions: number[] = []
      await ask(at(0, 0, 2, 2), new AbortController().signal, (fraction) => fractions.push(fraction))
      expect(fractions.at(-1)).toBe(1)
      await refuses(
        ask(at(0, 0), AbortSignal.abort(), () => undefined),
        'cancelled',
      )
      await refuses(
        ask(nowhere, new AbortController().signal, () => undefined),
        'not-found',
      )
    })
  })

  describe('the selection', () => {
    test('is where it was put', async () => {
      await workbook.select(at(2, 1, 2, 2))
      expect(await workbook.selection()).toEqual(at(2, 1, 2, 2))
      await refuses(workbook.select(nowhere), 'not-found')
    })
    test('who listens is called until the signal', async () => {
      let moved = 0
      const interest = new AbortController()
      workbook.onSelectionChanged(() => moved++, interest.signal)
      let place = 0
      await eventually(async () => {
        await workbook.select(at(++place, 0))
        expect(moved).toBeGreaterThan(0)
      })
      interest.abort()
      await eventually(async () => {
        const sofar = moved
        await workbook.select(at(++place, 0))
        await workbook.select(at(++place, 0))
        expect(moved).toBe(sofar)
      })
    })
  })

  describe('writing', () => {
    test('text stays text, a formula is one, null leaves a cell alone, an empty text empties it', async () => {
      typePlan()
      const area = at(2, 1, 2, 3)
      const before = await formulas(area)
      const after = [
        ['=1+1', null, { formula: '=2*3' }],
        ['007', '', '3-4'],
      ]
      await workbook.write([{ area, before, after }])
      expect(await formulas(area)).toEqual([
        ['=1+1', 46_280, '=2*3'],
        ['007', '', '3-4'],
      ])
      const { values } = await workbook.read(area)
      expect([values[0]?.[0], values[1]]).toEqual(['=1+1', ['007', '', '3-4']])
    })
    test('what was emptied is no longer in use', async () => {
      opened.enter(2, 2, [['x']])
      await workbook.write([{ area: at(2, 2), before: [['x']], after: [['']] }])
      expect((await workbook.sheets())[0]?.used).toBeUndefined()
    })
    test('one cell that holds something else refuses all, also where it comes last', async () => {
      typePlan()
      const good = { area: at(2, 3), before: [[1000]], after: [[1]] }
      await refuses(workbook.write([good, { area: at(3, 3), before: [['605.5']], after: [[2]] }]), 'changed-meanwhile')
      await refuses(
        workbook.write([good, { area: at(3, 3), before: [[605.5, '']], after: [[2]] }]),
        'changed-meanwhile',
      )
      await refuses(workbook.write([good, { area: nowhere, before: [['']], after: [[2]] }]), 'not-found')
      expect(await formulas(at(1, 1, 3, 3))).toEqual(plan)
    })
    test('a protected sheet refuses', async () => {
      typeTable()
      opened.protect()
      await refuses(workbook.write([{ area: at(2, 3), before: [[1000]], after: [[1]] }]), 'protected-sheet')
      await refuses(workbook.addTableColumns('Plan', [{ header: 'Steun', formula: '=1' }]), 'protected-sheet')
      await refuses(workbook.removeTableColumns('Plan', ['Kost']), 'protected-sheet')
      await refuses(workbook.addTrafficLights(at(2, 1), [{ beginsWith: 'OK', light: 'good' }]), 'protected-sheet')
      expect(await formulas(at(1, 1, 3, 4))).toEqual(plan.map((cells) => [...cells, '']))
    })
    test('number formats and least widths: one format for all cells or one a column, and no column gets narrower', async () => {
      const before = [['', '']]
      await workbook.write([
        { area: at(0, 0, 1, 2), before, after: [[1, 2]], numberFormat: '0.00', leastWidths: [90, 80] },
      ])
      await workbook.write([
        { area: at(1, 0, 1, 2), before, after: [[1, 2]], numberFormat: ['0%', 'dd/mm/yyyy'], leastWidths: [70, 105] },
      ])
      expect(await workbook.look(at(0, 0, 3, 2))).toEqual({
        numberFormats: [
          ['0.00', '0.00'],
          ['0%', 'dd/mm/yyyy'],
          ['General', 'General'],
        ],
        columnWidths: [90, 105],
      })
    })
    test('who listens for changes is called, until the signal', async () => {
      let changes = 0
      const interest = new AbortController()
      workbook.onChanged(() => changes++, interest.signal)
      let number: number | '' = ''
      await eventually(async () => {
        const before = [[number]]
        number = Number(number) + 1
        await workbook.write([{ area: at(0, 0), before, after: [[number]] }])
        expect(changes).toBeGreaterThan(0)
      })
      interest.abort()
      await eventually(async () => {
        const sofar = changes
        for (const cell of [1, 2]) await workbook.write([{ area: at(cell, 0), before: [['']], after: [['']] }])
        expect(changes).toBe(sofar)
      })
    })
  })

  describe('columns of a table', () => {
    const columns = [
      { header: 'Steun', formula: '=1+1', numberFormat: '0%', width: 75 },
      { header: 'Controle', formula: '=2+2' },
    ]
    test('come at its right, with one formula for every row, and what stood there moves', async () => {
      typeTable()
      opened.enter(2, 5, [['ernaast']])
      expect(await workbook.addTableColumns('Plan', columns)).toEqual([at(1, 4, 3), at(1, 5, 3)])
      expect(await formulas(at(1, 3, 3, 5))).toEqual([
        ['Kost', 'Steun', 'Controle', '', ''],
        [1000, '=1+1', '=2+2', '', 'ernaast'],
        [605.5, '=1+1', '=2+2', '', ''],
      ])
      expect((await workbook.tables())[0]).toEqual({
        name: 'Plan',
        area: at(1, 1, 3, 5),
        headers: ['Opleiding', 'Start', 'Kost', 'Steun', 'Controle'],
      })
      const { numberFormats, columnWidths } = await workbook.look(at(1, 4, 3, 1))
      expect([numberFormats, columnWidths]).toEqual([[['General'], ['0%'], ['0%']], [75]])
    })
    test('go by their header, and one that is not there is none to take away', async () => {
      typeTable()
      opened.enter(2, 5, [['ernaast']])
      await workbook.addTableColumns('Plan', columns)
      await workbook.removeTableColumns('Plan', ['Controle', 'Bestaat niet', 'Steun'])
      expect((await workbook.tables())[0]?.area).toEqual(at(1, 1, 3, 3))
      expect(await formulas(at(1, 1, 3, 5))).toEqual(
        plan.map((cells, row) => [...cells, '', row === 1 ? 'ernaast' : '']),
      )
    })
    test('of a table that is not there', async () => {
      await refuses(workbook.addTableColumns('Weg', columns), 'not-found')
      await refuses(workbook.removeTableColumns('Weg', ['Steun']), 'not-found')
    })
  })

  describe('sheets', () => {
    test('a new one is shown, with what it holds', async () => {
      const cells = [
        ['=1+1', null],
        [{ formula: '=2+2' }, 0.3, true],
      ]
      const numberFormats = [[null], [null, '0%']]
      expect(await workbook.addSheet({ name: 'Agenda', cells, numberFormats, columnWidths: [75, 90] })).toBe('Agenda')
      expect((await workbook.selection())?.sheet).toBe('Agenda')
      const whole = at(0, 0, 2, 3, 'Agenda')
      expect(await formulas(whole)).toEqual([
        ['=1+1', '', ''],
        ['=2+2', 0.3, true],
      ])
      expect((await workbook.look(whole)).numberFormats).toEqual([
        ['General', 'General', 'General'],
        ['General', '0%', 'General'],
      ])
      expect((await workbook.look(at(0, 0, 1, 2, 'Agenda'))).columnWidths).toEqual([75, 90])
    })
    test('a name that is taken gets a number, however it is written', async () => {
      expect(await workbook.addSheet({ name: 'blad1', cells: [] })).toBe('blad1 2')
      expect(await workbook.addSheet({ name: 'BLAD1', cells: [] })).toBe('BLAD1 3')
    })
    test('one goes away with what it holds', async () => {
      await workbook.addSheet({ name: 'Agenda', cells: [['x']] })
      await workbook.removeSheet('Agenda')
      expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1'])
      await refuses(workbook.removeSheet('Agenda'), 'not-found')
    })
  })

  test('colours need a sheet', async () => {
    const lights = [{ beginsWith: 'OK', light: 'good' }] as const
    await refuses(workbook.addTrafficLights(nowhere, lights), 'not-found')
    await refuses(workbook.removeTrafficLights(nowhere, lights), 'not-found')
  })

  describe('what travels with the workbook', () => {
    test('a setting is kept as it was, and replaced as a whole', async () => {
      expect(await workbook.setting('plan')).toBeUndefined()
      const given = { columns: { kost: [1, 'a'] } }
      await workbook.setSetting('plan', given)
      given.columns.kost.push(2)
      expect(await workbook.setting('plan')).toEqual({ columns: { kost: [1, 'a'] } })
      await workbook.setSetting('plan', { applicant: 'small' })
      expect(await workbook.setting('plan')).toEqual({ applicant: 'small' })
    })
    test('what is read from a setting is a copy', async () => {
      await workbook.setSetting('plan', { list: [1] })
      ;((await workbook.setting('plan')) as { list: number[] }).list.push(2)
      expect(await workbook.setting('plan')).toEqual({ list: [1] })
    })
    test('a text comes back letter by letter, is replaced, and goes', async () => {
      const text = 'naam;nummer\n"A & <B>";ë €\t]]>'
      await workbook.setPart('lijst', text)
      expect(await workbook.part('lijst')).toBe(text)
      await workbook.setPart('lijst', '')
      expect(await workbook.part('lijst')).toBe('')
      await workbook.setPart('lijst', undefined)
      expect(await workbook.part('lijst')).toBeUndefined()
    })
  })
})
