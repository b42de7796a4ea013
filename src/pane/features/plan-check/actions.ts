import type { Page } from '../../page'
import type { Plan } from '../../plan/plan'
import { columnsActions } from './columns/actions'
import { findingsActions, itemsAtOnce } from './findings/actions'
import { repairsActions } from './repairs/actions'
import { restoreActions } from './restore/actions'
import type { PageName, State } from './state'

/** What can be done on the four pages, and how one leads to another. */
export function planCheckActions(page: Page<State>, readAgain: () => void) {
  const { state, update, focusOn } = page
  const leaveColumns = () => {
    update({ page: 'findings' })
    focusOn('columns')
  }
  const findings = findingsActions(page)
  const columns = columnsActions(page, leaveColumns, readAgain)
  const restore = restoreActions(page, readAgain)
  return {
    ...findings,
    ...repairsActions(page, readAgain),
    ...columns,
    ...restore,
    async show(plan: Plan | undefined) {
      await findings.check(plan)
      if (plan !== undefined && plan === state().plan) {
        update({ unwanted: new Set() })
        if (state().page === 'columns') await columns.refreshColumns()
      }
    },
    async go(to: PageName) {
      const from = state().page
      update({ page: to, notice: undefined, shown: itemsAtOnce, reviews: undefined })
      // The keyboard goes on where the user went, and back to where it came from.
      focusOn(to === 'findings' ? from : 'back')
      if (to === 'columns') await columns.beginColumns()
      if (to === 'restore') await restore.reviewWritten()
    },
  }
}

export type Actions = ReturnType<typeof planCheckActions>
