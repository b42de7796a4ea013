import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { saveWorkbook } from '../../../preview/page/save/save-workbook'
import type { OpenedWorkbook } from '../../../preview/page/open-workbook'
import { areaOfAddress } from '../../../preview/host/address'
import { pageInNode, typeIn } from '../../../tools/workbooks/page-in-node'
import { row, sheetXml, tableXml, xlsx } from '../../../tools/workbook/xlsx-builder'

const open = pageInNode('dist')
const caseFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, 'cases', `${name}.xlsx`)))

/** What differs between two files: the parts, each with what was taken out and what came in its place. */
function differences(before: Uint8Array, after: Uint8Array): Record<string, readonly [was: string, is: string]> {
  const [old, now] = [unzipSync(before), unzipSync(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return Object.fromEntries(
    names.flatMap((name) => {
      const [was, is] = [strFromU8(old[name] ?? new Uint8Array()), strFromU8(now[name] ?? new Uint8Array())]
      if (was === is) return []
      let start = 0
      while (was[start] === is[start]) start++
      let end = 0
      const most = Math.min(was.length, is.length) - start
      while (end < most && was[was.length - 1 - end] === is[is.length - 1 - end]) end++
      return [[name, [was.slice(start, was.length - end), is.slice(start, is.length - end)]]]
    }),
  )
}

const sheetText = (bytes: Uint8Array, number = 1): string =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`]!)
const textOfPart = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!)
const sheetId = ({ workbook }: OpenedWorkbook, index = 0): string => workbook.model.getters.getSheetIds()[index]!
const valueAt = (opened: OpenedWorkbook, sheet: number, address: string) =>
  opened.workbook.workbook.cells.read({ sheetId: sheetId(opened, sheet), area: areaOfAddress(address)! })[0]![0]!.value

/** A file of a program that begins its targets with a slash, numbers no names, and keeps its elements under a prefix. */
const foreignFile = (prefix: string, absolute: boolean): Uint8Array => {
  const p = prefix === '' ? '' : `${prefix}:`
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const declared = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`
  const target = (name: string): string => (absolute ? `/xl/${name}` : name)
  return xlsx({
    sheets: [{ name: 'Plan', rows: '' }],
    more: {
      'xl/workbook.xml': `<${p}workbook ${declared}><${p}bookViews><${p}workbookView activeTab="1" firstSheet="0"/></${p}bookViews><${p}sheets><${p}sheet xmlns:r="${office}" name="Plan" sheetId="4" r:id="Rbladeen"/><${p}sheet xmlns:r="${office}" name="Twee" sheetId="9" r:id="Rbladtwee"/></${p}sheets></${p}workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="Rbladeen" Type="${office}/worksheet" Target="${target('worksheets/sheet1.xml')}"/><Relationship Id="Rbladtwee" Type="${office}/worksheet" Target="${target('worksheets/blad.xml')}"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<${p}worksheet ${declared}><${p}sheetData><${p}row r="1"><${p}c r="A1" t="inlineStr"><${p}is><${p}t>Kost</${p}t></${p}is></${p}c></${p}row><${p}row r="2" hidden="1"><${p}c r="A2"><${p}v>10</${p}v></${p}c></${p}row></${p}sheetData><${p}mergeCells count="1"><${p}mergeCell ref="C1:D1"/></${p}mergeCells></${p}worksheet>`,
      'xl/worksheets/blad.xml': `<${p}worksheet ${declared}><${p}sheetData/></${p}worksheet>`,
    },
  })
}

const untouchedFiles: readonly (readonly [what: string, bytes: () => Uint8Array])[] = [
  ['a table whose part is named from the root', () => caseFile('tabel-absoluut-pad')],
  ['a table, and a sheet whose part is named from the root', () => caseFile('tabel-blad-absoluut-pad')],
  ['a pivot table', () => caseFile('draaitabel')],
  ['names that depend on the cell that uses them', () => caseFile('relatieve-naam')],
  ['a prefix that only the sheet element declares', () => caseFile('blad-met-eigen-naamruimte')],
  ['text in cells for text', () => caseFile('text-cells')],
  ['a sheet with an apostrophe in its name', () => caseFile('sheet-apostrophe')],
  ['formulas of ours without a right value', () => caseFile('sheet-apostrophe')],
  ['elements under a prefix, targets from the root', () => foreignFile('x', true)],
  ['elements without a prefix, targets from the root', () => foreignFile('', true)],
  ['elements under another prefix, relative targets', () => foreignFile('ss', false)],
  ['a state of the sheet that is none', () => xlsx({ sheets: [{ name: 'Plan', state: 'show', rows: row(1, [1]) }] })],
  ['no sheet in sight', () => xlsx({ sheets: [{ name: 'Plan', state: 'veryHidden', rows: row(1, [1]) }] })],
]

describe('a file that nobody edited', () => {
  test.each(untouchedFiles)('is saved as it was opened: %s', (_, bytes) => {
    const given = bytes()
    const opened = open(given)
    const { model, workbook } = opened.workbook
    for (const id of model.getters.getSheetIds()) workbook.sheets.activate(id)
    workbook.selection.set({ sheetId: sheetId(opened), area: areaOfAddress('B2:C3')! })
    workbook.recalculate(true)
    expect(saveWorkbook(opened)).toEqual({ bytes: given, leftOut: [] })
    expect(opened.notShown).toEqual({ look: [], beyondGrid: [] })
  })

  test('is saved as it was opened when every edit was taken back', () => {
    const given = caseFile('tabel-absoluut-pad')
    const opened = open(given)
    const { model } = opened.workbook
    typeIn(opened, 0, 'A2', 'iets')
    model.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: sheetId(opened),
      sheetName: 'Plan',
      dimension: 'ROW',
      elements: [1],
    })
    model.dispatch('ADD_MERGE', { sheetId: sheetId(opened), target: [areaOfAddress('G4:H5')!] })
    expect(saveWorkbook(opened).bytes).not.toEqual(given)
    for (let step = 0; step < 3; step++) model.dispatch('REQUEST_UNDO')
    expect(saveWorkbook(opened).bytes).toBe(given)
    model.dispatch('REQUEST_REDO')
    expect(differences(given, saveWorkbook(opened).bytes)['xl/worksheets/sheet1.xml']![1]).toContain('iets')
  })
})

describe('one edited cell', () => {
  test.each([
    ['tabel-absoluut-pad', 'inlineStr"><is><t xml:space="preserve">Excel</t></is', 'str"><v>Word</v'],
    ['tabel-blad-absoluut-pad', 'inlineStr"><is><t xml:space="preserve">Excel</t></is', 'str"><v>Word</v'],
    ['draaitabel', 'inlineStr"><is><t xml:space="preserve">Excel</t></is', 'str"><v>Word</v'],
    ['relatieve-naam', 'inlineStr"><is><t xml:space="preserve">Excel</t></is', 'str"><v>Word</v'],
    ['blad-met-eigen-naamruimte', 'inlineStr"><is><t xml:space="preserve">Excel</t></is', 'str"><v>Word</v'],
  ])('is all that differs in the file: %s', (name, was, is) => {
    const given = caseFile(name)
    const opened = open(given)
    typeIn(opened, 0, 'A2', 'Word')
    const saved = saveWorkbook(opened)
    expect(saved.leftOut).toEqual([])
    expect(differences(given, saved.bytes)).toEqual({ 'xl/worksheets/sheet1.xml': [was, is] })
  })

  test.each([
    ['x', true],
    ['', true],
    ['ss', false],
  ])('leaves names of elements, the sheet in sight, hidden rows and merged cells: prefix %p', (prefix, absolute) => {
    const given = foreignFile(prefix, absolute)
    const opened = open(given)
    typeIn(opened, 0, 'A2', '11')
    expect(differences(given, saveWorkbook(opened).bytes)).toEqual({ 'xl/worksheets/sheet1.xml': ['0', '1'] })
  })

  test('gives what rests on it its result, and leaves every other formula the value of the file', () => {
    const given = xlsx({
      sheets: [
        {
          name: 'Plan',
          rows:
            row(1, [1, '><f>A1*2</f><v>2</v>', '><f>A2*2</f><v>99</v>', '><f>B1+1</f><v>3</v>']) +
            row(2, [5, '><f>_xldudf_KMO_SUBSIDY(1000,"klein",46082)</f><v>7</v>', '><f>B2*2</f><v>14</v>']),
        },
      ],
    })
    const opened = open(given)
    typeIn(opened, 0, 'A1', '4')
    const text = sheetText(saveWorkbook(opened).bytes)
    expect(
      [...text.matchAll(/r="([A-D]\d)"[^>]*>(?:<f>[^<]*<\/f>)?<v>([^<]*)/g)].map(
        ([, cell, value]) => `${cell} ${value}`,
      ),
    ).toEqual([
      'A1 4',
      'B1 8',
      // Nobody edited what it rests on.
      'C1 99',
      'D1 9',
      'A2 5',
      'B2 300',
      'C2 600',
    ])
  })

  test('that looks other keeps what it holds, also rich text', () => {
    const rich = '<si><r><t>vet</t></r><r><rPr><b/></rPr><t>gedrukt</t></r></si>'
    const given = xlsx({ sheets: [{ name: 'Plan', rows: row(1, [' t="s"><v>0</v>']) }], sharedStrings: [rich] })
    const opened = open(given)
    const target = [areaOfAddress('A1')!]
    opened.workbook.model.dispatch('SET_FORMATTING', { sheetId: sheetId(opened), target, style: { italic: true } })
    const changed = differences(given, saveWorkbook(opened).bytes)
    expect(Object.keys(changed).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml'])
    expect(changed['xl/worksheets/sheet1.xml']).toEqual(['', ' s="1"'])
  })
})

describe('a cell that waits', () => {
  test('is not saved as a value, nor what rests on it', () => {
    const rows = row(1, ['><f>_xldudf_KMO_SUBSIDY(1000,"klein")</f><v>42</v>', '><f>IFERROR(A1,0)</f><v>43</v>', 1])
    const opened = pageInNode('dist', () => ({ value: { error: '#BUSY!' } }))(
      xlsx({ sheets: [{ name: 'Plan', rows }] }),
    )
    typeIn(opened, 0, 'C1', '2')
    expect(sheetText(saveWorkbook(opened).bytes)).toContain(
      rows.replace('<v>1</v>', '<v>2</v>').replace(/^<row r="1">|<\/row>$/g, ''),
    )
  })
})

describe('rows, columns, sheets and names', () => {
  const plan = (): Uint8Array =>
    xlsx({
      names:
        '<definedName name="Vast">Plan!$A$2:$A$3</definedName><definedName name="Links">Plan!XFD1</definedName><definedName name="Som">SUM(Plan!$A$2:$A$3)</definedName>',
      sheets: [
        {
          name: 'Plan',
          xml: sheetXml(
            row(1, ['Kost', 'Dubbel']) + row(2, [1, '><f>A2*2</f><v>2</v>']) + row(3, [2, '><f>A3*2</f><v>4</v>']),
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          ),
          tables: [tableXml(1, 'Plan', 'A1:B3', ['Kost', 'Dubbel'])],
        },
        { name: 'Uit', rows: row(1, ['><f>SUM(Vast)</f><v>3</v>', '><f>SUM(Plan[Kost])</f><v>3</v>']) },
      ],
    })

  test('a row that is put in moves a name of fixed cells, and leaves one that depends on its cell', () => {
    const opened = open(plan())
    const { model } = opened.workbook
    model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: sheetId(opened),
      sheetName: 'Plan',
      dimension: 'ROW',
      base: 1,
      position: 'after',
      quantity: 1,
    })
    const saved = saveWorkbook(opened)
    const workbook = textOfPart(saved.bytes, 'xl/workbook.xml')
    expect(workbook).toContain(
      '<definedName name="Vast">Plan!$A$2:$A$4</definedName><definedName name="Links">Plan!XFD1<',
    )
    expect(textOfPart(saved.bytes, 'xl/tables/table1.xml')).toContain('ref="A1:B4"')
    expect(sheetText(saved.bytes)).toContain('<c r="B4"><f>A4*2</f><v>4</v></c>')
    // It says the same as before.
    expect(sheetText(saved.bytes, 2)).toContain(
      '<c r="A1"><f>SUM(Vast)</f><v>3</v></c><c r="B1"><f>SUM(Plan[Kost])</f>',
    )
    // The formula in a name is beyond the grid.
    expect(saved.leftOut).toEqual(['references'])
  })

  test('the sheet in sight stays, wherever it goes; where it is gone, the first one is', () => {
    const opened = open(foreignFile('x', true))
    const { model } = opened.workbook
    model.dispatch('MOVE_SHEET', { sheetId: sheetId(opened, 1), delta: -1 })
    expect(textOfPart(saveWorkbook(opened).bytes, 'xl/workbook.xml')).toContain('activeTab="0" firstSheet="1"')
    model.dispatch('DELETE_SHEET', { sheetId: sheetId(opened, 0), sheetName: 'Twee' })
    expect(textOfPart(saveWorkbook(opened).bytes, 'xl/workbook.xml')).toMatch(
      /activeTab="0" firstSheet="0".*<x:sheets><x:sheet [^>]*name="Plan"[^>]*\/><\/x:sheets>/,
    )
  })

  test('a hidden row, a width and frozen rows are written where they were edited', () => {
    const opened = open(plan())
    const { model } = opened.workbook
    const id = sheetId(opened)
    model.dispatch('HIDE_COLUMNS_ROWS', { sheetId: id, dimension: 'ROW', elements: [2, 7] })
    model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: id, dimension: 'COL', elements: [1], size: 200 })
    model.dispatch('FREEZE_ROWS', { sheetId: id, quantity: 1 })
    const text = sheetText(saveWorkbook(opened).bytes)
    expect(text).toContain('<row r="3" hidden="1">')
    expect(text).toContain('<row r="8" hidden="1"/></sheetData>')
    expect(text).toContain('<cols><col width="28.6" customWidth="1" min="2" max="2"/></cols><sheetData>')
    expect(text).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>')
  })

  test('a validation and merged cells go into the file, each in its place', () => {
    const opened = open(plan())
    const { model, workbook } = opened.workbook
    const id = sheetId(opened)
    model.dispatch('ADD_MERGE', { sheetId: id, target: [areaOfAddress('D1:E2')!] })
    workbook.validations.set(
      { sheetId: id, area: areaOfAddress('D5:D6')! },
      {
        rule: { list: { inCellDropDown: true, source: 'ja,nee' } },
        prompt: null,
        errorAlert: null,
        ignoreBlanks: true,
      },
    )
    const saved = saveWorkbook(opened)
    expect(saved.leftOut).toEqual([])
    expect(sheetText(saved.bytes)).toContain(
      '</sheetData><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="D5:D6"><formula1>&quot;ja,nee&quot;</formula1></dataValidation></dataValidations><tableParts',
    )
  })
})

describe('texts in cells for text', () => {
  test('have no apostrophe, whatever they begin with', () => {
    const opened = open(caseFile('text-cells'))
    expect(['B2', 'D2', 'E2'].map((address) => valueAt(opened, 0, address))).toEqual([
      '02/12/2026',
      '1210,50',
      'innovatie',
    ])
    expect(['A1', 'B1', 'C1'].map((address) => valueAt(opened, 1, address))).toEqual([363.15, 46372, 7])
  })

  test.each([
    ['=A1', '=A1'],
    ["'=A1", '=A1'],
    ['007', '007'],
    ["'007", '007'],
    ['12%', '12%'],
    ['waar', 'waar'],
    ["''t", "'t"],
  ])('are what was typed: %s', (typed, value) => {
    const given = caseFile('text-cells')
    const opened = open(given)
    typeIn(opened, 0, 'D2', typed)
    expect(valueAt(opened, 0, 'D2')).toBe(value)
    const saved = saveWorkbook(opened).bytes
    expect(valueAt(open(saved), 0, 'D2')).toBe(value)
    expect(sheetText(saved)).toContain(`<c r="D2" s="2" t="str"><v>${value}</v></c>`)
  })
})

describe('names of sheets', () => {
  test.each([
    "Plan '26",
    "l'été d'un an",
    'a!b',
    '1',
    'A1',
    'R1C1',
    'met spatie',
    'été',
    '🙂 plan',
    '(haakjes)',
    'x'.repeat(31),
    'Plan!26',
    'C',
  ])('are read, typed and saved as Excel writes them: %s', (name) => {
    const quoted = `'${name.replaceAll("'", "''")}'`
    const formula = `SUM(${quoted}!A1:A2)`
    const given = xlsx({
      sheets: [
        { name, rows: row(1, [1000]) + row(2, [500]) },
        { name: 'Uit', rows: row(1, [`><f>${formula.replaceAll('&', '&amp;')}</f><v>1500</v>`]) },
      ],
    })
    const opened = open(given)
    expect(opened.workbook.workbook.sheets.all().map((sheet) => sheet.name)).toEqual([name, 'Uit'])
    expect(valueAt(opened, 1, 'A1')).toBe(1500)
    typeIn(opened, 1, 'B1', `=${quoted}!A1*2`)
    expect(valueAt(opened, 1, 'B1')).toBe(2000)
    const saved = saveWorkbook(opened).bytes
    const needsNone = /^(?:été|x+)$/.test(name)
    expect(sheetText(saved, 2).replaceAll('&apos;', "'")).toMatch(
      needsNone ? /<f>'?(?:été|x+)'?!A1\*2<\/f><v>2000<\/v>/ : /<f>'.*'!A1\*2<\/f><v>2000<\/v>/,
    )
    expect(valueAt(open(saved), 1, 'B1')).toBe(2000)
    expect(textOfPart(saved, 'xl/workbook.xml')).toBe(textOfPart(given, 'xl/workbook.xml'))
  })
})

describe('what is far away', () => {
  test.each(['laatste-rij-drie-bladen', 'verre-lege-cel'])('costs nothing where nothing stands there: %s', (name) => {
    const opened = open(caseFile(name))
    expect(opened.notShown.beyondGrid).toEqual([])
    expect(opened.workbook.model.getters.getNumberRows(sheetId(opened))).toBeLessThan(500)
  })

  test('is said and left alone where something does', () => {
    const given = caseFile('cell-in-last-corner')
    const opened = open(given)
    expect(opened.notShown.beyondGrid).toEqual(['Plan'])
    typeIn(opened, 0, 'A2', 'Word')
    expect(Object.keys(differences(given, saveWorkbook(opened).bytes))).toEqual(['xl/worksheets/sheet1.xml'])
    expect(sheetText(saveWorkbook(opened).bytes)).toContain('r="XFD1048576"')
  })
})
