import type { Frame } from 'playwright-core'
import type { Language } from '../../src/wording'
import type { PreviewInBrowser, PreviewPage } from './preview-in-browser'

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
  await loaded(page)
  return page
}

/** A feature is fetched when it is first opened: waits until its page is there. */
const loaded = ({ pane }: PreviewPage): Promise<void> =>
  pane.locator('main > .feature:not([aria-busy]) > *').first().waitFor({ state: 'attached' })

/** Chooses a feature by mouse, also where it is under "Meer", and waits for it. */
export async function choose(page: PreviewPage, title: string): Promise<void> {
  const bar = page.pane.locator('nav.bar')
  const button = bar.getByRole('button', { name: title, exact: true })
  if ((await button.count()) === 0) await bar.locator('.bar-more').click()
  await button.click()
  await loaded(page)
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
