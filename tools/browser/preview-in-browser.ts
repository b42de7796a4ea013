import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:https'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { addInServer } from '../../preview/server/add-in-server'
import { localhostCertificate } from '../../preview/server/certificate'
import { addressOf } from '../../preview/server/https-server'
import { previewServer } from '../../preview/server/preview-server'
import type { CellState, WorkbookModel } from '../../preview/host/workbook-model'
import { areaOfAddress } from '../../preview/host/address'
import { chromiumIsExpected, launchChromium } from './chromium'

const cache = 'node_modules/.cache/kmo-for-excel'
const page = `${cache}/preview`
export const sampleFile = 'assets/opleidingsplan.xlsx'

/** The preview page as a person has it: servers of its own, a browser, and a record of everything that went wrong. */
export class PreviewInBrowser {
  /** Console errors, addresses that are not there, and requests to anything but the two servers. */
  readonly faults: string[] = []
  private readonly servers: Server[] = []
  private readonly contexts: BrowserContext[] = []
  private browser: Browser | undefined
  private address = ''

  async start(): Promise<void> {
    if (!chromiumIsExpected) return
    if (!existsSync(`${page}/page.js`))
      throw new Error('The preview page is not built: npx webpack --config preview/webpack.config.js')
    const certificate = await localhostCertificate(cache)
    const addIn = await addInServer('dist', 'node_modules', 0, certificate)
    const preview = await previewServer(
      { page, packages: 'node_modules', workbook: sampleFile },
      addressOf(addIn),
      0,
      certificate,
    )
    this.servers.push(addIn, preview)
    this.address = addressOf(preview)
    this.browser = await launchChromium()
  }

  async stop(): Promise<void> {
    await this.browser?.close()
    for (const server of this.servers) {
      server.closeAllConnections()
      server.close()
    }
  }

  /** Opens the page and waits until everything in it is calculated; on another day than today where one is given. */
  async open(
    query = '',
    { on: day, ...options }: Parameters<Browser['newContext']>[0] & { on?: string } = {},
  ): Promise<PreviewPage> {
    if (this.browser === undefined) throw new Error('Chromium is not there.')
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      ignoreHTTPSErrors: true,
      locale: 'nl-BE',
      acceptDownloads: true,
      ...options,
    })
    this.contexts.push(context)
    if (day !== undefined) await context.addInitScript(moveClock, Date.parse(`${day}T10:00:00`) - Date.now())
    const own = this.servers.map(addressOf)
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol !== 'data:' && protocol !== 'blob:' && !own.includes(origin))
        this.faults.push(`request to ${request.url()}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()} ${response.url()}`)
    })
    const tab = await context.newPage()
    tab.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`)
    })
    tab.on('pageerror', (error) => this.faults.push(`exception: ${error.stack ?? error.message}`))
    await tab.goto(`${this.address}/${query}`)
    const opened = new PreviewPage(tab)
    await opened.calculated()
    return opened
  }

  /** Runs a test on a freshly opened page; a failing one leaves a picture. */
  async on(name: string, work: (opened: PreviewPage) => Promise<void>, query = ''): Promise<void> {
    await this.picturing(name, await this.open(query), work)
  }

  /** Runs a part of a test on a page that is open, and closes it; a failing one leaves a picture. */
  async picturing(name: string, opened: PreviewPage, work: (opened: PreviewPage) => Promise<void>): Promise<void> {
    try {
      await work(opened)
    } catch (failure) {
      mkdirSync('test-results', { recursive: true })
      await opened.tab.screenshot({ path: `test-results/${name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.png` })
      throw failure
    } finally {
      await opened.tab.close()
    }
  }
}

/** Lets every page of a browser live so many milliseconds from now. Playwright's own clock also takes away what office.js measures. */
function moveClock(milliseconds: number): void {
  globalThis.Date = new Proxy(Date, {
    construct(clock, given, made) {
      return Reflect.construct(clock, given.length === 0 ? [clock.now() + milliseconds] : given, made) as Date
    },
    get(clock, key) {
      const member = Reflect.get(clock, key) as unknown
      return key === 'now' ? () => clock.now() + milliseconds : member
    },
  })
}

type Exposed = {
  readonly preview?: {
    readonly workbook: WorkbookModel
    readonly functions: { readonly asked: readonly string[]; readonly waiting: number }
  }
}

/** So many times the page draws itself without a waiting function: a result may ask for the next one in between. */
const quietFrames = 10

/** One opened page and what a person, or the add-in, can do in it. */
export class PreviewPage {
  constructor(readonly tab: Page) {}

  /** Waits until no function is being calculated, also not in a moment. */
  async calculated(): Promise<void> {
    await this.tab.waitForFunction(
      () => (globalThis as unknown as Exposed).preview !== undefined && document.querySelector('.o-grid') !== null,
      undefined,
      { timeout: 60_000 },
    )
    await this.tab.evaluate(async (frames) => {
      for (let quiet = 0; quiet < frames;) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        quiet = (globalThis as unknown as Exposed).preview!.functions.waiting === 0 ? quiet + 1 : 0
      }
    }, quietFrames)
  }

  /** What the live region says at this moment. */
  async spoken(): Promise<string> {
    return (await this.tab.locator('#spoken').textContent()) ?? ''
  }

  /** Shows a sheet, by its tab. */
  async sheet(name: string): Promise<void> {
    await this.tab.locator('.o-sheet', { hasText: name }).first().click()
  }

  /** Goes to a cell by the name box. */
  async goTo(address: string): Promise<void> {
    await this.tab.locator('.o-named-range-selector input').click()
    await this.tab.keyboard.type(address)
    await this.tab.keyboard.press('Enter')
    await this.tab.waitForFunction(() => document.activeElement?.matches('.o-grid .o-composer') === true)
  }

  /** Types into the active cell, presses Enter, waits for the result and comes back to the cell. */
  async type(text: string): Promise<void> {
    // As fast as a person types at best: the grid takes over the text of a cell between two keys.
    await this.tab.keyboard.type(text, { delay: 20 })
    await this.tab.keyboard.press('Enter')
    await this.calculated()
    await this.tab.keyboard.press('ArrowUp')
  }

  /** The cells of an area on a sheet, as the host gives them to the add-in. */
  cells(sheetName: string, address: string): Promise<CellState[][]> {
    const area = areaOfAddress(address)!
    return this.tab.evaluate(
      ([name, given]) => {
        const { workbook } = (globalThis as unknown as Exposed).preview!
        const sheet = workbook.sheets.all().find((each) => each.name === name)!
        return workbook.cells.read({ sheetId: sheet.id, area: given }) as CellState[][]
      },
      [sheetName, area] as const,
    )
  }

  async cell(sheetName: string, address: string): Promise<CellState> {
    return (await this.cells(sheetName, address))[0]![0]!
  }

  /** The functions that the runtime was asked for so far. */
  asked(): Promise<string[]> {
    return this.tab.evaluate(() => [...(globalThis as unknown as Exposed).preview!.functions.asked])
  }

  /** The page of the add-in. */
  get pane(): Frame {
    const frame = this.tab.frames().find((each) => each.url().includes('taskpane'))
    if (frame === undefined) throw new Error('There is no task pane.')
    return frame
  }

  /** Opens a file by the button of the page. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.tab.locator('#file-input').setInputFiles({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    })
  }

  /** Saves with the keyboard; answers the file that the browser got. */
  async save(): Promise<Uint8Array> {
    const [download] = await Promise.all([this.tab.waitForEvent('download'), this.tab.keyboard.press('Control+s')])
    return new Uint8Array(readFileSync(await download.path()))
  }
}
