import { html, nothing, render, type TemplateResult } from 'lit'
import { applicants, type Applicant } from '../../rules'
import { columnTerm, paneColumns, wordsIn, type PaneColumn } from '../../wording'
import { inSlices } from '../elements/in-slices'
import { refusalText } from '../elements/refusal-text'
import { isPlan } from '../../plan'
import { belowHeaders, columnLetters, type Block } from '../../workbook'
import type { PaneContext, Text } from '../feature'
import { planInSteps, type Plan, type PlanSource } from './plan'
import { findPlans, planKey, rememberApplicant, rememberChoice, rememberMapping } from './plan-source'

const texts = {
  plan: { nl: 'Plan', en: 'Plan' },
  size: { nl: 'Grootte', en: 'Size' },
  asInPlan: { nl: 'volgens het plan', en: 'as in the plan' },
  choose: { nl: '(kies)', en: '(choose)' },
  noSize: {
    nl: 'Kies de grootte van de onderneming: zonder grootte is de subsidie niet gekend.',
    en: 'Choose the size of the enterprise: without it the subsidy is not known.',
  },
  refresh: { nl: 'Opnieuw lezen', en: 'Read again' },
  columns: { nl: 'Kolommen koppelen', en: 'Match columns' },
  done: { nl: 'Klaar', en: 'Done' },
  none: { nl: '(geen)', en: '(none)' },
  column: { nl: 'kolom', en: 'column' },
  reading: { nl: 'Het plan wordt gelezen…', en: 'Reading the plan…' },
  cancel: { nl: 'Stoppen', en: 'Stop' },
  stopped: { nl: 'Het lezen is gestopt.', en: 'Reading was stopped.' },
  changed: {
    nl: 'De werkmap is gewijzigd sinds het plan is gelezen.',
    en: 'The workbook changed since the plan was read.',
  },
  noPlan: {
    nl: 'Geen plan gevonden. Nodig is een tabel of blad met een kolom voor de kost en een kolom voor de start of de aanvraag.',
    en: 'No plan found. What is needed is a table or sheet with a column for the cost and one for the start or the application.',
  },
  withVat: {
    nl: 'Deze kolom bevat een prijs met btw en wordt niet gebruikt:',
    en: 'This column holds a price with VAT and is not used:',
  },
  uncertain: { nl: 'nakijken', en: 'to be checked' },
  isItRight: { nl: 'Klopt dit?', en: 'Is this right?' },
  right: { nl: 'Dit klopt', en: 'This is right' },
  needed: {
    nl: 'Kies minstens een kolom voor de kost, en een voor de start of de aanvraag.',
    en: 'Choose at least a column for the cost, and one for the start or the application.',
  },
} as const satisfies Record<string, Text>

/** A plan of more rows is not read again by itself. */
const mostRowsToFollow = 2000
/** Typing comes in bursts. */
const quietMilliseconds = 400
/** Excel does not tell when it has calculated: a plan with cells that wait is read again, for a while. */
const calculatingMilliseconds = 1000
const mostReadsWhileCalculating = 30
const isCalculating = ({ values }: Pick<Block, 'values'>): boolean =>
  values.some((row) =>
    row.some(
      (cell) => typeof cell === 'object' && cell !== null && 'basicValue' in cell && cell.basicValue === '#BUSY!',
    ),
  )

/**
 * Lets the user choose the plan, the size and what each column is; reads the plan and hands it on, again after every choice
 * and, for a plan of a usual length, after every change of the workbook. `onPlan` gets undefined while there is nothing to show.
 */
export function mountPlanBar(
  root: HTMLElement,
  context: PaneContext,
  signal: AbortSignal,
  onPlan: (plan: Plan | undefined) => void,
): { refresh: () => void } {
  const { workbook, language } = context
  const say = (text: Text) => text[language]

  let plans: readonly PlanSource[] = []
  let chosen: PlanSource | undefined
  let applicant: Applicant | undefined
  let applicantIsChosen = false
  let reading: { fraction: number; stop: AbortController } | undefined
  let message: string | undefined
  let columnsAreOpen = false
  let isStale = false
  let rowsRead = 0

  async function start(quietly = false): Promise<void> {
    try {
      const found = await findPlans(workbook)
      if (signal.aborted) return
      const key = chosen && planKey(chosen)
      ;({ plans } = found)
      chosen = plans.find((plan) => planKey(plan) === key) ?? found.chosen
      if (!applicantIsChosen) applicant = found.applicant
      message = chosen === undefined ? say(texts.noPlan) : undefined
      if (chosen !== undefined && !isPlan(chosen.mapping)) columnsAreOpen = true
      await readChosen(quietly)
    } catch (error) {
      fail(error, quietly)
    }
  }

  async function readChosen(quietly = false): Promise<void> {
    reading?.stop.abort()
    reading = undefined
    isStale = false
    if (chosen === undefined || !isPlan(chosen.mapping)) {
      draw()
      onPlan(undefined)
      return
    }
    const stop = new AbortController()
    const source = chosen
    const turn = { fraction: 0, stop }
    reading = turn
    message = undefined
    if (!quietly) draw()
    try {
      const body = belowHeaders(source.area)
      const block =
        body.rows === 0
          ? { values: [], formulas: [] }
          : await workbook.read(body, {
              signal: stop.signal,
              onProgress(fraction) {
                if (reading !== turn) return
                turn.fraction = fraction
                if (!quietly) draw()
              },
            })
      const plan = await inSlices(planInSteps(source, block, applicant), { signal: stop.signal })
      if (signal.aborted || reading !== turn) return
      reading = undefined
      rowsRead = body.rows
      draw()
      onPlan(plan)
      if (!isCalculating(block)) readsWhileCalculating = 0
      else if (++readsWhileCalculating <= mostReadsWhileCalculating) readSoon(calculatingMilliseconds)
    } catch (error) {
      if (reading !== turn) return
      reading = undefined
      fail(error, quietly)
    }
  }

  /** What was read before stays in view when only a second look fails. */
  function fail(error: unknown, quietly = false): void {
    if (signal.aborted) return
    if (quietly) {
      isStale = true
      draw()
      return
    }
    message = refusalText(error, language)
    draw()
    onPlan(undefined)
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  let readsWhileCalculating = 0
  function readSoon(milliseconds: number): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      // Nobody pulls the columns away from under someone who is choosing them.
      if (signal.aborted || reading !== undefined || columnsAreOpen) return
      if (rowsRead <= mostRowsToFollow) return void start(true)
      isStale = true
      draw()
    }, milliseconds)
  }
  workbook.onChanged(() => readSoon(quietMilliseconds), signal)
  signal.addEventListener('abort', () => {
    clearTimeout(waiting)
    reading?.stop.abort()
  })

  function choosePlan(key: string): void {
    chosen = plans.find((plan) => planKey(plan) === key)
    if (chosen === undefined) return
    columnsAreOpen = !isPlan(chosen.mapping)
    void rememberChoice(workbook, chosen).catch((error: unknown) => fail(error))
    void readChosen()
  }

  function chooseSize(value: string): void {
    applicant = applicants.find((one) => one === value)
    applicantIsChosen = true
    void rememberApplicant(workbook, applicant).catch((error: unknown) => fail(error))
    void readChosen()
  }

  function chooseColumn(column: PaneColumn, index: number | undefined): void {
    if (chosen === undefined) return
    const others = Object.entries(chosen.mapping).filter(([name, at]) => name !== column && at !== index)
    setChosen({ ...chosen, mapping: Object.fromEntries(index === undefined ? others : [...others, [column, index]]) })
    draw()
  }

  function setChosen(plan: PlanSource): void {
    chosen = plan
    plans = plans.map((other) => (planKey(other) === planKey(plan) ? plan : other))
  }

  /** What is shown is right: it is remembered, and nothing is uncertain any more. */
  function confirmColumns(): void {
    columnsAreOpen = false
    if (chosen === undefined) return
    void rememberMapping(workbook, chosen, chosen.mapping).catch((error: unknown) => fail(error))
    setChosen({ ...chosen, uncertain: [] })
    void readChosen()
    // The button that was pressed is gone now.
    root.querySelector<HTMLElement>('[data-focus="match"]')?.focus()
  }

  const draw = () => render(view(), root)

  function view(): TemplateResult {
    return html`
      <div class="plan-bar">
        ${
          plans.length === 0
            ? nothing
            : html`
                <label class="field"
                  ><span class="label">${say(texts.plan)}</span>
                  <select @change=${(event: Event) => choosePlan((event.target as HTMLSelectElement).value)}>
                    ${plans.map((plan) => html`<option value=${planKey(plan)} .selected=${plan === chosen}>${plan.name}</option>`)}
                  </select>
                  ${plans.length > 1 ? html`<span class="hint">${manyPlans[language](plans.length)}</span>` : nothing}</label
                >
                <label class="field"
                  ><span class="label">${say(texts.size)}</span>
                  <select @change=${(event: Event) => chooseSize((event.target as HTMLSelectElement).value)}>
                    <option value="" .selected=${applicant === undefined}>
                      ${say(chosen?.mapping.applicant === undefined ? texts.choose : texts.asInPlan)}
                    </option>
                    ${applicants.map((one) => html`<option value=${one} .selected=${one === applicant}>${wordsIn(language).applicant(one)}</option>`)}
                  </select></label
                >
              `
        }
        <div class="buttons">
          <button type="button" class="button small" @click=${() => void start()}>${say(texts.refresh)}</button>
          ${
            chosen === undefined
              ? nothing
              : html`<button
                  type="button"
                  class="button small"
                  data-focus="match"
                  aria-expanded=${columnsAreOpen ? 'true' : 'false'}
                  @click=${toggleColumns}
                >
                  ${say(texts.columns)}
                </button>`
          }
        </div>
      </div>
      ${
        reading === undefined
          ? nothing
          : html`<div class="reading" role="status">
              <small>${say(texts.reading)}</small>
              <progress class="progress" max="1" .value=${reading.fraction} aria-label=${say(texts.reading)}></progress>
              <button type="button" class="button small" @click=${stopReading}>${say(texts.cancel)}</button>
            </div>`
      }
      ${message === undefined ? nothing : html`<p class="notice caution" role="status">${message}</p>`}
      ${isStale ? html`<p class="notice caution" role="status">${say(texts.changed)}</p>` : nothing}
      ${chosen === undefined ? nothing : columnsAreOpen ? columnsView(chosen) : doubtsView(chosen)}
    `
  }

  function toggleColumns(): void {
    if (columnsAreOpen && chosen !== undefined && isPlan(chosen.mapping)) return confirmColumns()
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

  /** A header as it is shown; a column without one goes by its letter. */
  const headerText = ({ headers, area }: PlanSource, index: number): string =>
    (headers[index] ?? '').trim() === ''
      ? `${say(texts.column)} ${columnLetters(area.column + index)}`
      : (headers[index] as string)

  function doubtsView(plan: PlanSource): TemplateResult {
    const { mapping, uncertain = [] } = plan
    const doubts = uncertain.filter((column) => mapping[column] !== undefined)
    return html`
      ${mapping.applicant === undefined && applicant === undefined ? html`<p class="notice caution">${say(texts.noSize)}</p>` : nothing}
      ${
        doubts.length === 0
          ? nothing
          : html`<div class="notice">
              <p>
                ${say(texts.isItRight)}
                ${doubts.map((column) => `${columnTerm(column, language)} = “${headerText(plan, mapping[column] as number)}”`).join(', ')}
              </p>
              <button type="button" class="button small" @click=${confirmColumns}>${say(texts.right)}</button>
            </div>`
      }
    `
  }

  function columnsView(plan: PlanSource): TemplateResult {
    const { headers, mapping, proposal, uncertain = [] } = plan
    return html`
      <section class="card columns" aria-label=${say(texts.columns)}>
        ${(proposal?.withVat ?? []).map((index) => html`<p class="notice caution">${say(texts.withVat)} ${headerText(plan, index)}</p>`)}
        ${isPlan(mapping) ? nothing : html`<p class="notice bad">${say(texts.needed)}</p>`}
        ${paneColumns.map(
          (column) => html`
            <label class="field"
              ><span class="label">${columnTerm(column, language)}</span>
              <select
                @change=${(event: Event) => {
                  const { value } = event.target as HTMLSelectElement
                  chooseColumn(column, value === '' ? undefined : Number(value))
                }}
              >
                <option value="" .selected=${mapping[column] === undefined}>${say(texts.none)}</option>
                ${headers.map((_, index) => html`<option value=${index} .selected=${mapping[column] === index}>${headerText(plan, index)}</option>`)}
              </select>
              ${uncertain.includes(column) ? html`<span class="badge caution">${say(texts.uncertain)}</span>` : nothing}</label
            >
          `,
        )}
        <button type="button" class="button primary" ?disabled=${!isPlan(mapping)} @click=${confirmColumns}>
          ${say(texts.done)}
        </button>
      </section>
    `
  }

  void start()
  return { refresh: () => void start() }
}

const manyPlans = {
  nl: (count: number) => `Deze werkmap heeft ${count} plannen.`,
  en: (count: number) => `This workbook has ${count} plans.`,
} as const
