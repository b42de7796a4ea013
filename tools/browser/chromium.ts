import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const programs = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const program = process.env['CHROMIUM'] ?? programs.find((path) => existsSync(path))
const isDemanded = process.env['CI'] === 'true'
const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether this machine has a browser, or must have one. */
export const chromiumIsExpected = program !== undefined || isDemanded

export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  if (program === undefined) throw new Error('Chromium is not installed; the variable CHROMIUM can name it.')
  return chromium.launch({ executablePath: program, args: [...switches, ...more] })
}
