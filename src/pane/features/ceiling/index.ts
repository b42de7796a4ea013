import './style.css'
import type { PaneFeature } from '../../feature'
import { page } from '../../page'
import { mountPlanBar } from '../../plan-bar'
import { ceilingActions } from './actions'
import { firstState } from './state'
import { texts } from './texts'
import { ceilingPage } from './view'

export const ceilingFeature: PaneFeature = {
  id: 'ceiling',
  title: (language) => texts[language].title,
  mount(root, context, signal) {
    const bar = document.createElement('div')
    const { update, actions } = page({
      root,
      context,
      signal,
      title: texts[context.language].title,
      firstState,
      actions: ceilingActions,
      view: (view) => ceilingPage({ ...view, bar }),
      closedByNotice: { proposed: undefined },
    })
    update({})
    mountPlanBar(bar, context, signal, actions.show)
  },
}
