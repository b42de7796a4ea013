import AxeSource from 'axe-core'
import { inBrowser } from './in-browser'
import { speaks } from './speaks'
import { eventually } from '../support/eventually'
import { atRest, enterPane, stops } from '../../tools/browser/pane-keyboard'
import { PreviewInBrowser, type PreviewPage } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(120_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

/** In which part of the window the keyboard is. */
async function part({ tab, pane }: PreviewPage): Promise<string> {
  if (await pane.evaluate(() => document.hasFocus())) return 'pane'
  return tab.evaluate(() => {
    const at = document.activeElement
    if (at?.closest('.ribbon') !== null && at?.closest('.ribbon') !== undefined) return 'ribbon'
    return at?.closest('#title-bar, #status-bar, #workbook, #pane')?.id ?? 'nothing'
  })
}

/** The keyboard is in this part of the window, as soon as its frame has passed it on. */
const comesTo = (page: PreviewPage, name: string): Promise<void> =>
  eventually(async () => expect(await part(page)).toBe(name))

/** Presses a key until the first or the last stop of the pane has the focus, and once more. */
async function passAll({ tab, pane }: PreviewPage, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  await atRest(pane)
  for (let presses = 0; presses < 60; presses++) {
    const isAtEnd = (await stops(pane)).at(key === 'Tab' ? -1 : 0)?.hasFocus === true
    await tab.keyboard.press(key)
    if (isAtEnd) return
  }
  throw new Error(`${key} does not come to an end.`)
}

inBrowser('F6 goes round the parts of the window, Ctrl+F6 leaves the pane, and no key is lost on the way', () =>
  preview.on('F6', async (page) => {
    const { keyboard } = page.tab
    await comesTo(page, 'workbook')
    await keyboard.press('F6')
    await comesTo(page, 'pane')
    await keyboard.press('Control+F6')
    await comesTo(page, 'status-bar')
    await keyboard.press('F6')
    await comesTo(page, 'title-bar')
    await keyboard.press('F6')
    await comesTo(page, 'ribbon')
    await keyboard.press('F6')
    // The first key after coming back already goes to the cell.
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowRight')
    await speaks(page, 'B2 Opleidingsplan 2025–2026')
    await comesTo(page, 'workbook')
    await keyboard.press('Shift+F6')
    await comesTo(page, 'ribbon')
  }),
)

inBrowser('Tab past the end of the pane goes on, Shift+Tab past its beginning and Esc go back to the grid', () =>
  preview.on('tab out of the pane', async (page) => {
    const { keyboard } = page.tab
    await enterPane(page)
    await passAll(page, 'Tab')
    await comesTo(page, 'status-bar')
    await keyboard.press('Shift+F6')
    await comesTo(page, 'pane')
    await keyboard.press('Escape')
    await comesTo(page, 'workbook')
    await enterPane(page)
    await passAll(page, 'Shift+Tab')
    await comesTo(page, 'workbook')
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
    await comesTo(page, 'workbook')
  }),
)

inBrowser('the live region speaks address, value, formula and error', () =>
  preview.on('live region', async (page) => {
    await page.goTo('C13')
    await speaks(page, 'C13 8.400.000 €')
    await page.goTo('C16')
    await speaks(page, 'C16 klein (formule)')
    await page.goTo('H50')
    await speaks(page, 'H50 leeg')
    await page.type('=1/0')
    await speaks(page, /^H50 #DIV\/0! \(formule\): \S/)
    await page.goTo('C12:C13')
    await speaks(page, 'C12:C13 C12 38')
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
