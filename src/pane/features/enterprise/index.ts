import './style.css'
import type { PaneFeature } from '../../feature'
import { page } from '../../page'
import { enterpriseActions } from './actions'
import { savedSizes } from './saved-sizes'
import { firstState } from './state'
import { texts } from './texts'
import { enterprisePage } from './view'

export const enterpriseFeature: PaneFeature = {
  id: 'enterprise',
  title: (language) => texts[language].title,
  mount(root, context, signal) {
    const { update, refuse } = page({
      root,
      context,
      signal,
      title: texts[context.language].title,
      firstState: firstState(context.today),
      actions: enterpriseActions,
      view: enterprisePage,
    })
    update({})
    savedSizes(context.workbook).then((saved) => update({ saved }), refuse)
  },
}
