import type { PreviewPage } from '../../tools/browser/preview-in-browser'
import { eventually } from '../support/eventually'

/** The live region says this, as soon as it has come to it. */
export const speaks = (page: PreviewPage, sentence: string | RegExp): Promise<void> =>
  eventually(async () => {
    const spoken = await page.spoken()
    if (typeof sentence === 'string') expect(spoken).toBe(sentence)
    else expect(spoken).toMatch(sentence)
  })
