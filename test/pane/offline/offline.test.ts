import type { Server } from 'node:https'
import type { Browser, Page, Route } from 'playwright-core'
import { addInServer } from '../../../preview/server/add-in-server'
import { localhostCertificate } from '../../../preview/server/certificate'
import { inBrowser } from '../../browser/in-browser'
import { features } from '../../../src/pane/features'
import { chromiumIsExpected, launchChromium } from '../../../tools/browser/chromium'

let server: Server
let browser: Browser | undefined

beforeAll(async () => {
  server = await addInServer('dist', 'node_modules', 0, await localhostCertificate('node_modules/.cache/kmo-for-excel'))
  if (!chromiumIsExpected) return
  // Another name than localhost, as on a company's own server: only there is anything kept.
  browser = await launchChromium(['--ignore-certificate-errors', '--host-resolver-rules=MAP kmo.example localhost'])
})

afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

async function newPage(): Promise<Page> {
  if (browser === undefined) throw new Error('Chromium is not there.')
  return (await browser.newContext({ locale: 'nl-BE' })).newPage()
}
const addressOn = (host: string) => `https://${host}:${(server.address() as { port: number }).port}/taskpane.html`
const open = (page: Page, title: string) => page.getByRole('button', { name: title, exact: true }).click()
/** What stands below the bar once it is fetched. */
const shown = (page: Page, id: string) => page.locator(`main > .feature.${id}:not([aria-busy]) > *`).first().innerText()

const refusals: readonly [string, string, (route: Route) => Promise<void>][] = [
  ['its script, without a network', 'agenda.*.js', (route) => route.abort('internetdisconnected')],
  ['its script, which is gone', 'agenda.*.js', (route) => route.fulfill({ status: 404 })],
  ['its style, which is gone', 'agenda.*.css', (route) => route.fulfill({ status: 404 })],
  ['a page of the network in its place', 'agenda.*.js', (route) => route.fulfill({ body: '<p>Meld u aan</p>' })],
]
inBrowser(
  'a part whose file does not come says so, the others open, and trying again works',
  async () => {
    for (const [name, files, refuse] of refusals) {
      const page = await newPage()
      await page.route(`**/${files}`, refuse)
      await page.goto(addressOn('localhost'))
      await open(page, 'Agenda')
      expect([name, await shown(page, 'agenda')]).toEqual([
        name,
        expect.stringMatching(/^Dit onderdeel is niet geladen: .*\n*Opnieuw proberen$/),
      ])
      await open(page, 'Plafond')
      expect(await shown(page, 'ceiling')).not.toContain('niet geladen')

      await open(page, 'Agenda')
      await page.unroute(`**/${files}`)
      await open(page, 'Opnieuw proberen')
      await page.locator('.agenda .plan-bar').waitFor({ state: 'attached' })
      expect(await shown(page, 'agenda')).not.toContain('niet geladen')
      await page.context().close()
    }
  },
  60_000,
)

inBrowser(
  'after its first load the pane opens without a network, each part for the first time, and finds a provider',
  async () => {
    const page = await newPage()
    const address = addressOn('kmo.example')
    await page.goto(address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await expect(fetch(address.replace('kmo.example', 'localhost'))).rejects.toThrow()

    await page.goto(address)
    for (const { id, title } of features) {
      await open(page, title.nl)
      expect([id, await shown(page, id)]).toEqual([id, expect.not.stringContaining('niet geladen')])
    }
    await open(page, 'Dienstverleners')
    await page.getByLabel('Zoek een dienstverlener').fill('leerstad')
    await page.getByText('DV.O103961').first().waitFor({ timeout: 10_000 })
  },
  60_000,
)
