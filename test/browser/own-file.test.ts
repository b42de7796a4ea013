import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { LibreOffice } from '../../tools/oracle/libreoffice'
import { libreOfficeIsExpected, libreOfficeProgram, sayWithoutLibreOffice } from '../support/libreoffice'
import { serial } from '../builders/serial'
import { row, sheetXml, tableXml, xlsx } from '../../tools/workbook/xlsx-builder'
import { inBrowser } from './in-browser'
import { PreviewInBrowser, sampleFile } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(120_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

sayWithoutLibreOffice('saved files are not opened in it.')
const withLibreOffice = libreOfficeIsExpected ? inBrowser : test.skip

const subsidyFormula = '_xldudf_KMO_SUBSIDY(Plan[[#This Row],[Kost]],"klein",Plan[[#This Row],[Start]])'
const dayStyle = (number: number): string => ` s="1"><v>${number}</v>`
/** A plan of a user: a table, a validation, a conditional format, a comment, a name, a custom part, and a formula that nobody but Excel knows. */
const ownFile = (): Uint8Array => {
  const rows =
    row(1, ['Opleiding', 'Kost', 'Start', 'Subsidie']) +
    row(2, ['Lassen', 1234.56, dayStyle(45700), `><f>${subsidyFormula}</f><v>0</v>`]) +
    row(3, ['Excel', 2522.87, dayStyle(45800), `><f>${subsidyFormula}</f><v>0</v>`]) +
    row(5, [
      'Totaal',
      '><f>SUM(Plan[Kost])</f><v>3757.43</v>',
      null,
      '><f>ROUND(SUM(Plan[Subsidie])*Factor,2)</f><v>0</v>',
    ]) +
    row(6, ['Let', '><f>_xlfn.LET(_xlpm.x,2,_xlpm.x*3)</f><v>6</v>'])
  const more =
    '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>2000</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A3"><formula1>"Lassen,Excel"</formula1></dataValidation></dataValidations>' +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'
  return xlsx({
    application: 'Microsoft Excel',
    styles: [0, 14, 170],
    formats: { 170: '#,##0.00\\ "€"' },
    names: '<definedName name="Factor">Plan!$F$1</definedName>',
    sheets: [
      {
        name: 'Plan',
        xml: sheetXml(rows.replace('</row>', '<c r="F1"><v>2</v></c></row>'), more),
        tables: [tableXml(1, 'Plan', 'A1:D3', ['Opleiding', 'Kost', 'Start', 'Subsidie'])],
      },
    ],
    more: { 'customXml/item1.xml': '<eigen xmlns="urn:eigen">blijft</eigen>' },
  })
}

/** All the digits that Excel shows. */
const fifteen = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(15)) : value)

/** The parts of one file that are not in another one, or differ there. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => Buffer.compare(old[name] ?? new Uint8Array(), now[name] ?? new Uint8Array()) !== 0)
    .sort()
}

inBrowser('the sample that nobody edited is saved as it was, to the last byte of every part', () =>
  preview.on('unchanged', async (page) => {
    expect(changedParts(readFileSync(sampleFile), await page.save())).toEqual([])
    expect(await page.tab.locator('.save-state').textContent()).toBe('Bewaard')
  }),
)

inBrowser('an own file opens, is calculated and edited, and keeps what the page does not show', () =>
  preview.on('own file', async (page) => {
    const before = ownFile()
    await page.openFile('mijn plan.xlsx', before)
    await page.tab.locator('h1', { hasText: 'mijn plan.xlsx' }).waitFor()
    await page.calculated()
    expect((await page.cells('Plan', 'B2:D6')).map((cells) => cells.map(({ value }) => value))).toEqual([
      [1234.56, 45700, 370.37],
      [2522.87, 45800, 756.86],
      ['', '', ''],
      [3757.43, '', 2254.46],
      [6, '', ''],
    ])
    expect(await page.tab.locator('.message-bar').textContent()).toContain(
      'Eén cel heeft een formule die dit raster niet kent.',
    )
    // As Excel shows it, table references included.
    expect((await page.cell('Plan', 'D2')).formula).toBe('=KMO.SUBSIDY(Plan[@Kost],"klein",Plan[@Start])')

    await page.goTo('B2')
    await page.type('2000')
    await page.goTo('F3')
    await page.type('=KMO.DEADLINE(C2)')
    await page.goTo('F4')
    await page.type('=SUM(Plan[Subsidie])')
    await page.goTo('A3')
    await page.tab.keyboard.press('Control+b')
    const after = await page.save()
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/metadata.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
    const { workbook, sheetParts } = readWorkbookFile(after)
    const cells = Object.fromEntries(
      workbook.sheets[0]!.rows.flatMap(({ cells: each }) => each).map((cell) => [
        `${'ABCDEF'[cell.column]!}${cell.row + 1}`,
        cell,
      ]),
    )
    expect([cells['B2']!.value, cells['D2']!.value, fifteen(cells['F4']!.value), cells['B6']!.value]).toEqual([
      2000, 600, 1356.86, 6,
    ])
    expect([cells['D2']!.formula?.text, cells['B6']!.formula?.text]).toEqual([
      subsidyFormula,
      '_xlfn.LET(_xlpm.x,2,_xlpm.x*3)',
    ])
    expect([cells['F3']!.formula?.text, cells['F3']!.value, workbook.numberFormats[cells['F3']!.style]]).toEqual([
      '_xldudf_KMO_DEADLINE(C2)',
      45714,
      'dd/mm/yyyy',
    ])
    expect([cells['F4']!.formula?.text, cells['F4']!.formula?.array]).toEqual(['SUM(Plan[Subsidie])', undefined])
    expect(sheetParts[0]!.xml).toContain(
      '<dataValidation type="list" allowBlank="1" sqref="A2:A3"><formula1>"Lassen,Excel"</formula1>',
    )

    // And it opens again, as saved.
    await page.openFile('opnieuw.xlsx', after)
    await page.tab.locator('h1', { hasText: 'opnieuw.xlsx' }).waitFor()
    await page.calculated()
    expect((await page.cells('Plan', 'F3:F4')).map(([cell]) => [cell!.text, cell!.formula])).toEqual([
      ['26/02/2025', '=KMO.DEADLINE(C2)'],
      ['1356,86', '=SUM(Plan[Subsidie])'],
    ])
  }),
)

inBrowser('rows that are put in move tables, validations and formulas along in the saved file', () =>
  preview.on('inserted row', async (page) => {
    await page.openFile('plan.xlsx', ownFile())
    await page.tab.locator('h1', { hasText: 'plan.xlsx' }).waitFor()
    await page.calculated()
    // In the first column, in the third row.
    await page.tab.locator('.o-grid-overlay').click({ button: 'right', position: { x: 20, y: 55 } })
    await page.tab.locator('.o-menu-item', { hasText: 'Rij invoegen' }).click()
    await page.goTo('B3')
    await page.type('100')
    const { workbook, sheetParts, parts } = readWorkbookFile(await page.save())
    expect(workbook.tables).toEqual([
      expect.objectContaining({ name: 'Plan', area: { top: 0, left: 0, bottom: 3, right: 3 } }),
    ])
    const formulas = workbook.sheets[0]!.rows.flatMap(({ cells }) => cells).flatMap(
      ({ row: at, column, formula, value }) =>
        formula === undefined ? [] : [[`${'ABCDEF'[column]!}${at + 1}`, formula.text, value]],
    )
    expect(formulas).toEqual([
      ['D2', subsidyFormula, 370.37],
      ['D4', subsidyFormula, 756.86],
      ['B6', 'SUM(Plan[Kost])', 3857.43],
      ['D6', 'ROUND(SUM(Plan[Subsidie])*Factor,2)', 2254.46],
      ['B7', '_xlfn.LET(_xlpm.x,2,_xlpm.x*3)', 6],
    ])
    expect(sheetParts[0]!.xml).toContain('sqref="A2:A4"')
    expect(sheetParts[0]!.xml).toContain('<conditionalFormatting sqref="B2:B4">')
    expect(parts.has('customXml/item1.xml')).toBe(true)
  }),
)

inBrowser('widths, frozen rows and a new conditional format are in the saved file', () =>
  preview.on('layout', async (page) => {
    await page.openFile('plan.xlsx', ownFile())
    await page.tab.locator('h1', { hasText: 'plan.xlsx' }).waitFor()
    await page.calculated()
    await page.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan')
        sheet.getRangeByIndexes(0, 1, 1, 1).format.columnWidth = 105
        sheet.freezePanes.freezeRows(1)
        const format = sheet
          .getRangeByIndexes(1, 3, 2, 1)
          .conditionalFormats.add(Excel.ConditionalFormatType.containsText)
        format.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: 'te laat' }
        format.textComparison.format.fill.color = '#FFC7CE'
        await context.sync()
      }),
    )
    const saved = await page.save()
    expect(await page.tab.locator('.message-bar.problem').count()).toBe(0)
    const { sheetParts, styles } = readWorkbookFile(saved)
    const { xml } = sheetParts[0]!
    expect(xml).toContain('<cols><col width="20.02" customWidth="1" min="2" max="2"/>')
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain(
      '<conditionalFormatting sqref="D2:D3"><cfRule type="containsText" dxfId="0" priority="2" operator="containsText" text="te laat"><formula>NOT(ISERROR(SEARCH(&quot;te laat&quot;,D2)))</formula></cfRule></conditionalFormatting>',
    )
    expect(styles.toXml()).toContain(
      '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    )

    await page.openFile('opnieuw.xlsx', saved)
    await page.tab.locator('h1', { hasText: 'opnieuw.xlsx' }).waitFor()
    await page.calculated()
    const found = await page.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan')
        const column = sheet.getRangeByIndexes(0, 1, 1, 1).format.load('columnWidth')
        const formats = sheet.getRangeByIndexes(1, 3, 1, 1).conditionalFormats.load('items/type')
        await context.sync()
        return [column.columnWidth, formats.items.map(({ type }) => type)]
      }),
    )
    expect(found).toEqual([105, ['ContainsText']])
  }),
)

inBrowser('what the add-in saves in the workbook is in the saved file, and there again when that is opened', () =>
  preview.on('document parts', async (page) => {
    await page.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.settings.add('kolommen', { kost: 'L' })
        context.workbook.customXmlParts.add('<lijst xmlns="urn:proef">een &amp; twee</lijst>')
        await context.sync()
      }),
    )
    expect(await page.tab.locator('.save-state').textContent()).toBe('Niet bewaard')
    const saved = await page.save()
    expect(changedParts(readFileSync(sampleFile), saved)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/webextensions/_rels/taskpanes.xml.rels',
      'xl/webextensions/taskpanes.xml',
      'xl/webextensions/webextension1.xml',
    ])
    await page.openFile('opnieuw.xlsx', saved)
    await page.tab.locator('h1', { hasText: 'opnieuw.xlsx' }).waitFor()
    await page.calculated()
    const found = await page.pane.evaluate(() =>
      Excel.run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject('kolommen')
        const part = context.workbook.customXmlParts.getByNamespace('urn:proef').getOnlyItemOrNullObject()
        const xml = part.getXml()
        setting.load('value')
        await context.sync()
        return [setting.value as unknown, xml.value]
      }),
    )
    expect(found).toEqual([{ kost: 'L' }, '<lijst xmlns="urn:proef">een &amp; twee</lijst>'])
  }),
)

inBrowser('a file that is no workbook gets one sentence, and the open one stays', () =>
  preview.on('no workbook', async (page) => {
    await page.openFile('brief.docx', new TextEncoder().encode('geen werkmap'))
    await page.tab.locator('.message-bar.problem').waitFor()
    expect(await page.tab.locator('.message-bar span').textContent()).toBe(
      'Dit is een tekstbestand (zoals csv), geen .xlsx-bestand. Open het in Excel en bewaar het als “Excel-werkmap (*.xlsx)”.',
    )
    expect((await page.cell('Onderneming', 'C16')).value).toBe('klein')
  }),
)

withLibreOffice('a saved file opens in LibreOffice with the values that the page showed', () =>
  preview.on('LibreOffice', async (page) => {
    await page.openFile('plan.xlsx', ownFile())
    await page.tab.locator('h1', { hasText: 'plan.xlsx' }).waitFor()
    await page.calculated()
    await page.goTo('B3')
    await page.type('8409,55')
    const shown = (await page.cells('Plan', 'A1:D6')).map((cells) => cells.map(({ value }) => fifteen(value)))
    expect(shown[2]).toEqual(['Excel', 8409.55, 45800, 2522.87])
    const office = new LibreOffice(libreOfficeProgram())
    try {
      const rows = Papa.parse<(string | number | null)[]>(office.calculate(await page.save()).trimEnd(), {
        dynamicTyping: true,
      }).data
      const withSerials = (value: unknown): unknown =>
        typeof value === 'string' && /^\d{2}\/\d{2}\/\d{4}$/.test(value) ? dayOf(value) : (value ?? '')
      expect(rows.map((cells) => cells.slice(0, 4).map(withSerials))).toEqual(shown)
    } finally {
      office.close()
    }
  }),
)

/** Days of LibreOffice's own English form. */
function dayOf(text: string): number {
  const [month, day, year] = text.split('/')
  return serial(`${year}-${month}-${day}`)
}

inBrowser('of the whole run: no console error, no missing address, no request to anything else', () => {
  expect(preview.faults).toEqual([])
})
