import './style.css'
import { render } from 'lit'
import type { PaneFeature } from '../../feature'
import { refusalText } from '../../elements/refusal-text'
import { cellOf } from '../../plan/plan'
import { mountPlanBar } from '../../plan/plan-bar'
import { firstDays, isDay, type State } from './model'
import { texts } from './texts'
import { page, type Actions } from './view'

export const rulesTimelineFeature: PaneFeature = {
  id: 'rules-timeline',
  title: texts.title,
  mount(root, context, signal, subject) {
    const { workbook, language, today } = context
    let state: State = {
      view: 'day',
      day: typeof subject === 'string' && isDay(subject) ? subject : today,
      ...firstDays(today),
      plan: undefined,
      notice: undefined,
    }
    /** Made when it is first asked for: reading a plan takes time, and most want to know the rules. */
    let planBar: HTMLElement | undefined

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      render(page({ state, actions, language, planBar: planBar ?? document.createElement('div') }), root)
    }

    const actions: Actions = {
      show(view) {
        const isFirstTime = view === 'plan' && planBar === undefined
        if (isFirstTime) planBar = document.createElement('div')
        update({ view, notice: undefined })
        if (isFirstTime && planBar !== undefined) mountPlanBar(planBar, context, signal, (plan) => update({ plan }))
      },
      choose(which, text) {
        if (isDay(text)) update({ [which]: text })
      },
      async goTo({ line }) {
        if (state.plan === undefined) return
        try {
          await workbook.select(cellOf(state.plan.source, line.index, 'title'))
          update({ notice: undefined })
        } catch (error) {
          update({ notice: refusalText(error, language) })
        }
      },
    }
    update({})
  },
}
