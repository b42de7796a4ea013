import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom'
import { defaultSettings, type HostSettings } from '../../preview/host/context'
import { createHost, type Host, type PaneNotice } from '../../preview/host/host'
import type { Json } from '../../preview/host/json'
import type { WorkbookModel } from '../../preview/host/workbook-model'
import { gridWorkbook, type GridWorkbook } from '../builders/grid-workbook'

const contentDelivery = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
const officeJs = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')
const paneUrl = 'https://localhost:3000/taskpane.html'

export type PaneOptions = {
  readonly settings?: Partial<HostSettings>
  /** Texts of scripts that run in the page after office.js, as script tags would. */
  readonly scripts?: readonly string[]
  /** What stands in the body of the page. */
  readonly body?: string
}

export type Pane = {
  readonly host: Host
  readonly model: WorkbookModel
  /** The workbook as a person works in it. */
  readonly grid: GridWorkbook
  readonly window: DOMWindow
  readonly office: typeof Office
  readonly excel: typeof Excel
  /** What `Office.onReady` answered. */
  readonly info: { readonly host: string; readonly platform: string }
  readonly messages: readonly { readonly direction: 'in' | 'out'; readonly message: Json }[]
  readonly notices: readonly PaneNotice[]
  /** Runs script text in the page. */
  run(script: string): unknown
  close(): void
}

/** Runs a script of Microsoft's address from the installed package, unchanged. Nothing leaves the machine. */
const runInstalled = (window: DOMWindow, address: string): void =>
  void window.eval(readFileSync(join(officeJs, address.slice(contentDelivery.length)), 'utf8'))

/** The real office.js in a page of jsdom, with our host as its Excel on the web and the workbook of the preview's grid behind it. */
export async function openPane({ settings = {}, scripts = [], body = '' }: PaneOptions = {}): Promise<Pane> {
  const whole = { ...defaultSettings, ...settings }
  const grid = gridWorkbook()
  const { workbook: model } = grid
  const messages: { direction: 'in' | 'out'; message: Json }[] = []
  const notices: PaneNotice[] = []

  let deliver: (data: unknown, origin: string) => void = () => undefined
  const host = createHost({
    settings: whole,
    model,
    port: {
      post(text, origin) {
        if (origin !== window.location.origin)
          throw new Error(`A message for ${origin} would not reach ${window.location.origin}.`)
        const event = new window.MessageEvent('message', { data: text, origin: whole.hostOrigin })
        Object.defineProperty(event, 'source', { value: window.opener as unknown })
        setTimeout(() => window.dispatchEvent(event), 0)
      },
      receive(listener) {
        deliver = listener
        return () => {
          deliver = () => undefined
        }
      },
    },
    log: (direction, message) => messages.push({ direction, message }),
    onNotice: (notice) => notices.push(notice),
  })

  const page = `<!doctype html><html lang="nl"><head><script src="${contentDelivery}office.js"></script></head><body>${body}</body></html>`
  const dom = new JSDOM(page, {
    url: paneUrl,
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
    beforeParse(parsing) {
      parsing.name = host.frameName
      // What jsdom lacks, and office.js asks for.
      Object.defineProperty(parsing.document, 'domain', { value: 'localhost' })
      parsing.focus = () => undefined
      // office.js adds script tags for the parts that Excel on the web needs. jsdom lets them lie: run them here.
      const observer = new parsing.MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (
            !(node instanceof parsing.HTMLScriptElement) ||
            !node.src.startsWith(contentDelivery) ||
            node.src === `${contentDelivery}office.js`
          )
            continue
          runInstalled(parsing, node.src)
          node.dispatchEvent(new parsing.Event('load'))
        }
      })
      observer.observe(parsing.document, { childList: true, subtree: true })
      // In jsdom a page is its own parent: the host must be its opener.
      Object.defineProperty(parsing, 'opener', {
        value: {
          postMessage: (data: unknown, origin: string) => {
            if (origin === whole.hostOrigin) setTimeout(() => deliver(data, new URL(paneUrl).origin), 0)
          },
        },
      })
    },
  })
  const { window } = dom
  runInstalled(window, `${contentDelivery}office.js`)
  const office = window['Office'] as typeof Office
  for (const script of scripts) window.eval(script)
  const { host: name, platform } = await office.onReady()

  return {
    host,
    model,
    grid,
    window,
    office,
    excel: window['Excel'] as typeof Excel,
    info: { host: String(name), platform: String(platform) },
    messages,
    notices,
    run: (script) => window.eval(script),
    close() {
      host.close()
      window.close()
    },
  }
}
