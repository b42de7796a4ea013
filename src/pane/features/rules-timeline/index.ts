import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { mountPlanBar } from '../../plan-bar'
import { rulesActions } from './actions'
import { firstState } from './model'
import { rulesPage } from './view'

export const mount: MountFeature = (root, context, signal, subject) => {
  const planBar = document.createElement('div')
  const { update } = page({
    root,
    context,
    signal,
    firstState: firstState(context.today, subject),
    actions: (rules) =>
      rulesActions(rules, () => mountPlanBar(planBar, context, signal, (plan) => rules.update({ plan }))),
    view: (view) => rulesPage({ ...view, planBar }),
  })
  update({})
}
