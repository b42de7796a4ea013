import { html, nothing, type TemplateResult } from 'lit'
import { texts } from '../texts'
import type { Language } from '../../wording'
import { webAddress } from './web-address'

/** A link to where something is written, by a name of its own for who hears it; as text where it is no address. */
export function sourceLink(
  source: string | undefined,
  about: string,
  language: Language,
): TemplateResult | typeof nothing {
  if (source === undefined || source === '') return nothing
  const address = webAddress(source)
  if (address === undefined) return html`${texts[language].source}: ${source}`
  return html`<a href=${address} target="_blank" rel="noopener" aria-label=${texts[language].sourceOf(about)}
    >${texts[language].source}</a
  >`
}
