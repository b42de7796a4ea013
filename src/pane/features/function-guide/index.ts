import './style.css'
import { functionIds } from '../../../functions'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { guideActions } from './actions'
import { InsertionError } from './insertion'
import { firstState } from './state'
import { texts } from './texts'
import { guidePage } from './view'

export const mount: MountFeature = (root, context, signal, subject) => {
  const { problems } = texts[context.language]
  const { actions, update } = page({
    root,
    context,
    signal,
    firstState,
    actions: (guide) => guideActions(guide, () => root.querySelector<HTMLElement>('button')?.focus()),
    view: guidePage,
    closedByNotice: { pending: undefined },
    reasonOf: (error) => (error instanceof InsertionError ? problems[error.problem](error.address) : undefined),
  })
  context.workbook.onSelectionChanged(actions.follow, signal)
  context.workbook.onChanged(actions.follow, signal)

  const wanted = functionIds.find((id) => id === subject)
  if (wanted === undefined) update({})
  else void actions.openFunction(wanted)
  void actions.lookAtSelection()
  void actions.readStyle()
}
