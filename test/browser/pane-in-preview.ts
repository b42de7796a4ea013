import AxeSource from 'axe-core'
import type { Language } from '../../src/wording'
import { openPane, type PlanFile } from '../../tools/browser/pane'
import { row, tableXml, xlsx } from '../../tools/workbook/xlsx-builder'
import type { PreviewInBrowser, PreviewPage } from '../../tools/browser/preview-in-browser'
import { serial } from '../builders/serial'

/** Runs a test in an opened pane. At its end there was no console error, no missing address and no request to anything else. */
export async function inPane(
  preview: PreviewInBrowser,
  name: string,
  work: (page: PreviewPage) => Promise<void>,
  language?: Language,
  file?: PlanFile,
): Promise<void> {
  await preview.picturing(name, await openPane(preview, language, file), work)
  expect(preview.faults).toEqual([])
}

/** A day as a cell has it. */
export const day = (iso: string): string => ` s="1"><v>${serial(iso)}</v>`

/** A workbook of somebody else: one sheet with a title, a blank row, and below it a table, or just cells, with headers of their own. */
export function ownPlan(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly (number | string | null)[])[],
  tableName?: string,
): PlanFile {
  const ref = `A3:${String.fromCharCode(64 + headers.length)}${rows.length + 3}`
  const body = [
    row(1, ['Wat we dit jaar willen leren']),
    row(3, headers),
    ...rows.map((cells, index) => row(index + 4, cells)),
  ].join('')
  return {
    name,
    bytes: xlsx({
      styles: [0, 14],
      sheets: [
        { name: 'Blad1', rows: body, tables: tableName === undefined ? [] : [tableXml(1, tableName, ref, headers)] },
      ],
    }),
  }
}

type Axe = {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>
}

/** What axe finds in the pane as it stands there: in light and dark, as wide as Excel opens it and as narrow as it can be. */
export async function axeFaults({ tab, pane }: PreviewPage): Promise<unknown[]> {
  const faults: unknown[] = []
  if (!(await pane.evaluate(() => 'axe' in globalThis))) await pane.evaluate(AxeSource.source)
  const width = (pixels: number | undefined) =>
    tab.locator('#pane').evaluate((side, given) => (side.style.width = given === undefined ? '' : `${given}px`), pixels)
  for (const pixels of [350, 320]) {
    await width(pixels)
    // What is half under the bar is no fault of its own.
    await pane.evaluate(() => scrollTo(0, 0))
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme })
      const { violations } = await pane.evaluate(() =>
        (globalThis as unknown as { axe: Axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        }),
      )
      for (const { id, nodes } of violations)
        faults.push([
          pixels,
          colorScheme,
          id,
          nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
        ])
    }
    const overflow = await pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) faults.push([pixels, 'scrolls sideways', overflow])
  }
  await width(undefined)
  await tab.emulateMedia({ colorScheme: 'light' })
  return faults
}
