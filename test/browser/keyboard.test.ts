import AxeSource from 'axe-core'
import { inBrowser } from './in-browser'
import { PreviewInBrowser, type PreviewPage } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(120_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

/** In which part of the window the keyboard is. */
async function part({ tab, pane }: PreviewPage): Promise<string> {
  await tab.waitForTimeout(300)
  if (await pane.evaluate(() => document.hasFocus())) return 'pane'
  return tab.evaluate(() => {
    const at = document.activeElement
    if (at?.closest('.ribbon') !== null && at?.closest('.ribbon') !== undefined) return 'ribbon'
    return at?.closest('#title-bar, #status-bar, #workbook, #pane')?.id ?? 'nothing'
  })
}

inBrowser('F6 goes round the parts of the window, Ctrl+F6 leaves the pane, and no key is lost on the way', () =>
  preview.on('F6', async (page) => {
    const { keyboard } = page.tab
    expect(await part(page)).toBe('workbook')
    await keyboard.press('F6')
    expect(await part(page)).toBe('pane')
    await keyboard.press('Control+F6')
    expect(await part(page)).toBe('status-bar')
    await keyboard.press('F6')
    expect(await part(page)).toBe('title-bar')
    await keyboard.press('F6')
    expect(await part(page)).toBe('ribbon')
    await keyboard.press('F6')
    // The first key after coming back already goes to the cell.
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowRight')
    expect(await page.spoken()).toBe('B2 Opleidingsplan 2025–2026')
    expect(await part(page)).toBe('workbook')
    await keyboard.press('Shift+F6')
    expect(await part(page)).toBe('ribbon')
  }),
)

inBrowser('Tab past the end of the pane goes on, Shift+Tab past its beginning and Esc go back to the grid', () =>
  preview.on('tab out of the pane', async (page) => {
    const { keyboard } = page.tab
    await keyboard.press('F6')
    for (let stops = 0; (await part(page)) === 'pane'; stops++) {
      expect(stops).toBeLessThan(60)
      await keyboard.press('Tab')
    }
    expect(await part(page)).toBe('status-bar')
    await keyboard.press('Shift+F6')
    expect(await part(page)).toBe('pane')
    await keyboard.press('Escape')
    expect(await part(page)).toBe('workbook')
    await keyboard.press('F6')
    for (let stops = 0; (await part(page)) === 'pane'; stops++) {
      expect(stops).toBeLessThan(60)
      await keyboard.press('Shift+Tab')
    }
    expect(await part(page)).toBe('workbook')
  }),
)

inBrowser('the ribbon is walked with the arrow keys, its menus open and close, and Esc gives the grid back', () =>
  preview.on('ribbon keys', async (page) => {
    const { keyboard } = page.tab
    const label = (): Promise<string> => page.tab.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    await keyboard.press('Shift+F6')
    expect(await label()).toBe('Bestand')
    await keyboard.press('ArrowRight')
    expect(await label()).toBe('Bewerken')
    await keyboard.press('End')
    expect(await label()).toBe('Opleiding en steun')
    await keyboard.press('Home')
    await keyboard.press('Enter')
    await page.tab.locator('.o-menu-item', { hasText: 'Opslaan als .xlsx' }).waitFor()
    await keyboard.press('Escape')
    await page.tab.locator('.o-menu').waitFor({ state: 'detached' })
    await page.tab.keyboard.press('Shift+F6')
    await page.tab.keyboard.press('Escape')
    expect(await part(page)).toBe('workbook')
  }),
)

inBrowser('the live region speaks address, value, formula and error', () =>
  preview.on('live region', async (page) => {
    await page.goTo('C13')
    expect(await page.spoken()).toBe('C13 8.400.000 €')
    await page.goTo('C16')
    expect(await page.spoken()).toBe('C16 klein (formule)')
    await page.goTo('H50')
    expect(await page.spoken()).toBe('H50 leeg')
    await page.type('=1/0')
    expect(await page.spoken()).toMatch(/^H50 #DIV\/0! \(formule\): \S/)
    await page.goTo('C12:C13')
    expect(await page.spoken()).toBe('C12:C13 C12 38')
  }),
)

type Axe = {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What axe finds around the grid: its inside is o-spreadsheet's, and the pane has tests of its own. */
async function axeFaults({ tab }: PreviewPage): Promise<unknown[]> {
  const { violations } = await tab.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(
      {
        exclude: [
          ['.o-grid'],
          ['.o-spreadsheet-bottombar-wrapper'],
          ['.o-toolbar-tools'],
          ['.formula-bar'],
          ['#pane iframe'],
        ],
      },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    ),
  )
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])
}

for (const theme of ['light', 'dark'] as const) {
  inBrowser(`axe finds no fault in the page around the grid, ${theme}`, async () => {
    const page = await preview.open('', { colorScheme: theme })
    await page.tab.evaluate(AxeSource.source)
    expect(await axeFaults(page)).toEqual([])
    await page.tab.locator('#differences').click()
    expect(await axeFaults(page)).toEqual([])
    await page.tab.close()
  })
}

inBrowser('of the whole run: no console error, no missing address, no request to anything else', () => {
  expect(preview.faults).toEqual([])
})
