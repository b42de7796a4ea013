import { chromiumIsExpected } from '../../tools/browser/chromium'

/** A test that needs a browser: left out where there is none, and a failure where one is demanded. */
export function inBrowser(name: string, work: jest.ProvidesCallback, milliseconds?: number): void {
  if (!chromiumIsExpected) console.warn(`Chromium is not installed, left out: ${name}`)
  ;(chromiumIsExpected ? test : test.skip)(name, work, milliseconds)
}
