import { html, nothing, type TemplateResult } from 'lit'
import { isPlan } from '../../plan'
import { applicants } from '../../rules'
import { columnTerm, isNeverTheCost, planColumns, wordsIn, type Language } from '../../wording'
import { columnLetters } from '../../workbook'
import { progressBar } from '../elements/progress-bar'
import type { PlanSource } from '../plan/plan'
import { planKey } from '../plan/plan-source'
import type { PlanBarState, PlanReading } from './plan-reading'
import { texts } from './texts'

type View = {
  readonly state: PlanBarState
  readonly reading: PlanReading
  readonly language: Language
  /** The columns are right. */
  readonly onConfirm: () => void
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value

export function planBarView(view: View): TemplateResult {
  const { state, reading, language } = view
  const { chosen, message, isStale, columnsAreOpen } = state
  const words = texts[language]
  return html`
    <div class="plan-bar">
      ${state.plans.length === 0 ? nothing : html`${planChoice(view)} ${sizeChoice(view)}`}
      <div class="buttons">
        <button type="button" class="button small" @click=${() => reading.start()}>${words.refresh}</button>
        ${chosen === undefined ? nothing : matchButton(view)}
      </div>
    </div>
    ${state.reading === undefined ? nothing : progressBar(words.reading, state.reading, () => reading.stop(), language)}
    ${message === undefined ? nothing : html`<p class="notice caution" role="status">${message}</p>`}
    ${isStale ? html`<p class="notice caution" role="status">${words.changed}</p>` : nothing}
    ${chosen === undefined ? nothing : columnsAreOpen ? columnsView(view, chosen) : doubtsView(view, chosen)}
  `
}

const planChoice = ({ state: { plans, chosen }, reading, language }: View) => html`
  <label class="field"
    ><span class="label">${texts[language].plan}</span>
    <select @change=${(event: Event) => reading.choosePlan(valueOf(event))}>
      ${chosen === undefined ? html`<option value="" selected>${texts[language].choose}</option>` : nothing}
      ${plans.map((plan) => html`<option value=${planKey(plan)} .selected=${plan === chosen}>${plan.name}</option>`)}
    </select>
    ${plans.length > 1 ? html`<span class="hint">${texts[language].manyPlans(plans.length)}</span>` : nothing}</label
  >
`

const sizeChoice = ({ state: { chosen, applicant }, reading, language }: View) => html`
  <label class="field"
    ><span class="label">${texts[language].size}</span>
    <select @change=${(event: Event) => reading.chooseSize(valueOf(event))}>
      <option value="" .selected=${applicant === undefined}>
        ${chosen?.mapping.applicant === undefined ? texts[language].choose : texts[language].asInPlan}
      </option>
      ${applicants.map((one) => html`<option value=${one} .selected=${one === applicant}>${wordsIn(language).applicant(one)}</option>`)}
    </select></label
  >
`

const matchButton = ({ state: { columnsAreOpen }, reading, language }: View) => html`
  <button
    type="button"
    class="button small"
    data-focus="match"
    aria-expanded=${columnsAreOpen ? 'true' : 'false'}
    @click=${() => reading.toggleColumns()}
  >
    ${texts[language].columns}
  </button>
`

/** A header as it is shown; a column without one goes by its letter. */
const headerText = ({ headers, area }: PlanSource, index: number, language: Language): string =>
  (headers[index] ?? '').trim() === ''
    ? `${texts[language].column} ${columnLetters(area.column + index)}`
    : (headers[index] as string)

function doubtsView({ state: { applicant }, language, onConfirm }: View, plan: PlanSource): TemplateResult {
  const { mapping, uncertain = [] } = plan
  const doubts = uncertain.filter((column) => mapping[column] !== undefined)
  return html`
    ${mapping.applicant === undefined && applicant === undefined ? html`<p class="notice caution">${texts[language].noSize}</p>` : nothing}
    ${
      doubts.length === 0
        ? nothing
        : html`<div class="notice">
            <p>
              ${texts[language].isItRight}
              ${doubts.map((column) => `${columnTerm(column, language)} = “${headerText(plan, mapping[column] as number, language)}”`).join(', ')}
            </p>
            <button type="button" class="button small" @click=${onConfirm}>${texts[language].right}</button>
          </div>`
    }
  `
}

function columnsView({ reading, language, onConfirm }: View, plan: PlanSource): TemplateResult {
  const { headers, mapping, proposal, uncertain = [] } = plan
  return html`
    <section class="card columns" aria-label=${texts[language].columns}>
      ${(proposal?.withVat ?? []).map((index) => html`<p class="notice caution">${texts[language].withVat} ${headerText(plan, index, language)}</p>`)}
      ${isPlan(mapping) ? nothing : html`<p class="notice bad">${texts[language].needed}</p>`}
      ${planColumns.map(
        (column) => html`
          <label class="field"
            ><span class="label">${columnTerm(column, language)}</span>
            <select
              @change=${(event: Event) => {
                const value = valueOf(event)
                reading.chooseColumn(column, value === '' ? undefined : Number(value))
              }}
            >
              <option value="" .selected=${mapping[column] === undefined}>${texts[language].none}</option>
              ${headers.map((header, index) => (column === 'cost' && isNeverTheCost(header) ? nothing : html`<option value=${index} .selected=${mapping[column] === index}>${headerText(plan, index, language)}</option>`))}
            </select>
            ${uncertain.includes(column) ? html`<span class="badge caution">${texts[language].uncertain}</span>` : nothing}</label
          >
        `,
      )}
      <button type="button" class="button primary" ?disabled=${!isPlan(mapping)} @click=${onConfirm}>
        ${texts[language].done}
      </button>
    </section>
  `
}
