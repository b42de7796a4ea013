import type { Server } from 'node:https'
import type { Browser } from 'playwright-core'
import { addInServer } from '../../../preview/server/add-in-server'
import { localhostCertificate } from '../../../preview/server/certificate'
import { inBrowser } from '../../browser/in-browser'
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

inBrowser(
  'after its first load the pane opens without a network, and finds a provider',
  async () => {
    if (browser === undefined) throw new Error('Chromium is not there.')
    const { port } = server.address() as { port: number }
    const page = await (await browser.newContext({ locale: 'nl-BE' })).newPage()
    const address = `https://kmo.example:${port}/taskpane.html`

    await page.goto(address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await expect(fetch(`https://localhost:${port}/taskpane.html`)).rejects.toThrow()

    await page.goto(address)
    await page.getByRole('button', { name: 'Dienstverleners' }).click()
    await page.getByLabel('Zoek een dienstverlener').fill('leerstad')
    await page.getByText('DV.O103961').first().waitFor({ timeout: 10_000 })
  },
  60_000,
)
