import type { Page } from '../../page'
import { cellOf } from '../../plan/plan'
import { isDay, type Difference, type State, type ViewName } from './model'

/** `readPlan` is asked once, by who wants to see the plan: reading it takes time, and most want to know the rules. */
export function rulesActions({ context, state, update }: Page<State>, readPlan: () => void) {
  let isRead = false
  return {
    show(view: ViewName) {
      update({ view, notice: undefined })
      if (view !== 'plan' || isRead) return
      isRead = true
      readPlan()
    },
    choose(which: 'day' | 'a' | 'b', text: string) {
      if (isDay(text)) update({ [which]: text })
    },
    async goTo({ line }: Difference) {
      const { plan } = state()
      if (plan === undefined) return
      await context.workbook.select(cellOf(plan.source, line.index, 'title'))
      update({ notice: undefined })
    },
  }
}

export type Actions = ReturnType<typeof rulesActions>
