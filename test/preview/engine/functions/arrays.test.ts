import { tableOf, valueOf } from './formula-value'

const cells = { A1: 3, A2: 'b', A3: 1, A4: 'A', A5: null, B1: 10, B2: 20, B3: 30, B4: 20, B5: 5 }

describe('arguments that are left out', () => {
  test.each([
    ['SORT(B1:B5,,-1)', [[30], [20], [20], [10], [5]]],
    ['SORT({3;"b";1;"A";TRUE})', [[1], [3], ['A'], ['b'], [true]]],
    [
      'SORT({3,9;1,9;2,5},2)',
      [
        [2, 5],
        [3, 9],
        [1, 9],
      ],
    ],
    [
      'SORT({3,9;1,9;2,5},{2,1},{1,-1})',
      [
        [2, 5],
        [3, 9],
        [1, 9],
      ],
    ],
    ['SORT({3,1,2},,,TRUE)', [[1, 2, 3]]],
    ['SORT(A1:B5,3)', [['#VALUE!']]],
    ['SORT(A1:B5,1,2)', [['#VALUE!']]],
    ['SEQUENCE(,3)', [[1, 2, 3]]],
    [
      'SEQUENCE(2,2,5,-1)',
      [
        [5, 4],
        [3, 2],
      ],
    ],
    ['SEQUENCE(2,,,10)', [[1], [11]]],
    ['SEQUENCE(0)', [['#CALC!']]],
    ['SEQUENCE(-1)', [['#VALUE!']]],
    ['TAKE(A1:B5,,1)', [[3], ['b'], [1], ['A'], [0]]],
    ['TAKE(B1:B5,-2)', [[20], [5]]],
    ['TAKE(B1:B5,0)', [['#CALC!']]],
    ['DROP(B1:B5,3)', [[20], [5]]],
    ['DROP(A1:B2,,-1)', [[3], ['b']]],
    ['DROP(B1:B5,5)', [['#CALC!']]],
    ['SORTBY(A1:A4,B1:B4,-1)', [[1], ['b'], ['A'], [3]]],
    ['SORTBY(A1:A4,B1:B4,1,A1:A4,1)', [[3], ['A'], ['b'], [1]]],
    ['SORTBY(A1:A4,B1:B3)', [['#VALUE!']]],
  ])('%s', (formula, expected) => {
    expect(tableOf(formula, { cells })).toEqual(expected)
  })
})

describe('FILTER and UNIQUE of Excel', () => {
  test.each([
    ['FILTER(B1:B5,B1:B5=20)', [[20], [20]]],
    ['FILTER(B1:B5,B1:B5>99,"geen")', [['geen']]],
    ['FILTER(B1:B5,B1:B5>99)', [['#CALC!']]],
    ['FILTER(B1:B5,B1:B5>9,"geen")', [[10], [20], [30], [20]]],
    ['FILTER(A1:B1,{0,1})', [[10]]],
    ['FILTER(B1:B5,B1:B4)', [['#VALUE!']]],
    ['FILTER(B1:B5,A1:A5)', [['#VALUE!']]],
    ['FILTER(B1,TRUE,"geen")', [[10]]],
    ['UNIQUE(B1:B5)', [[10], [20], [30], [5]]],
    ['UNIQUE(B1:B5,,TRUE)', [[10], [30], [5]]],
    ['UNIQUE({"a";"A";"b"})', [['a'], ['b']]],
    ['UNIQUE({1,1,2},TRUE)', [[1, 2]]],
    ['UNIQUE({1;1},,TRUE)', [['#CALC!']]],
  ])('%s', (formula, expected) => {
    expect(tableOf(formula, { cells })).toEqual(expected)
  })
})

test('an error in a spill stays in its own cell', () => {
  expect(tableOf('10/{0;1;2}')).toEqual([['#DIV/0!'], [10], [5]])
  expect(tableOf('10/{1;0;2}')).toEqual([[10], ['#DIV/0!'], [5]])
  expect(tableOf('10/{1;2;0}')).toEqual([[10], [5], ['#DIV/0!']])
  expect(tableOf('10/{0,1}')).toEqual([['#DIV/0!', 10]])
  expect(valueOf('SUM(IFERROR(10/{0;1;2},0))')).toBe(15)
})
