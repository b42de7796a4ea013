import './style.css'
import type { PaneFeature } from '../../feature'
import { page } from '../../page'
import { afterRepair, sharingActions } from './actions'
import { firstState } from './state'
import { texts } from './texts'
import { sharingPage } from './view'

export const sharingFeature: PaneFeature = {
  id: 'sharing',
  title: (language) => texts[language].title,
  mount(root, context, signal) {
    const { actions, later, update } = page({
      root,
      context,
      signal,
      title: texts[context.language].title,
      firstState,
      actions: sharingActions,
      view: sharingPage,
    })
    context.workbook.onChanged(later(afterRepair, actions.listSheets), signal)
    update({})
    void actions.listSheets()
  },
}
