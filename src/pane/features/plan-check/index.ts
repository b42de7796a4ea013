import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { mountPlanBar } from '../../plan-bar'
import { planCheckActions } from './actions'
import { firstState } from './state'
import { planCheckPage } from './view'

export const mount: MountFeature = (root, context, signal) => {
  const bar = document.createElement('div')
  const readAgain = () => planBar.refresh()
  const { update, actions } = page({
    root,
    context,
    signal,
    firstState: firstState(context.today),
    actions: (check) => planCheckActions(check, readAgain),
    view: (view) => planCheckPage({ ...view, bar }),
    onStale: readAgain,
  })
  update({})
  const planBar = mountPlanBar(bar, context, signal, actions.show)
  context.workbook.formulaStyle().then(
    (formulaStyle) => update({ formulaStyle }),
    () => undefined,
  )
}
