import { html, render } from 'lit'
import type { Language } from '../wording'
import type { PaneWarning } from './feature'
import { texts } from './texts'

/** What a person must know whatever is open; each sentence stands there once, until it is put away. */
export function warningsIn(
  root: HTMLElement,
  language: Language,
  say: (sentence: string) => void,
): (warning: PaneWarning) => void {
  const told = new Set<PaneWarning>()
  const shown = new Set<PaneWarning>()
  const draw = () =>
    render(
      [...shown].map(
        (warning) =>
          html`<div class="notice message caution">
            <p>${texts[language].warnings[warning]}</p>
            <button type="button" class="button subtle small" @click=${() => putAway(warning)}>
              ${texts[language].close}
            </button>
          </div>`,
      ),
      root,
    )
  function putAway(warning: PaneWarning): void {
    shown.delete(warning)
    draw()
  }
  return (warning) => {
    // A workbook does not get better by reading it again; each write is another one.
    if (warning === 'left-out' && told.has(warning)) return
    told.add(warning)
    shown.add(warning)
    draw()
    say(texts[language].warnings[warning])
  }
}
