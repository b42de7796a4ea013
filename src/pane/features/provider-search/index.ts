import './style.css'
import { html, render } from 'lit'
import { cellIn, type Edit, loadOwnProviders } from '../../../workbook'
import { preparedSearch, providerSearch, registry, type Provider, type ProviderSearch } from '../../../providers'
import type { PaneFeature } from '../../feature'
import { inSlices } from '../../elements/in-slices'
import { refusalText } from '../../elements/refusal-text'
import { numbersInCell } from './cell-question'
import { InsertionError, placeFor, planRowAt, prepareInsertion, undoOf, type Insertion } from './insertion'
import { firstState, mostOrganisations, type Actions, type Notice, type State } from './model'
import { ownListActions } from './own-list-actions'
import { ownListPage } from './own-list-view'
import { personalList } from './personal-list'
import { insertionProblemTexts, texts } from './texts'
import { searchPage } from './view'

const afterSelecting = 200
const afterTyping = 700
/** A list of this length is made ready between two keys. */
const readyAtOnce = 2_000

export const providerSearchFeature: PaneFeature = {
  id: 'provider-search',
  title: (language) => texts.title[language],
  mount(root, context, signal, subject) {
    const { workbook, language, today, say } = context
    const favourites = personalList('favourites', 50)
    const recent = personalList('recent', 8)
    let state: State = firstState
    let search: ProviderSearch | undefined

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      draw()
    }
    function draw(): void {
      const view = {
        state,
        actions,
        language,
        today,
        favourites: favourites.numbers(),
        recent: recent.numbers(),
        recordsOf: registry.byNumber,
        ownCount: registry.own().length,
      }
      render(
        html`<h1 class="visually-hidden">${texts.title[language]}</h1>
          ${state.page === 'search' ? searchPage(view) : ownListPage(view)}`,
        root,
      )
    }
    /** What was just asked must be answerable with the keyboard at once. */
    const focusOn = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus()
    function tell(notice: Notice): void {
      update({ notice, pending: undefined })
      say(notice.text)
    }
    const refusal = (error: unknown): Notice => ({
      kind: 'bad',
      text:
        error instanceof InsertionError ? insertionProblemTexts[error.problem][language] : refusalText(error, language),
    })

    const answer = (query: string) => {
      if (query.trim() === '') return undefined
      const known = registry.all()
      if (search === undefined && known.length <= readyAtOnce) search = providerSearch(known)
      return search?.(query, mostOrganisations)
    }
    /** A long list is made ready before anyone types; who is faster is answered as soon as it is. */
    let preparing = new AbortController()
    function prepareSearch(): void {
      preparing.abort()
      preparing = new AbortController()
      search = undefined
      inSlices(preparedSearch(registry.all()), { signal: preparing.signal }).then(
        (prepared) => {
          search ??= prepared
          update({ found: answer(state.query) })
        },
        () => undefined,
      )
    }
    const sayCount = debounced(afterTyping, () => {
      if (state.found !== undefined) say(texts.found[language](state.found.total))
    })

    async function write(provider: Provider, withName: boolean, insertion: Insertion, at: string): Promise<void> {
      await workbook.write(insertion.edits)
      recent.add(provider.number)
      const sentences = [texts.inserted[language](provider.number, insertion.address)]
      if (withName && insertion.edits.length === 1) sentences.push(texts.noNameColumn[language])
      tell({ kind: 'good', text: sentences.join(' '), at, undo: undoOf(insertion) })
    }

    const actions: Actions = {
      search(query) {
        // Who types asks about something else than the selected cell; selecting another one shows it again.
        const inCell = query.trim() === '' ? state.inCell : []
        update({ query, found: answer(query), opened: new Set(), pending: undefined, notice: undefined, inCell })
        sayCount()
      },
      async insert(provider, withName, at) {
        try {
          const place = await placeFor(workbook, state.intoPlan)
          const insertion = await prepareInsertion(workbook, place, provider, withName)
          if (insertion.replaced.length === 0) await write(provider, withName, insertion, at)
          else {
            update({ pending: { at, provider, withName, insertion }, notice: undefined })
            focusOn('pending')
          }
        } catch (error) {
          tell({ ...refusal(error), at })
        }
      },
      async confirm() {
        const { pending } = state
        if (pending === undefined) return
        const { at, provider, withName, insertion } = pending
        try {
          await write(provider, withName, insertion, at)
        } catch (error) {
          tell({ ...refusal(error), at })
        }
        returnFocus(at, withName)
      },
      cancel() {
        const { pending } = state
        update({ pending: undefined })
        if (pending !== undefined) returnFocus(pending.at, pending.withName)
      },
      async undo(edits: readonly Edit[], at) {
        const about = at === undefined ? {} : { at }
        try {
          await workbook.write(edits)
          tell({ kind: 'good', text: texts.undone[language], ...about })
        } catch (error) {
          tell({ ...refusal(error), ...about })
        }
      },
      chooseIntoPlan: (intoPlan) => update({ intoPlan, pending: undefined }),
      toggleFavourite(number) {
        if (favourites.has(number)) favourites.remove(number)
        else favourites.add(number)
        draw()
      },
      showAllNumbers: (organisation) => update({ opened: new Set([...state.opened, organisation]) }),
      show(page) {
        update({ page, notice: undefined, pending: undefined, own: firstState.own })
        root.querySelector<HTMLElement>(page === 'search' ? 'input' : 'button')?.focus()
      },
      ...ownListActions({ context, signal, state: () => state, update, tell, focusOn }),
    }
    const returnFocus = (at: string, withName: boolean) =>
      [...root.querySelectorAll<HTMLElement>('[data-at]')]
        .find((button) => button.dataset['at'] === `${at} ${withName ? 'both' : 'number'}`)
        ?.focus()

    /** Looks at the selected cell; the focus stays where it is. */
    async function lookAtSelection(): Promise<void> {
      try {
        const selection = await workbook.selection()
        if (selection === undefined) return update({ inCell: [], planTable: undefined })
        const [{ values }, tables] = await Promise.all([workbook.read(cellIn(selection)), workbook.tables()])
        update({ inCell: numbersInCell(values[0]?.[0]), planTable: planRowAt(selection, tables)?.table })
      } catch {
        // Without a workbook, or while a cell is edited, there is nothing to look at.
        update({ inCell: [], planTable: undefined })
      }
    }
    const lookLater = debounced(afterSelecting, () => void lookAtSelection())

    // A list can be dropped anywhere on its page.
    const takesDrops = () => state.page === 'own-list' && state.own.step === 'idle'
    root.addEventListener(
      'dragover',
      (event) => {
        if (takesDrops()) event.preventDefault()
      },
      { signal },
    )
    root.addEventListener(
      'drop',
      (event) => {
        if (!takesDrops()) return
        event.preventDefault()
        const [file] = event.dataTransfer?.files ?? []
        if (file !== undefined) actions.readFile(file)
        else actions.readText(event.dataTransfer?.getData('text') ?? '')
      },
      { signal },
    )

    workbook.onSelectionChanged(lookLater, signal)
    workbook.onChanged(lookLater, signal)
    registry.onChanged(() => {
      prepareSearch()
      draw()
      lookLater()
    }, signal)
    signal.addEventListener('abort', () => {
      preparing.abort()
      sayCount.stop()
      lookLater.stop()
    })

    if (typeof subject === 'string') actions.search(subject)
    else draw()
    prepareSearch()
    void lookAtSelection()
    // A colleague may have changed the own list since the pane was opened.
    loadOwnProviders(workbook, registry).catch(() => undefined)
  },
}

/** Does something once nothing asked for it for a while. */
function debounced(milliseconds: number, task: () => void): (() => void) & { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  return Object.assign(
    () => {
      stop()
      timer = setTimeout(task, milliseconds)
    },
    { stop },
  )
}
