import { readNamedHeaders } from '../../src/plan/named-headers'
import { findPlan, lackingInPlan, type SheetCells, type TablePlace } from '../../src/plan/place'

type Options = { visible?: boolean; tables?: readonly TablePlace[] }
/** A sheet of these rows, from its first cell on. */
const sheetOf = (rows: readonly (readonly unknown[])[], { visible = true, tables = [] }: Options = {}): SheetCells => ({
  visible,
  tables,
  lastRow: rows.length - 1,
  lastColumn: Math.max(...rows.map(({ length }) => length)) - 1,
  filledRows: rows.flatMap((cells, row) => (cells.some((cell) => (cell ?? '') !== '') ? [row] : [])),
  valueAt: (row, column) => rows[row]?.[column] ?? null,
})
const headers = ['Opleiding', 'Start', 'Kost']
const course = ['Excel', 46_000, 1000]
/** `first cell : last cell`, rows and columns from 0, and the row of totals. */
function placeOf(...sheets: readonly SheetCells[]): string {
  const found = findPlan(sheets)
  if (found === undefined) return 'none'
  const { sheet, area, totalsRow } = found
  const corners = `${area.top},${area.left}:${area.bottom},${area.right}`
  return `sheet ${sheets.indexOf(sheet)} ${corners}${totalsRow === undefined ? '' : ` total ${totalsRow}`}`
}

describe('a plan among the cells of a sheet', () => {
  test.each([
    [
      'below a title, beside other cells',
      [['Plan 2026'], [], ['', ...headers, '', '', 'Nota'], ['', ...course]],
      '2,1:3,3',
    ],
    ['with one empty column among its headers', [[...headers, '', 'Thema'], course], '0,0:1,4'],
    ['over a gap of two rows', [headers, course, [], [], course], '0,0:4,2'],
    ['without the notes below', [headers, course, [], ['* zonder btw']], '0,0:1,2'],
    ['with a row of text that follows at once', [headers, course, ['nog te plannen']], '0,0:2,2'],
    ['headers only', [headers], '0,0:0,2'],
    ['with a heading behind a gap', [headers, course, [], ['Najaar'], course], '0,0:4,2'],
    [
      'with a company and its number behind a gap',
      [headers, course, [], ['Jansen bv', '0403.170.701'], course],
      '0,0:4,2',
    ],
    ['with the headers once more behind a gap', [headers, course, [], [], headers, course], '0,0:5,2'],
    [
      'with days and amounts that are texts',
      [headers, ['Excel', '1/3/2026', '€ 5,00'], [], ['Lean', '2 mei 2026', '7']],
      '0,0:3,2',
    ],
    ['without a note and the figure below it', [headers, course, [], ['Met btw'], ['', '', 1210]], '0,0:1,2'],
    [
      'without the list below, which has headers of its own',
      [headers, course, [], ['Budget'], ['Dienst', 'Jaar', 'Euro'], ['A', 2026, 5]],
      '0,0:1,2',
    ],
    ['without notes of several lines', [headers, course, [], ['Prijzen zonder btw.'], ['Vragen aan Ria.']], '0,0:1,2'],
  ])('%s', (_, rows, place) => {
    expect(placeOf(sheetOf(rows))).toBe(`sheet 0 ${place}`)
  })

  const blankRows = (count: number): unknown[][] => Array.from({ length: count }, () => [])
  const budget = [['Budget'], ['Dienst', 'Jaar', 'Euro'], ['A', 2026, 5], ['B', 2026, 7]]
  test.each<[string, unknown[][], place: string, figuresBelow: number[]]>([
    ['three blank rows', [headers, course, ...blankRows(3), course, course], '0,0:6,2', []],
    ['ten', [headers, course, ...blankRows(10), course], '0,0:12,2', []],
    ['five hundred', [headers, course, course, ...blankRows(500), course], '0,0:503,2', []],
    ['blank rows below the headers', [headers, ...blankRows(7), course, course], '0,0:9,2', []],
    ['a heading above the next block', [headers, course, ...blankRows(20), ['Najaar'], course], '0,0:23,2', []],
    ['the headers above the next block', [headers, course, ...blankRows(20), headers, course], '0,0:23,2', []],
    [
      'days and amounts that are texts',
      [headers, course, ...blankRows(9), ['Lean', '2 mei 2026', '7']],
      '0,0:11,2',
      [],
    ],
    ['more blank rows than anybody leaves', [headers, course, ...blankRows(1000), course], '0,0:1,2', [1002]],
    ['another list with headers of its own', [headers, course, ...blankRows(4), ...budget], '0,0:1,2', [8, 9]],
    [
      'figures where the plan has none',
      [headers, course, ...blankRows(5), [2026, 5, 6], [2027, 7, 8]],
      '0,0:1,2',
      [7, 8],
    ],
    ['one figure', [headers, course, ...blankRows(6), ['Saldo', '', 300]], '0,0:1,2', [8]],
    ['a note', [headers, course, ...blankRows(40), ['Prijzen zonder btw.', 'Vragen aan Ria.']], '0,0:1,2', []],
    [
      'a plan, and below it a list',
      [headers, course, ...blankRows(4), course, ...blankRows(4), ...budget],
      '0,0:6,2',
      [13, 14],
    ],
  ])(
    'behind %s: rows that are filled in like those above belong to it, other figures are named',
    (_, rows, place, figuresBelow) => {
      const sheet = sheetOf(rows)
      expect(placeOf(sheet)).toBe(`sheet 0 ${place}`)
      expect(findPlan([sheet])?.figuresBelow).toEqual(figuresBelow)
    },
  )

  test('a sum at its end stands apart', () => {
    expect(placeOf(sheetOf([headers, course, course, ['Totaal', '', 2000]]))).toBe('sheet 0 0,0:2,2 total 3')
    expect(placeOf(sheetOf([headers, course, ['Totaalbeeld', '', 2000]]))).toBe('sheet 0 0,0:2,2')
    expect(placeOf(sheetOf([headers, ['Totaal', '', 0]]))).toBe('sheet 0 0,0:1,2')
  })

  test('none without a cost and a day, or further down than anybody looks', () => {
    expect(placeOf(sheetOf([['Opleiding', 'Kost'], course]))).toBe('none')
    expect(placeOf(sheetOf([...Array.from({ length: 61 }, () => ['']), headers]))).toBe('none')
    expect(placeOf(sheetOf([...Array.from({ length: 60 }, () => ['']), headers]))).toBe('sheet 0 60,0:60,2')
  })
})

describe('a plan in a table', () => {
  const table = (area: TablePlace['area'], totalsRows = 0): TablePlace => ({ area, headerRows: 1, totalsRows })

  test('comes before cells on a sheet, and takes what stands beside its headers', () => {
    const inTable = sheetOf([[...headers, 'Subsidie'], course], {
      tables: [table({ top: 0, left: 0, bottom: 1, right: 2 })],
    })
    expect(placeOf(sheetOf([headers, course]), inTable)).toBe('sheet 1 0,0:1,3')
  })

  test('without its row of totals', () => {
    const tables = [table({ top: 0, left: 0, bottom: 2, right: 2 }, 1)]
    expect(placeOf(sheetOf([headers, course, ['', '', 1000]], { tables }))).toBe('sheet 0 0,0:1,2 total 2')
  })

  test('without headers is none', () => {
    const tables = [{ ...table({ top: 1, left: 0, bottom: 2, right: 2 }), headerRows: 0 }]
    expect(placeOf(sheetOf([['Lijst'], headers, course], { tables }))).toBe('sheet 0 1,0:2,2')
  })

  test('a hidden sheet is asked last', () => {
    const hidden = sheetOf([headers, course], { visible: false })
    expect(placeOf(hidden, sheetOf([['Nota'], headers]))).toBe('sheet 1 1,0:1,2')
    expect(placeOf(hidden)).toBe('sheet 0 0,0:1,2')
  })
})

describe('where there is no plan, what the nearest headers lack', () => {
  const lacking = (sheets: readonly SheetCells[], headersNamed?: string) => {
    const named =
      headersNamed === undefined ? undefined : readNamedHeaders(headersNamed, { nl: 'hoofdingen', en: 'headers' })
    const found = lackingInPlan(sheets, { ...(named !== undefined && { named }) })
    return found && [sheets.indexOf(found.sheet), found.headerRow, found.lacks]
  }

  test.each<[string, readonly (readonly unknown[])[], string | undefined, unknown]>([
    ['a cost', [[], ['Opleiding', 'Thema', 'Start']], undefined, [0, 1, 'cost']],
    ['a day', [['Opleiding', 'Thema', 'Kost']], undefined, [0, 0, 'day']],
    ['more than an expense list has', [['Omschrijving', 'Datum', 'Kost'], course], undefined, [0, 0, 'more']],
    [
      'nothing that is like one',
      [
        ['Naam', 'Telefoon'],
        ['Ria', 1],
      ],
      undefined,
      undefined,
    ],
    ['a day beside a cost that was named', [['Opleiding', 'Thema', 'Inkoop']], 'Kost=Inkoop', [0, 0, 'day']],
    [
      'what its user says',
      [headers, course],
      'Kost=Inkoop',
      [0, 0, { refusal: 'unknownPlanHeader', header: 'Inkoop' }],
    ],
  ])('%s', (_, rows, named, expected) => {
    expect(lacking([sheetOf(rows)], named)).toEqual(expected)
  })

  test('the nearest is the one with the most known headers', () => {
    expect(lacking([sheetOf([['Opleiding', 'Start']]), sheetOf([['Opleiding', 'Start', 'Thema']])])).toEqual([
      1,
      0,
      'cost',
    ])
  })
})
