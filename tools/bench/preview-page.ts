import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import type { FunctionTable } from '../../preview/engine/calling-convention'
import type { CustomFunctions } from '../../preview/page/custom-functions'
import { PreviewInBrowser, PreviewPage, sampleFile } from '../browser/preview-in-browser'
import { chromiumIsExpected } from '../browser/chromium'
import { largePlan, largePlanRows } from './large-plan'
import { median } from './medians'
import { pageProbe, type Seen } from './page-probe'
import { editedCost, editedSubsidy, invocation, invocationCount, lastSubsidy, type PreviewWork } from './preview-work'
import { rounded, type Section } from './section'

const root = join(__dirname, '..', '..')
const turns = 3

type PaneStart = { readonly first: number; readonly next: number }
type PageTurn = { readonly work: PreviewWork; readonly pane: PaneStart }
type Plans = { readonly sample: string; readonly large: string; readonly edited: string }

const seenIn = (page: Page | Frame): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)

/** When the probe saw something. */
async function time(page: Page | Frame, what: keyof Seen): Promise<number> {
  await page.waitForFunction((key) => (globalThis as unknown as { seen: Seen }).seen[key] !== undefined, what)
  return (await seenIn(page))[what]!
}

/** The memory of the page and the pane in it, in MB, after the garbage is gone. */
async function memory(tab: Page): Promise<number> {
  const session = await tab.context().newCDPSession(tab)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1_000_000
}

/** Calls the functions as the cells do: the add-in's own runtime answers, in the pane, on the real office.js. */
async function invocations(tab: Page): Promise<number> {
  const { functions } = JSON.parse(readFileSync(join(root, 'dist', 'functions.json'), 'utf8')) as FunctionTable
  const subsidy = functions.find(({ id }) => id === 'SUBSIDY')!
  const calls = Array.from({ length: invocationCount }, (_, index) => invocation(index))
  const [duration, last] = await tab.evaluate(
    async ([metadata, given]) => {
      const runtime = (globalThis as unknown as { preview: { functions: CustomFunctions } }).preview.functions
      const started = performance.now()
      for (const one of given) runtime.call(metadata, one, undefined)
      while (runtime.waiting > 0) await new Promise((resolve) => setTimeout(resolve))
      const duration = performance.now() - started
      // What was asked before is remembered: this is the answer that came.
      return [duration, runtime.call(metadata, given.at(-1)!, undefined)] as const
    },
    [subsidy, calls] as const,
  )
  if (!('value' in last) || last.value !== lastSubsidy) throw new Error(`The last call gave ${JSON.stringify(last)}.`)
  return duration
}

/** One turn in a browser that has never seen the page. */
async function pageTurn(browser: Browser, address: string, plans: Plans): Promise<PageTurn> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ignoreHTTPSErrors: true,
    locale: 'nl-BE',
  })
  await context.addInitScript(pageProbe)
  const tab = await context.newPage()
  const page = new PreviewPage(tab)
  await tab.goto(address)
  await page.calculated()
  const sample = await seenIn(tab)
  const first = await time(page.pane, 'usable')
  const sampleMemory = await memory(tab)
  const called = await invocations(tab)

  await page.openFile('groot.xlsx', readFileSync(plans.large))
  await tab.locator('h1', { hasText: 'groot.xlsx' }).waitFor()
  await time(tab, 'calculated')
  await page.calculated()
  const large = await seenIn(tab)
  const largeMemory = await memory(tab)

  await page.goTo('E2')
  await page.type(String(editedCost))
  await page.calculated()
  const { calculated: edit } = await seenIn(tab)
  const { value } = await page.cell('Plan', 'F2')
  if (value !== editedSubsidy) throw new Error(`The subsidy after the edit is ${String(value)}.`)

  await tab.close()
  const again = await context.newPage()
  await again.goto(address)
  const nextPage = new PreviewPage(again)
  await nextPage.calculated()
  const next = await time(nextPage.pane, 'usable')
  await context.close()
  return {
    work: {
      sampleOpened: sample.opened!,
      sampleFirstResult: sample.firstResult!,
      sampleCalculated: sample.calculated!,
      sampleMemory,
      invocations: called,
      largeOpened: large.opened!,
      largeFirstResult: large.firstResult!,
      largeCalculated: large.calculated!,
      largeMemory,
      edit: edit!,
    },
    pane: { first, next },
  }
}

/** One turn without Excel and without a browser. */
function headlessTurn({ sample, large, edited }: Plans): PreviewWork {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(__dirname, 'headless-run.ts'), sample, large, edited],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The headless turn failed: ${stderr}`)
  return JSON.parse(stdout) as PreviewWork
}

const medianOf = <Turn>(all: readonly Turn[], figure: (turn: Turn) => number): number => median(all.map(figure))

/** The preview page beside the headless calculation, and the start of the pane in it. */
export async function previewPage(): Promise<Section[]> {
  const work = {
    title: 'The preview page beside the same work headless',
    how:
      'Headless Chromium with the page, the shipped add-in and the real office.js, in a browser that runs but has never seen them; beside it the engine of `npm run calculate` in a new Node process, whose start counts. ' +
      `They take turns; medians of ${turns}. The sample counts from the start of the page or the process, the plan of ${largePlanRows.toLocaleString('en')} rows (a KMO.SUBSIDY in every row, no two alike, and one KMO.PLAN of all) from the file. ` +
      'The page shows a workbook before it is calculated and gets all results of a batch at once; headless has no edits, it calculates the changed file again. Memory is what the engine of JavaScript has in use after the garbage is gone, of page and pane together.',
    headers: ['', 'preview page', 'headless', 'page against headless'],
  }
  const pane = {
    title: 'Start of the task pane',
    how: `From the start of its frame in the preview page until the first button or field of what it opens with can be clicked: office.js, the functions, the pane and that feature, while the page itself calculates the sample. Medians of ${turns}.`,
    headers: ['', 'time'],
  }
  const notMeasured = 'Chromium is not installed: not measured'
  if (!chromiumIsExpected)
    return [
      { ...work, rows: [[notMeasured, '', '', '']] },
      { ...pane, rows: [[notMeasured, '']] },
    ]

  const folder = mkdtempSync(join(tmpdir(), 'kmo-bench-'))
  const preview = new PreviewInBrowser()
  try {
    const plans = {
      sample: join(root, sampleFile),
      large: join(folder, 'large.xlsx'),
      edited: join(folder, 'edited.xlsx'),
    }
    writeFileSync(plans.large, largePlan())
    writeFileSync(plans.edited, largePlan(editedCost))
    await preview.start()
    const { tab } = await preview.open()
    const [browser, address] = [tab.context().browser()!, tab.url()]
    await tab.context().close()
    if (preview.faults.length > 0) throw new Error(`The page has faults: ${preview.faults.join('; ')}`)

    const pages: PageTurn[] = []
    const headless: PreviewWork[] = []
    for (let turn = 0; turn < turns; turn++) {
      pages.push(await pageTurn(browser, address, plans))
      headless.push(headlessTurn(plans))
    }
    const line = (name: string, figure: keyof PreviewWork, unit: 'ms' | 'MB' = 'ms') => {
      const [inPage, without] = [
        medianOf(pages, (turn) => turn.work[figure]),
        medianOf(headless, (turn) => turn[figure]),
      ]
      return [name, `${rounded(inPage)} ${unit}`, `${rounded(without)} ${unit}`, rounded(inPage / without)]
    }
    return [
      {
        ...work,
        rows: [
          line('sample, opened', 'sampleOpened'),
          line('sample, first KMO result', 'sampleFirstResult'),
          line('sample, everything calculated', 'sampleCalculated'),
          line(`${largePlanRows.toLocaleString('en')} rows, opened`, 'largeOpened'),
          line(`${largePlanRows.toLocaleString('en')} rows, first KMO result`, 'largeFirstResult'),
          line(`${largePlanRows.toLocaleString('en')} rows, everything calculated`, 'largeCalculated'),
          line(`${largePlanRows.toLocaleString('en')} rows, one cost changed`, 'edit'),
          line(`${invocationCount.toLocaleString('en')} calls of KMO.SUBSIDY, no workbook`, 'invocations'),
          line('memory, sample', 'sampleMemory', 'MB'),
          line(`memory, ${largePlanRows.toLocaleString('en')} rows`, 'largeMemory', 'MB'),
        ],
      },
      {
        ...pane,
        rows: [
          ['first visit', `${rounded(medianOf(pages, (turn) => turn.pane.first))} ms`],
          ['next visit', `${rounded(medianOf(pages, (turn) => turn.pane.next))} ms`],
        ],
      },
    ]
  } finally {
    await preview.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
