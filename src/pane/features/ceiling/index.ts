import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { mountPlanBar } from '../../plan-bar'
import { ceilingActions } from './actions'
import { firstState } from './state'
import { ceilingPage } from './view'

export const mount: MountFeature = (root, context, signal) => {
  const bar = document.createElement('div')
  const { update, actions } = page({
    root,
    context,
    signal,
    firstState,
    actions: ceilingActions,
    view: (view) => ceilingPage({ ...view, bar }),
    closedByNotice: { proposed: undefined },
  })
  update({})
  mountPlanBar(bar, context, signal, actions.show)
}
