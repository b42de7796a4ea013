import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { mountPlanBar } from '../../plan-bar'
import { agendaActions } from './actions'
import { MergedCellError } from './done'
import { firstState } from './state'
import { texts } from './texts'
import { agendaPage } from './view'

export const mount: MountFeature = (root, context, signal) => {
  const words = texts[context.language]
  const bar = document.createElement('div')
  const { update, actions } = page({
    root,
    context,
    signal,
    firstState,
    actions: (agenda) => agendaActions(agenda, () => planBar.refresh()),
    view: (view) => agendaPage({ ...view, bar }),
    closedByNotice: { noting: undefined, newSheet: undefined },
    reasonOf: (error) => (error instanceof MergedCellError ? words.merged : undefined),
  })
  update({})
  const planBar = mountPlanBar(bar, context, signal, actions.show)
}
