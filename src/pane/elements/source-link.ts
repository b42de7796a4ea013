import { html, nothing, type TemplateResult } from 'lit'
import type { Text } from '../feature'
import type { Language } from '../../wording'
import { webAddress } from './web-address'

const texts = {
  source: { nl: 'Bron', en: 'Source' },
  of: { nl: 'van', en: 'of' },
  newWindow: { nl: 'nieuw venster', en: 'new window' },
} as const satisfies Record<string, Text>

/** A link to where something is written, by a name of its own for who hears it; as text where it is no address. */
export function sourceLink(
  source: string | undefined,
  about: string,
  language: Language,
): TemplateResult | typeof nothing {
  if (source === undefined || source === '') return nothing
  const address = webAddress(source)
  if (address === undefined) return html`${texts.source[language]}: ${source}`
  const name = `${texts.source[language]} ${texts.of[language]} ${about} (${texts.newWindow[language]})`
  return html`<a href=${address} target="_blank" rel="noopener" aria-label=${name}>${texts.source[language]}</a>`
}
