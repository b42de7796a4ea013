import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { findBroken, repairOf } from '../../../src/pane/features/sharing/broken-cells'
import { hasKmoCall, repairedFormula } from '../../../src/pane/features/sharing/kmo-formula'
import { cellsOf, valuesCopy } from '../../../src/pane/features/sharing/values-copy'
import { xlsxFile, type CopiedSheet } from '../../../src/pane/features/sharing/xlsx-file'
import { checkedOn } from '../../../src/rules'
import { dayText } from '../../../src/wording'
import { FakeWorkbook, type FakeCell } from '../../builders/fake-workbook'
import { serial } from '../../builders/serial'

const whole = (sheets: readonly CopiedSheet[]): Uint8Array => {
  const work = xlsxFile(sheets)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
const sheet = (change: Partial<CopiedSheet> & Pick<CopiedSheet, 'cells'>): CopiedSheet => ({
  name: 'Blad1',
  row: 0,
  column: 0,
  numberFormats: [],
  columnWidths: [],
  boldRows: new Set(),
  ...change,
})
const partOf = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name]!)
const name = { type: 'Error', basicValue: '#NAME?' } as const

describe('a file of values', () => {
  test('every kind of value comes back as it was', async () => {
    const cells = [
      ['=1+1', '+3', '-3', '@x', '  spatie  ', 'een\ntwee'],
      [1.5, -0.1, 1e21, true, false, null],
      [{ error: '#N/A' }, { error: '#BUSY!' }, '<img src=x>&"\'', '\u202Eمركز', '_x0041_', 'a\u0001b'],
    ]
    const { sheets } = await readXlsx(whole([sheet({ cells: cells as CopiedSheet['cells'] })]))
    expect(sheets[0]?.rows).toEqual([
      ['=1+1', '+3', '-3', '@x', '  spatie  ', 'een\ntwee'],
      [1.5, -0.1, 1e21, true, false, null],
      ['#N/A', '#BUSY!', '<img src=x>&"\'', '\u202Eمركز', '_x0041_', 'a\u0001b'],
    ])
  })

  test('holds no formula, no link and no connection', () => {
    const file = whole([sheet({ cells: [['=HYPERLINK("http://x")', '=cmd|x']] })])
    expect(Object.keys(unzipSync(file)).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f|hyperlink/)
  })

  test('number formats, bold headers, widths and hidden columns, where they stood', () => {
    const file = whole([
      sheet({
        row: 2,
        column: 1,
        cells: [
          ['Start', 'Kost'],
          [serial('2026-09-07'), 1000],
        ],
        numberFormats: [
          ['General', 'General'],
          ['dd/mm/yyyy', '#.##0,00 "€"'],
        ],
        columnWidths: [48, 0],
        boldRows: new Set([2]),
      }),
    ])
    const xml = partOf(file, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain(
      '<cols><col min="2" max="2" width="8.43" customWidth="1"/><col min="3" max="3" width="0" customWidth="1" hidden="1"/></cols>',
    )
    expect(xml).toContain('<row r="3"><c r="B3" s="1" t="inlineStr">')
    expect(xml).toContain(
      `<row r="4"><c r="B4" s="2"><v>${serial('2026-09-07')}</v></c><c r="C4" s="3"><v>1000</v></c></row>`,
    )
    expect(partOf(file, 'xl/styles.xml')).toContain('formatCode="#.##0,00 &quot;€&quot;"')
  })

  test('a text of 100,000 signs is cut where Excel ends', async () => {
    const { sheets } = await readXlsx(whole([sheet({ cells: [['x'.repeat(100_000)]] })]))
    expect((sheets[0]?.rows[0]?.[0] as string).length).toBe(32_767)
  })

  test('columns beyond Z have their letters', () => {
    expect(partOf(whole([sheet({ column: 25, cells: [['a', 'b'], [], ['c']] })]), 'xl/worksheets/sheet1.xml')).toMatch(
      /r="Z1".*r="AA1".*r="Z3"/,
    )
  })
})

describe('the copy of a workbook', () => {
  const cells: FakeCell[][] = [
    ['Kost', 'Subsidie', 'Samen'],
    [1000, { formula: '=KMO.SUBSIDY(A2,"klein")', value: 300 }, { formula: '=A2+B2', value: 1300 }],
    [500, { formula: '=KMO.SUBSIDY(A3,"klein")', value: name }, '=geen formule'],
  ]
  const workbook = new FakeWorkbook(
    { Plan: cells, 'Over deze kopie': [['al bezet']], Leeg: [] },
    {
      tables: [{ name: 'T', area: { sheet: 'Plan', row: 0, column: 0, rows: 3, columns: 3 } }],
      obstacles: { hiddenRows: true },
    },
  )
  workbook.numberFormats.set('Plan 1 1', '0.00')

  test('values instead of formulas, with a first sheet that tells the day of the rules', async () => {
    const { sheets, counts } = await valuesCopy(
      workbook,
      await workbook.sheets(),
      await workbook.tables(),
      '2026-11-24',
      'nl',
    )
    expect(sheets.map((one) => one.name)).toEqual(['Over deze kopie 2', 'Plan', 'Over deze kopie', 'Leeg'])
    expect(sheets[1]?.cells).toEqual([
      ['Kost', 'Subsidie', 'Samen'],
      [1000, 300, 1300],
      [500, { error: '#NAME?' }, '=geen formule'],
    ])
    expect([sheets[1]?.numberFormats[1]?.[1], [...(sheets[1]?.boldRows ?? [])]]).toEqual(['0.00', [0]])
    expect(counts[0]).toEqual({ name: 'Plan', formulas: 3, kmoFormulas: 2, errors: 1, hiddenRows: true })
    expect(sheets[0]?.cells).toEqual(
      expect.arrayContaining([
        ['Gemaakt op', '24/11/2026'],
        ['Regels nagekeken op', dayText(checkedOn)],
        ['Plan', 3, 2, 1],
      ]),
    )
    expect((await readXlsx(whole(sheets))).sheets.map((one) => one.name)).toEqual([
      'Over deze kopie 2',
      'Plan',
      'Over deze kopie',
      'Leeg',
    ])
  })
  test('can be stopped, and is counted before it is made', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(
      valuesCopy(workbook, await workbook.sheets(), [], '2026-11-24', 'nl', { signal: stop.signal }),
    ).rejects.toMatchObject({ refusal: 'cancelled' })
    expect(cellsOf(await workbook.sheets())).toBe(10)
  })
})

describe('formulas that a file kept while the add-in was away', () => {
  test.each([
    ['=_xldudf_KMO_SUBSIDY(A1,"klein")', '=KMO.SUBSIDY(A1,"klein")'],
    [
      '=_xldudf_KMO_ELIGIBLE_COST(A1)+_xldudf_KMO_SUBSIDY_RATE("klein")',
      '=KMO.ELIGIBLE_COST(A1)+KMO.SUBSIDY_RATE("klein")',
    ],
    ['=[2]!KMO.SUBSIDY(A1)', '=KMO.SUBSIDY(A1)'],
    ["='C:\\Add-ins\\kmo.xlam'!KMO.SUBSIDY(A1)", '=KMO.SUBSIDY(A1)'],
    ['=_xlfn._xldudf_KMO_PLAN(A1:B2)', '=KMO.PLAN(A1:B2)'],
    ['=kmo.subsidy(A1)', '=KMO.SUBSIDY(A1)'],
    ['=KMO.SUBSIDY(A1,"_xldudf_KMO_SUBSIDY(x)")', '=KMO.SUBSIDY(A1,"_xldudf_KMO_SUBSIDY(x)")'],
  ])('%s', (formula, repaired) => {
    expect(hasKmoCall(formula)).toBe(true)
    expect(repairedFormula(formula)).toBe(repaired)
  })
  test.each([
    '=SUM(A1)',
    '="KMO.SUBSIDY(A1)"',
    'KMO.SUBSIDY(A1)',
    '=MIJNKMO.SUBSIDY(A1)',
    '=KMO.NIETS(A1)',
    '=KMO.SUBSIDY',
    5,
    '',
  ])('%s is none', (formula) => expect(hasKmoCall(formula)).toBe(false))
})

describe('cells that show #NAME?', () => {
  const workbook = () =>
    new FakeWorkbook(
      {
        Plan: [
          ['Kost', { formula: '=KMO.PLAFOND("klein")', value: name }],
          [1, { formula: '=_xldudf_KMO_SUBSIDY(A2,"klein")', value: name }],
          [2, { formula: '=KMO.SUBSIDY(A3,"klein")', value: 300 }],
          [3, { formula: '=KMO.SUBSIDY(A4,"klein")', value: name }],
          [4, { formula: '=KMO.SUBSIDY(A5,"klein")', value: name }],
          [5, { formula: '=NIETS(A6)', value: name }],
        ],
        Slot: [[{ formula: '=KMO.VERSION()', value: name }]],
      },
      { protectedSheets: ['Slot'], hiddenSheets: ['Slot'] },
    )
  test('are found on every sheet, those below each other together', async () => {
    const runs = await findBroken(workbook())
    expect(runs).toEqual([
      {
        area: { sheet: 'Plan', row: 0, column: 1, rows: 1, columns: 1 },
        formulas: ['=KMO.PLAFOND("klein")'],
        isProtected: false,
      },
      {
        area: { sheet: 'Plan', row: 1, column: 1, rows: 1, columns: 1 },
        formulas: ['=_xldudf_KMO_SUBSIDY(A2,"klein")'],
        isProtected: false,
      },
      {
        area: { sheet: 'Plan', row: 3, column: 1, rows: 2, columns: 1 },
        formulas: ['=KMO.SUBSIDY(A4,"klein")', '=KMO.SUBSIDY(A5,"klein")'],
        isProtected: false,
      },
      {
        area: { sheet: 'Slot', row: 0, column: 0, rows: 1, columns: 1 },
        formulas: ['=KMO.VERSION()'],
        isProtected: true,
      },
    ])
  })
  test('are entered again, unless somebody changed them', async () => {
    const book = workbook()
    const [first, second, third] = await findBroken(book)
    book.userWrites('Plan', 3, 1, 'handmatig')
    await book.write([repairOf(first!), repairOf(second!)])
    expect([book.at('Plan', 0, 1), book.at('Plan', 1, 1)]).toEqual([
      { formula: '=KMO.PLAFOND("klein")' },
      { formula: '=KMO.SUBSIDY(A2,"klein")' },
    ])
    await expect(book.write([repairOf(third!)])).rejects.toMatchObject({ refusal: 'changed-meanwhile' })
  })
})
