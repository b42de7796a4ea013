import './style.css'
import type { PaneFeature } from '../../feature'
import { page } from '../../page'
import { mountPlanBar } from '../../plan-bar'
import { rulesActions } from './actions'
import { firstState } from './model'
import { texts } from './texts'
import { rulesPage } from './view'

export const rulesTimelineFeature: PaneFeature = {
  id: 'rules-timeline',
  title: (language) => texts[language].title,
  mount(root, context, signal, subject) {
    const planBar = document.createElement('div')
    const { update } = page({
      root,
      context,
      signal,
      title: texts[context.language].title,
      firstState: firstState(context.today, subject),
      actions: (rules) =>
        rulesActions(rules, () => mountPlanBar(planBar, context, signal, (plan) => rules.update({ plan }))),
      view: (view) => rulesPage({ ...view, planBar }),
    })
    update({})
  },
}
