import { html, nothing, type TemplateResult } from 'lit'
import { cellAddress, type SheetDescription } from '../../../workbook'
import { wordsIn, type Language } from '../../../wording'
import { Decimal } from '../../../rules'
import { countOf, type BrokenRun } from './broken-cells'
import { repairedFormula } from './kmo-formula'
import { texts } from './texts'
import { cellsOf, mostCells } from './values-copy'

export type Notice = { readonly kind: 'good' | 'caution' | 'bad'; readonly text: string }
export type State = {
  readonly sheets: readonly SheetDescription[]
  /** The names of the sheets that go into the copy. */
  readonly chosen: ReadonlySet<string>
  readonly working: { readonly at: 'copy' | 'repair'; readonly fraction: number } | undefined
  readonly copyNotices: readonly Notice[]
  /** Undefined until it was looked for. */
  readonly broken: readonly BrokenRun[] | undefined
  readonly repairNotices: readonly Notice[]
  readonly recalculateNotice: Notice | undefined
}
export type Actions = {
  readonly choose: (sheet: string, isChosen: boolean) => void
  readonly copy: (how: 'open' | 'download') => void
  readonly stop: () => void
  readonly find: () => void
  readonly repair: () => void
  readonly goTo: (run: BrokenRun) => void
  readonly recalculate: () => void
}
export type View = { readonly state: State; readonly actions: Actions; readonly language: Language }

const runsShown = 50

const noticesView = (notices: readonly Notice[]) =>
  notices.map(({ kind, text }) => html`<div class="notice ${kind}" role="status"><p>${text}</p></div>`)

export function page(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    <h1 class="visually-hidden">${texts.title[language]}</h1>
    ${copyView(view)} ${repairView(view)}
    <section>
      <h2>${texts.recalculate[language]}</h2>
      <p>${texts.recalculateIntro[language]}</p>
      <div class="buttons">
        <button type="button" class="button" data-focus="recalculate" @click=${actions.recalculate}>
          ${texts.recalculate[language]}
        </button>
      </div>
      ${noticesView(state.recalculateNotice === undefined ? [] : [state.recalculateNotice])}
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
        ${texts.stop[language]}
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
      <h2>${texts.copy[language]}</h2>
      <p>${texts.copyIntro[language]}</p>
      ${
        state.sheets.length === 0
          ? nothing
          : html`<fieldset>
              <legend>${texts.sheets[language]}</legend>
              ${state.sheets.map(
                ({ name, isVisible }) =>
                  html`<label class="check">
                    <input
                      type="checkbox"
                      .checked=${state.chosen.has(name)}
                      @change=${(event: Event) => actions.choose(name, (event.target as HTMLInputElement).checked)}
                    />
                    <span
                      >${name}${isVisible ? nothing : html` <span class="quiet">${texts.hiddenSheet[language]}</span>`}</span
                    >
                  </label>`,
              )}
            </fieldset>`
      }
      ${isTooLarge ? html`<p class="notice caution">${texts.tooLarge[language](wordsIn(language).amount(new Decimal(mostCells)).slice(0, -3))}</p>` : nothing}
      ${state.sheets.length > 0 && chosen.length === 0 ? html`<p class="quiet">${texts.noSheets[language]}</p>` : nothing}
      ${
        isIdle && chosen.length > 0 && !isTooLarge
          ? html`<div class="buttons">
              <button type="button" class="button primary" data-focus="open" @click=${() => actions.copy('open')}>
                ${texts.openCopy[language]}
              </button>
              <button type="button" class="button" data-focus="download" @click=${() => actions.copy('download')}>
                ${texts.download[language]}
              </button>
            </div>`
          : nothing
      }
      ${progress(view, 'copy', texts.making[language])} ${noticesView(state.copyNotices)}
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
      <h2>${texts.repair[language]}</h2>
      <p>${texts.repairIntro[language]}</p>
      ${isIdle ? html`<div class="buttons"><button type="button" class="button" data-focus="find" @click=${actions.find}>${texts.find[language]}</button></div>` : nothing}
      ${progress(view, 'repair', texts.finding[language])}
      ${
        broken === undefined || broken.length === 0
          ? nothing
          : html`
              <p><b>${texts.found[language](countOf(broken))}</b></p>
              <ul class="plain broken">
                ${broken.slice(0, runsShown).map((run) => runView(view, run))}
              </ul>
              ${broken.length > runsShown ? html`<p class="quiet">${texts.more[language](countOf(broken.slice(runsShown)))}</p>` : nothing}
              ${
                repairable.length === 0
                  ? html`<p class="notice caution">${texts.allProtected[language]}</p>`
                  : isIdle
                    ? html`<div class="buttons">
                        <button type="button" class="button primary" data-focus="repair" @click=${actions.repair}>
                          ${texts.enterAgain[language](countOf(repairable))}
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
        aria-label=${texts.showCell[language](address)}
        @click=${() => actions.goTo(run)}
      >
        ${address}
      </button>
      ${isProtected ? html`<span class="badge caution">${texts.protectedRun[language]}</span>` : nothing}
      <p>
        <code>${cut(formula)}</code>
        ${repaired === formula ? nothing : html`${texts.becomes[language]} <code>${cut(repaired)}</code>`}
      </p>
    </li>
  `
}
