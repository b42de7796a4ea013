import './style.css'
import { loadOwnProviders } from '../../../workbook'
import { registry } from '../../../providers'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { providerActions, type Actions } from './actions'
import { FileError } from './own-list/file-error'
import { InsertionError } from './insertion'
import { firstState, type State } from './model'
import { ownListPage } from './own-list-view'
import { personalList } from './personal-list'
import { texts } from './texts'
import { searchPage } from './view'

const afterSelecting = 200

export const mount: MountFeature = (root, context, signal, subject) => {
  const { workbook, language } = context
  const [favourites, recent] = [personalList('favourites', 50), personalList('recent', 8)]
  const { update, state, later, tell, actions } = page({
    root,
    context,
    signal,
    firstState,
    actions: (providers) => providerActions(providers, favourites, recent),
    view: (view) => {
      const known = { recordsOf: registry.byNumber, ownCount: registry.own().length }
      const all = { ...view, ...known, favourites: favourites.numbers(), recent: recent.numbers() }
      return view.state.page === 'search' ? searchPage(all) : ownListPage(all)
    },
    closedByNotice: { pending: undefined },
    reasonOf: (error) => {
      if (error instanceof InsertionError) return texts[language].insertionProblems[error.problem]
      return error instanceof FileError ? texts[language].fileProblems[error.problem] : undefined
    },
  })
  const lookLater = later(afterSelecting, actions.lookAtSelection)
  workbook.onSelectionChanged(lookLater, signal)
  workbook.onChanged(lookLater, signal)
  registry.onChanged(() => {
    void actions.prepareSearch()
    update({})
    lookLater()
  }, signal)
  takeDrops(root, signal, state, actions)

  if (typeof subject === 'string') actions.search(subject)
  else update({})
  void actions.prepareSearch()
  void actions.lookAtSelection()
  // A colleague may have changed the own list since the pane was opened.
  loadOwnProviders(workbook, registry).then(
    ({ leftOut }) => {
      if (leftOut > 0) tell({ kind: 'caution', text: texts[language].leftOut(leftOut) })
    },
    () => undefined,
  )
}

/** A list can be dropped anywhere on its page. */
function takeDrops(root: HTMLElement, signal: AbortSignal, state: () => State, actions: Actions): void {
  const takesDrops = () => state().page === 'own-list' && state().own.step === 'idle'
  const allow = (event: DragEvent) => {
    if (takesDrops()) event.preventDefault()
  }
  const take = (event: DragEvent) => {
    if (!takesDrops()) return
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (file !== undefined) void actions.readFile(file)
    else void actions.readText(event.dataTransfer?.getData('text') ?? '')
  }
  root.addEventListener('dragover', allow, { signal })
  root.addEventListener('drop', take, { signal })
}
