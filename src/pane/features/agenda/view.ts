import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { formulaText, type FormulaStyle, type Edit, type NewSheet } from '../../../workbook'
import { dayText, type Language } from '../../../wording'
import type { Plan } from '../../plan/plan'
import { columnToNote, type Noting } from './done'
import { agendaGroups, openItems, type Agenda, type AgendaGroup, type AgendaItem } from './model'
import { mostRowsOnSheet } from './sheet'
import { courseOf, daysText, detailsOf, stepTerm, stepTitle, texts } from './texts'

/** A sentence for the user, and what can be done about it. */
export type Notice = {
  readonly kind: 'good' | 'bad'
  readonly text: string
  readonly undo?: readonly Edit[]
  readonly addedSheet?: string
}

/** A sheet to be added, and how this Excel writes its formulas. */
export type SheetPreview = { readonly sheet: NewSheet; readonly formulaStyle: FormulaStyle }

export type State = {
  readonly plan: Plan | undefined
  readonly agenda: Agenda | undefined
  readonly notice: Notice | undefined
  readonly noting: Noting | undefined
  readonly newSheet: SheetPreview | undefined
  /** How many items of a list are shown, where the user asked for more. */
  readonly shown: Readonly<Partial<Record<AgendaGroup | 'stops', number>>>
  /** How far the calendar file is, while it is being made. */
  readonly saving: number | undefined
  readonly withNames: boolean
  readonly withStops: boolean
}

export const firstState: State = {
  plan: undefined,
  agenda: undefined,
  notice: undefined,
  noting: undefined,
  newSheet: undefined,
  shown: {},
  saving: undefined,
  withNames: false,
  withStops: false,
}

export type Actions = {
  goTo(item: AgendaItem): void
  showCard(item: AgendaItem): void
  checkPlan(): void
  note(item: AgendaItem): void
  writeNote(): void
  cancel(): void
  undo(edits: readonly Edit[]): void
  showMore(list: AgendaGroup | 'stops', count: number): void
  choose(option: 'withNames' | 'withStops', value: boolean): void
  saveCalendar(): void
  stopSaving(): void
  previewSheet(): void
  addSheet(): void
  removeSheet(name: string): void
}

export type View = { readonly state: State; readonly actions: Actions; readonly language: Language }

/** How many items of a list are shown at first. What has lapsed long ago is rarely of use. */
const shownAtFirst = { lapsed: 5, overdue: 50, week: 50, month: 50, later: 20, stops: 20 } as const

export const keyOf = ({ line, step }: AgendaItem): string => `${line.index} ${step}`

/** What goes into the calendar. */
export const itemsToSave = ({ agenda, withStops }: State): readonly AgendaItem[] =>
  agenda === undefined ? [] : [...openItems(agenda), ...(withStops ? agenda.stops : [])]

export function agendaPage(view: View): TemplateResult {
  const { agenda, plan } = view.state
  return html`${agenda === undefined || plan === undefined ? nothing : lists(view, agenda, plan)} ${notice(view)}`
}

function lists(view: View, agenda: Agenda, plan: Plan): TemplateResult {
  const { language, actions } = view
  const { groups, stops, missingColumns, withoutDay, withoutSubsidy } = agenda
  const open = openItems(agenda).length + groups.overdue.length
  const left = [
    ...(withoutSubsidy === 0 ? [] : [texts.withoutSubsidy[language](withoutSubsidy)]),
    ...(withoutDay === 0 ? [] : [texts.withoutDay[language](withoutDay)]),
  ]
  return html`
    <p class="summary">
      ${open + groups.lapsed.length === 0 ? texts.nothing[language] : texts.due[language](open, groups.lapsed.length)}
    </p>
    ${missingColumns.length === 0 ? nothing : html`<p class="notice">${texts.missingColumns[language](missingColumns)}</p>`}
    ${agendaGroups.map((group) => list(view, plan, group, texts.groups[group][language], groups[group], groupNote(agenda, group, language)))}
    ${list(view, plan, 'stops', texts.stops[language], stops, texts.stopsHint[language])}
    ${
      left.length === 0
        ? nothing
        : html`<p class="quiet">
            ${left.join(' ')}
            <button type="button" class="button subtle small" @click=${() => actions.checkPlan()}>
              ${texts.seeWhy[language]}
            </button>
          </p>`
    }
    ${take(view, agenda, plan)}
  `
}

function groupNote({ untilWeek, untilMonth }: Agenda, group: AgendaGroup, language: Language): string | undefined {
  if (group === 'lapsed') return texts.lapsedHint[language]
  if (group === 'week') return texts.until[language](dayText(untilWeek))
  return group === 'month' ? texts.until[language](dayText(untilMonth)) : undefined
}

function list(
  view: View,
  plan: Plan,
  name: AgendaGroup | 'stops',
  title: string,
  items: readonly AgendaItem[],
  note: string | undefined,
): TemplateResult | typeof nothing {
  const { state, actions, language } = view
  if (items.length === 0) return nothing
  const shown = state.shown[name] ?? shownAtFirst[name]
  const more = Math.min(items.length - shown, 50)
  return html`
    <section class="group ${name}">
      <h2>${title} <span class="count">${items.length.toLocaleString(language === 'nl' ? 'nl-BE' : 'en')}</span></h2>
      ${note === undefined ? nothing : html`<p class="quiet">${note}</p>`}
      <ul class="plain">
        ${repeat(items.slice(0, shown), keyOf, (item) => row(view, plan, item))}
      </ul>
      ${
        more <= 0
          ? nothing
          : html`<button
              type="button"
              class="button subtle small"
              aria-label=${`${title}: ${texts.showMore[language](more)}`}
              @click=${() => actions.showMore(name, shown + more)}
            >
              ${texts.showMore[language](more)}
            </button>`
      }
    </section>
  `
}

const urgency = ({ lapsed, daysLeft, step }: AgendaItem): string =>
  step === 'stop' ? '' : lapsed || daysLeft < 0 ? 'bad' : daysLeft <= 7 ? 'caution' : ''

function row(view: View, plan: Plan, item: AgendaItem): TemplateResult {
  const { state, actions, language } = view
  const course = courseOf(item, language)
  const canNote = columnToNote(plan, item) !== undefined
  const canFill = item.step === 'apply' && !item.lapsed
  return html`
    <li class="item">
      <div class="item-head">
        <h3>${stepTitle(item.step, language)}</h3>
        <span class="badge ${urgency(item)}">${daysText(item, language)}</span>
      </div>
      <button
        type="button"
        class="course"
        aria-label=${`${texts.goTo[language](course)}, ${stepTerm(item.step, language)}`}
        @click=${() => actions.goTo(item)}
      >
        ${course}
      </button>
      ${item.line.company === '' || state.agenda?.severalCompanies !== true ? nothing : html`<p class="quiet company">${item.line.company.slice(0, 200)}</p>`}
      <p class="detail">${detailsOf(item, language).join(' · ')}</p>
      ${
        canNote || canFill
          ? html`<div class="buttons">
              ${
                canNote
                  ? html`<button
                      type="button"
                      class="button small"
                      data-note=${keyOf(item)}
                      aria-label=${texts.doneFor[language](stepTerm(item.step, language), course)}
                      @click=${() => actions.note(item)}
                    >
                      ${texts.done[language]}
                    </button>`
                  : nothing
              }
              ${
                canFill
                  ? html`<button
                      type="button"
                      class="button small"
                      aria-label=${texts.cardFor[language](course)}
                      @click=${() => actions.showCard(item)}
                    >
                      ${texts.card[language]}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${notingOf(view, item)}
    </li>
  `
}

function notingOf({ state: { noting }, actions, language }: View, item: AgendaItem): TemplateResult | typeof nothing {
  if (noting === undefined || keyOf(noting.item) !== keyOf(item)) return nothing
  const from = noting.from.slice(0, 200)
  return html`
    <div class="notice preview">
      <p>
        ${noting.address} (${noting.header.slice(0, 100)}):
        ${from === '' ? texts.empty[language] : html`<span class="from">${from}</span>`} ${texts.becomes[language]}
        <b>${noting.to}</b>
      </p>
      ${noting.isHidden ? html`<p>${texts.hidden[language]}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="button small primary" data-focus="noting" @click=${() => actions.writeNote()}>
          ${texts.write[language]}
        </button>
        <button type="button" class="button small" @click=${() => actions.cancel()}>${texts.cancel[language]}</button>
      </div>
    </div>
  `
}

function notice({ state, actions, language }: View): TemplateResult | typeof nothing {
  if (state.notice === undefined) return nothing
  const { kind, text, undo, addedSheet } = state.notice
  return html`
    <div class="notice message ${kind}">
      <p>${text}</p>
      ${undo === undefined ? nothing : html`<button type="button" class="button small" data-focus="undo" @click=${() => actions.undo(undo)}>${texts.undo[language]}</button>`}
      ${
        addedSheet === undefined
          ? nothing
          : html`<button
              type="button"
              class="button small"
              data-focus="undo"
              @click=${() => actions.removeSheet(addedSheet)}
            >
              ${texts.removeSheet[language]}
            </button>`
      }
    </div>
  `
}

/** What can be taken along: a file for a calendar, a sheet for the workbook. */
function take(view: View, agenda: Agenda, plan: Plan): TemplateResult {
  const { state, actions, language } = view
  const count = itemsToSave(state).length
  const option = (name: 'withNames' | 'withStops') => html`
    <label class="check">
      <input
        type="checkbox"
        .checked=${state[name]}
        @change=${(event: Event) => actions.choose(name, (event.target as HTMLInputElement).checked)}
      />
      <span class="label">${texts[name][language]}</span>
    </label>
  `
  return html`
    <section class="take">
      <h2>${texts.take[language]}</h2>
      <p class="quiet">${texts.calendarHint[language]}</p>
      ${plan.source.mapping.participants === undefined ? nothing : option('withNames')}
      ${agenda.stops.length === 0 ? nothing : option('withStops')}
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          ?disabled=${count === 0 || state.saving !== undefined}
          @click=${() => actions.saveCalendar()}
        >
          ${texts.saveCalendar[language](count)}
        </button>
        <button
          type="button"
          class="button"
          data-focus="as-sheet"
          ?disabled=${plan.lines.length === 0}
          @click=${() => actions.previewSheet()}
        >
          ${texts.asSheet[language]}
        </button>
      </div>
      ${
        state.saving === undefined
          ? nothing
          : html`<progress
                class="progress"
                max="1"
                .value=${state.saving}
                aria-label=${texts.saving[language]}
              ></progress>
              <button type="button" class="button small" @click=${() => actions.stopSaving()}>
                ${texts.stop[language]}
              </button>`
      }
      ${state.newSheet === undefined ? nothing : sheetPreview(view, state.newSheet, agenda, plan)}
    </section>
  `
}

function sheetPreview(
  { actions, language }: View,
  { sheet: { cells }, formulaStyle }: SheetPreview,
  { missingColumns }: Agenda,
  plan: Plan,
): TemplateResult {
  const headers = cells[2] ?? []
  const first = cells[3] ?? []
  const tooMany = plan.lines.length > mostRowsOnSheet
  return html`
    <div class="notice preview">
      ${
        tooMany
          ? html`<p>${texts.tooManyRows[language](mostRowsOnSheet)}</p>`
          : html`
              <p>${texts.sheetHint[language](plan.lines.length)}</p>
              ${missingColumns.length === 0 ? nothing : html`<p>${texts.columnsLeftOut[language](missingColumns)}</p>`}
              <h3>${texts.firstRow[language]}</h3>
              <dl>
                ${first.map(
                  (cell, index) => html`
                    <dt>${String(headers[index] ?? '')}</dt>
                    <dd>
                      <code
                        >${typeof cell === 'object' && cell !== null ? formulaText(cell.formula, formulaStyle) : String(cell ?? '')}</code
                      >
                    </dd>
                  `,
                )}
              </dl>
            `
      }
      <div class="buttons">
        ${tooMany ? nothing : html`<button type="button" class="button small primary" data-focus="sheet" @click=${() => actions.addSheet()}>${texts.addSheet[language]}</button>`}
        <button type="button" class="button small" @click=${() => actions.cancel()}>${texts.cancel[language]}</button>
      </div>
    </div>
  `
}
