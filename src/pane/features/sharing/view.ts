import { html, nothing, type TemplateResult } from 'lit'
import { cellAddress } from '../../../workbook'
import { wordsIn } from '../../../wording'
import { Decimal } from '../../../rules'
import type { PageView } from '../../page'
import type { Notice } from '../../text'
import type { Actions } from './actions'
import { countOf, type BrokenRun } from './broken-cells'
import type { State } from './state'
import { repairedFormula } from './kmo-formula'
import { texts } from './texts'
import { cellsOf, mostCells } from './values-copy'

type View = PageView<State, Actions>

const runsShown = 50

const noticesView = (notices: readonly Notice[]) =>
  notices.map(({ kind, text }) => html`<div class="notice ${kind}" role="status"><p>${text}</p></div>`)

export function sharingPage(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    ${copyView(view)} ${repairView(view)}
    <section>
      <h2>${texts[language].recalculate}</h2>
      <p>${texts[language].recalculateIntro}</p>
      <div class="buttons">
        <button type="button" class="button" data-focus="recalculate" @click=${actions.recalculate}>
          ${texts[language].recalculate}
        </button>
      </div>
      ${noticesView(state.notice === undefined ? [] : [state.notice])}
    </section>
  `
}

function progress(
  { state, actions, language }: View,
  at: 'copy' | 'repair',
  text: string,
): TemplateResult | typeof nothing {
  if (state.working?.at !== at) return nothing
  return html`
    <div role="status">
      <small>${text}</small>
      <progress class="progress" max="1" .value=${state.working.fraction} aria-label=${text}></progress>
      <button type="button" class="button small" data-focus="stop" @click=${actions.stop}>
        ${texts[language].stop}
      </button>
    </div>
  `
}

function copyView(view: View): TemplateResult {
  const { state, actions, language } = view
  const chosen = state.sheets.filter(({ name }) => state.chosen.has(name))
  const isTooLarge = cellsOf(chosen) > mostCells
  const isIdle = state.working === undefined
  return html`
    <section>
      <h2>${texts[language].copy}</h2>
      <p>${texts[language].copyIntro}</p>
      ${
        state.sheets.length === 0
          ? nothing
          : html`<fieldset>
              <legend>${texts[language].sheets}</legend>
              ${state.sheets.map(
                ({ name, isVisible }) =>
                  html`<label class="check">
                    <input
                      type="checkbox"
                      .checked=${state.chosen.has(name)}
                      @change=${(event: Event) => actions.choose(name, (event.target as HTMLInputElement).checked)}
                    />
                    <span
                      >${name}${isVisible ? nothing : html` <span class="quiet">${texts[language].hiddenSheet}</span>`}</span
                    >
                  </label>`,
              )}
            </fieldset>`
      }
      ${isTooLarge ? html`<p class="notice caution">${texts[language].tooLarge(wordsIn(language).amount(new Decimal(mostCells)).slice(0, -3))}</p>` : nothing}
      ${state.sheets.length > 0 && chosen.length === 0 ? html`<p class="quiet">${texts[language].noSheets}</p>` : nothing}
      ${
        isIdle && chosen.length > 0 && !isTooLarge
          ? html`<div class="buttons">
              <button type="button" class="button primary" data-focus="open" @click=${() => actions.copy('open')}>
                ${texts[language].openCopy}
              </button>
              <button type="button" class="button" data-focus="download" @click=${() => actions.copy('download')}>
                ${texts[language].download}
              </button>
            </div>`
          : nothing
      }
      ${progress(view, 'copy', texts[language].making)} ${noticesView(state.copyNotices)}
    </section>
  `
}

function repairView(view: View): TemplateResult {
  const { state, actions, language } = view
  const { broken } = state
  const repairable = (broken ?? []).filter(({ isProtected }) => !isProtected)
  const isIdle = state.working === undefined
  return html`
    <section>
      <h2>${texts[language].repair}</h2>
      <p>${texts[language].repairIntro}</p>
      ${isIdle ? html`<div class="buttons"><button type="button" class="button" data-focus="find" @click=${actions.find}>${texts[language].find}</button></div>` : nothing}
      ${progress(view, 'repair', texts[language].finding)}
      ${
        broken === undefined || broken.length === 0
          ? nothing
          : html`
              <p><b>${texts[language].found(countOf(broken))}</b></p>
              <ul class="plain broken">
                ${broken.slice(0, runsShown).map((run) => runView(view, run))}
              </ul>
              ${broken.length > runsShown ? html`<p class="quiet">${texts[language].more(countOf(broken.slice(runsShown)))}</p>` : nothing}
              ${
                repairable.length === 0
                  ? html`<p class="notice caution">${texts[language].allProtected}</p>`
                  : isIdle
                    ? html`<div class="buttons">
                        <button type="button" class="button primary" data-focus="repair" @click=${actions.repair}>
                          ${texts[language].enterAgain(countOf(repairable))}
                        </button>
                      </div>`
                    : nothing
              }
            `
      }
      ${noticesView(state.repairNotices)}
    </section>
  `
}

function runView({ actions, language }: View, run: BrokenRun): TemplateResult {
  const { area, formulas, isProtected } = run
  const address = `${area.sheet}!${cellAddress(area)}`
  const [formula = ''] = formulas
  const repaired = repairedFormula(formula)
  const cut = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)
  return html`
    <li>
      <button
        type="button"
        class="link"
        aria-label=${texts[language].showCell(address)}
        @click=${() => actions.goTo(run)}
      >
        ${address}
      </button>
      ${isProtected ? html`<span class="badge caution">${texts[language].protectedRun}</span>` : nothing}
      <p>
        <code>${cut(formula)}</code>
        ${repaired === formula ? nothing : html`${texts[language].becomes} <code>${cut(repaired)}</code>`}
      </p>
    </li>
  `
}
