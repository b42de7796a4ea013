import { html, nothing, render, type TemplateResult } from 'lit'
import { applicants, type Applicant } from '../../rules'
import { applicantTerm, columnTerm, paneHeaders, type PaneColumn } from '../../wording'
import { refusalText } from '../elements/refusal-text'
import type { PaneContext, Text } from '../feature'
import { isPlan, planOf, type Plan, type PlanSource } from './plan'
import { findPlans, rememberApplicant, rememberChoice, rememberMapping } from './plan-source'
import { proposeMapping } from './mapping'

const texts = {
  plan: { nl: 'Plan', en: 'Plan' },
  size: { nl: 'Grootte', en: 'Size' },
  noSize: { nl: 'volgens het plan', en: 'as in the plan' },
  refresh: { nl: 'Opnieuw lezen', en: 'Read again' },
  columns: { nl: 'Kolommen', en: 'Columns' },
  done: { nl: 'Klaar', en: 'Done' },
  none: { nl: '(geen)', en: '(none)' },
  reading: { nl: 'Het plan wordt gelezen…', en: 'Reading the plan…' },
  cancel: { nl: 'Stoppen', en: 'Stop' },
  stopped: { nl: 'Het lezen is gestopt.', en: 'Reading was stopped.' },
  noPlan: {
    nl: 'Geen plan gevonden. Nodig is een tabel of blad met een kolom voor de kost en een kolom voor de start of de aanvraag.',
    en: 'No plan found. What is needed is a table or sheet with a column for the cost and one for the start or the application.',
  },
  withVat: {
    nl: 'Deze kolom bevat een prijs met btw en wordt niet gebruikt:',
    en: 'This column holds a price with VAT and is not used:',
  },
  uncertain: { nl: 'nakijken', en: 'to be checked' },
  needed: {
    nl: 'Kies minstens een kolom voor de kost, en een voor de start of de aanvraag.',
    en: 'Choose at least a column for the cost, and one for the start or the application.',
  },
} as const satisfies Record<string, Text>

/**
 * Lets the user choose the plan, the size and what each column is; reads the plan and hands it on, again after every choice.
 * `onPlan` gets undefined while there is nothing to show.
 */
export function mountPlanBar(root: HTMLElement, context: PaneContext, signal: AbortSignal, onPlan: (plan: Plan | undefined) => void): { refresh: () => void } {
  const { workbook, language } = context
  const say = (text: Text) => text[language]

  let plans: readonly PlanSource[] = []
  let chosen: PlanSource | undefined
  let applicant: Applicant | undefined
  let reading: { fraction: number; stop: AbortController } | undefined
  let message: string | undefined
  let columnsAreOpen = false

  async function start(): Promise<void> {
    try {
      const found = await findPlans(workbook)
      if (signal.aborted) return
      const kept = chosen && found.plans.find(({ name }) => name === chosen?.name)
      ;({ plans } = found)
      chosen = kept ?? found.chosen
      applicant ??= found.applicant
      message = chosen === undefined ? say(texts.noPlan) : undefined
      await readChosen()
    } catch (error) {
      fail(error)
    }
  }

  async function readChosen(): Promise<void> {
    reading?.stop.abort()
    if (chosen === undefined) {
      draw()
      onPlan(undefined)
      return
    }
    const stop = new AbortController()
    const source = chosen
    reading = { fraction: 0, stop }
    message = undefined
    draw()
    try {
      const body = { ...source.area, row: source.area.row + 1, rows: Math.max(0, source.area.rows - 1) }
      const block =
        body.rows === 0
          ? { values: [], formulas: [] }
          : await workbook.read(body, {
              signal: stop.signal,
              onProgress(fraction) {
                if (reading?.stop !== stop) return
                reading = { fraction, stop }
                draw()
              },
            })
      if (signal.aborted || reading?.stop !== stop) return
      reading = undefined
      draw()
      onPlan(planOf(source, block, applicant))
    } catch (error) {
      if (reading?.stop !== stop) return
      reading = undefined
      fail(error)
    }
  }

  function fail(error: unknown): void {
    if (signal.aborted) return
    message = refusalText(error, language)
    draw()
    onPlan(undefined)
  }

  function choosePlan(name: string): void {
    chosen = plans.find((plan) => plan.name === name)
    if (chosen !== undefined) void rememberChoice(workbook, chosen).catch(fail)
    void readChosen()
  }

  function chooseSize(value: string): void {
    applicant = applicants.find((one) => one === value)
    if (applicant !== undefined) void rememberApplicant(workbook, applicant).catch(fail)
    void readChosen()
  }

  function chooseColumn(column: PaneColumn, index: number | undefined): void {
    if (chosen === undefined) return
    const others = Object.entries(chosen.mapping).filter(([name, at]) => name !== column && at !== index)
    const mapping = Object.fromEntries(index === undefined ? others : [...others, [column, index]])
    chosen = { ...chosen, mapping }
    plans = plans.map((plan) => (plan.name === chosen?.name ? chosen : plan))
    draw()
  }

  function closeColumns(): void {
    columnsAreOpen = false
    if (chosen === undefined) return
    void rememberMapping(workbook, chosen, chosen.mapping).catch(fail)
    void readChosen()
  }

  const draw = () => render(view(), root)

  function view(): TemplateResult {
    return html`
      <div class="plan-bar">
        ${plans.length === 0
          ? nothing
          : html`
              <label class="field"
                ><span class="label">${say(texts.plan)}</span>
                <select @change=${(event: Event) => choosePlan((event.target as HTMLSelectElement).value)}>
                  ${plans.map(({ name }) => html`<option value=${name} ?selected=${name === chosen?.name}>${name}</option>`)}
                </select></label
              >
              <label class="field"
                ><span class="label">${say(texts.size)}</span>
                <select @change=${(event: Event) => chooseSize((event.target as HTMLSelectElement).value)}>
                  <option value="" ?selected=${applicant === undefined}>${say(texts.noSize)}</option>
                  ${applicants.map((one) => html`<option value=${one} ?selected=${one === applicant}>${applicantTerm(one)}</option>`)}
                </select></label
              >
            `}
        <div class="buttons">
          <button type="button" class="button small" @click=${() => void start()}>${say(texts.refresh)}</button>
          ${chosen === undefined
            ? nothing
            : html`<button type="button" class="button small" aria-expanded=${columnsAreOpen ? 'true' : 'false'} @click=${() => (columnsAreOpen ? closeColumns() : openColumns())}>
                ${say(texts.columns)}
              </button>`}
        </div>
      </div>
      ${reading === undefined
        ? nothing
        : html`<div class="reading" role="status">
            <small>${say(texts.reading)}</small>
            <progress class="progress" max="1" .value=${reading.fraction} aria-label=${say(texts.reading)}></progress>
            <button type="button" class="button small" @click=${() => stopReading()}>${say(texts.cancel)}</button>
          </div>`}
      ${message === undefined ? nothing : html`<p class="notice caution" role="status">${message}</p>`}
      ${columnsAreOpen && chosen !== undefined ? columnsView(chosen) : nothing}
    `
  }

  function openColumns(): void {
    columnsAreOpen = true
    draw()
  }

  function stopReading(): void {
    reading?.stop.abort()
    reading = undefined
    message = say(texts.stopped)
    draw()
    onPlan(undefined)
  }

  function columnsView({ headers, mapping }: PlanSource): TemplateResult {
    const { uncertain, withVat } = proposeMapping(headers)
    return html`
      <section class="card columns" aria-label=${say(texts.columns)}>
        ${withVat.map((index) => html`<p class="notice caution">${say(texts.withVat)} ${headers[index]}</p>`)}
        ${(Object.keys(paneHeaders) as PaneColumn[]).map(
          (column) => html`
            <label class="field"
              ><span class="label">${columnTerm(column, language)}${uncertain.includes(column) ? html` <span class="badge caution">${say(texts.uncertain)}</span>` : nothing}</span>
              <select
                @change=${(event: Event) => {
                  const { value } = event.target as HTMLSelectElement
                  chooseColumn(column, value === '' ? undefined : Number(value))
                }}
              >
                <option value="" ?selected=${mapping[column] === undefined}>${say(texts.none)}</option>
                ${headers.map((header, index) => html`<option value=${index} ?selected=${mapping[column] === index}>${header}</option>`)}
              </select></label
            >
          `,
        )}
        ${isPlan(mapping) ? nothing : html`<p class="notice bad">${say(texts.needed)}</p>`}
        <button type="button" class="button primary" ?disabled=${!isPlan(mapping)} @click=${closeColumns}>${say(texts.done)}</button>
      </section>
    `
  }

  void start()
  return { refresh: () => void start() }
}
