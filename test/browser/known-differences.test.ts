import { readFileSync } from 'node:fs'
import { checks } from '../../tools/excel-check/checks'
import { firstCheckRow, verdicts } from '../../tools/excel-check/check-sheet'
import { inBrowser } from './in-browser'
import { PreviewInBrowser, type PreviewPage } from '../../tools/browser/preview-in-browser'

// What docs/excel-differences.md says of the preview. A test that fails because the preview does more than it did asks for another line there.
const preview = new PreviewInBrowser()
jest.setTimeout(120_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

/** What a formula shows that is typed into a cell. */
async function typed(page: PreviewPage, address: string, formula: string): Promise<unknown> {
  await page.goTo(address)
  await page.type(formula)
  return (await page.cell('Onderneming', address)).value
}

inBrowser('functions are typed by their English names, and without @', () =>
  preview.on('english names', async (page) => {
    expect(await typed(page, 'H40', '=SUM(1;2)')).toBe(3)
    expect(await typed(page, 'H41', '=SOM(1;2)')).toBe('#NAME?')
    expect(await typed(page, 'H42', '=LET(a;1;a)')).toBe('#NAME?')
    expect(await typed(page, 'H43', '=@A1:A3')).toBe('#BAD_EXPR')
    expect(await typed(page, 'H44', '=R1C1')).toBe('#BAD_EXPR')
  }),
)

inBrowser('a reference to a table may be typed, and the formula bar shows its range', () =>
  preview.on('table reference', async (page) => {
    expect(await typed(page, 'H40', '=COUNTA(Plan[Opleiding])')).toBe(29)
    expect((await page.cell('Onderneming', 'H40')).formula).toBe('=COUNTA(Plan[Opleiding])')
    await page.goTo('H40')
    expect(await page.tab.locator('.o-topbar-composer').first().textContent()).toContain('=COUNTA(Plan!')
  }),
)

inBrowser('members that Excel has and the preview refuses', () =>
  preview.on('refused members', async (page) => {
    const answers = await page.pane.evaluate(async () => {
      const works: Record<string, (range: Excel.Range, context: Excel.RequestContext) => void> = {
        charts: (range) => range.worksheet.charts.add('ColumnStacked', range),
        borders: (range) => (range.format.borders.getItem('EdgeTop').style = 'Continuous'),
        sorting: (range) => range.sort.apply([]),
        filters: (range) => range.worksheet.autoFilter.load('enabled'),
        comments: (_, { workbook }) => workbook.comments.load('items'),
        'R1C1 formulas': (range) => range.load('formulasR1C1'),
        'local formulas': (range) => range.load('formulasLocal'),
        'local formats': (range) => range.load('numberFormatLocal'),
        'name of a font': (range) => (range.format.font.name = 'Arial'),
        'colour scale': (range) => range.conditionalFormats.add('ColorScale'),
        // The pane uses these two.
        'text colours': (range) => {
          const { textComparison } = range.conditionalFormats.add('ContainsText')
          textComparison.format.font.color = '#FF0000'
          textComparison.rule = { operator: 'BeginsWith', text: 'OK' }
        },
        values: (range) => range.load('values'),
      }
      const answered: Record<string, string> = {}
      for (const [name, work] of Object.entries(works)) {
        try {
          await Excel.run(async (context) => {
            work(context.workbook.getSelectedRange(), context)
            await context.sync()
          })
          answered[name] = 'done'
        } catch (refusal) {
          answered[name] = (refusal as { code: string }).code
        }
      }
      return answered
    })
    const refused = Object.keys(answers).filter((name) => answers[name] === 'ApiNotFound')
    expect(refused).toEqual([
      'charts',
      'borders',
      'sorting',
      'filters',
      'comments',
      'R1C1 formulas',
      'local formulas',
      'local formats',
      'name of a font',
      'colour scale',
    ])
    expect([answers['text colours'], answers['values']]).toEqual(['done', 'done'])
  }),
)

/** The menus that are open, from the first to the deepest: the names of what can be chosen, without the keys beside them. */
const openMenus = async ({ tab }: PreviewPage): Promise<string[]> =>
  (await tab.locator('.o-menu-item').allInnerTexts()).map((text) => text.split('\n')[0]!)

inBrowser('the menus are few, and in Dutch', () =>
  preview.on('menus', async (page) => {
    const { tab } = page
    const grid = tab.locator('.o-grid-overlay')
    const opened: Record<string, string[]> = {}
    const read = async (name: string): Promise<void> => {
      await tab.locator('.o-menu-item').first().waitFor()
      opened[name] = await openMenus(page)
      await tab.locator('.not-excel').click()
      await tab.locator('.o-menu').first().waitFor({ state: 'detached' })
    }
    await grid.click({ position: { x: 300, y: 85 } })
    for (const [menu, under] of [
      ['Bestand', []],
      ['Bewerken', ['Verwijderen']],
      ['Invoegen', ['Rij invoegen']],
    ] as const) {
      await tab.locator('.o-topbar-menu', { hasText: menu }).click()
      for (const name of under) {
        await tab.locator('.o-menu-item', { hasText: name }).hover()
        await tab.locator('.o-menu').nth(1).waitFor()
      }
      await read(menu)
    }
    await tab.locator('.o-topbar-menu', { hasText: 'Invoegen' }).click()
    await tab.locator('.o-menu-item', { hasText: 'Kolom invoegen' }).hover()
    await tab.locator('.o-menu-item', { hasText: 'Kolom links' }).waitFor()
    await read('Invoegen, kolom')
    await grid.click({ button: 'right', position: { x: 300, y: 85 } })
    await read('cel')
    await tab.locator('.o-row-resizer').click({ button: 'right', position: { x: 15, y: 100 } })
    await read('rij')
    await tab.locator('.o-col-resizer').click({ button: 'right', position: { x: 150, y: 10 } })
    await read('kolom')
    await tab.locator('.o-sheet').first().click({ button: 'right' })
    await read('blad')
    expect(opened).toEqual({
      Bestand: ['Openen…', 'Het voorbeeldplan openen', 'Opslaan als .xlsx', 'Alles opnieuw berekenen'],
      Bewerken: [
        'Ongedaan maken',
        'Opnieuw uitvoeren',
        'Kopiëren',
        'Knippen',
        'Plakken',
        'Zoeken en vervangen',
        'Verwijderen',
        'Rij 3 verwijderen',
        'Kolom C verwijderen',
      ],
      Invoegen: ['Rij invoegen', 'Kolom invoegen', 'Blad invoegen', 'Rij erboven', 'Rij eronder'],
      'Invoegen, kolom': ['Rij invoegen', 'Kolom invoegen', 'Blad invoegen', 'Kolom links', 'Kolom rechts'],
      cel: [
        'Knippen',
        'Kopiëren',
        'Plakken',
        'Rij invoegen',
        'Kolom invoegen',
        'Rij 3 verwijderen',
        'Kolom C verwijderen',
      ],
      rij: ['Knippen', 'Kopiëren', 'Plakken', 'Rij erboven invoegen', 'Rij eronder invoegen', 'Rij 4 verwijderen'],
      kolom: ['Knippen', 'Kopiëren', 'Plakken', 'Kolom links invoegen', 'Kolom rechts invoegen', 'Kolom B verwijderen'],
      blad: ['Verwijderen', 'Naam wijzigen'],
    })
    // Two keys of the grid would open panels that this page leaves out.
    await tab.keyboard.press('Control+k')
    await tab.keyboard.press('Alt+t')
    expect(await tab.locator('.o-sidePanel, .o-popover').count()).toBe(0)
  }),
)

inBrowser('a new workbook of the add-in is a download, and an empty one is written in the log', () =>
  preview.on('new workbook', async (page) => {
    const file = readFileSync('docs/excel-check.xlsx')
    const [download] = await Promise.all([
      page.tab.waitForEvent('download'),
      page.pane.evaluate((given) => Excel.createWorkbook(given), file.toString('base64')),
    ])
    expect(download.suggestedFilename()).toBe('Map1.xlsx')
    expect(Buffer.compare(readFileSync(await download.path()), file)).toBe(0)
    expect(await page.tab.locator('#messages').textContent()).toContain('bij uw downloads')
    await page.pane.evaluate(() => Excel.createWorkbook())
    expect(await page.tab.locator('.log-button').textContent()).toContain('(1)')
    expect(page.tab.context().pages()).toHaveLength(1)
  }),
)

inBrowser('the pane is told no theme', () =>
  preview.on('theme', async (page) => {
    expect(
      await page.pane.evaluate(() => (Office.context as { officeTheme?: unknown }).officeTheme === undefined),
    ).toBe(true)
  }),
)

inBrowser('the workbook to check with opens, and every comparison is equal', () =>
  preview.on('excel check', async (page) => {
    await page.openFile('excel-check.xlsx', new Uint8Array(readFileSync('docs/excel-check.xlsx')))
    await page.tab.waitForFunction(
      () =>
        (globalThis as unknown as { preview: { workbook: { name: string } } }).preview.workbook.name ===
        'excel-check.xlsx',
    )
    await page.calculated()
    const last = firstCheckRow + checks.length - 1
    const verdict = (await page.cells('Nakijken', `G${firstCheckRow}:G${last}`)).map(([cell]) => cell!.value)
    expect(verdict).toEqual(checks.map(({ by }) => (by === 'formula' ? verdicts.same : '')))
    const shown = async (key: string) =>
      (await page.cell('Nakijken', `E${firstCheckRow + checks.findIndex((check) => check.key === key)}`)).text
    expect([await shown('day-format'), await shown('percent-format'), await shown('days-from-1904')]).toEqual([
      '17/09/2026',
      '30%',
      '40%',
    ])
    expect((await page.cells('Gegevens', 'E15:E16')).map(([cell]) => cell!.text)).toEqual(['24/09/2026', '24/09/2026'])
  }),
)

inBrowser('of the whole run: no console error, no missing address, no request to anything else', () => {
  expect(preview.faults).toEqual([])
})
