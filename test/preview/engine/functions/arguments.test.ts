import * as o from '@odoo/o-spreadsheet'
import { prepareSpreadsheet, type CellContent } from '../../../../preview/engine/spreadsheet'
import type { CellValue } from '../../../../preview/engine/cell-value'
import { answer, answers, error } from '../../../builders/answers'

const rows: CellValue[][] = [['', null, 5]]

describe('an empty text is no number', () => {
  test.each([
    'A1+1',
    '1-A1',
    'A1*2',
    '2/A1',
    'A1^2',
    '-A1',
    'A1%',
    'ROUND(A1,0)',
    'MONTH(A1)',
    'DATE(2026,A1,1)',
    'ABS(A1)',
    'INT(A1)',
    'EDATE(A1,1)',
    'LEFT("abc",A1)',
    'SQRT("")',
    'TEXT(1,"0")+""',
    'NOT(A1)',
  ])('%s', (formula) => {
    expect(answer(rows, formula)).toBe('#VALUE!')
  })

  test.each([
    ['SUM(A1:C1)', 5],
    ['SUM(A1)', 0],
    ['B1+1', 1],
    ['A1&"x"', 'x'],
    ['LEN(A1)', 0],
    ['COUNTA(A1:C1)', 2],
    ['COUNTBLANK(A1:C1)', 2],
    ['IFERROR(A1-DATE(2026,1,1),"")', ''],
    ['MAX(A1:C1)', 5],
  ])('%s is %j', (formula, value) => {
    expect(answer(rows, formula)).toBe(value)
  })

  test('in any function of the engine that wants numbers or days only', () => {
    prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: 0 }))
    const registry = o.registries.functionRegistry
    const simple = registry.getKeys().filter((name) => {
      const { args, hidden } = registry.get(name)
      return (
        hidden !== true &&
        args.length === 1 &&
        args[0]!.type.every((type) => type === 'NUMBER' || type === 'DATE') &&
        !name.startsWith('ODOO')
      )
    })
    expect(simple.length).toBeGreaterThan(30)
    expect(
      new Set(
        answers(
          rows,
          simple.map((name) => `${name}(A1)`),
        ),
      ),
    ).toEqual(new Set(['#VALUE!']))
  })
})

describe('what the engine failed on', () => {
  const known = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: 0 }))
  const failedOf = (formula: string) => {
    const cells = new Map<string, CellContent>([
      ['A1', 'missing'],
      ['A2', { value: 3 }],
      ['B1', { formula }],
    ])
    return known.calculate([{ name: 'Blad', rows: 5, columns: 3, cells }]).cell(0, { row: 0, column: 1 }).failed
  }

  test.each([
    'IFERROR(A1,0)',
    'COUNTIF(A1:A2,3)',
    'COUNT(A1:A2)',
    'ISERROR(A1)',
    'SUMPRODUCT(A1:A2)',
    'SUBTOTAL(2,A1:A2)',
  ])('is not hidden by %s', (formula) => {
    expect(failedOf(formula)).toBe('unknown')
  })

  test.each(['IF(A2=3,1,A1)', 'IFS(A2=3,1,TRUE,A1)', 'SWITCH(A2,3,1,A1)', 'INDEX(A1:A2,2)', 'ROWS(A1:A2)'])(
    'does not matter where %s does not choose it',
    (formula) => {
      expect(failedOf(formula)).toBe(undefined)
    },
  )
})

describe('a text that reads like an error', () => {
  test.each(['#N/A', '#DIV/0!', '#value!'])('%s is a text to whoever tells it from an error', (text) => {
    const asked = ['ISERROR(A1)', 'ISNA(A1)', 'ISTEXT(A1)', 'LEN(A1)', 'COUNTIF(A1:A2,"#*")', 'COUNTIF(A1:A2,A2)']
    expect(answers([[text], [error(text.toUpperCase())]], asked)).toEqual([false, false, true, text.length, 1, 1])
  })

  test.each(['A1&"x"', 'IFERROR(A1,0)', 'LEFT(A1,2)', 'COUNTA(A1:A1)', 'COUNTIF(A1:A1,"<>"&A1)', 'LEN(TRIM(A1))'])(
    'to %s it is beyond the engine',
    (formula) => {
      expect(answer([['#N/A']], formula)).toBe(undefined)
    },
  )

  test.each([
    ['ISERROR(A2)', true],
    ['ISNA(A2)', true],
    ['LEN(A2)', '#N/A'],
    ['LEN("abc")', 3],
    ['ISNUMBER(1)', true],
  ])('%s is %j', (formula, value) => {
    expect(answer([['#N/A'], [error('#N/A')]], formula)).toBe(value)
  })
})
