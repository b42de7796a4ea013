import { calculateWorkbook } from '../../../preview/engine/calculate-workbook'
import { Budget } from '../../../preview/xlsx/budget'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { row, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { calculatedBook, echoSpreadsheet, placesOf } from '../../builders/calculated-book'

const book = (rows: string, more: Partial<BookParts> = {}) =>
  calculatedBook({ sheets: [{ name: 'Blad', rows }], ...more })
const formula = (text: string, stored?: number | string): string =>
  `${typeof stored === 'string' ? ' t="str"' : ''}><f>${text}</f>${stored === undefined ? '' : `<v>${stored}</v>`}`
/** A text in a file before it is told: our function answers with a list of what it was given. */
const told = (value: string, stored = 'oud'): string => formula(`KMO.ECHO(${value})`, stored)
const keptIn = ({ kept, ...calculated }: ReturnType<typeof calculatedBook>) =>
  kept.map((one) => [...placesOf({ kept, ...calculated }, [one]), one.because, one.stale])

describe('a formula that nothing changed for', () => {
  test('keeps the value of the file, whatever the engine thinks of it, and is not spoken of', () => {
    const found = book(row(1, [2, formula('A1*2', 5), formula('LEN("abc")', 7), told('A1')]))
    expect(found.values[0]).toEqual({ D1: '[2,null]' })
    expect(found.kept).toEqual([])
  })

  test('of a table that nothing depends on, of another sheet, of a name', () => {
    const found = calculatedBook({
      names: '<definedName name="Eerste">Blad!$A$1</definedName>',
      sheets: [
        { name: 'Blad', rows: row(1, [1, formula('Eerste*3', 9), formula('Ander!A1', 8)]) },
        { name: 'Ander', rows: row(1, [4, told('1')]) },
      ],
    })
    expect(found.values).toEqual([{}, { B1: '[1,null]' }])
  })
})

describe('a formula that rests on one of our functions', () => {
  test('is calculated when the engine finds its stored value from the stored inputs', () => {
    const found = book(row(1, [told('1'), formula('LEN(A1)+1', 4), formula('B1*2', 8)]))
    expect(found.values[0]).toEqual({ A1: '[1,null]', B1: 9, C1: 18 })
    expect(found.kept).toEqual([])
    expect(placesOf(found, found.unverified)).toEqual(['Blad!A1'])
  })

  test.each([
    ['another number', formula('LEN(A1)+1', 5)],
    ['another type', formula('LEN(A1)+1', '4')],
    ['a number that differs in the fifteenth digit', formula('LEN(A1)/3', '1.00000000000001')],
    ['an error where the engine has a value', ' t="e"><f>LEN(A1)+1</f><v>#N/A</v>'],
    ['another error', ' t="e"><f>1/(LEN(A1)-LEN(A1))</f><v>#N/A</v>'],
  ])('keeps its value when the file has %s, and is named', (_, cell) => {
    const found = book(row(1, [told('1'), cell, formula('ISERROR(B1)', 1)]))
    expect(Object.keys(found.values[0]!)).not.toContain('B1')
    expect(keptIn(found)[0]).toEqual(['Blad!B1', cell.includes('1/(') ? 'LEN' : 'LEN', true])
  })

  test('the same error, the same text, the same truth are found again', () => {
    const found = book(
      row(1, [
        told('1'),
        ' t="e"><f>1/(LEN(A1)-3)</f><v>#DIV/0!</v>',
        formula('UPPER(A1)', 'OUD'),
        ' t="b"><f>LEN(A1)=3</f><v>1</v>',
      ]),
    )
    expect(found.values[0]).toEqual({ A1: '[1,null]', B1: 1 / 5, C1: '[1,NULL]', D1: false })
  })

  test('a kept formula is not out of date when our function answers as before; what rests on it is not marked', () => {
    const found = book(row(1, [told('1', '[1,null]'), formula('LEN(A1)', 99), formula('B1+1', 100)]))
    expect(keptIn(found)).toEqual([['Blad!B1', 'LEN', false]])
    expect(found.values[0]).toEqual({ A1: '[1,null]', C1: 100 })
    expect(found.restingOnStale).toEqual([])
  })

  test('what rests on a formula that is out of date is marked, also further on and on another sheet', () => {
    const found = calculatedBook({
      sheets: [
        { name: 'Blad', rows: row(1, [told('1'), formula('LEN(A1)', 99), formula('B1+1', 100)]) },
        { name: 'Ander', rows: row(1, [formula('Blad!C1*2', 200), told('Blad!B1'), told('5')]) },
      ],
    })
    expect(keptIn(found)).toEqual([['Blad!B1', 'LEN', true]])
    expect(placesOf(found, found.restingOnStale)).toEqual(['Blad!C1', 'Ander!A1', 'Ander!B1'])
  })

  test('what the engine does not know is out of date as well', () => {
    const found = book(row(1, [told('1'), formula('_xlfn.LET(_xlpm.x,A1,_xlpm.x)', 'oud'), formula('LEN(B1)', 3)]))
    expect(keptIn(found)).toEqual([['Blad!B1', 'LET', true]])
    expect(placesOf(found, found.restingOnStale)).toEqual(['Blad!C1'])
  })

  test('by way of a range, a whole column, a table, a name, an address that is calculated', () => {
    const found = calculatedBook({
      names: '<definedName name="Alles">Blad!$A$1:$A$3</definedName>',
      sheets: [
        {
          name: 'Blad',
          rows:
            row(1, [told('1'), formula('COUNTA(A1:A3)', 3), formula('COUNTA(A:A)', 3), formula('COUNTA(Alles)', 3)]) +
            row(2, ['x', formula('LEN(INDIRECT("A1"))', 4), formula('LEN(OFFSET(A2,-1,0))', 3)]) +
            row(3, ['y']),
        },
      ],
    })
    expect(found.values[0]).toMatchObject({ B1: 3, C1: 3, D1: 3, C2: 8 })
    // Its stored value is not what stands at that address.
    expect(keptIn(found)).toEqual([['Blad!B2', 'LEN', true]])
  })
})

describe('values that do not count', () => {
  test('of a file that asks for a calculation of everything', () => {
    const found = book(row(1, [2, formula('A1*2', 5), formula('B1+1', 7)]), { fullCalcOnLoad: true })
    expect(found.values[0]).toEqual({ B1: 4, C1: 5 })
    expect(placesOf(found, found.unverified)).toEqual(['Blad!B1', 'Blad!C1'])
  })

  test('of a program that wrote 0 for every formula', () => {
    const found = book(row(1, [2, formula('A1*2', 0), formula('B1+1', 0), formula('A1&amp;"x"')]))
    expect(found.values[0]).toEqual({ B1: 4, C1: 5, D1: '2x' })
  })

  test('a formula without a value is calculated with those of the others', () => {
    const found = book(row(1, [2, formula('A1*2', 5), formula('B1+1')]))
    expect(found.values[0]).toEqual({ C1: 6 })
    expect(placesOf(found, found.unverified)).toEqual(['Blad!C1'])
  })
})

describe('the clock', () => {
  beforeAll(() => jest.useFakeTimers({ now: new Date(2026, 10, 28, 10) }))
  afterAll(() => jest.useRealTimers())
  const today = 46354

  test('is asked anew where one of our functions rests on it', () => {
    const found = book(row(1, [formula('TODAY()', 46000), told('A1'), formula('A1+1', 46001), formula('A1-B9', 46000)]))
    expect(found.values[0]).toEqual({ A1: today, B1: `[${today},null]`, C1: today + 1, D1: today })
    expect(found.kept).toEqual([])
  })

  test('and of what rests on one of our functions, with the day on which the file was saved to check it', () => {
    const days = row(1, [formula('KMO.DAY.OF(46346)', 46360), formula('A1-TODAY()', 12), formula('TODAY()-A1', -9)])
    const found = book(days, { savedAt: '2026-11-22T23:30:00Z' })
    // Calculated on 22 November, and on no day around it.
    expect(found.values[0]).toEqual({ A1: 46360, B1: 6 })
    expect(keptIn(found)).toEqual([['Blad!C1', 'TODAY', false]])
  })

  test('saved in another time zone, the day before or after', () => {
    for (const stored of [11, 12, 13])
      expect(
        book(row(1, [formula('KMO.DAY.OF(46346)', 46360), formula('A1-TODAY()', stored)]), {
          savedAt: '2026-11-22T12:00:00Z',
        }).values[0],
      ).toEqual({ A1: 46360, B1: 6 })
  })

  test('is left alone where none of our functions rests on it; chance is never tried', () => {
    const found = book(
      row(1, [formula('TODAY()', 46000), told('1'), formula('RAND()', 0.5), formula('LEN(B1)+RAND()', 3.25)]),
    )
    expect(found.values[0]).toEqual({ B1: '[1,null]' })
    expect(keptIn(found)).toEqual([['Blad!D1', 'LEN', true]])
  })
})

describe('what stands far away', () => {
  const far = (content: string) => `<row r="1048576"><c r="XFD1048576">${content}</c></row>`

  test('costs nothing when no formula needs it', () => {
    const found = book(row(1, [told('1'), formula('LEN(A1)', 3)]) + far('<v>1</v>'))
    expect(found.values[0]).toEqual({ A1: '[1,null]', B1: 8 })
  })

  test('counts in the sum of its column', () => {
    const last = `<row r="1048576"><c r="C1048576"><v>5</v></c></row>`
    const found = book(row(1, [told('1'), formula('LEN(A1)+SUM(C:C)', 8)]) + last)
    expect(found.values[0]).toEqual({ A1: '[1,null]', B1: 13 })
  })

  test('a formula that needs all of it keeps its value and is named', () => {
    const found = book(row(1, [told('1'), formula('LEN(A1)+SUM(C2:XFD1048576)', 4)]) + far('<v>1</v>'))
    expect(found.values[0]).toEqual({ A1: '[1,null]' })
    expect(keptIn(found)).toEqual([['Blad!B1', 'LEN', true]])
  })

  test('twenty sheets with a filled last row', () => {
    const sheets = Array.from({ length: 20 }, (_, index) => ({
      name: `Blad${index}`,
      rows: row(1, [told('1'), formula('LEN(A1)', 3)]) + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    }))
    expect(calculatedBook({ sheets }).values).toEqual(sheets.map(() => ({ A1: '[1,null]', B1: 8 })))
  })
})

describe('an error in one cell of a result', () => {
  const plan = (first: string, dynamic: boolean): string =>
    row(1, [told('1'), `${dynamic ? ' cm="1"' : ''} t="e"><f t="array" ref="B1:B3">${first}</f><v>#DIV/0!</v>`]) +
    row(2, [0, '><v>1</v>']) +
    row(3, [2, '><v>0.5</v>'])

  test.each([
    ['of an older array', false],
    ['of a result that takes its room', true],
  ])('%s stays in that cell', (_, dynamic) => {
    const array = 'IF(LEN(A1)=3,1,1)/{0;1;2}'
    const found = book(plan(array, dynamic))
    expect(found.values[0]).toMatchObject({ B1: '#DIV/0!', B2: 1, B3: 0.5 })
    expect(found.results[0]!.find(({ row: at, column }) => at === 0 && column === 1)?.area).toEqual({
      top: 0,
      left: 1,
      bottom: 2,
      right: 1,
    })
  })
})

describe('what a result covers', () => {
  const array = (text: string, first: string): string => ` cm="1"${first}><f t="array" ref="B1:B3">${text}</f><v>1</v>`

  test('is found again from the file, and anew from a result that was calculated', () => {
    const rows =
      row(1, [told('1'), array('LEN(A1)*{1;2;3}/3', ''), formula('SUM(_xlfn.ANCHORARRAY(B1))', 6)]) +
      row(2, [null, '><v>2</v>', formula('INDEX(_xlfn.ANCHORARRAY($B$1),3)', 3)]) +
      row(3, [null, '><v>3</v>', formula('ROWS(_xlfn.ANCHORARRAY(Blad!B1))', 3)])
    const found = book(rows)
    expect(found.kept).toEqual([])
    expect(found.values[0]).toMatchObject({ B1: 8 / 3, B2: 16 / 3, B3: 8, C1: 16, C2: 8, C3: 3 })
  })

  test('is what it was where the result is not calculated anew', () => {
    const rows =
      row(1, [told('1'), array('_xlfn.SEQUENCE(3)', ''), told('SUM(_xlfn.ANCHORARRAY(B1))')]) +
      row(2, [null, '><v>2</v>', formula('SUM(_xlfn.ANCHORARRAY(B1))+LEN(A1)', 9)]) +
      row(3, [null, '><v>3</v>', formula('SUM(_xlfn.ANCHORARRAY(B1))')])
    expect(book(rows).values[0]).toEqual({ A1: '[1,null]', C1: '[6,null]', C2: 14, C3: 6 })
  })
})

describe('a result that grows, shrinks, or is another than before', () => {
  /** Told something else than the file says, with what stands under its old result. */
  const array = (text: string, ref: string, under: readonly number[], shape = ' cm="1"'): string =>
    row(1, [told('1'), `${shape}><f t="array" ref="${ref}">${text}</f><v>1</v>`]) +
    under.map((value, index) => row(index + 2, [null, `><v>${value}</v>`])).join('')
  const column = ({ values }: ReturnType<typeof calculatedBook>) =>
    Object.entries(values[0]!).filter(([address]) => address.startsWith('B'))

  test('grows: more cells than the file has', () => {
    expect(column(book(array('LEN(A1)-2*_xlfn.SEQUENCE(LEN(A1)-1)', 'B1:B2', [-1])))).toEqual([
      ['B1', 6],
      ['B2', 4],
      ['B3', 2],
      ['B4', 0],
      ['B5', -2],
      ['B6', -4],
      ['B7', -6],
    ])
  })

  test.each([
    [
      'to two cells',
      '_xlfn.SEQUENCE(10-LEN(A1))',
      [
        ['B1', 1],
        ['B2', 2],
        ['B3', null],
        ['B4', null],
        ['B5', null],
        ['B6', null],
        ['B7', null],
      ],
    ],
    [
      'to one cell',
      'IF(LEN(A1)=3,_xlfn.SEQUENCE(7),1)',
      [
        ['B1', 1],
        ['B2', null],
        ['B3', null],
        ['B4', null],
        ['B5', null],
        ['B6', null],
        ['B7', null],
      ],
    ],
    [
      'to an error',
      'IF(LEN(A1)=3,_xlfn.SEQUENCE(7),1/0)',
      [
        ['B1', '#DIV/0!'],
        ['B2', null],
        ['B3', null],
        ['B4', null],
        ['B5', null],
        ['B6', null],
        ['B7', null],
      ],
    ],
  ])('shrinks %s: what it no longer covers is empty', (_, text, cells) => {
    expect(column(book(array(text, 'B1:B7', [2, 3, 4, 5, 6, 7])))).toEqual(cells)
  })

  test('an older array keeps its area, also when the formula is marked to be calculated always', () => {
    for (const attributes of ['', ' ca="1"']) {
      const cells = array('IF(LEN(A1)=3,{1;2;3},{5;1})', 'B1:B3', [2, 3], '').replace('<f ', `<f${attributes} `)
      const found = book(cells)
      expect(column(found)).toEqual([
        ['B1', 5],
        ['B2', 1],
        ['B3', '#N/A'],
      ])
    }
  })

  test('an array that claims the whole sheet keeps its value and is named', () => {
    const whole = '><f t="array" ref="B1:XFD1048576">LEN(A1)</f><v>3</v>'
    const found = book(row(1, [told('1'), whole]) + row(2, [formula('B1+1', 4)]))
    expect(keptIn(found).map(([place]) => place)).toEqual(['Blad!B1'])
    expect(found.values[0]).toEqual({ A1: '[1,null]', A2: 4 })
    expect(placesOf(found, found.restingOnStale)).toEqual(['Blad!A2'])
  })
})

test('results are counted together: beyond the limit there is one sentence', () => {
  const sheet = readWorkbookFile(xlsx({ sheets: [{ name: 'Blad', rows: row(1, [told('1'), formula('A1&amp;"x"')]) }] }))
  const calculateWith = (limits: ConstructorParameters<typeof Budget>[0]) => () =>
    calculateWorkbook(sheet.workbook, echoSpreadsheet, new Budget(limits))
  expect(calculateWith({ results: 1 })).toThrow('Deze werkmap is te groot: haar formules vullen meer dan 1 cellen.')
  expect(calculateWith({ resultText: 10 })).toThrow(/^Deze werkmap is te groot: haar formules geven meer dan/)
  expect(calculateWith({ formulas: 10 })).toThrow(/^Deze werkmap is te groot: haar formules tellen samen meer dan/)
  expect(calculateWith({})().results[0]).toHaveLength(2)
})

test('names that stand for names of names end at a limit: the formula keeps its value and is named', () => {
  const names = Array.from(
    { length: 19 },
    (_, index) =>
      `<definedName name="naam_${index}">${index === 0 ? 'Blad!$A$1' : `naam_${index - 1}+naam_${index - 1}`}</definedName>`,
  ).join('')
  const found = book(row(1, [told('1'), formula('naam_18', 1)]), { names })
  expect(keptIn(found)).toEqual([['Blad!B1', expect.stringMatching(/^naam_\d+/), true]])
})
