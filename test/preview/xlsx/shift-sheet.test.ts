import { movedArea, shiftSheet, type StructureChange } from '../../../preview/xlsx/shift-sheet'
import { areaName, areaOf } from '../../../preview/engine/address'

const rowsIn = (at: number, inserted: number): StructureChange => ({ axis: 'row', at, inserted })
const rowsOut = (at: number, removed: number): StructureChange => ({ axis: 'row', at, removed })
const columnsIn = (at: number, inserted: number): StructureChange => ({ axis: 'column', at, inserted })
const columnsOut = (at: number, removed: number): StructureChange => ({ axis: 'column', at, removed })
const shifted = (xml: string, ...changes: StructureChange[]) =>
  shiftSheet(`<worksheet>${xml}</worksheet>`, changes).slice('<worksheet>'.length, -'</worksheet>'.length)

test.each([
  ['put in above', 'B2:C4', [rowsIn(0, 2)], 'B4:C6'],
  ['put in within', 'B2:C4', [rowsIn(2, 2)], 'B2:C6'],
  ['put in below', 'B2:C4', [rowsIn(4, 2)], 'B2:C4'],
  ['taken out within', 'B2:C4', [rowsOut(2, 1)], 'B2:C3'],
  ['taken out over its end', 'B2:C4', [rowsOut(3, 5)], 'B2:C3'],
  ['put in, and taken out with what was there', 'B2:C4', [columnsIn(1, 1), columnsOut(2, 2)], undefined],
])('an area follows rows and columns: %s', (_, area, changes, expected) => {
  const moved = movedArea(areaOf(area)!, changes)
  expect(moved && areaName(moved)).toBe(expected)
})

describe('cells and rows', () => {
  const data = `<sheetData><row  r='1' spans="1:2"><c r="A1" note=" r='Z9' > "/><c><v>2</v></c></row><row><c r="B2"/></row></sheetData>`

  test('move down, and those without an address get one', () => {
    expect(shifted(data, rowsIn(1, 3))).toBe(
      `<sheetData><row  r='1' spans="1:2"><c r="A1" note=" r='Z9' > "/><c r="B1"><v>2</v></c></row><row r="5"><c r="B5"/></row></sheetData>`,
    )
  })

  test('move to the right, and what a row says of its columns goes', () => {
    expect(shifted(data, columnsIn(0, 1))).toBe(
      `<sheetData><row  r='1'><c r="B1" note=" r='Z9' > "/><c r="C1"><v>2</v></c></row><row r="2"><c r="C2"/></row></sheetData>`,
    )
  })

  test('go with their row or column', () => {
    expect(shifted(data, rowsOut(0, 1))).toBe('<sheetData><row r="1"><c r="B1"/></row></sheetData>')
    expect(shifted(data, columnsOut(1, 1))).toBe(
      `<sheetData><row  r='1'><c r="A1" note=" r='Z9' > "/></row><row r="2"></row></sheetData>`,
    )
  })
})

describe('what is about cells', () => {
  test.each([
    [
      'follows them',
      [rowsIn(0, 1)],
      '<cols><col min="1" max="3"/></cols><mergeCells count="2"><mergeCell ref="A2:B2"/><mergeCell ref="A4:B4"/></mergeCells>',
    ],
    [
      'goes with them, and is counted',
      [rowsOut(2, 1)],
      '<cols><col min="1" max="3"/></cols><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    ],
    ['leaves no empty list', [rowsOut(0, 3)], '<cols><col min="1" max="3"/></cols>'],
    ['leaves no empty list of columns either', [columnsOut(0, 4)], ''],
  ])('%s', (_, changes, expected) => {
    const xml =
      '<cols><col min="1" max="3"/></cols><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:B3"/></mergeCells>'
    expect(shifted(xml, ...changes)).toBe(expected)
  })

  test('keeps the pieces that are left', () => {
    const rule = (sqref: string) =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression"/></conditionalFormatting>`
    expect(shifted(rule('A1:A2 C5'), rowsOut(0, 2))).toBe(rule('C3'))
    expect(shifted(rule('A1:A2'), rowsOut(0, 2))).toBe('')
  })
})
