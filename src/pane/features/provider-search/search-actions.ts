import { cellIn } from '../../../workbook'
import { preparedSearch, providerSearch, registry, type ProviderSearch } from '../../../providers'
import type { RegistrationNumber } from '../../../rules'
import { inSlices } from '../../elements/in-slices'
import type { Page } from '../../page'
import { numbersInCell } from './cell-question'
import { planRowAt } from './insertion'
import { firstState, mostOrganisations, type State } from './model'
import type { PersonalList } from './personal-list'
import { texts } from './texts'

const afterTyping = 700
/** A list of this length is made ready between two keys. */
const readyAtOnce = 2_000

/** Looking up: by what is typed, and by what stands in the selected cell. */
export function searchActions(
  { context, state, update, latest, later, focusOn }: Page<State>,
  favourites: PersonalList,
) {
  const { workbook, language, say } = context
  const preparing = latest()
  let search: ProviderSearch | undefined

  function answer(query: string): State['found'] {
    if (query.trim() === '') return undefined
    const known = registry.all()
    if (search === undefined && known.length <= readyAtOnce) search = providerSearch(known)
    return search?.(query, mostOrganisations)
  }
  const sayCount = later(afterTyping, () => {
    const { found } = state()
    if (found !== undefined) say(texts[language].found(found.total))
  })

  return {
    search(query: string) {
      // Who types asks about something else than the selected cell; selecting another one shows it again.
      const inCell = query.trim() === '' ? state().inCell : []
      update({ query, found: answer(query), opened: new Set<string>(), pending: undefined, notice: undefined, inCell })
      sayCount()
    },
    /** A long list is made ready before anyone types; who is faster is answered as soon as it is. */
    async prepareSearch() {
      search = undefined
      const prepared = await preparing.ask((signal) => inSlices(preparedSearch(registry.all()), { signal }))
      if (prepared === undefined) return
      search ??= prepared
      update({ found: answer(state().query) })
    },
    /** Looks at the selected cell; the focus stays where it is. */
    async lookAtSelection() {
      try {
        const selection = await workbook.selection()
        if (selection === undefined) return update({ inCell: [], planTable: undefined })
        const [{ values }, tables] = await Promise.all([workbook.read(cellIn(selection)), workbook.tables()])
        update({ inCell: numbersInCell(values[0]?.[0]), planTable: planRowAt(selection, tables)?.table })
      } catch {
        // Without a workbook, or while a cell is edited, there is nothing to look at.
        update({ inCell: [], planTable: undefined })
      }
    },
    toggleFavourite(number: RegistrationNumber) {
      if (favourites.has(number)) favourites.remove(number)
      else favourites.add(number)
      update({})
    },
    showAllNumbers: (organisation: string) => update({ opened: new Set([...state().opened, organisation]) }),
    show(page: State['page']) {
      update({ page, notice: undefined, pending: undefined, own: firstState.own })
      focusOn(page)
    },
  }
}
