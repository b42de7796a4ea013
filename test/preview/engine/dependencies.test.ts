import fc from 'fast-check'
import { contains, type Area } from '../../../preview/engine/address'
import { AreaIndex } from '../../../preview/engine/area-index'
import { Dependencies } from '../../../preview/engine/dependencies'
import { readFormulas } from '../../../preview/engine/formula-cells'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { row, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { echoSpreadsheet } from '../../builders/calculated-book'
import { addressOf } from '../../../preview/engine/address'

/** The formulas that rest on a cell of the first sheet, as `0!B1`. */
function dependentsOf(book: BookParts, row: number, column: number): string[] {
  const { formulas } = readFormulas(readWorkbookFile(xlsx(book)).workbook, echoSpreadsheet)
  const changed = { sheet: 0, top: row, left: column, bottom: row, right: column }
  return [...new Dependencies(formulas).dependentsOf([changed])].map((one) => `${one.sheet}!${addressOf(one)}`).sort()
}
const formula = (text: string): string => `><f>${text}</f>`
const onSheet = (rows: string, more: Partial<BookParts> = {}): BookParts => ({
  sheets: [{ name: 'Blad', rows }],
  ...more,
})

describe('what rests on a cell', () => {
  test.each([
    ['a reference', 'A1+1', true],
    ['one with dollars', '$A$1', true],
    ['a range', 'SUM(A1:B3)', true],
    ['a range turned round', 'SUM(C3:A1)', true],
    ['whole columns', 'SUM(A:B)', true],
    ['whole rows', 'SUM(1:2)', true],
    ['its own sheet by name', 'Blad!A1', true],
    ['a name', 'Eerste', true],
    ['an address that is calculated', 'INDIRECT("A"&amp;1)', true],
    ['a formula that the engine does not know', '_xlfn.LET(_xlpm.x,A1,_xlpm.x)', true],
    ['a range in one that it does not know', '_xlfn.LET(_xlpm.x,SUM(A1:A2),_xlpm.x)', true],
    ['a text that reads like it', '"A1"', false],
    ['another cell', 'A2', false],
    ['another row and column', 'SUM(2:3)+SUM(B:B)', false],
    ['another sheet', 'Ander!A1', false],
    ['another file', '[1]Blad!A1', false],
  ])('%s', (_, text, rests) => {
    const book: BookParts = {
      names: '<definedName name="Eerste">Blad!$A$1</definedName>',
      sheets: [
        { name: 'Blad', rows: row(1, [1, null, null, null, formula(text)]) },
        { name: 'Ander', rows: row(1, [1]) },
      ],
    }
    expect(dependentsOf(book, 0, 0)).toEqual(rests ? ['0!E1'] : [])
  })

  test('by way of other formulas, arrays that cover more cells, and sheets', () => {
    const book: BookParts = {
      sheets: [
        {
          name: 'Blad',
          rows:
            row(1, [1, formula('A1'), '><f t="array" ref="C1:C3">B1*{1;2;3}</f>']) +
            row(4, [formula('C3'), formula('C4')]),
        },
        { name: 'Ander', rows: row(1, [formula('Blad!A4'), formula('A2')]) },
      ],
    }
    expect(dependentsOf(book, 0, 0)).toEqual(['0!A4', '0!B1', '0!C1', '1!A1'])
  })

  test('a circle ends', () => {
    expect(dependentsOf(onSheet(row(1, [1, formula('A1+C1'), formula('B1')])), 0, 0)).toEqual(['0!B1', '0!C1'])
  })

  test('nothing changed, nothing rests on it: not even what finds its cells by itself', () => {
    const { formulas } = readFormulas(
      readWorkbookFile(xlsx(onSheet(row(1, [formula('INDIRECT("A2")')])))).workbook,
      echoSpreadsheet,
    )
    expect([...new Dependencies(formulas).dependentsOf([])]).toEqual([])
  })
})

const anyArea = fc
  .tuple(fc.nat(300), fc.nat(40), fc.nat(400), fc.nat(30))
  .map(([top, left, down, right]): Area => ({ top, left, bottom: top + down, right: left + right }))

test('an index of areas finds what going through them all finds', () => {
  fc.assert(
    fc.property(fc.array(anyArea, { maxLength: 20 }), anyArea, (areas, asked) => {
      const index = new AreaIndex<Area>()
      for (const area of areas) index.add(area, area)
      const corner = { row: asked.top, column: asked.left }
      const about = areas.filter((area) => contains(area, corner))
      expect(new Set(index.at(corner))).toEqual(new Set(about))
      expect(index.holds(corner)).toBe(about.length > 0)
      const touching = areas.filter(
        ({ top, left, bottom, right }) =>
          top <= asked.bottom && bottom >= asked.top && left <= asked.right && right >= asked.left,
      )
      expect(index.within(asked)).toEqual(new Set(touching))
    }),
  )
})
