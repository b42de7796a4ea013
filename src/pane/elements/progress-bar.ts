import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../wording'
import { texts } from '../texts'

/** How far a long task is (0 to 1), and a way to stop it where there is one. */
export const progressBar = (
  label: string,
  fraction: number,
  stop: (() => void) | undefined,
  language: Language,
): TemplateResult => html`
  <div class="working" role="status">
    <small>${label}</small>
    <progress class="progress" max="1" .value=${fraction} aria-label=${label}></progress>
    ${stop === undefined ? nothing : html`<button type="button" class="button small" @click=${stop}>${texts[language].stop}</button>`}
  </div>
`
