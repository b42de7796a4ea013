import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { enterpriseActions } from './actions'
import { savedSizes } from './saved-sizes'
import { firstState } from './state'
import { enterprisePage } from './view'

export const mount: MountFeature = (root, context, signal) => {
  const { update, refuse } = page({
    root,
    context,
    signal,
    firstState: firstState(context.today),
    actions: enterpriseActions,
    view: enterprisePage,
  })
  update({})
  savedSizes(context.workbook).then((saved) => update({ saved }), refuse)
}
