import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../src/wording'
import { choose, openPane, shows } from './browser/pane'
import { PreviewInBrowser, type PreviewPage } from './browser/preview-in-browser'

const folder = join(__dirname, '..', 'docs', 'images')
const size = { width: 1280, height: 800 }
/** As wide as Excel opens it. */
const paneWidth = 350

type Picture = {
  readonly name: string
  readonly title: string
  readonly prepare?: (page: PreviewPage) => Promise<unknown>
}

/** What each picture shows, in Dutch. */
const pictures: readonly Picture[] = [
  { name: 'plan-check', title: 'Plan nakijken', prepare: (page) => shows(page, 'loopt gevaar') },
  {
    name: 'plan-check-columns',
    title: 'Plan nakijken',
    async prepare(page) {
      await page.pane.getByRole('button', { name: 'Kolommen toevoegen' }).click()
      await shows(page, 'Wat er bijkomt')
    },
  },
  {
    name: 'provider-search',
    title: 'Dienstverleners',
    async prepare(page) {
      await page.pane.getByLabel('Zoek een dienstverlener').fill('vives kortrijk bachelor')
      await shows(page, 'DV.O242799')
    },
  },
  { name: 'ceiling', title: 'Plafond', prepare: (page) => shows(page, 'Nog vrij') },
  { name: 'agenda', title: 'Agenda', prepare: (page) => shows(page, 'Binnen een week') },
  {
    name: 'function-guide',
    title: 'Functies',
    async prepare(page) {
      await page.pane.getByRole('button', { name: /KMO\.SUBSIDY Subsidie/ }).click()
      await page.pane.getByLabel('kost', { exact: true }).fill('L22')
      await page.pane.getByLabel('grootte', { exact: true }).fill('klein')
      await shows(page, 'Formule')
    },
  },
  {
    name: 'application-card',
    title: 'Aanvraagkaart',
    async prepare(page) {
      await page.goTo('C28')
      await shows(page, 'Peter of meter op de werkvloer')
    },
  },
  {
    name: 'rules-timeline',
    title: 'Regels',
    prepare: (page) => page.pane.getByRole('button', { name: 'Wijzigingen' }).click(),
  },
  {
    name: 'enterprise',
    title: 'Onderneming',
    async prepare({ pane: frame }) {
      const figures = ['38', '8400000', '5200000', '41', '9100000', '6100000']
      for (const [index, field] of (await frame.locator('.figures input').all()).entries())
        await field.fill(figures[index] ?? '')
      await frame.getByText('Voor 2026: klein').scrollIntoViewIfNeeded()
    },
  },
  { name: 'sharing', title: 'Delen', prepare: (page) => shows(page, 'Welke bladen') },
]

async function planInSight(page: PreviewPage, language: Language): Promise<void> {
  await page.sheet('Plan')
  await page.goTo('C21')
  await page.pane.getByLabel(language === 'nl' ? 'Grootte' : 'Size').selectOption('small')
}

async function take(page: PreviewPage, name: string): Promise<void> {
  // Nothing lies under the mouse, and what just happened is drawn.
  await page.tab.mouse.move(0, 0)
  await page.tab.waitForTimeout(400)
  const picture = await page.tab.locator('#pane').screenshot({ caret: 'hide', animations: 'disabled' })
  write(name, picture)
}

async function takeWindow(page: PreviewPage, name: string): Promise<void> {
  await page.tab.mouse.move(0, 0)
  await page.tab.waitForTimeout(400)
  write(name, await page.tab.screenshot({ caret: 'hide', animations: 'disabled' }))
}

function write(name: string, picture: Buffer): void {
  writeFileSync(join(folder, `${name}.png`), picture)
  console.log(`docs/images/${name}.png: ${Math.round(picture.length / 1024)} KB`)
}

/** Opens the preview as wide as asked, in light or dark. */
async function open(
  preview: PreviewInBrowser,
  language: Language,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<PreviewPage> {
  const page = await openPane(preview, language, undefined, colorScheme)
  await page.tab.setViewportSize(size)
  await page.tab.locator('#pane').evaluate((side, width) => (side.style.width = `${width}px`), paneWidth)
  await planInSight(page, language)
  return page
}

async function makePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const preview = new PreviewInBrowser()
  await preview.start()
  try {
    const dutch = await open(preview, 'nl')
    await shows(dutch, 'loopt gevaar')
    await takeWindow(dutch, 'overview')
    for (const { name, title, prepare } of pictures) {
      await choose(dutch, title)
      await prepare?.(dutch)
      await take(dutch, name)
    }
    await dutch.tab.close()

    const dark = await open(preview, 'nl', 'dark')
    await shows(dark, 'loopt gevaar')
    await take(dark, 'plan-check-dark')
    await takeWindow(dark, 'overview-dark')
    await dark.tab.close()

    const english = await open(preview, 'en')
    await shows(english, 'at risk')
    await take(english, 'plan-check-en')
    await english.tab.close()
  } finally {
    await preview.stop()
  }
}

void makePictures()
