import { JSDOM } from 'jsdom'
import type { IsoDate } from '../../src/rules'
import type { Workbook } from '../../src/workbook/workbook'
import type { MountFeature, PaneContext, PaneWarning } from '../../src/pane/feature'
import type { Language } from '../../src/wording'

// lit asks for the document when it is loaded: import this file before anything that draws.
const { window } = new JSDOM('<!doctype html><html lang="nl-BE"><body></body></html>', {
  url: 'https://localhost:3000/taskpane.html',
  pretendToBeVisual: true,
})
const names = [
  'document',
  'AbortController',
  'AbortSignal',
  'FormData',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
  'HTMLButtonElement',
  'DocumentFragment',
  'Comment',
  'Text',
  'Event',
  'KeyboardEvent',
  'MouseEvent',
  'CustomEvent',
  'DOMParser',
  'XMLSerializer',
  'File',
  'Blob',
  'FileReader',
  'navigator',
  'localStorage',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'customElements',
  'CSSStyleSheet',
  'MutationObserver',
] as const
for (const name of names)
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true })
Object.defineProperty(globalThis, 'window', { value: window, configurable: true, writable: true })
// Somebody is at this page, also while no element has the focus.
window.document.hasFocus = () => true
afterAll(async () => {
  // jsdom tells of a moved selection a little later: it must find its page still there.
  await settle(10)
  window.close()
})

export type PanePage = {
  readonly root: HTMLElement
  /** What was told to a screen reader, in order. */
  readonly said: string[]
  /** What was told that stays true, in order. */
  readonly warned: PaneWarning[]
  /** Where the feature sent the user. */
  readonly opened: { featureId: string; subject: unknown }[]
  /** The user goes to another feature. */
  leave(): void
}

/** Mounts one feature in an empty page, as the shell does. */
export function mountFeature(
  { mount }: { readonly mount: MountFeature },
  workbook: Workbook,
  { language = 'nl', today = '2026-11-24', subject }: { language?: Language; today?: IsoDate; subject?: unknown } = {},
): PanePage {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const said: string[] = []
  const warned: PaneWarning[] = []
  const opened: PanePage['opened'] = []
  const leaving = new AbortController()
  const context: PaneContext = {
    workbook,
    language,
    today,
    open: (featureId, about) => opened.push({ featureId, subject: about }),
    say: (sentence) => said.push(sentence),
    warn: (warning) => warned.push(warning),
  }
  mount(root, context, leaving.signal, subject)
  return { root, said, warned, opened, leave: () => leaving.abort() }
}

/** Lets everything that is waiting happen; `milliseconds` when something waits for a while. */
export const settle = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What a user reads in an element, with single spaces. */
export const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

function nameOf(element: Element): string {
  const label = (element as HTMLInputElement).labels?.[0]
  return (
    element.getAttribute('aria-label') ??
    textOf(label === undefined ? element : (label.querySelector('.label') ?? label))
  )
}

/** The only button, link or field that carries this name. */
export function named<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const found = [...root.querySelectorAll<T>('a[href],button,input,select,textarea,[tabindex]')].filter(
    (element) => nameOf(element) === name,
  )
  if (found.length !== 1) throw new Error(`${found.length} elements are named "${name}".`)
  return found[0] as T
}

export function click(root: ParentNode, name: string): void {
  named(root, name).click()
}

/** Fills a field as typing does, in one go. */
export function type(root: ParentNode, name: string, text: string): void {
  const field = named<HTMLInputElement>(root, name)
  field.focus()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

export function choose(root: ParentNode, name: string, value: string): void {
  const field = named<HTMLSelectElement>(root, name)
  field.focus()
  field.value = value
  if (field.value !== value) throw new Error(`"${name}" has no choice "${value}".`)
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

export function press(element: Element, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
