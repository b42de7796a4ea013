import { areaOfAddress } from '../../../preview/host/address'
import { dutchStyle } from '../../../src/workbook/formula-text'
import { officeWorkbook } from '../../../src/workbook/office/office-workbook'
import { keptCharts } from '../../builders/charts'
import { openPane, type Pane } from '../../support/office-in-jsdom'
import { eventually } from '../../support/eventually'

// The port of the pane on the real office.js, in our Excel on the web.

let pane: Pane
/** What a test made the Excel not know. */
let refusedOnPurpose: readonly string[] = []
beforeEach(async () => {
  refusedOnPurpose = []
  pane = await openPane()
  Object.assign(globalThis, { Excel: pane.excel, DOMParser: pane.window.DOMParser as unknown })
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual(refusedOnPurpose)
  pane.close()
  Object.assign(globalThis, { Excel: undefined, DOMParser: undefined })
})

const area = (row: number, column: number, rows = 1, columns = 1, sheet = 'Blad1') => ({
  sheet,
  row,
  column,
  rows,
  columns,
})
const plan = [
  ['Opleiding', 'Startdatum', 'Kost'],
  ['Excel', 46_280, 1000],
  ['Word', 46_290, 500],
] as const

/** Types the plan in the first sheet from B2 on. */
function typePlan(asTable = false): void {
  pane.grid.enter('B2:D4', plan)
  if (asTable) pane.grid.makeTable('B2:D4', 'Plan')
}

const textsOf = (sheetName: string) => {
  const { id } = pane.model.sheets.all().find(({ name }) => name === sheetName) ?? { id: '' }
  const used = pane.model.cells.used(id, true)
  return (
    used &&
    pane.model.cells.read({ sheetId: id, area: used }).map((row) => row.map(({ formula, value }) => formula ?? value))
  )
}

describe('reading', () => {
  test('sheets with the cells in use, tables with their headers', async () => {
    typePlan(true)
    pane.grid.model.dispatch('HIDE_SHEET', { sheetId: pane.model.sheets.add('Leeg').id })
    expect(await officeWorkbook.sheets()).toEqual([
      { name: 'Blad1', isProtected: false, isVisible: true, used: area(1, 1, 3, 3) },
      { name: 'Leeg', isProtected: false, isVisible: false, used: undefined },
    ])
    expect(await officeWorkbook.tables()).toEqual([
      { name: 'Plan', area: area(1, 1, 3, 3), headers: ['Opleiding', 'Startdatum', 'Kost'] },
    ])
  })

  test('a block, with errors as errors', async () => {
    typePlan()
    pane.grid.enter('D3:D4', [['#DIV/0!'], ['=SUM(C3:C4)']])
    const { values, formulas } = await officeWorkbook.read(area(2, 2, 2, 2))
    expect(values).toEqual([
      [46_280, { type: 'Error', basicValue: '#DIV/0!' }],
      [46_290, 92_570],
    ])
    expect(formulas).toEqual([
      [46_280, '#DIV/0!'],
      [46_290, '=SUM(C3:C4)'],
    ])
  })

  test('a large block comes in parts that tell how far they are', async () => {
    const progress: number[] = []
    const { values } = await officeWorkbook.read(area(0, 0, 30_000, 2), {
      onProgress: (fraction) => progress.push(fraction),
    })
    expect([values.length, progress]).toEqual([30_000, [1 / 3, 2 / 3, 1]])
  })

  test('names that stand for cells', async () => {
    typePlan()
    const { getters, dispatch } = pane.grid.model
    dispatch('CREATE_NAMED_RANGE', { name: 'Grootte', ranges: [getters.getRangeDataFromXc('sheet-1', 'C3:C4')] })
    expect(await officeWorkbook.names()).toEqual([{ name: 'Grootte', area: area(2, 2, 2, 1) }])
  })

  test('how cells look: their number formats and the widths of their columns', async () => {
    typePlan()
    pane.model.cells.setNumberFormat({ sheetId: 'sheet-1', area: areaOfAddress('C3:C4')! }, 'dd/mm/yyyy')
    pane.model.layout.setColumnWidth('sheet-1', 3, 1, 90)
    const { numberFormats, columnWidths } = await officeWorkbook.look(area(1, 2, 3, 2))
    expect(numberFormats).toEqual([
      ['General', 'General'],
      ['dd/mm/yyyy', 'General'],
      ['dd/mm/yyyy', 'General'],
    ])
    expect(columnWidths).toEqual([expect.any(Number), 90])
  })

  test('how this Excel writes formulas', async () => {
    Object.assign(globalThis, { Office: pane.office })
    expect(await officeWorkbook.formulaStyle()).toEqual(dutchStyle)
    Object.assign(globalThis, { Office: { context: { displayLanguage: 'en-GB' } } })
    expect(await officeWorkbook.formulaStyle()).toEqual({ ...dutchStyle, functionNames: {} })
    Object.assign(globalThis, { Office: undefined })
  })

  test('what stands in the way: hidden rows and merged cells', async () => {
    typePlan(true)
    expect(await officeWorkbook.obstacles(area(1, 1, 3, 3))).toEqual({
      hiddenRows: false,
      mergedCells: false,
      filtered: false,
    })
    const { dispatch } = pane.grid.model
    dispatch('HIDE_COLUMNS_ROWS', { sheetId: 'sheet-1', dimension: 'ROW', elements: [2] })
    dispatch('ADD_MERGE', { sheetId: 'sheet-1', target: [{ top: 5, left: 1, bottom: 5, right: 2 }] })
    expect(await officeWorkbook.obstacles(area(1, 1, 5, 3))).toEqual({
      hiddenRows: true,
      mergedCells: true,
      filtered: false,
    })
  })
})

describe('selection', () => {
  test('is read, set and followed until the pane is no longer interested', async () => {
    let moved = 0
    const interest = new AbortController()
    officeWorkbook.onSelectionChanged(() => moved++, interest.signal)
    await eventually(() =>
      expect(pane.messages.some(({ message }) => JSON.stringify(message).includes('documentSelectionChanged'))).toBe(
        true,
      ),
    )
    await officeWorkbook.select(area(3, 2))
    await eventually(() => expect(moved).toBe(1))
    expect(await officeWorkbook.selection()).toEqual(area(3, 2))
    interest.abort()
    await eventually(() =>
      expect(
        pane.messages.filter(({ message }) => JSON.stringify(message).includes('documentSelectionChanged')).length,
      ).toBeGreaterThan(3),
    )
    await officeWorkbook.select(area(0, 0))
    await officeWorkbook.selection()
    expect(moved).toBe(1)
  })
})

describe('writing', () => {
  test('text stays text, formulas are formulas, null leaves a cell alone', async () => {
    typePlan()
    const { formulas } = await officeWorkbook.read(area(2, 1, 1, 3))
    await officeWorkbook.write([
      {
        area: area(2, 1, 1, 3),
        before: formulas,
        after: [['=geen formule', null, { formula: '=KMO.SUBSIDY(1000,"klein")' }]],
      },
    ])
    expect(textsOf('Blad1')?.[1]).toEqual(['=geen formule', 46_280, '=KMO.SUBSIDY(1000,"klein")'])
  })

  test('text in a cell for text, without a sign before it', async () => {
    await officeWorkbook.write([{ area: area(0, 0), before: [['']], after: [['007']], numberFormat: '@' }])
    expect((await officeWorkbook.read(area(0, 0))).values).toEqual([['007']])
  })

  test('a number format for each column', async () => {
    await officeWorkbook.write([
      {
        area: area(0, 0, 2, 2),
        before: [
          ['', ''],
          ['', ''],
        ],
        after: [
          [46_280, 0.3],
          [46_281, 0.2],
        ],
        numberFormat: ['dd/mm/yyyy', '0%'],
      },
    ])
    const [{ id = '' } = {}] = pane.model.sheets.all()
    expect(
      pane.model.cells.read({ sheetId: id, area: areaOfAddress('A2:B2')! })[0]?.map(({ numberFormat }) => numberFormat),
    ).toEqual(['dd/mm/yyyy', '0%'])
  })

  test('a column too narrow for what is written gets wider, and a wide one stays as it is', async () => {
    pane.model.layout.setColumnWidth('sheet-1', 0, 1, 40)
    pane.model.layout.setColumnWidth('sheet-1', 1, 1, 150)
    await officeWorkbook.write([
      { area: area(0, 0, 1, 2), before: [['', '']], after: [[46_280, 46_281]], leastWidths: [96, 96] },
    ])
    expect((await officeWorkbook.look(area(0, 0, 1, 2))).columnWidths).toEqual([96, 150])
  })

  test('nothing is written when a cell changed meanwhile', async () => {
    typePlan()
    const edit = { area: area(2, 1, 1, 1), before: [['Iets anders']], after: [['Nieuw']] }
    await expect(
      officeWorkbook.write([{ area: area(3, 1), before: [['Word']], after: [['Nieuw']] }, edit]),
    ).rejects.toMatchObject({ refusal: 'changed-meanwhile' })
    expect(textsOf('Blad1')).toEqual(plan)
  })

  test('a protected sheet refuses', async () => {
    pane.model.sheets.protect('sheet-1', true)
    await expect(officeWorkbook.write([{ area: area(0, 0), before: [['']], after: [[1]] }])).rejects.toMatchObject({
      refusal: 'protected-sheet',
    })
  })

  test('columns of a table come and go', async () => {
    typePlan(true)
    const added = await officeWorkbook.addTableColumns('Plan', [
      { header: 'Subsidie', formula: '=KMO.SUBSIDY([@Kost],"klein")', numberFormat: '#,##0.00', width: 80 },
      { header: 'Controle', formula: '=KMO.CHECK([@Startdatum],[@Kost])' },
    ])
    expect(added).toEqual([area(1, 4, 3, 1), area(1, 5, 3, 1)])
    expect(textsOf('Blad1')?.[2]).toEqual([
      'Word',
      46_290,
      500,
      '=KMO.SUBSIDY([@Kost],"klein")',
      '=KMO.CHECK([@Startdatum],[@Kost])',
    ])
    await officeWorkbook.removeTableColumns('Plan', ['Subsidie', 'Bestaat niet', 'Controle'])
    expect(textsOf('Blad1')).toEqual(plan)
  })

  test('a new sheet, with a number when its name is taken, with a chart, and away again', async () => {
    Object.assign(pane.model, { charts: keptCharts() })
    const sheet = {
      name: 'Blad1',
      cells: [
        ['Jaar', 'Plafond'],
        [2025, 7500],
        [2026, 7500],
      ],
      numberFormats: [
        [null, null],
        ['0', '#,##0'],
      ],
      columnWidths: [60, 90],
      boldRows: [0],
      charts: [
        {
          kind: 'ColumnStacked',
          title: 'Plafond',
          data: { row: 0, column: 0, rows: 3, columns: 2 },
          at: { row: 5, column: 0, rows: 10, columns: 4 },
        },
      ],
    } as const
    expect(await officeWorkbook.addSheet(sheet)).toBe('Blad1 2')
    expect(textsOf('Blad1 2')).toEqual(sheet.cells)
    expect(pane.model.charts?.all()).toMatchObject([
      { title: 'Plafond', type: 'ColumnStacked', covers: areaOfAddress('A6:D15') },
    ])
    await officeWorkbook.removeSheet('Blad1 2')
    expect((await officeWorkbook.sheets()).map(({ name }) => name)).toEqual(['Blad1'])
  })

  test('where a chart cannot be made, nothing is left of the sheet', async () => {
    const chart = {
      kind: 'ColumnStacked',
      title: 'Plafond',
      data: { row: 0, column: 0, rows: 2, columns: 1 },
      at: { row: 5, column: 0, rows: 10, columns: 4 },
    } as const
    await expect(
      officeWorkbook.addSheet({ name: 'Plafond', cells: [['Jaar'], [2026]], charts: [chart] }),
    ).rejects.toMatchObject({ refusal: 'not-supported' })
    expect((await officeWorkbook.sheets()).map(({ name }) => name)).toEqual(['Blad1'])
    refusedOnPurpose = ['Worksheet.charts']
  })

  test('colours for what a cell begins with', async () => {
    await officeWorkbook.addTrafficLights(area(1, 5, 3, 1), [
      { beginsWith: 'OK', light: 'good' },
      { beginsWith: 'T1', light: 'bad' },
    ])
    expect(pane.model.conditionalFormats.all().map(({ rule, style }) => [rule, style])).toEqual([
      [
        { operator: 'BeginsWith', text: 'OK' },
        { fill: '#DDF3E4', fontColor: '#0B5A2E' },
      ],
      [
        { operator: 'BeginsWith', text: 'T1' },
        { fill: '#FBE0DD', fontColor: '#8A1C12' },
      ],
    ])
  })
})

describe('large and undone', () => {
  test('more cells than one request can hold are all written', async () => {
    const rows = 1_100
    const before = Array.from({ length: rows }, () => Array<string>(20).fill(''))
    await officeWorkbook.write([
      {
        area: area(0, 7, rows, 20),
        before,
        after: before.map((_, row) => [{ formula: `=A${row + 1}*2` }, ...Array<null>(19).fill(null)]),
      },
    ])
    const { formulas } = await officeWorkbook.read(area(0, 7, rows, 1))
    expect([formulas[0], formulas[999], formulas[1_000], formulas[rows - 1]]).toEqual([
      ['=A1*2'],
      ['=A1000*2'],
      ['=A1001*2'],
      ['=A1100*2'],
    ])
  })

  test('our colours go away again, others stay', async () => {
    const cells = area(1, 5, 3, 1)
    await officeWorkbook.addTrafficLights(cells, [
      { beginsWith: 'OK', light: 'good' },
      { beginsWith: 'T1', light: 'bad' },
    ])
    await officeWorkbook.addTrafficLights(cells, [{ beginsWith: 'Eigen', light: 'caution' }])
    await officeWorkbook.removeTrafficLights(cells, [
      { beginsWith: 'OK', light: 'good' },
      { beginsWith: 'T1', light: 'bad' },
    ])
    expect(pane.model.conditionalFormats.all().map(({ rule }) => rule)).toEqual([
      { operator: 'BeginsWith', text: 'Eigen' },
    ])
  })
})

describe('what travels with the workbook', () => {
  test('settings', async () => {
    expect(await officeWorkbook.setting('plan')).toBeUndefined()
    await officeWorkbook.setSetting('plan', { sheet: 'Blad1', row: 1 })
    expect(await officeWorkbook.setting('plan')).toEqual({ sheet: 'Blad1', row: 1 })
  })

  test('a large text, replaced and taken away', async () => {
    await officeWorkbook.setPart('lijst', 'naam;nummer\n"A & <B>";DV.O100275')
    await officeWorkbook.setPart('lijst', 'naam;nummer\n"C & <D>";DV.O100275')
    expect(await officeWorkbook.part('lijst')).toBe('naam;nummer\n"C & <D>";DV.O100275')
    expect(await officeWorkbook.part('andere')).toBeUndefined()
    await officeWorkbook.setPart('lijst', undefined)
    expect(await officeWorkbook.part('lijst')).toBeUndefined()
  })

  test('a copy opens beside this workbook', async () => {
    await officeWorkbook.openCopy(new Uint8Array([80, 75, 3, 4]))
    expect(pane.notices).toContainEqual({ kind: 'new-workbook', file: 'UEsDBA==' })
  })
})

test('without Excel every question is refused', async () => {
  Object.assign(globalThis, { Excel: undefined })
  await expect(officeWorkbook.sheets()).rejects.toMatchObject({ refusal: 'no-excel' })
  await expect(officeWorkbook.openCopy(new Uint8Array())).rejects.toMatchObject({ refusal: 'no-excel' })
})
