import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { enterpriseActions } from './actions'
import { savedSizes } from './saved-sizes'
import { firstState } from './state'
import { enterprisePage } from './view'

export const mount: MountFeature = (root, context, signal) => {
  const { update, refuse, state } = page({
    root,
    context,
    signal,
    firstState: firstState(context.today),
    actions: enterpriseActions,
    view: enterprisePage,
  })
  update({})
  // What was saved here while it was read stays.
  savedSizes(context.workbook).then(({ kept, leftOut }) => {
    if (leftOut > 0) context.warn('left-out')
    update({ saved: { ...kept, ...state().saved } })
  }, refuse)
}
