import {
  toArguments,
  toResult,
  type Convention,
  type EngineArgument,
  type ParameterMetadata,
} from '../../../preview/engine/calling-convention'
import type { CellError } from '../../../preview/engine/cell-value'

const desktop: Convention = { blanks: 'desktop', errorsAllowed: true, toRuntimeError: ({ error }) => ({ code: error }) }
const web: Convention = { ...desktop, blanks: 'web' }
const withoutErrors: Convention = { ...desktop, errorsAllowed: false }

const parameter = (type: string, more: Partial<ParameterMetadata> = {}): ParameterMetadata => ({
  name: 'x',
  type,
  ...more,
})
const call = (parameters: ParameterMetadata[], given: EngineArgument[], convention = desktop) =>
  toArguments({ id: 'F', name: 'F', parameters }, given, convention)
const one = (type: string, given: EngineArgument, convention = desktop) => call([parameter(type)], [given], convention)
const invalid = { refused: { error: '#VALUE!' } }
const notAvailable: CellError = { error: '#N/A', message: 'niet gevonden' }

describe('arguments', () => {
  test('an omitted optional argument is null, at the end and in between', () => {
    const parameters = [parameter('any'), parameter('any', { optional: true }), parameter('any', { optional: true })]
    expect(call(parameters, [1])).toEqual({ values: [1, null, null] })
    expect(call(parameters, [1, undefined, 3])).toEqual({ values: [1, null, 3] })
  })

  test('a required argument that is left out, and one argument too many, are #VALUE! without a call', () => {
    expect(call([parameter('any')], [])).toEqual(invalid)
    expect(call([parameter('any')], [undefined])).toEqual(invalid)
    expect(call([parameter('any')], [1, 2])).toEqual(invalid)
  })

  test('a repeating parameter is one list', () => {
    const parameters = [parameter('any'), parameter('number', { repeating: true })]
    expect(call(parameters, ['a', 1, '2', null])).toEqual({ values: ['a', [1, 2, 0]] })
    expect(call(parameters, ['a'])).toEqual({ values: ['a', []] })
  })

  test.each([
    ['any', null, 0, null],
    ['number', null, 0, 0],
    ['string', null, '', ''],
    ['boolean', null, false, false],
  ])('a blank cell for %s', (type, given, onDesktop, onTheWeb) => {
    expect(one(type, given, desktop)).toEqual({ values: [onDesktop] })
    expect(one(type, given, web)).toEqual({ values: [onTheWeb] })
  })

  test.each([
    ['number', '12', 12],
    ['number', ' 1.5 ', 1.5],
    ['number', true, 1],
    ['number', false, 0],
    ['string', true, 'TRUE'],
    ['string', 12.5, '12.5'],
    ['boolean', 2, true],
    ['boolean', 0, false],
    ['any', '30%', '30%'],
    ['any', '', ''],
    ['any', false, false],
  ])('%s: %p becomes %p', (type, given, expected) => {
    expect(one(type, given)).toEqual({ values: [expected] })
  })

  test.each([
    ['number', ''],
    ['number', 'twaalf'],
    ['number', '30%'],
    ['boolean', 'TRUE'],
    ['boolean', ''],
  ])('%s refuses %p', (type, given) => {
    expect(one(type, given)).toEqual(invalid)
  })

  test('an error reaches a parameter of type any only where errors are allowed; else it is the answer', () => {
    expect(one('any', notAvailable)).toEqual({ values: [{ code: '#N/A' }] })
    expect(one('any', notAvailable, withoutErrors)).toEqual({ refused: notAvailable })
    expect(one('number', notAvailable)).toEqual({ refused: notAvailable })
  })

  test('a range parameter gets rows, a scalar becomes one cell', () => {
    const range = parameter('any', { dimensionality: 'matrix' })
    expect(
      call(
        [range],
        [
          [
            [1, null],
            [notAvailable, 'a'],
          ],
        ],
      ),
    ).toEqual({
      values: [
        [
          [1, 0],
          [{ code: '#N/A' }, 'a'],
        ],
      ],
    })
    expect(call([range], [[[1, null]]], web)).toEqual({ values: [[[1, null]]] })
    expect(call([range], [5])).toEqual({ values: [[[5]]] })
    expect(call([range], [null])).toEqual({ values: [[[0]]] })
    expect(call([range], [[[1], [notAvailable]]], withoutErrors)).toEqual({ refused: notAvailable })
  })

  test('a range of numbers converts each cell', () => {
    const numbers = parameter('number', { dimensionality: 'matrix' })
    expect(call([numbers], [[[1, null, '3', true]]])).toEqual({ values: [[[1, 0, 3, 1]]] })
    expect(call([numbers], [[[1, 'drie']]])).toEqual(invalid)
  })

  test('a range for a scalar parameter gives its first cell', () => {
    expect(one('any', [[7, 8]])).toEqual({ values: [7] })
  })
})

describe('results', () => {
  const returned = (value: unknown) => toResult({ returned: value })
  const thrown = (value: unknown) => toResult({ thrown: value })
  const runtimeError = (code: string, message?: string) => Object.assign(new Error(message), { code })

  test.each([
    [null, { value: 0 }],
    [undefined, { value: 0 }],
    [0, { value: 0 }],
    ['', { value: '' }],
    [true, { value: true }],
    [NaN, { value: { error: '#VALUE!' } }],
    [Infinity, { value: { error: '#NUM!' } }],
    [-Infinity, { value: { error: '#NUM!' } }],
    ['#VALUE!', { value: '#VALUE!' }],
    [
      { type: 'Double', basicValue: 46000, numberFormat: 'dd/mm/yyyy' },
      { value: 46000, numberFormat: 'dd/mm/yyyy' },
    ],
    [
      { type: 'FormattedNumber', basicValue: 0.3, numberFormat: '0%' },
      { value: 0.3, numberFormat: '0%' },
    ],
    [{ type: 'Error', basicValue: '#N/A', message: 'onbekend' }, { value: { error: '#N/A', message: 'onbekend' } }],
    [{ basicType: 'Error', basicValue: '#DIV/0!', message: 'x' }, { value: { error: '#DIV/0!' } }],
    [{}, { value: { error: '#VALUE!' } }],
    [new Error('x'), { value: { error: '#VALUE!' } }],
    [new Date(Date.UTC(2026, 0, 5)), { value: '2026-01-05T00:00:00.000Z' }],
    [() => 1, { value: { error: '#VALUE!' } }],
  ])('%p', (value, expected) => {
    expect(returned(value)).toEqual(expected)
  })

  test('a returned runtime error is that error', () => {
    expect(returned(runtimeError('#N/A', 'Onbekend nummer.'))).toEqual({
      value: { error: '#N/A', message: 'Onbekend nummer.' },
    })
  })

  test('a thrown runtime error keeps its code, except #NAME? and #REF!', () => {
    expect(thrown(runtimeError('#N/A', 'Onbekend nummer.'))).toEqual({
      value: { error: '#N/A', message: 'Onbekend nummer.' },
    })
    expect(thrown(runtimeError('#NUM!', 'te groot'))).toEqual({ value: { error: '#NUM!' } })
    expect(thrown(runtimeError('#NAME?'))).toEqual({ value: { error: '#VALUE!' } })
    expect(thrown(runtimeError('#REF!'))).toEqual({ value: { error: '#VALUE!' } })
  })

  test('any other throw is #VALUE! without a sentence', () => {
    expect(thrown(new TypeError('x is undefined'))).toEqual({ value: { error: '#VALUE!' } })
    expect(thrown('kapot')).toEqual({ value: { error: '#VALUE!' } })
    expect(thrown(null)).toEqual({ value: { error: '#VALUE!' } })
  })

  test('a range answers cell by cell; what JSON does not know shows 0', () => {
    expect(
      returned([
        ['a', null],
        [NaN, runtimeError('#VALUE!', 'nee')],
      ]),
    ).toEqual([
      [{ value: 'a' }, { value: 0 }],
      [{ value: 0 }, { value: { error: '#VALUE!', message: 'nee' } }],
    ])
  })

  test('a list that is no rectangle is #VALUE!', () => {
    for (const value of [[], [[]], [1, 2], [[1, 2], [3]]])
      expect(returned(value)).toEqual({ value: { error: '#VALUE!' } })
  })
})
