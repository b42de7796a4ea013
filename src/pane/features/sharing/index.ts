import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { afterRepair, sharingActions } from './actions'
import { firstState } from './state'
import { sharingPage } from './view'

export const mount: MountFeature = (root, context, signal) => {
  const { actions, later, update } = page({
    root,
    context,
    signal,
    firstState,
    actions: sharingActions,
    view: sharingPage,
  })
  context.workbook.onChanged(later(afterRepair, actions.listSheets), signal)
  update({})
  void actions.listSheets()
}
