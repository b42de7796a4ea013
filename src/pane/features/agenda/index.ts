import './style.css'
import { html, render } from 'lit'
import { inSlices } from '../../elements/in-slices'
import { refusalText } from '../../elements/refusal-text'
import { saveFile } from '../../elements/save-file'
import type { PaneFeature } from '../../feature'
import { cellOf, columnOfStep, type Plan } from '../../plan/plan'
import { mountPlanBar } from '../../plan/plan-bar'
import { calendarOf } from './calendar'
import { MergedCellError, prepareNoting } from './done'
import { agendaInSteps, type AgendaItem } from './model'
import { agendaSheet, mostRowsOnSheet, stepCells, stepLights } from './sheet'
import { texts } from './texts'
import { agendaPage, firstState, itemsToSave, keyOf, type Actions, type Notice, type State } from './view'

const workbookIdKey = 'kmo.agenda'

export const agendaFeature: PaneFeature = {
  id: 'agenda',
  title: (language) => texts.title[language],
  mount(root, context, signal) {
    const { workbook, language, today, say, open } = context
    const planRoot = document.createElement('div')
    const page = document.createElement('div')
    render(html`<h1 class="visually-hidden">${texts.title[language]}</h1>`, root)
    root.append(planRoot, page)
    let state: State = firstState
    let looking = new AbortController()
    let saving = new AbortController()

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      render(agendaPage({ state, actions, language }), page)
    }
    const focusOn = (name: string) => page.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus()
    function tell(notice: Notice): void {
      update({ notice, noting: undefined, newSheet: undefined })
      say(notice.text)
      focusOn('undo')
    }
    const fail = (error: unknown) =>
      tell({
        kind: 'bad',
        text: error instanceof MergedCellError ? texts.merged[language] : refusalText(error, language),
      })

    /** Keeps the workbooks apart of firms that name their courses alike; a colleague's export finds the same. */
    async function workbookId(): Promise<string> {
      const kept = await workbook.setting(workbookIdKey)
      if (typeof kept === 'string') return kept
      const made = crypto.randomUUID()
      await workbook.setSetting(workbookIdKey, made)
      return made
    }

    /** The cell in which a step is noted; the whole row where there is none. */
    const placeOf = ({ step, line }: AgendaItem) => {
      const column = step === 'end' ? 'endsOn' : step === 'stop' ? 'cancelledOn' : columnOfStep[step]
      return state.plan && cellOf(state.plan.source, line.index, column)
    }

    /** Only what can be seen is drawn. */
    const showProgress = (fraction: number) => {
      if (fraction - (state.saving ?? 0) > 0.02) update({ saving: fraction })
    }

    const actions: Actions = {
      goTo(item) {
        const place = placeOf(item)
        if (place !== undefined) workbook.select(place).catch(fail)
      },
      showCard: ({ line }) => open('application-card', { index: line.index }),
      checkPlan: () => open('plan-check'),
      async note(item) {
        if (state.plan === undefined) return
        try {
          update({ noting: await prepareNoting(workbook, state.plan, item, today), notice: undefined })
          focusOn('noting')
        } catch (error) {
          fail(error)
        }
      },
      async writeNote() {
        const { noting } = state
        if (noting === undefined) return
        try {
          await workbook.write(noting.edits)
          tell({ kind: 'good', text: texts.written[language](noting.address, noting.to), undo: noting.undo })
        } catch (error) {
          fail(error)
        }
        planBar.refresh()
      },
      cancel() {
        const { noting } = state
        update({ noting: undefined, newSheet: undefined })
        if (noting === undefined) focusOn('as-sheet')
        else page.querySelector<HTMLElement>(`[data-note="${keyOf(noting.item)}"]`)?.focus()
      },
      async undo(edits) {
        try {
          await workbook.write(edits)
          tell({ kind: 'good', text: texts.undone[language] })
        } catch (error) {
          fail(error)
        }
        planBar.refresh()
      },
      showMore: (list, count) => update({ shown: { ...state.shown, [list]: count } }),
      choose: (option, value) => update({ [option]: value }),
      async saveCalendar() {
        const { plan, withNames } = state
        const items = itemsToSave(state)
        if (plan === undefined) return
        saving = new AbortController()
        const { signal: stopped } = saving
        try {
          update({ saving: 0, notice: undefined })
          const options = { plan, language, today, workbookId: await workbookId(), withNames }
          const calendar = await calendarOf(items, options, { signal: stopped, onProgress: showProgress })
          if (signal.aborted) return
          update({ saving: undefined })
          saveFile(`kmo-agenda-${today}.ics`, calendar, 'text/calendar')
          tell({ kind: 'good', text: texts.calendarSaved[language](items.length) })
        } catch (error) {
          update({ saving: undefined })
          fail(error)
        }
      },
      stopSaving: () => saving.abort(),
      async previewSheet() {
        const { plan } = state
        if (plan === undefined) return
        try {
          const formulaStyle = await workbook.formulaStyle()
          update({
            newSheet: { sheet: agendaSheet(plan, today, language), formulaStyle },
            notice: undefined,
            noting: undefined,
          })
          focusOn('sheet')
        } catch (error) {
          fail(error)
        }
      },
      async addSheet() {
        const { newSheet, plan } = state
        if (newSheet === undefined || plan === undefined || plan.lines.length > mostRowsOnSheet) return
        try {
          const addedSheet = await workbook.addSheet(newSheet.sheet)
          // The colours are an extra that an older Excel may not have.
          await workbook.addTrafficLights(stepCells(addedSheet, plan), stepLights).catch(() => undefined)
          tell({ kind: 'good', text: texts.sheetAdded[language](addedSheet), addedSheet })
        } catch (error) {
          fail(error)
        }
      },
      async removeSheet(name) {
        try {
          await workbook.removeSheet(name)
          tell({ kind: 'good', text: texts.sheetRemoved[language] })
        } catch (error) {
          fail(error)
        }
      },
    }

    const planBar = mountPlanBar(planRoot, context, signal, (plan) => void showPlan(plan))

    /** A plan that comes while the one before is being looked at takes its place. */
    async function showPlan(plan: Plan | undefined): Promise<void> {
      looking.abort()
      looking = new AbortController()
      const turn = looking
      if (plan === undefined) return update({ plan, agenda: undefined })
      const agenda = await inSlices(agendaInSteps(plan, today), { signal: turn.signal }).catch(() => undefined)
      if (turn === looking && agenda !== undefined) update({ plan, agenda })
    }
    signal.addEventListener('abort', () => {
      looking.abort()
      saving.abort()
    })
  },
}
