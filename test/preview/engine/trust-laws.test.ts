import fc from 'fast-check'
import { addressOf } from '../../../preview/engine/address'
import { calculateWorkbook } from '../../../preview/engine/calculate-workbook'
import { isCellError, type CellValue } from '../../../preview/engine/cell-value'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { echoSpreadsheet } from '../../builders/calculated-book'

const columns = 'ABCDE'
const lastRow = 6
const anyCell = fc
  .tuple(fc.integer({ min: 0, max: columns.length - 1 }), fc.integer({ min: 1, max: lastRow }))
  .map(([column, row]) => `${columns[column]}${row}`)
const anyRange = fc.tuple(anyCell, anyCell).map(([from, to]) => `${from}:${to}`)
const anySheet = fc.constantFrom('', 'Blad!', 'Ander!')

/** Formulas that find their cells in every way that there is: named, in a range, a column, a name, by an address, an offset, a search. */
const anyFormula = fc.oneof(
  fc.tuple(anySheet, anyCell).map(([sheet, cell]) => `${sheet}${cell}`),
  fc.tuple(anySheet, anyCell, anyCell).map(([sheet, cell, other]) => `${sheet}${cell}&amp;${other}`),
  fc.tuple(anySheet, anyRange).map(([sheet, range]) => `SUM(${sheet}${range})`),
  fc.tuple(anySheet, anyRange).map(([sheet, range]) => `COUNTA(${sheet}${range})`),
  anySheet.map((sheet) => `COUNTA(${sheet}B:C)`),
  anySheet.map((sheet) => `COUNTA(${sheet}2:3)`),
  fc.constantFrom('Naam', 'LEN(Naam)', 'COUNTA(Bereik)', 'Bereik'),
  fc.tuple(anySheet, anyRange, fc.nat(3)).map(([sheet, range, at]) => `INDEX(${sheet}${range},${at + 1},1)`),
  fc.tuple(anyCell, anyRange).map(([cell, range]) => `COUNTIF(${range},${cell})`),
  anyCell.map((cell) => `INDIRECT("${cell}")`),
  fc.tuple(anyCell, fc.nat(2), fc.nat(2)).map(([cell, down, right]) => `OFFSET(${cell},${down},${right})`),
  fc.tuple(anyCell, anyCell).map(([cell, other]) => `IF(ISTEXT(${cell}),LEN(${cell}),${other})`),
  fc.tuple(anySheet, anyCell).map(([sheet, cell]) => `KMO.ECHO(${sheet}${cell})`),
  anyCell.map((cell) => `_xlfn.LET(_xlpm.x,${cell},_xlpm.x)`),
)
type Content = { readonly number: number } | { readonly formula: string } | 'told'
const anyContent: fc.Arbitrary<Content | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.nat(9).map((number) => ({ number })),
  anyFormula.map((formula) => ({ formula })),
  fc.constant('told' as const),
)
const anySheetContent = fc.array(anyContent, {
  minLength: columns.length * lastRow,
  maxLength: columns.length * lastRow,
})

type Values = ReadonlyMap<string, CellValue>

/** Two sheets; our function is told `input`, and every formula has the value of `stored`. */
function book(
  contents: readonly (readonly (Content | undefined)[])[],
  input: number,
  stored?: readonly Values[],
): BookParts {
  const cell = (content: Content, address: string, value: CellValue | undefined): string => {
    if (typeof content === 'object' && 'number' in content) return `<c r="${address}"><v>${content.number}</v></c>`
    const formula = content === 'told' ? 'KMO.ECHO(Invoer!$A$1)' : content.formula
    return `<c r="${address}"${typeOf(value)}><f>${formula}</f>${value === undefined || value === null ? '' : `<v>${textOf(value)}</v>`}</c>`
  }
  const sheet = (index: number): string =>
    Array.from({ length: lastRow }, (_, row) => {
      const cells = [...columns].flatMap((column, at) => {
        const content = contents[index]![row * columns.length + at]
        const address = `${column}${row + 1}`
        return content === undefined ? [] : [cell(content, address, stored?.[index]!.get(address))]
      })
      return `<row r="${row + 1}">${cells.join('')}</row>`
    }).join('')
  return {
    ...(stored === undefined && { fullCalcOnLoad: true }),
    names: '<definedName name="Naam">Blad!$B$2</definedName><definedName name="Bereik">Ander!$A$2:$B$4</definedName>',
    sheets: [
      { name: 'Blad', rows: sheet(0) },
      { name: 'Ander', rows: sheet(1) },
      { name: 'Invoer', rows: `<row r="1"><c r="A1"><v>${input}</v></c></row>` },
    ],
  }
}

const typeOf = (value: CellValue | undefined): string =>
  typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : isCellError(value) ? ' t="e"' : ''
const textOf = (value: Exclude<CellValue, null>): string =>
  isCellError(value)
    ? value.error
    : typeof value === 'boolean'
      ? String(Number(value))
      : String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;')

const calculate = (parts: BookParts) => calculateWorkbook(readWorkbookFile(xlsx(parts)).workbook, echoSpreadsheet)
const valuesOf = ({ results }: ReturnType<typeof calculate>): Values[] =>
  results.map((own) => new Map(own.map((result) => [addressOf(result), result.value])))

test('what is not calculated has the value that it would have had, or is said to be out of date', () => {
  fc.assert(
    fc.property(fc.tuple(anySheetContent, anySheetContent), (contents) => {
      const before = valuesOf(calculate(book(contents, 1)))
      const whole = calculate(book(contents, 22222))
      const after = valuesOf(whole)
      const partly = calculate(book(contents, 22222, before))
      const found = valuesOf(partly)
      const said = new Set([...partly.kept, ...whole.kept].map((one) => `${one.sheet} ${addressOf(one)}`))
      const resting = new Set(partly.restingOnStale.map((one) => `${one.sheet} ${addressOf(one)}`))
      after.forEach((values, sheet) => {
        for (const [address, value] of values) {
          const place = `${sheet} ${address}`
          if (said.has(place) || resting.has(place)) continue
          const shown = found[sheet]!.has(address) ? found[sheet]!.get(address) : before[sheet]!.get(address)
          expect([place, shown]).toEqual([place, value])
        }
      })
    }),
    { numRuns: 20 },
  )
})
