import AxeSource from 'axe-core'
import type { Frame } from 'playwright-core'
import type { Language } from '../../src/wording'
import { row, tableXml, xlsx } from '../../tools/workbook/xlsx-builder'
import type { PreviewInBrowser, PreviewPage } from '../../tools/browser/preview-in-browser'

/** The day of the sample plan. */
export const today = '2026-11-24'

export type PlanFile = { readonly name: string; readonly bytes: Uint8Array }

/** Opens the preview in a language, on the day of the sample plan, with that plan or a file. */
export async function openPane(
  preview: PreviewInBrowser,
  language: Language = 'nl',
  file?: PlanFile,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<PreviewPage> {
  const page = await preview.open(language === 'nl' ? '' : '?lang=en', { on: today, colorScheme })
  if (file !== undefined) {
    await page.openFile(file.name, file.bytes)
    await page.tab.locator('h1', { hasText: file.name }).waitFor()
    await page.calculated()
  }
  await page.pane.locator('nav.bar').waitFor()
  return page
}

/** Runs a test in an opened pane. At its end there was no console error, no missing address and no request to anything else. */
export async function inPane(
  preview: PreviewInBrowser,
  name: string,
  work: (page: PreviewPage) => Promise<void>,
  language?: Language,
  file?: PlanFile,
): Promise<void> {
  await preview.picturing(name, await openPane(preview, language, file), work)
  expect(preview.faults).toEqual([])
}

/** A day as a cell has it. */
export const day = (iso: string): string => ` s="1"><v>${(Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000}</v>`

/** A workbook of somebody else: one sheet with a title, a blank row, and below it a table, or just cells, with headers of their own. */
export function ownPlan(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly (number | string | null)[])[],
  tableName?: string,
): PlanFile {
  const ref = `A3:${String.fromCharCode(64 + headers.length)}${rows.length + 3}`
  const body = [
    row(1, ['Wat we dit jaar willen leren']),
    row(3, headers),
    ...rows.map((cells, index) => row(index + 4, cells)),
  ].join('')
  return {
    name,
    bytes: xlsx({
      styles: [0, 14],
      sheets: [
        { name: 'Blad1', rows: body, tables: tableName === undefined ? [] : [tableXml(1, tableName, ref, headers)] },
      ],
    }),
  }
}

/** Chooses a feature by mouse, also where it is under "Meer". */
export async function choose({ pane }: PreviewPage, title: string): Promise<void> {
  const bar = pane.locator('nav.bar')
  const button = bar.getByRole('button', { name: title, exact: true })
  if ((await button.count()) === 0) await bar.locator('.bar-more').click()
  await button.click()
}

/** From the grid into the pane, by the keyboard. */
export async function enterPane({ tab, pane }: PreviewPage): Promise<void> {
  for (let part = 0; part < 6 && !(await pane.evaluate(() => document.hasFocus())); part++)
    await tab.keyboard.press('F6')
  expect(await pane.evaluate(() => document.hasFocus())).toBe(true)
}

/** From the pane back to the grid, by the keyboard. */
export async function leavePane({ tab, pane }: PreviewPage): Promise<void> {
  await tab.keyboard.press('Escape')
  await tab.waitForFunction(() => document.activeElement?.closest('.o-spreadsheet') !== null)
  expect(await pane.evaluate(() => document.hasFocus())).toBe(false)
}

/** What a screen reader calls the element that has the focus. */
export const focused = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    if (at === null || at === document.body) return '(nothing)'
    const text =
      at.getAttribute('aria-label') ??
      (at.labels?.[0]?.querySelector('.label') ?? at.labels?.[0])?.textContent ??
      at.textContent ??
      ''
    return text.replace(/\s+/g, ' ').trim()
  })

const mostStops = 150

/** Presses Tab, or Shift+Tab, until an element whose name begins so has the focus. */
export async function tabTo({ tab, pane }: PreviewPage, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let stops = 0; stops < mostStops; stops++) {
    const at = await focused(pane)
    if (at.startsWith(name)) return
    passed.push(at.slice(0, 40))
    await tab.keyboard.press(key)
  }
  throw new Error(`“${name}” is not reached by ${key}: ${passed.slice(0, 40).join(' | ')}`)
}

/** Goes to an element and presses Enter on it. */
export async function press(page: PreviewPage, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.tab.keyboard.press(key)
}

/** Enters the pane and opens a feature, with the keyboard only. */
export async function chooseByKeyboard(page: PreviewPage, title: string): Promise<void> {
  await enterPane(page)
  const isInBar = (await page.pane.locator('nav.bar').getByRole('button', { name: title, exact: true }).count()) > 0
  if (!isInBar) await press(page, (await page.pane.locator('.bar-more').innerText()).trim())
  await press(page, title)
}

/** Everything that can be read in the pane below its bar, line by line. */
export async function lines(pane: Frame, selector = 'main'): Promise<string[]> {
  const text = await pane.locator(selector).innerText()
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Waits until the feature shows a text. */
export const shows = ({ pane }: PreviewPage, text: string | RegExp): Promise<void> =>
  pane.getByRole('main').getByText(text).locator('visible=true').first().waitFor({ timeout: 10_000 })

type Axe = {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>
}

/** What axe finds in the pane as it stands there: in light and dark, as wide as Excel opens it and as narrow as it can be. */
export async function axeFaults({ tab, pane }: PreviewPage): Promise<unknown[]> {
  const faults: unknown[] = []
  if (!(await pane.evaluate(() => 'axe' in globalThis))) await pane.evaluate(AxeSource.source)
  const width = (pixels: number | undefined) =>
    tab.locator('#pane').evaluate((side, given) => (side.style.width = given === undefined ? '' : `${given}px`), pixels)
  for (const pixels of [350, 320]) {
    await width(pixels)
    // What is half under the bar is no fault of its own.
    await pane.evaluate(() => scrollTo(0, 0))
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme })
      const { violations } = await pane.evaluate(() =>
        (globalThis as unknown as { axe: Axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        }),
      )
      for (const { id, nodes } of violations)
        faults.push([
          pixels,
          colorScheme,
          id,
          nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
        ])
    }
    const overflow = await pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) faults.push([pixels, 'scrolls sideways', overflow])
  }
  await width(undefined)
  await tab.emulateMedia({ colorScheme: 'light' })
  return faults
}
