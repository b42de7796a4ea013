import { readFileSync } from 'node:fs'
import * as o from '@odoo/o-spreadsheet'
import { addressOf } from '../../preview/engine/address'
import { calculateWorkbook } from '../../preview/engine/calculate-workbook'
import { isCellError, type CellValue } from '../../preview/engine/cell-value'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { loadBundle } from '../../preview/command/bundle'
import type { CellState } from '../../preview/host/workbook-model'
import { inBrowser } from './in-browser'
import { speaks } from './speaks'
import { PreviewInBrowser, sampleFile } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(120_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

const shown = (value: CellValue): unknown =>
  isCellError(value) ? value.error : typeof value === 'number' ? Number(value.toPrecision(15)) : (value ?? '')
const shownState = ({ value }: CellState): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value

/** Every cell of the sample that gets its value from a formula, by the calculation without a page. */
function calculatedWithoutPage(blanks: 'desktop' | 'web'): Map<string, unknown> {
  const { table, call } = loadBundle('dist', blanks)
  const { workbook, results } = calculateWorkbook(
    readWorkbookFile(readFileSync(sampleFile)).workbook,
    prepareSpreadsheet(o, 'KMO', table, call),
  )
  return new Map(
    results.flatMap((cells, index) =>
      cells.map((cell) => [`${workbook.sheets[index]!.name}!${addressOf(cell)}`, shown(cell.value)]),
    ),
  )
}

for (const blanks of ['web', 'desktop'] as const) {
  inBrowser(
    `the sample plan opens and every formula gives what the headless calculation gives, with blanks as Excel on the ${blanks}`,
    () =>
      preview.on(
        `sample ${blanks}`,
        async (page) => {
          const expected = calculatedWithoutPage(blanks)
          expect(expected.size).toBeGreaterThan(500)
          const found = new Map<string, unknown>()
          for (const name of new Set([...expected.keys()].map((key) => key.split('!')[0]!))) {
            const cells = await page.cells(name, 'A1:AZ220')
            cells.forEach((row, down) =>
              row.forEach((cell, right) => {
                const key = `${name}!${addressOf({ row: down, column: right })}`
                if (expected.has(key)) found.set(key, shownState(cell))
              }),
            )
          }
          expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
        },
        `?blanks=${blanks}`,
      ),
  )
}

inBrowser('typing a formula with the keyboard gives its result, in Flemish separators', () =>
  preview.on('typing', async (page) => {
    await page.goTo('H40')
    await page.type('=KMO.SUBSIDY(1000;"klein")')
    await speaks(page, 'H40 300 (formule)')
    await page.goTo('H41')
    await page.type('=kmo.subsidy(1234,56;"middelgroot")')
    await speaks(page, 'H41 246,91 (formule)')
    expect((await page.cell('Onderneming', 'H41')).formula).toBe('=KMO.SUBSIDY(1234.56,"middelgroot")')
  }),
)

inBrowser('the name of a function is completed and its arguments are named', () =>
  preview.on('autocomplete', async (page) => {
    await page.goTo('H40')
    await page.tab.keyboard.type('=kmo.subs', { delay: 20 })
    await page.tab.locator('.o-autocomplete-value', { hasText: 'KMO.SUBSIDY' }).first().waitFor()
    // Held as long as a finger does: at the release the grid reads where the cursor is.
    await page.tab.keyboard.press('Tab', { delay: 150 })
    await page.tab.locator('.o-grid .o-composer', { hasText: 'KMO.SUBSIDY(' }).waitFor()
    await page.tab.keyboard.type('1000;', { delay: 20 })
    const help = page.tab.locator('.o-formula-assistant').first()
    await help.waitFor()
    expect((await help.textContent())?.replace(/\s+/g, ' ')).toContain(
      'KMO.SUBSIDY ( kost; grootte; [aanvraagdatum]; [thema]; [dienst]; [plafond_over] )',
    )
    await page.tab.keyboard.press('Escape')
  }),
)

inBrowser('a wrong argument shows an error with our sentence', () =>
  preview.on('wrong argument', async (page) => {
    await page.goTo('H40')
    await page.type('=KMO.SUBSIDY(1000;"reus")')
    await speaks(
      page,
      'H40 #VALUE! (formule): Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    )
  }),
)

inBrowser('a plan spills, is blocked by what stands in its way, and recovers', () =>
  preview.on('spill', async (page) => {
    await page.sheet('Plan')
    const spill = (await page.cells('Plan', 'AB5:AJ34')).map((row) => row.map(({ text }) => text))
    expect(spill[0]).toEqual([
      'Subsidiabel',
      'Steun %',
      'Subsidie',
      'Eigen aandeel',
      'Gebruikt',
      'Afgerekend',
      'Plafond over',
      'Status',
      'Controle',
    ])
    expect(spill[1]!.slice(0, 2)).toEqual(['480,00 €', '30%'])

    await page.goTo('AD8')
    await page.type('in de weg')
    expect((await page.cell('Plan', 'AB5')).value).toBe('#SPILL!')
    expect((await page.cell('Plan', 'AB6')).type).toBe('Empty')
    await page.goTo('AB5')
    await speaks(page, /^AB5 #SPILL! \(formule\): \S/)

    await page.goTo('AD8')
    await page.tab.keyboard.press('Delete')
    await page.calculated()
    expect((await page.cells('Plan', 'AB5:AJ34')).map((row) => row.map(({ text }) => text))).toEqual(spill)
  }),
)

inBrowser('a button of the ribbon opens the pane, and the pane answers through office.js', () =>
  preview.on(
    'ribbon',
    async (page) => {
      expect(await page.tab.locator('#pane').evaluate((pane) => pane.classList.contains('closed'))).toBe(true)
      await page.tab.getByRole('button', { name: 'Opleiding en steun' }).click()
      expect(await page.tab.locator('#pane').evaluate((pane) => pane.classList.contains('closed'))).toBe(false)
      expect(await page.tab.locator('#pane h2').textContent()).toBe('KMO for Excel')
      await page.goTo('B2')
      const answer = await page.pane.evaluate(() =>
        Excel.run(async (context) => {
          const selected = context.workbook.getSelectedRange()
          const table = context.workbook.tables.getItem('Plan').getHeaderRowRange()
          selected.load('rowIndex,columnIndex,values')
          table.load('values')
          await context.sync()
          const { rowIndex, columnIndex, values } = selected
          return { at: [rowIndex, columnIndex], values, headers: table.values[0]?.slice(0, 3) }
        }),
      )
      expect(answer).toEqual({
        at: [1, 1],
        values: [['Opleidingsplan 2025–2026']],
        headers: ['Nr', 'Jaar', 'Opleiding'],
      })
    },
    '?pane=closed',
  ),
)

inBrowser('what the add-in writes is shown, calculated and taken back by one undo', () =>
  preview.on('add-in writes', async (page) => {
    await page.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Nieuw')
        sheet.getRangeByIndexes(0, 0, 2, 2).formulas = [
          ['Kost', 'Subsidie'],
          [1000, '=KMO.SUBSIDY(A2,"klein")'],
        ]
        sheet.activate()
        await context.sync()
      }),
    )
    await page.calculated()
    expect((await page.cells('Nieuw', 'A1:B2')).map((row) => row.map(({ value }) => value))).toEqual([
      ['Kost', 'Subsidie'],
      [1000, 300],
    ])
    await page.tab.locator('.o-grid').click({ position: { x: 400, y: 300 } })
    await page.tab.keyboard.press('Control+z')
    expect((await page.cells('Nieuw', 'A1:B2')).flat().every(({ type }) => type === 'Empty')).toBe(true)
  }),
)

inBrowser('editing an input recalculates only what depends on it', () =>
  preview.on('recalculation', async (page) => {
    await page.sheet('Plan')
    const before = (await page.asked()).length
    const [first, second] = [await page.cell('Plan', 'AD6'), await page.cell('Plan', 'AD7')]
    await page.goTo('L6')
    await page.type('1000')
    const asked = (await page.asked()).slice(before)
    expect(asked.filter((id) => id === 'PLAN')).toHaveLength(1)
    for (const id of ['SIZE', 'PROVIDER', 'RULES', 'VERSION', 'PLAFOND']) expect(asked).not.toContain(id)
    expect([first.value, (await page.cell('Plan', 'AD6')).value]).toEqual([144, 300])
    expect((await page.cell('Plan', 'AD7')).value).toBe(second.value)

    // What was asked once is remembered: going back asks for nothing.
    const afterEdit = (await page.asked()).length
    await page.tab.keyboard.press('Control+z')
    await page.calculated()
    expect((await page.asked()).length).toBe(afterEdit)
    expect((await page.cell('Plan', 'AD6')).value).toBe(144)
  }),
)

inBrowser('of the whole run: no console error, no missing address, no request to anything else', () => {
  expect(preview.faults).toEqual([])
})
