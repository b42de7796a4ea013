import type { Frame } from 'playwright-core'
import type { PreviewPage } from './preview-in-browser'

type Stop = {
  readonly name: string
  readonly hasFocus: boolean
  /** Whether it stands before what has the focus. */
  readonly isBefore: boolean
}

/** Where the Tab key stops in the pane, in order, by the name that a screen reader calls it; and whether the pane is at work. */
const look = (pane: Frame): Promise<{ stops: Stop[]; isWorking: boolean }> =>
  pane.evaluate(() => ({
    isWorking: document.querySelector('progress') !== null,
    stops: [...document.querySelectorAll<HTMLInputElement>('a[href], button, input, select, textarea, [tabindex]')]
      .filter((element) => !element.matches(':disabled, [tabindex="-1"]') && element.checkVisibility())
      .map((element) => {
        const label = element.labels?.[0]
        const text =
          element.getAttribute('aria-label') ?? (label?.querySelector('.label') ?? label ?? element).textContent
        const place = document.activeElement?.compareDocumentPosition(element) ?? 0
        return {
          name: (text ?? '').replace(/\s+/g, ' ').trim(),
          hasFocus: element === document.activeElement,
          isBefore: (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
        }
      }),
  }))

export const stops = async (pane: Frame): Promise<Stop[]> => (await look(pane)).stops

const patience = 20_000
const between = 50

/** Waits until the pane is at rest: it is not at work, it has stopped drawing other names, and the Tab key can go to the name that is waited for. */
export async function atRest(pane: Frame, name = ''): Promise<void> {
  const end = Date.now() + patience
  for (let before = ''; ;) {
    const { stops: now, isWorking } = await look(pane)
    const names = now.map((stop) => stop.name)
    const shown = names.join(' | ')
    if (!isWorking && shown === before && names.some((each) => each.startsWith(name))) return
    if (Date.now() > end) throw new Error(`“${name}” is not there${isWorking ? ', the pane is at work' : ''}: ${shown}`)
    before = shown
    await pane.waitForTimeout(between)
  }
}

const mostStops = 150

/** Waits for an element whose name begins so, and presses Tab until it has the focus; Shift+Tab where every such element stands before. */
export async function tabTo({ tab, pane }: PreviewPage, name: string): Promise<void> {
  await atRest(pane, name)
  const wanted = (await stops(pane)).filter((stop) => stop.name.startsWith(name))
  const key = wanted.every(({ isBefore }) => isBefore) ? 'Shift+Tab' : 'Tab'
  const passed: string[] = []
  for (let presses = 0; presses < mostStops; presses++) {
    const at = (await stops(pane)).find(({ hasFocus }) => hasFocus)?.name
    if (at?.startsWith(name)) return
    passed.push(at ?? '(nothing)')
    await tab.keyboard.press(key)
  }
  throw new Error(`“${name}” is not reached by ${key}: ${passed.slice(0, 40).join(' | ')}`)
}

/** Goes to an element and presses Enter on it. */
export async function press(page: PreviewPage, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.tab.keyboard.press(key)
}

const mostParts = 6

/** From the grid into the pane, by F6: one part of the window after the other, each when the one before has the focus. */
export async function enterPane({ tab, pane }: PreviewPage): Promise<void> {
  const isThere = () => tab.evaluate(() => document.activeElement?.tagName === 'IFRAME')
  for (let part = 0; part < mostParts && !(await isThere()); part++) {
    const before = await tab.evaluateHandle(() => document.activeElement)
    await tab.keyboard.press('F6')
    await tab.waitForFunction((at) => document.activeElement !== at, before)
  }
  await pane.waitForFunction(() => document.hasFocus())
}

/** From the pane back to the grid, by Escape. */
export async function leavePane({ tab, pane }: PreviewPage): Promise<void> {
  await tab.keyboard.press('Escape')
  await tab.waitForFunction(() => document.activeElement?.closest('.o-spreadsheet') !== null)
  await pane.waitForFunction(() => !document.hasFocus())
}

/** Enters the pane and opens a feature, with the keyboard only. */
export async function chooseByKeyboard(page: PreviewPage, title: string): Promise<void> {
  await enterPane(page)
  const bar = page.pane.locator('nav.bar')
  const isInBar = (await bar.getByRole('button', { name: title, exact: true }).count()) > 0
  if (!isInBar) await press(page, (await bar.locator('.bar-more').innerText()).trim())
  await press(page, title)
}
