import { readJournal } from '../../../src/workbook/journal/journal'
import {
  contentIn,
  contentsOf,
  packColumn,
  unpackedRows,
  type PackedColumn,
} from '../../../src/workbook/journal/packed-cells'
import { recordedWorkbook, type JournalTrouble } from '../../../src/workbook/journal/recorded-workbook'
import { reviewJournal, takeBack, type OwnWork, type Review } from '../../../src/workbook/journal/take-back'
import type { IsoDate } from '../../../src/rules'
import type { Area } from '../../../src/workbook/area'
import { WorkbookError, type CellContent, type Workbook } from '../../../src/workbook/workbook'
import { FakeWorkbook } from '../../builders/fake-workbook'

const area = (row: number, column: number, rows = 1, columns = 1, sheet = 'Plan'): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
})

/** Journals that must not have trouble. */
const recorded = (workbook: Workbook, day: IsoDate = '2026-11-24', troubles: JournalTrouble[] = []) =>
  recordedWorkbook(workbook, day, (trouble) => troubles.push(trouble))

function book() {
  const fake = new FakeWorkbook(
    {
      Plan: [
        ['Opleiding', 'Kost', 'Nummer'],
        ['Excel', 605, 'DV.0105080'],
        ['Word', { formula: '=B2*2', value: 1210 }, '=geen formule'],
      ],
      Vrij: [],
    },
    { tables: [{ name: 'Plan', area: area(0, 0, 3, 3) }] },
  )
  return { fake, workbook: recorded(fake) }
}
/** Whoever writes in these tests is the pane. */
const ours: OwnWork = {
  isOwnFunction: (name) => name.startsWith('KMO.'),
  isOwnFormula: () => true,
  isOwnValue: () => true,
  isOwnColumn: () => true,
}
const reviewsOf = async (workbook: Workbook) => (await reviewJournal(workbook, ours)).reviews
const unpack = (packed: PackedColumn, firstRow: number) =>
  unpackedRows(packed).map((content, index) => contentIn(content, firstRow + index))
const shown = (reviews: readonly Review[]) =>
  reviews.map(({ entry, possible, stays }) => [entry.kind, possible, stays.map(({ what }) => what)])

describe('cells packed into columns', () => {
  test.each<readonly [string, readonly CellContent[], number]>([
    ['nothing', [], 0],
    ['equal values', ['', '', '', 1, 1, true, null, null, 'a'], 3],
    [
      'formulas of their own row',
      [{ formula: '=KMO.CHECK($A5,$B$5,A$5)' }, { formula: '=KMO.CHECK($A6,$B$6,A$6)' }],
      4,
    ],
    ['formulas of another row', [{ formula: '=A1+A2' }, { formula: '=A1+A3' }, { formula: '="B3"&LOG10(5)&C3' }], 1],
    ['a text that looks like one', ['=A5', { formula: '=A6' }], 4],
  ])('%s come back as they were', (_what, cells, firstRow) => {
    expect(unpack(packColumn(cells, firstRow), firstRow)).toEqual(cells)
  })
  test('ten thousand rows of one formula are one', () => {
    const cells = Array.from({ length: 10_000 }, (_, row): CellContent => ({
      formula: `=IF($D${row + 5}="","",KMO.DEADLINE($D${row + 5}))`,
    }))
    expect(packColumn(cells, 4)).toEqual([[10_000, { f: '=IF($D\u0001="","",KMO.DEADLINE($D\u0001))' }]])
    expect(unpack(packColumn(cells, 4), 4)).toEqual(cells)
  })
  test('a formula is told from a text by its value', () => {
    expect(contentsOf({ formulas: [['=A1', '=A1', 5]], values: [['=A1', 12, 5]] })).toEqual([
      ['=A1', { formula: '=A1' }, 5],
    ])
  })
})

describe('what was written is taken back', () => {
  test('a repaired cell, also by another session', async () => {
    const { fake, workbook } = book()
    await workbook.write([{ area: area(1, 2), before: [['DV.0105080']], after: [['DV.O105080']] }])
    const later = recorded(fake, '2026-12-01')
    const reviews = await reviewsOf(later)
    expect(shown(reviews)).toEqual([['cells', 1, []]])
    expect(reviews[0]!.entry.on).toBe('2026-11-24')
    await takeBack(later, ours, reviews)
    expect(fake.at('Plan', 1, 2)).toBe('DV.0105080')
    expect(await reviewsOf(later)).toEqual([])
    expect(fake.parts.size).toBe(0)
  })

  test('formulas come back as formulas, texts that look like one as texts', async () => {
    const { fake, workbook } = book()
    await workbook.write([
      { area: area(2, 0, 1, 3), before: [['Word', '=B2*2', '=geen formule']], after: [['Outlook', 500, 'DV.O105080']] },
    ])
    await takeBack(workbook, ours, await reviewsOf(workbook))
    expect([0, 1, 2].map((column) => fake.at('Plan', 2, column))).toEqual([
      'Word',
      { formula: '=B2*2' },
      '=geen formule',
    ])
  })

  test('a cell that was written twice goes back to what stood there first', async () => {
    const { fake, workbook } = book()
    await workbook.write([{ area: area(1, 1), before: [[605]], after: [[500]] }])
    await workbook.write([{ area: area(1, 1), before: [[500]], after: [[450]] }])
    const reviews = await reviewsOf(workbook)
    expect(shown(reviews)).toEqual([['cells', 1, []]])
    await takeBack(workbook, ours, reviews)
    expect(fake.at('Plan', 1, 1)).toBe(605)
  })

  test('a cell that was put back by itself is forgotten', async () => {
    const { workbook } = book()
    await workbook.write([{ area: area(1, 1), before: [[605]], after: [[500]] }])
    await workbook.write([{ area: area(1, 1), before: [[500]], after: [[605]] }])
    expect((await readJournal(workbook)).kept).toEqual([])
  })

  test('columns of a table with their colours', async () => {
    const { fake, workbook } = book()
    const areas = await workbook.addTableColumns('Plan', [
      { header: 'Controle', formula: '=KMO.CHECK(,[@Kost])' },
      { header: 'Uiterste aanvraag', formula: '=1' },
    ])
    await workbook.addTrafficLights({ ...areas[0]!, row: 1, rows: 2 }, [{ beginsWith: 'OK', light: 'good' }])
    const reviews = await reviewsOf(workbook)
    expect(shown(reviews)).toEqual([['columns', 2, []]])
    await takeBack(workbook, ours, reviews)
    expect((await fake.tables())[0]!.headers).toEqual(['Opleiding', 'Kost', 'Nummer'])
    expect(fake.lights).toEqual([])
  })

  test('cells beside a table, with formats and colours', async () => {
    const { fake, workbook } = book()
    await workbook.write([
      {
        area: area(0, 5, 3, 2),
        before: [
          ['', ''],
          ['', ''],
          ['', ''],
        ],
        after: [
          [{ formula: '=KMO.PLAN(Plan[#All])' }, null],
          [null, null],
          [null, null],
        ],
        numberFormat: ['0%', 'General'],
      },
    ])
    await workbook.addTrafficLights(area(1, 6, 2, 1), [{ beginsWith: 'OK', light: 'good' }])
    const reviews = await reviewsOf(workbook)
    expect(shown(reviews)).toEqual([['cells', 1, []]])
    await takeBack(workbook, ours, reviews)
    expect(fake.at('Plan', 0, 5)).toBe('')
    expect(fake.written[fake.written.length - 1]!.numberFormat).toBe('General')
    expect(fake.lights).toEqual([])
  })

  test('a sheet that nobody touched', async () => {
    const { fake, workbook } = book()
    const name = await workbook.addSheet({ name: 'Agenda', cells: [['Dag'], [46_000]] })
    await takeBack(workbook, ours, await reviewsOf(workbook))
    expect(fake.cells.has(name)).toBe(false)
  })

  test('colours on cells of the user', async () => {
    const { fake, workbook } = book()
    await workbook.addTrafficLights(area(1, 0, 2, 1), [{ beginsWith: 'OK', light: 'good' }])
    expect(shown(await reviewsOf(workbook))).toEqual([['lights', 1, []]])
    await takeBack(workbook, ours, await reviewsOf(workbook))
    expect(fake.lights).toEqual([])
  })
})

describe('what was changed since stays, and is told', () => {
  test('single cells of a block', async () => {
    const { fake, workbook } = book()
    await workbook.write([
      {
        area: area(0, 4, 3, 1),
        before: [[''], [''], ['']],
        after: [['Controle'], [{ formula: '=A2' }], [{ formula: '=A3' }]],
        numberFormat: '0%',
      },
    ])
    fake.userWrites('Plan', 1, 4, 'van mij')
    const reviews = await reviewsOf(workbook)
    expect(shown(reviews)).toEqual([['cells', 2, [area(1, 4)]]])
    await takeBack(workbook, ours, reviews)
    expect([0, 1, 2].map((row) => fake.at('Plan', row, 4))).toEqual(['', 'van mij', ''])
    expect(fake.written[fake.written.length - 1]!.numberFormat).toBeUndefined()
  })

  test('a column of a table', async () => {
    const { fake, workbook } = book()
    await workbook.addTableColumns('Plan', [
      { header: 'Controle', formula: '=1' },
      { header: 'Steun %', formula: '=2' },
    ])
    fake.userWrites('Plan', 2, 3, 'nagekeken')
    const reviews = await reviewsOf(workbook)
    expect(shown(reviews)).toEqual([['columns', 1, ['Controle']]])
    await takeBack(workbook, ours, reviews)
    expect((await fake.tables())[0]!.headers).toEqual(['Opleiding', 'Kost', 'Nummer', 'Controle'])
  })

  test('a sheet', async () => {
    const { fake, workbook } = book()
    await workbook.addSheet({ name: 'Agenda', cells: [['Dag'], [46_000]] })
    fake.userWrites('Agenda', 5, 0, 'nota')
    const reviews = await reviewsOf(workbook)
    expect(shown(reviews)).toEqual([['sheet', 0, ['Agenda']]])
    await takeBack(workbook, ours, reviews)
    expect(fake.cells.has('Agenda')).toBe(true)
  })

  test('a change between looking and taking back', async () => {
    const { fake, workbook } = book()
    await workbook.write([{ area: area(1, 1), before: [[605]], after: [[500]] }])
    const reviews = await reviewsOf(workbook)
    fake.userWrites('Plan', 1, 1, 600)
    await expect(takeBack(workbook, ours, reviews)).rejects.toMatchObject({ refusal: 'changed-meanwhile' })
    expect(fake.at('Plan', 1, 1)).toBe(600)
    expect((await readJournal(workbook)).kept.length).toBe(1)
  })

  test('what is gone with its sheet, its table or its column is not shown', async () => {
    const { fake, workbook } = book()
    await workbook.write([{ area: area(0, 0, 1, 1, 'Vrij'), before: [['']], after: [['x']] }])
    await workbook.addTableColumns('Plan', [{ header: 'Controle', formula: '=1' }])
    await workbook.addSheet({ name: 'Agenda', cells: [['x']] })
    fake.cells.delete('Vrij')
    await fake.removeSheet('Agenda')
    await fake.removeTableColumns('Plan', ['Controle'])
    expect(await reviewsOf(workbook)).toEqual([])
  })
})

test('what a feature undoes itself leaves the journal', async () => {
  const { workbook } = book()
  const name = await workbook.addSheet({ name: 'Agenda', cells: [['x']] })
  await workbook.addTableColumns('Plan', [
    { header: 'A', formula: '=1' },
    { header: 'B', formula: '=2' },
  ])
  await workbook.removeSheet(name)
  await workbook.removeTableColumns('Plan', ['A'])
  expect(
    (await readJournal(workbook)).kept.map((entry) =>
      entry.kind === 'columns' ? entry.columns.map(({ header }) => header) : entry.kind,
    ),
  ).toEqual([['B']])
})

test('a refused write leaves no trace; what cannot be noted is written, and told', async () => {
  const { fake } = book()
  const troubles: JournalTrouble[] = []
  const workbook = recorded(fake, '2026-11-24', troubles)
  await expect(workbook.write([{ area: area(1, 1), before: [[1]], after: [[2]] }])).rejects.toMatchObject({
    refusal: 'changed-meanwhile',
  })
  expect(fake.parts.size).toBe(0)
  fake.setPart = () => Promise.reject(new WorkbookError('failed'))
  await workbook.write([{ area: area(1, 1), before: [[605]], after: [[2]] }])
  expect(fake.at('Plan', 1, 1)).toBe(2)
  await workbook.addTrafficLights(area(1, 0), [{ beginsWith: 'OK', light: 'good' }])
  expect(troubles).toEqual(['not-noted', 'not-noted'])
})

test('a sheet that cannot be marked is there, and told not to be noted', async () => {
  const { fake } = book()
  const troubles: JournalTrouble[] = []
  const workbook = recorded(fake, '2026-11-24', troubles)
  fake.markSheet = () => Promise.reject(new WorkbookError('not-supported'))
  expect(await workbook.addSheet({ name: 'Agenda', cells: [['x']] })).toBe('Agenda')
  expect(troubles).toEqual(['not-noted'])
  await expect(workbook.removeSheet('Agenda')).rejects.toMatchObject({ refusal: 'not-found' })
  expect(fake.cells.has('Agenda')).toBe(true)
})

describe('a sheet is known by its mark', () => {
  test('another sheet that got its name stays', async () => {
    const { fake, workbook } = book()
    await workbook.addSheet({ name: 'Agenda', cells: [['x']] })
    await fake.removeSheet('Agenda')
    fake.cells.set('Agenda', [['x']])
    expect((await reviewsOf(workbook)).map(({ possible, stays }) => [possible, stays])).toEqual([
      [0, [{ what: 'Agenda', why: 'not-ours' }]],
    ])
    await expect(workbook.removeSheet('Agenda')).rejects.toMatchObject({ refusal: 'not-found' })
  })
  test('of a sheet and its copy neither is certain', async () => {
    const { fake, workbook } = book()
    await workbook.addSheet({ name: 'Agenda', cells: [['x']] })
    fake.cells.set('Agenda (2)', [['x']])
    fake.marks.set('Agenda (2)', fake.marks.get('Agenda')!)
    expect((await reviewsOf(workbook)).map(({ possible }) => possible)).toEqual([0])
  })
  test('a large one is compared to its last cell', async () => {
    const { fake, workbook } = book()
    await workbook.addSheet({ name: 'Lijst', cells: Array.from({ length: 30_000 }, (_, row) => [row]) })
    expect(shown(await reviewsOf(workbook))).toEqual([['sheet', 1, []]])
    fake.userWrites('Lijst', 29_999, 0, 'nota')
    expect(shown(await reviewsOf(workbook))).toEqual([['sheet', 0, ['Lijst']]])
  })
})

test.each(['', 'geen json', '{"a":1}'])('a journal that holds %j is left out as a whole', async (text) => {
  const { fake } = book()
  fake.parts.set('written', text)
  expect(await readJournal(fake)).toEqual({ kept: [], leftOut: 1 })
})

test('two writes at once are both noted', async () => {
  const { workbook } = book()
  await Promise.all([
    workbook.write([{ area: area(1, 1), before: [[605]], after: [[500]] }]),
    workbook.write([{ area: area(1, 2), before: [['DV.0105080']], after: [['DV.O105080']] }]),
  ])
  expect((await readJournal(workbook)).kept.length).toBe(2)
})

test('ten thousand rows of six formulas take little room', async () => {
  const fake = new FakeWorkbook({ Plan: [] })
  const workbook = recorded(fake)
  const rows = 10_000
  await workbook.write(
    Array.from({ length: 6 }, (_, column) => ({
      area: area(0, column, rows, 1),
      before: Array.from({ length: rows }, () => ['']),
      after: Array.from({ length: rows }, (_, row) => [{ formula: `=KMO.DEADLINE($D${row + 1})` }]),
    })),
  )
  expect(fake.parts.get('written')!.length).toBeLessThan(2000)
})
