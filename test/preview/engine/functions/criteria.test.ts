import type { CellValue } from '../../../../preview/engine/cell-value'
import { answer, answers, error } from '../../../builders/answers'

const column = (...values: CellValue[]) => values.map((value) => [value])

describe('a number as a criterion', () => {
  const amounts = column(2.5, 100.25, 2.5, 1234.56)

  test.each([
    ['COUNTIF(A1:A4,A1)', 2],
    ['COUNTIF(A1:A4,2.5)', 2],
    ['COUNTIF(A1:A4,">2,5")', 2],
    ['COUNTIF(A1:A4,">="&A2)', 2],
    ['COUNTIFS(A1:A4,A4)', 1],
    ['SUMIF(A1:A4,A1)', 5],
    ['SUMIFS(A1:A4,A1:A4,"<>2,5")', 1334.81],
    ['AVERAGEIF(A1:A4,A1)', 2.5],
    ['MAXIFS(A1:A4,A1:A4,"<100,25")', 2.5],
    ['MINIFS(A1:A4,A1:A4,">100,25")', 1234.56],
  ])('%s', (formula, value) => {
    expect(answer(amounts, formula)).toBe(value)
  })

  test('is joined to a sign with the fifteen digits that Excel shows, and compared with these', () => {
    expect(answer(column(419071.31011608616), 'COUNTIF(A1:A1,">"&A1)')).toBe(0)
  })
})

/** Values of Excel: IronCalc COUNTIF.xlsx, Rows!C2:M16. */
describe('numbers, texts and logical values in one column', () => {
  const values = column(23, '23', true, 1, -23, 'hey', false)

  test.each([
    ['23', 2],
    ['"=23"', 2],
    ['"<>23"', 6],
    ['"<1"', 1],
    ['">=1"', 2],
    ['TRUE', 1],
    ['"true"', 1],
    ['"<>FALSE"', 6],
    ['"*e*"', 1],
    ['"<>h?y"', 6],
    ['"~*"', 0],
    ['">a"', 1],
    ['"HEY"', 1],
  ])('COUNTIF(…,%s)', (criterion, count) => {
    expect(answer(values, `COUNTIF(A1:A7,${criterion})`)).toBe(count)
  })
})

/** Values of Excel: IronCalc COUNTIF.xlsx, Rows!AA5:AB6 and J9:M9. */
describe('nothing', () => {
  const values = column('a', null, '', 0, error('#N/A'))

  test.each([
    ['""', 2],
    ['"="', 1],
    ['"<>"', 4],
    ['"<"', 0],
    ['">="', 0],
    ['B1', 1],
    ['"<>a"', 4],
  ])('COUNTIF(…,%s)', (criterion, count) => {
    expect(answer(values, `COUNTIF(A1:A5,${criterion})`)).toBe(count)
  })

  test('of a whole column is counted to the last row, where the sheet of the file is known', () => {
    const facts = { hiddenRows: new Set<number>(), filteredRows: new Set<number>(), formulaAt: () => undefined }
    expect(answer(values, 'COUNTIF(A:A,"<>a")', facts)).toBe(1_048_575)
    expect(answer(values, 'COUNTIF(A:A,"a")', facts)).toBe(1)
    expect(answer(values, 'COUNTIF(A:A,"<>a")')).toBe(undefined)
  })
})

/** Values of Excel: IronCalc SUMIF_AVERAGE_IF.xlsx, Sheet1!E2:G8 and SUMIFS.xlsx. */
describe('errors', () => {
  const values = column(3, -3, error('#DIV/0!'), error('#N/A'))

  test.each([
    ['COUNTIF(A1:A4,NA())', 1],
    ['COUNTIF(A1:A4,"#DIV/0!")', 1],
    ['COUNTIF(A1:A4,"<>"&NA())', 1],
    ['COUNTIF(A1:A4,">0")', 1],
    ['SUMIF(A1:A4,">0")', 3],
    ['SUMIF(A1:A4,NA())', '#N/A'],
    ['SUMIF(A1:A4,"<>3")', '#DIV/0!'],
    ['AVERAGEIF(A1:A4,">5")', '#DIV/0!'],
    ['MAXIFS(A1:A4,A1:A4,">5")', 0],
  ])('%s', (formula, value) => {
    expect(answer(values, formula)).toBe(value)
  })
})

test('texts with a comma or a point are texts, and no number is equal to them', () => {
  const values = column('1,5 dag', '1.5 dag', '1,5', 1.5)
  expect(answers(values, ['COUNTIF(A1:A4,"1,5 dag")', 'COUNTIF(A1:A4,"1,5*")', 'COUNTIF(A1:A4,1.5)'])).toEqual([
    1, 2, 2,
  ])
})

test('ranges of another size are refused; a sum range that Excel would stretch is beyond the engine', () => {
  const values = column(1, 2, 3)
  expect(answers(values, ['COUNTIFS(A1:A3,1,A1:A2,1)', 'SUMIFS(A1:A2,A1:A3,1)', 'SUMIF(A1:A3,">1",A1:A2)'])).toEqual([
    '#VALUE!',
    '#VALUE!',
    undefined,
  ])
})
