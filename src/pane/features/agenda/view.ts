import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { formulaText } from '../../../workbook'
import { dayText, type Language } from '../../../wording'
import { noticeView } from '../../elements/notice-view'
import { progressBar } from '../../elements/progress-bar'
import type { PageView } from '../../page'
import type { Plan } from '../../plan/plan'
import { columnNames, wholeIn } from '../../text'
import { columnToNote } from './done'
import { agendaGroups, openItems, type Agenda, type AgendaGroup, type AgendaItem } from './model'
import { mostRowsOnSheet } from './sheet'
import type { Actions } from './actions'
import { courseOf, daysText, detailsOf, stepTerm, stepTitle } from './sentences'
import { itemsToSave, keyOf, type SheetPreview, type State } from './state'
import { texts } from './texts'

type View = PageView<State, Actions> & { readonly bar: HTMLElement }

/** How many items of a list are shown at first. What has lapsed long ago is rarely of use. */
const shownAtFirst = { lapsed: 5, overdue: 50, week: 50, month: 50, later: 20, stops: 20 } as const

export function agendaPage(view: View): TemplateResult {
  const { agenda, plan } = view.state
  return html`${view.bar} ${agenda === undefined || plan === undefined ? nothing : lists(view, agenda, plan)}
  ${notice(view)}`
}

function lists(view: View, agenda: Agenda, plan: Plan): TemplateResult {
  const { language, actions } = view
  const { groups, stops, missingColumns, withoutDay, withoutSubsidy } = agenda
  const open = openItems(agenda).length + groups.overdue.length
  const left = [
    ...(withoutSubsidy === 0 ? [] : [texts[language].withoutSubsidy(withoutSubsidy)]),
    ...(withoutDay === 0 ? [] : [texts[language].withoutDay(withoutDay)]),
  ]
  return html`
    <p class="summary">
      ${open + groups.lapsed.length === 0 ? texts[language].nothing : texts[language].due(open, groups.lapsed.length)}
    </p>
    ${missingColumns.length === 0 ? nothing : html`<p class="notice">${texts[language].missingColumns(columnNames(missingColumns, language))}</p>`}
    ${agendaGroups.map((group) => list(view, plan, group, texts[language].groups[group], groups[group], groupNote(agenda, group, language)))}
    ${list(view, plan, 'stops', texts[language].stops, stops, texts[language].stopsHint)}
    ${
      left.length === 0
        ? nothing
        : html`<p class="quiet">
            ${left.join(' ')}
            <button type="button" class="button subtle small" @click=${() => actions.checkPlan()}>
              ${texts[language].seeWhy}
            </button>
          </p>`
    }
    ${take(view, agenda, plan)}
  `
}

function groupNote({ untilWeek, untilMonth }: Agenda, group: AgendaGroup, language: Language): string | undefined {
  if (group === 'lapsed') return texts[language].lapsedHint
  if (group === 'week') return texts[language].until(dayText(untilWeek))
  return group === 'month' ? texts[language].until(dayText(untilMonth)) : undefined
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
      <h2>${title} <span class="count">${wholeIn(language)(items.length)}</span></h2>
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
              aria-label=${`${title}: ${texts[language].showMore(more)}`}
              @click=${() => actions.showMore(name, shown + more)}
            >
              ${texts[language].showMore(more)}
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
        aria-label=${`${texts[language].goTo(course)}, ${stepTerm(item.step, language)}`}
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
                      data-focus=${`note ${keyOf(item)}`}
                      aria-label=${texts[language].doneFor(stepTerm(item.step, language), course)}
                      @click=${() => actions.note(item)}
                    >
                      ${texts[language].done}
                    </button>`
                  : nothing
              }
              ${
                canFill
                  ? html`<button
                      type="button"
                      class="button small"
                      aria-label=${texts[language].cardFor(course)}
                      @click=${() => actions.showCard(item)}
                    >
                      ${texts[language].card}
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
        ${from === '' ? texts[language].empty : html`<span class="from">${from}</span>`} ${texts[language].becomes}
        <b>${noting.to}</b>
      </p>
      ${noting.isHidden ? html`<p>${texts[language].hidden}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="button small primary" data-focus="noting" @click=${() => actions.writeNote()}>
          ${texts[language].write}
        </button>
        <button type="button" class="button small" @click=${() => actions.cancel()}>${texts[language].cancel}</button>
      </div>
    </div>
  `
}

function notice({ state: { notice: told }, actions, language }: View): TemplateResult | typeof nothing {
  const { undo, addedSheet } = told ?? {}
  const takeBack = (text: string, act: () => void) =>
    html`<button type="button" class="button small" data-focus="undo" @click=${act}>${text}</button>`
  if (undo !== undefined)
    return noticeView(
      told,
      takeBack(texts[language].undo, () => actions.undo(undo)),
    )
  if (addedSheet === undefined) return noticeView(told)
  return noticeView(
    told,
    takeBack(texts[language].removeSheet, () => actions.removeSheet(addedSheet)),
  )
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
      <span class="label">${texts[language][name]}</span>
    </label>
  `
  return html`
    <section class="take">
      <h2>${texts[language].take}</h2>
      <p class="quiet">${texts[language].calendarHint}</p>
      ${plan.source.mapping.participants === undefined ? nothing : option('withNames')}
      ${agenda.stops.length === 0 ? nothing : option('withStops')}
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          ?disabled=${count === 0 || state.saving !== undefined}
          @click=${() => actions.saveCalendar()}
        >
          ${texts[language].saveCalendar(count)}
        </button>
        <button
          type="button"
          class="button"
          data-focus="as-sheet"
          ?disabled=${plan.lines.length === 0}
          @click=${() => actions.previewSheet()}
        >
          ${texts[language].asSheet}
        </button>
      </div>
      ${
        state.saving === undefined
          ? nothing
          : progressBar(texts[language].saving, state.saving, actions.stopSaving, language)
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
          ? html`<p>${texts[language].tooManyRows(mostRowsOnSheet)}</p>`
          : html`
              <p>${texts[language].sheetHint(plan.lines.length)}</p>
              ${missingColumns.length === 0 ? nothing : html`<p>${texts[language].columnsLeftOut(columnNames(missingColumns, language))}</p>`}
              <h3>${texts[language].firstRow}</h3>
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
        ${tooMany ? nothing : html`<button type="button" class="button small primary" data-focus="sheet" @click=${() => actions.addSheet()}>${texts[language].addSheet}</button>`}
        <button type="button" class="button small" @click=${() => actions.cancel()}>${texts[language].cancel}</button>
      </div>
    </div>
  `
}
