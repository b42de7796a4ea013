import { saveWorkbook } from '../../../preview/page/save/save-workbook'
import { openingRemarks } from '../../../preview/page/opening-remarks'
import { cellName, staleCellsOf } from '../../../preview/page/stale-cells'
import { wordsIn } from '../../../preview/page/words'
import { pageInNode, typeIn } from '../../../tools/workbooks/page-in-node'
import { row, xlsx } from '../../../tools/workbook/xlsx-builder'

const open = pageInNode('dist')
const file = (cells: readonly (readonly (string | number)[])[]): Uint8Array =>
  xlsx({ sheets: [{ name: 'Plan', rows: cells.map((line, index) => row(index + 1, line)).join('') }] })

/** C1 is not what the grid finds, C2 the grid does not know; D1 and D2 rest on them, D3 does not. */
const plan = (): Uint8Array =>
  file([
    [1, 2, '><f>A1+B1</f><v>77</v>', '><f>C1*2</f><v>154</v>'],
    [1, 2, '><f>CUBEVALUE(A2)</f><v>5</v>', '><f>C2*2</f><v>10</v>'],
    [1, 2, '><f>A3+B3</f><v>3</v>', '><f>C3*2</f><v>6</v>'],
  ])
const shown = (opened: ReturnType<typeof open>) => {
  const { kept, resting } = staleCellsOf(opened)()
  const name = (cell: (typeof kept)[number]) => cellName(opened.workbook.model, cell)
  return { kept: kept.map((cell) => `${cell.because} ${name(cell)}`), resting: resting.map(name) }
}
const values = (opened: ReturnType<typeof open>) =>
  opened.workbook.workbook.cells
    .read({ sheetId: 'sheet-1', area: { top: 0, left: 2, bottom: 2, right: 3 } })
    .map((cells) => cells.map(({ value }) => value))

describe('a formula that the grid is not trusted with', () => {
  test('shows the value of the file, and this is said', () => {
    const opened = open(plan())
    expect(values(opened)).toEqual([
      [77, 154],
      [5, 10],
      [3, 6],
    ])
    expect(openingRemarks(opened, wordsIn('nl'))).toEqual([
      'Eén cel heeft een formule die dit raster niet kent. Ze toont de waarde uit het bestand en blijft bij het bewaren zoals ze is.',
      'Eén formule geeft hier een ander resultaat dan in het bestand: haar cel toont de waarde uit het bestand.',
    ])
    expect(shown(opened)).toEqual({ kept: [], resting: [] })
  })

  test.each([
    ['A1', { kept: ['A1+B1 Plan!C1'], resting: ['Plan!D1'] }],
    ['A2', { kept: ['CUBEVALUE Plan!C2'], resting: ['Plan!D2'] }],
    ['A3', { kept: [], resting: [] }],
  ])('is stale when %s is edited, and so is what rests on it', (address, expected) => {
    const opened = open(plan())
    typeIn(opened, 0, address, '9')
    expect(shown(opened)).toEqual(expected)
    opened.workbook.model.dispatch('REQUEST_UNDO')
    expect(shown(opened)).toEqual({ kept: [], resting: [] })
  })

  test('is stale no more when another one is typed in its cell', () => {
    const opened = open(plan())
    typeIn(opened, 0, 'A1', '9')
    typeIn(opened, 0, 'C1', '=A1+B1')
    expect(shown(opened)).toEqual({ kept: [], resting: [] })
    expect(values(opened)[0]).toEqual([11, 22])
  })

  test('is saved with the value of the file', () => {
    const opened = open(plan())
    typeIn(opened, 0, 'A1', '9')
    const again = open(saveWorkbook(opened).bytes)
    expect(again.file.workbook.sheets[0]!.rows[0]!.cells.map(({ value }) => value)).toEqual([9, 2, 77, 154])
  })

  test('is stale when a function of ours gives another result than the file has', () => {
    const opened = open(
      file([['><f>_xldudf_KMO_SUBSIDY(1000,"klein",46082)</f><v>1</v>', '><f>CUBEVALUE(A1)</f><v>5</v>']]),
    )
    expect(shown(opened)).toEqual({ kept: ['CUBEVALUE Plan!B1'], resting: [] })
  })
})
