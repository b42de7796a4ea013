import './style.css'
import { html, render } from 'lit'
import { WorkbookError, type NewSheet } from '../../../workbook'
import { inSlices } from '../../elements/in-slices'
import { refusalText } from '../../elements/refusal-text'
import type { PaneFeature } from '../../feature'
import { cellOf, type Plan } from '../../plan/plan'
import { mountPlanBar } from '../../plan-bar'
import { bestYearsOf, ceilingsOf, type BestYears } from './model'
import { bestYearSheet, hindranceOf, overviewSheet, type SheetKind } from './sheet'
import { euroText, texts } from './texts'
import { ceilingPage, firstState, type Actions, type Notice, type State } from './view'

const rowsMore = 50

export const ceilingFeature: PaneFeature = {
  id: 'ceiling',
  title: (language) => texts.title[language],
  mount(root, context, signal) {
    const { workbook, language, today, say } = context
    const bar = document.createElement('div')
    const page = document.createElement('div')
    render(html`<h1 class="visually-hidden">${texts.title[language]}</h1>`, root)
    root.append(bar, page)
    let state: State = firstState

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      render(ceilingPage({ state, actions, language, today }), page)
    }
    const focusOn = (name: string) => page.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus()
    function tell(notice: Notice): void {
      update({ notice, proposed: undefined })
      say(notice.text)
    }
    const fail = (error: unknown) => tell({ kind: 'bad', text: refusalText(error, language) })

    function show(plan: Plan | undefined): void {
      const { best: before } = state
      update({ plan, ceilings: plan && ceilingsOf(plan, today), best: plan && before, proposed: undefined })
      search.abort()
      search = new AbortController()
      if (plan !== undefined) void lookForBestYears(plan, before, search.signal)
    }
    let search = new AbortController()
    signal.addEventListener('abort', () => search.abort())

    /** The other figures stand there before: in a long plan this takes a moment. */
    async function lookForBestYears(plan: Plan, before: BestYears | undefined, turn: AbortSignal): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve))
      const best = turn.aborted
        ? undefined
        : await inSlices(bestYearsOf(plan, today), { signal: turn }).catch(() => undefined)
      if (best === undefined || turn.aborted) return
      update({ best })
      if (best.changes.length > 0 && before?.gain.equals(best.gain) !== true)
        say(texts.gain[language](euroText(best.gain, language), best.changes.length))
    }

    function sheetOf(kind: SheetKind, plan: Plan): NewSheet | undefined {
      if (state.ceilings === undefined) return undefined
      return kind === 'overview' ? overviewSheet(plan, state.ceilings, language) : bestYearSheet(plan, today, language)
    }

    /** A sheet without its chart is better than none. */
    async function addSheet(sheet: NewSheet): Promise<Notice> {
      try {
        const addedSheet = await workbook.addSheet(sheet)
        return { kind: 'good', text: texts.sheetAdded[language](addedSheet), addedSheet }
      } catch (error) {
        const chartIsRefused =
          sheet.charts !== undefined &&
          error instanceof WorkbookError &&
          (error.refusal === 'not-supported' || error.refusal === 'failed')
        if (!chartIsRefused) throw error
        const addedSheet = await workbook.addSheet({ ...sheet, charts: undefined })
        return {
          kind: 'caution',
          text: `${texts.sheetAdded[language](addedSheet)} ${texts.noChart[language]}`,
          addedSheet,
        }
      }
    }

    const actions: Actions = {
      goTo(index) {
        if (state.plan !== undefined) workbook.select(cellOf(state.plan.source, index, 'appliedOn')).catch(fail)
      },
      showPast: (company) => update({ opened: new Set([...state.opened, company]) }),
      showMore: (list) => update({ shown: { ...state.shown, [list]: state.shown[list] + rowsMore } }),
      propose(kind) {
        const { plan, ceilings } = state
        if (plan === undefined || ceilings === undefined) return
        const hindrance = hindranceOf(kind, plan, ceilings)
        const sheet = hindrance === undefined ? sheetOf(kind, plan) : undefined
        if (hindrance !== undefined) update({ proposed: { kind, hindrance }, notice: undefined })
        else if (sheet !== undefined) update({ proposed: { kind, sheet }, notice: undefined })
        focusOn('add')
      },
      async addSheet() {
        const { proposed } = state
        if (proposed === undefined || !('sheet' in proposed)) return
        try {
          tell(await addSheet(proposed.sheet))
          focusOn('remove')
        } catch (error) {
          fail(error)
        }
      },
      cancel() {
        const { proposed } = state
        update({ proposed: undefined })
        if (proposed !== undefined) focusOn(proposed.kind)
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

    mountPlanBar(bar, context, signal, show)
  },
}
