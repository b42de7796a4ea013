import type { Page } from '../../page'
import { insertionActions } from './insertion-actions'
import type { State } from './model'
import { ownListActions } from './own-list-actions'
import type { PersonalList } from './personal-list'
import { searchActions } from './search-actions'

export const providerActions = (page: Page<State>, favourites: PersonalList, recent: PersonalList) => ({
  ...searchActions(page, favourites),
  ...insertionActions(page, recent),
  ...ownListActions(page),
})

export type Actions = ReturnType<typeof providerActions>
