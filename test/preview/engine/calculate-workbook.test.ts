import type { CellValue } from '../../../preview/engine/cell-value'
import { row, tableXml, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { calculatedBook } from '../../builders/calculated-book'

/** The values of the formula cells of one sheet. */
const values = (rows: string, more: Partial<BookParts> = {}): Record<string, CellValue> =>
  calculatedBook({ sheets: [{ name: 'Blad', rows }], ...more }).values[0]!
/** One formula in B1, next to what stands in A1 and below. */
const valueOf = (formula: string, cells: (number | string)[] = []): CellValue =>
  values(
    `<row r="1">${cells[0] === undefined ? '' : inner(row(1, [cells[0]]))}<c r="B1"><f>${formula.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</f></c></row>${cells
      .slice(1)
      .map((cell, index) => row(index + 2, [cell]))
      .join('')}`,
  )['B1']!
const inner = (rowXml: string) => rowXml.replace(/^<row[^>]*>|<\/row>$/g, '')

describe('what our functions are given', () => {
  test.each([
    ['KMO.ECHO(A1)', [12.5], '[12.5,null]'],
    ['KMO.ECHO(A1)', ['3/9/2026'], '["3/9/2026",null]'],
    ['KMO.ECHO(A1)', ['=1+1'], '["=1+1",null]'],
    ['KMO.ECHO(A1)', [' t="b"><v>1</v>'], '[true,null]'],
    ['KMO.ECHO(A1,A9)', [], '[0,0]'],
    ['KMO.ECHO(A1,)', [1], '[1,null]'],
    ['KMO.ECHO(A1)', [' t="e"><v>#N/A</v>'], '[{"code":"#N/A"},null]'],
    ['KMO.ECHO(1/0)', [], '[{"code":"#DIV/0!"},null]'],
    ['KMO.ECHO("30%")', [], '["30%",null]'],
    ['KMO.ROWS(A1:A3)', [1, 'twee'], '[[1],["twee"],[0]]'],
    ['KMO.ROWS(A1)', [1], '[[1]]'],
    ['KMO.ROWS(5)', [], '[[5]]'],
    ['KMO.DAY.OF(46000)', [], 46014],
    ['_xldudf_KMO_DAY_OF(46000)', [], 46014],
    ['kmo.day.of(46000)', [], 46014],
  ])('%s', (formula, cells, expected) => {
    expect(valueOf(formula, cells)).toBe(expected)
  })
})

describe('what Excel makes of it', () => {
  test.each([
    ['ROUND(2522.865,2)', 2522.87],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1234.5678,-2)', 1200],
    ['ROUND(8409.55*0.3,2)', 2522.87],
    ['ROUNDUP(3.2,0)', 4],
    ['ROUNDUP(-3.14159,1)', -3.2],
    ['ROUNDDOWN(-3.19,1)', -3.1],
    ['TRUNC(8.9)', 8],
    ['MROUND(10,3)', 9],
    ['MROUND(1.3,0.2)', 1.4],
    ['MROUND(5,-2)', '#NUM!'],
    ['TEXT(46000,"dd/mm/jjjj")', '09/12/2025'],
    ['TEXT(46000,"dd/mm/yyyy")', '09/12/2025'],
    ['TEXT(1234.5,"#.##0,00")', '1.234,50'],
    ['TEXT(1234.5,"#,##0.00")', '1.234,50'],
    ['TEXT("tekst","0,00")', 'tekst'],
    ['DATE(2026,3,5)-DATE(2026,3,1)', 4],
    ['"kost "&1.5', 'kost 1,5'],
    ['1000&""', '1000'],
    ['CONCATENATE(0.1+0.2,"x")', '0,3x'],
    ['_xlfn.CONCAT(A2:A3,1.5)', '121,5'],
    ['_xlfn.TEXTJOIN("; ",TRUE,A2:A3,2.5)', '1; 2; 2,5'],
    ['1/0', '#DIV/0!'],
    ['NA()', '#N/A'],
    ['IFERROR(1/0,"fout")', 'fout'],
    ['A9', 0],
    ['A9&""', ''],
    ['IF(A9="","leeg",1)', 'leeg'],
    ['"1,5"+1', 2.5],
    ['"a"="A"', true],
    ['SUM({1,2;3,4})', 10],
    ['COUNTIF(A2:A4,">1")', 2],
    ['SUMPRODUCT((A2:A4>1)*A2:A4)', 5],
    ['SUM(A2:A1048576)', 6],
    ['#REF!+1', '#REF!'],
  ])('%s', (formula, expected) => {
    expect(valueOf(formula, ['', 1, 2, 3])).toBe(expected)
  })
})

describe('arrays', () => {
  test('a dynamic array takes the room it needs now', () => {
    const rows =
      row(1, [' cm="1"><f t="array" ref="A1:A2">KMO.GRID(3,2)</f><v>1</v>']) + row(2, [' t="str"><v>oud</v>'])
    const { results } = calculatedBook({ sheets: [{ name: 'Blad', rows }] })
    expect(results[0]!.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, 11],
      [0, 1, 12],
      [1, 0, 21],
      [1, 1, 22],
      [2, 0, 31],
      [2, 1, 32],
    ])
    expect(results[0]![0]!.area).toEqual({ top: 0, left: 0, bottom: 2, right: 1 })
  })

  test('what it no longer covers is emptied', () => {
    const rows = row(1, [' cm="1"><f t="array" ref="A1:A3">KMO.GRID(1,1)</f><v>1</v>']) + row(2, [5]) + row(3, [6])
    expect(values(rows)).toEqual({ A1: 11, A2: null, A3: null })
  })

  test('a value in the way gives #SPILL!, and stays', () => {
    expect(values(row(1, [' cm="1"><f t="array" ref="A1">KMO.GRID(3,1)</f>']) + row(3, ['hier']))).toEqual({
      A1: '#SPILL!',
    })
  })

  test('an older array formula fills its area', () => {
    expect(values(row(1, ['><f t="array" ref="A1:B3">KMO.GRID(2,1)</f>']))).toEqual({
      A1: 11,
      B1: 11,
      A2: 21,
      B2: 21,
      A3: '#N/A',
      B3: '#N/A',
    })
    expect(values(row(1, ['><f t="array" ref="A1:A2">5</f>']))).toEqual({ A1: 5, A2: 5 })
  })

  test('every other formula shows one value, and is named', () => {
    const { values, cutToOneValue } = calculatedBook({
      sheets: [{ name: 'Blad', rows: row(1, ['><f>KMO.GRID(2,2)</f>']) + row(2, [7]) }],
    })
    expect(values[0]).toEqual({ A1: 11 })
    expect(cutToOneValue).toEqual([{ sheet: 0, row: 0, column: 0 }])
  })

  test('the spilled range of a cell, on its own sheet and on another', () => {
    const { values } = calculatedBook({
      sheets: [
        {
          name: 'Eerst',
          rows: row(1, [
            '><f>SUM(_xlfn.ANCHORARRAY(Later!A1))</f>',
            '><f>SUM(_xlfn.ANCHORARRAY(C1))</f>',
            '><f>1+1</f>',
          ]),
        },
        {
          name: 'Later',
          rows: row(1, [' cm="1"><f t="array" ref="A1">KMO.GRID(2,2)</f>', null, '><f>SUM(_xlfn.ANCHORARRAY(A1))</f>']),
        },
      ],
    })
    expect(values[0]).toEqual({ A1: 66, B1: 2, C1: 2 })
    expect(values[1]!['C1']).toBe(66)
  })

  test('a range where one value is wanted gives the one of the own row', () => {
    const rows =
      row(1, ['Kost', 'x']) +
      row(2, [10, '><f>A2:A4*2</f>']) +
      row(3, [20, '><f>KMO.ECHO($A$2:$A$4)</f>']) +
      row(4, [30, '><f>Kosten+1</f>']) +
      row(9, [1, '><f>A2:A4</f>'])
    expect(values(rows, { names: '<definedName name="Kosten">Blad!$A$2:$A$4</definedName>' })).toEqual({
      B2: 20,
      B3: '[20,null]',
      B4: 31,
      B9: '#VALUE!',
    })
  })
})

describe('tables, names and sheets', () => {
  test('table columns, this row, headers, names of both scopes', () => {
    const { values } = calculatedBook({
      sheets: [
        {
          name: "Jan's plan",
          rows:
            row(1, ['Kost', 'Dubbel']) +
            row(2, [10, '><f>Plan[[#This Row],[Kost]]*2</f>']) +
            row(3, [20, '><f>Plan[[#This Row],[Kost]]*2</f>']),
          tables: [tableXml(1, 'Plan', 'A1:B3', ['Kost', 'Dubbel'])],
        },
        {
          name: 'Overzicht',
          rows: row(1, [
            '><f>SUM(Plan[Dubbel])*Deel</f>',
            "><f>'Jan''s plan'!A2&amp;Plan[[#Headers],[Kost]]</f>",
            '><f>KMO.ROWS(Plan[#All])</f>',
          ]),
        },
      ],
      names: '<definedName name="Deel">0.5</definedName><definedName name="Deel" localSheetId="1">0.25</definedName>',
    })
    expect(values[0]).toEqual({ B2: 20, B3: 40 })
    expect(values[1]).toEqual({ A1: 15, B1: '10Kost', C1: '[["Kost","Dubbel"],[10,20],[20,40]]' })
  })

  test('shared formulas', () => {
    expect(
      values(
        row(1, [1, '><f t="shared" ref="B1:B3" si="0">A1*$A$1+1</f>']) +
          row(2, [2, '><f t="shared" si="0"/>']) +
          row(3, [3, '><f t="shared" si="0"/>']),
      ),
    ).toEqual({ B1: 2, B2: 3, B3: 4 })
  })

  test('a running total of 3000 rows', () => {
    const rows = Array.from({ length: 3000 }, (_, index) =>
      row(index + 1, [1, index === 0 ? '><f>A1</f>' : `><f>B${index}+A${index + 1}</f>`]),
    ).join('')
    expect(values(rows)['B3000']).toBe(3000)
  })
})

describe('what the engine cannot do', () => {
  test('keeps its old value, and what rests on it is calculated with that', () => {
    const { values, kept, unverified } = calculatedBook({
      sheets: [{ name: 'Blad', rows: row(1, ['><f>LET(x,1,x)</f><v>7</v>', '><f>A1+1</f>']) }],
    })
    expect(values[0]).toEqual({ B1: 8 })
    expect(unverified).toEqual([{ sheet: 0, row: 0, column: 1 }])
    // Nothing that it rests on changed: its value is right, and there is nothing to say.
    expect(kept).toEqual([])
  })

  test('without an old value, what rests on it is not calculated either', () => {
    const { values, kept } = calculatedBook({
      sheets: [
        {
          name: 'Blad',
          rows: row(1, ['><f>LET(x,1,x)</f>', '><f>A1+1</f><v>3</v>', '><f>B1+1</f>', '><f>2+2</f>']),
        },
      ],
    })
    expect(values[0]).toEqual({ C1: 4, D1: 4 })
    expect(kept.map(({ column }) => column)).toEqual([0, 1])
  })

  test('a circle keeps its old values, and so does what rests on it', () => {
    const { values, kept } = calculatedBook({
      fullCalcOnLoad: true,
      sheets: [
        {
          name: 'Blad',
          rows: row(1, ['><f>B1+1</f><v>5</v>', '><f>A1+1</f><v>6</v>', '><f>B1*2</f><v>0</v>', '><f>2+2</f>']),
        },
      ],
    })
    expect(values[0]).toEqual({ D1: 4 })
    expect(kept.map(({ column }) => column)).toEqual([0, 1, 2])
  })

  test('a circle through one of our functions is a circle', () => {
    const { values, kept } = calculatedBook({
      sheets: [{ name: 'Blad', rows: row(1, [1, '><f>KMO.ROWS(A1:B2)</f><v>3</v>']) }],
    })
    expect(values[0]).toEqual({})
    expect(kept).toEqual([{ sheet: 0, row: 0, column: 1, because: 'KMO.ROWS', stale: false }])
  })

  test('a formula that it cannot parse, or with too few arguments', () => {
    const { values, kept } = calculatedBook({
      fullCalcOnLoad: true,
      sheets: [{ name: 'Blad', rows: row(1, ['><f>ROUND()</f><v>5</v>', '><f>A1+</f><v>6</v>', '><f>A1+B1</f>']) }],
    })
    expect(values[0]).toEqual({ C1: 11 })
    expect(kept.map(({ because }) => because)).toEqual(['ROUND', 'A1+'])
  })

  test('digits of another script, a year of another calendar', () => {
    const { values, kept } = calculatedBook({
      fullCalcOnLoad: true,
      sheets: [
        {
          name: 'Blad',
          rows: row(1, [
            '><f>TEXT(46000,"[DBNum1]0")</f><v>1</v>',
            '><f>TEXT(46000,"bbbb")</f><v>2</v>',
            '><f>A1+B1</f>',
          ]),
        },
      ],
    })
    expect(values[0]).toEqual({ C1: 3 })
    expect(kept.map(({ column }) => column)).toEqual([0, 1])
  })

  test('an array keeps its old spill', () => {
    const rows =
      row(1, [
        ' cm="1"><f t="array" ref="A1:A2">_xlfn.BYROW(C1:C2,_xlfn.LAMBDA(_xlpm.r,1))</f><v>1</v>',
        '><f>SUM(A1:A2)</f>',
      ]) + row(2, [4])
    expect(values(rows)).toEqual({ B1: 5 })
  })
})

describe('1904', () => {
  const book: BookParts = {
    date1904: true,
    styles: [0, 14, 2, 20],
    // 44538 counted from 1904 is 46000 counted from 1900.
    sheets: [
      {
        name: 'Blad',
        rows: row(1, [
          ' s="1"><v>44538</v>',
          '><f>KMO.ECHO(A1)</f>',
          ' s="1"><f>KMO.DAY.OF(A1)</f>',
          '><f>KMO.DAY.OF(A1)</f>',
          '><f>YEAR(A1)</f>',
          ' s="1"><f>A1+1</f>',
          '><f>F1-A1</f>',
          ' s="2"><f>F1-A1</f>',
          ' s="1"><f>IF(FALSE,A1,0)</f>',
          ' s="3"><v>0.5</v>',
          ' s="3"><f>J1/2</f>',
        ]),
      },
    ],
  }
  test('functions get and give the right day, and the file its own count', () => {
    expect(calculatedBook(book).values[0]).toEqual({
      B1: '[46000,null]',
      C1: 44552,
      D1: 44552,
      E1: 2025,
      F1: 44539,
      G1: 1,
      H1: 1,
      I1: 0,
      K1: 0.25,
    })
  })
})
