import { pathBelow, type Delivery } from './delivery'
import { at, type Element } from './element'
import type { Problem } from './problem'
import { valuesOf } from './values'

/**
 * A site that opens inside the pane is an app domain, and no other site is: an app domain may call Office.js with the
 * rights of the add-in. Links that open in the browser (`target="_blank"`) need none.
 */
export function checkAppDomains(root: Element, { baseUrl, files }: Delivery): Problem[] {
  const [pane] = at(root, 'DefaultSettings', 'SourceLocation')
  if (!pane) return []
  const opened = valuesOf(pane).flatMap(({ value }) => linksInside(textAt(value, baseUrl, files)))
  const domains = at(root, 'AppDomains', 'AppDomain')
  const own = new URL(baseUrl).origin

  return [
    ...domains.flatMap(({ text, line }, index) => {
      if (!URL.canParse(text) || new URL(text).origin !== text || !text.startsWith('https://')) {
        return [{ line, message: `The app domain "${text}" is not the https address of a site without a path.` }]
      }
      if (domains.findIndex((domain) => domain.text === text) < index)
        return [{ line, message: `The app domain ${text} is named twice.` }]
      if (text === own) return [{ line, message: `The app domain ${text} is our own, which Excel trusts already.` }]
      if (!opened.includes(text))
        return [{ line, message: `The app domain ${text} may read the workbook, but nothing in the pane leads there.` }]
      return []
    }),
    ...[...new Set(opened)]
      .filter((origin) => origin !== own && !domains.some(({ text }) => text === origin))
      .map((origin) => ({
        line: pane.line,
        message: `The pane has a link to ${origin} that opens inside it, but no app domain for it.`,
      })),
  ]
}

function textAt(address: string, baseUrl: string, files: Delivery['files']): string {
  const bytes = files(pathBelow(baseUrl, address) ?? '')
  return bytes ? new TextDecoder().decode(bytes) : ''
}

function linksInside(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*>/gi)]
    .filter(([tag]) => !/\btarget\s*=\s*["']?_blank\b/i.test(tag))
    .flatMap(([tag]) => /\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/i.exec(tag)?.[1] ?? [])
    .map((address) => new URL(address).origin)
}
