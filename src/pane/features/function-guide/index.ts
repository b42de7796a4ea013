import './style.css'
import { render } from 'lit'
import { functionIds } from '../../../functions'
import { WorkbookError, cellAddress, cellIn } from '../../../workbook'
import type { PaneFeature } from '../../feature'
import { refusalText } from '../../elements/refusal-text'
import { explainCell } from './explanation'
import { kmoCalls } from './formula'
import { InsertionError, prepareInsertion, type Insertion } from './insertion'
import { firstState, outcomeOf, type Actions, type State } from './model'
import { referenceTo, type Surroundings } from './reference'
import { insertionProblems, texts } from './texts'
import { page } from './view'

/** After the last key or click, before the function is called. */
const quietMilliseconds = 150

export const functionGuideFeature: PaneFeature = {
  id: 'function-guide',
  title: (language) => texts.title[language],
  mount(root, context, signal, subject) {
    const { workbook, language, today, say } = context
    let state: State = firstState
    let turn = 0

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      render(page({ state, actions, language }), root)
    }
    const focusOn = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus()
    const tell = (kind: 'good' | 'bad', text: string): void => {
      update({ notice: { kind, text }, pending: undefined })
      say(text)
    }
    const refuse = (error: unknown): void =>
      tell(
        'bad',
        error instanceof InsertionError
          ? insertionProblems[error.problem][language](error.address)
          : refusalText(error, language),
      )

    const surroundings = async (): Promise<Surroundings> => {
      const [selection, tables, sheets, names] = await Promise.all([
        workbook.selection(),
        workbook.tables(),
        workbook.sheets(),
        workbook.names(),
      ])
      return { tables, sheets, names, cell: selection && cellIn(selection) }
    }
    /** Without Excel a form still calculates with what is typed. */
    const surroundingsIfAny = (): Promise<Surroundings> =>
      surroundings().catch((error: unknown) => {
        if (error instanceof WorkbookError && error.refusal === 'no-excel')
          return { tables: [], sheets: [], names: [], cell: undefined }
        throw error
      })

    async function calculate(): Promise<void> {
      if (state.page.at !== 'function') return
      const mine = ++turn
      const { id } = state.page
      try {
        const outcome = await outcomeOf(id, state.fields, await surroundingsIfAny(), state.style, workbook, language)
        if (mine === turn) update({ outcome })
      } catch (error) {
        if (mine === turn) update({ outcome: undefined, notice: { kind: 'bad', text: refusalText(error, language) } })
      }
    }
    let waiting: ReturnType<typeof setTimeout> | undefined
    const calculateSoon = (): void => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void calculate(), quietMilliseconds)
    }

    async function lookAtSelection(): Promise<void> {
      try {
        const selection = await workbook.selection()
        const cell = selection && cellIn(selection)
        const formula = cell && (await workbook.read(cell)).formulas[0]?.[0]
        const ids = typeof formula === 'string' ? kmoCalls(formula).map(({ id }) => id) : []
        update({ inCell: cell === undefined || ids.length === 0 ? undefined : { address: cellAddress(cell), ids } })
      } catch {
        // Without a workbook, or while a cell is edited, there is nothing to look at.
        update({ inCell: undefined })
      }
    }
    let looking: ReturnType<typeof setTimeout> | undefined
    const lookSoon = (): void => {
      clearTimeout(looking)
      looking = setTimeout(() => void lookAtSelection(), quietMilliseconds)
      calculateSoon()
    }

    async function write(insertion: Insertion): Promise<void> {
      await workbook.write(insertion.edits)
      tell('good', texts.inserted[language](insertion.address))
    }

    const actions: Actions = {
      openList() {
        turn++
        update({ page: { at: 'list' }, notice: undefined, pending: undefined, outcome: undefined })
        root.querySelector<HTMLElement>('button')?.focus()
      },
      openFunction(id) {
        update({ page: { at: 'function', id }, fields: [], notice: undefined, pending: undefined, outcome: undefined })
        focusOn('back')
        void calculate()
      },
      async explainCell() {
        try {
          const selection = await workbook.selection()
          const explained = selection && (await explainCell(workbook, selection, state.style, today, language))
          if (explained === undefined) return tell('bad', texts.noKmoInCell[language])
          update({ page: { at: 'cell', explained }, notice: undefined })
          focusOn('back')
        } catch (error) {
          refuse(error)
        }
      },
      fill(place, text) {
        const fields = [...state.fields]
        fields[place] = text
        update({ fields, pending: undefined, notice: undefined })
        calculateSoon()
      },
      async takeSelection(place) {
        try {
          const selection = await workbook.selection()
          if (selection === undefined) return tell('bad', insertionProblems['no-selection'][language](''))
          const [tables, names] = await Promise.all([workbook.tables(), workbook.names()])
          actions.fill(place, referenceTo(selection, { tables, names, cell: undefined }))
        } catch (error) {
          refuse(error)
        }
      },
      async insert() {
        try {
          await calculate()
          const { outcome } = state
          if (outcome?.answer === undefined) return
          const insertion = await prepareInsertion(
            workbook,
            await workbook.selection(),
            outcome.formula,
            outcome.arguments,
            outcome.answer,
            await workbook.tables(),
          )
          if (insertion.from === '') return await write(insertion)
          update({ pending: insertion, notice: undefined })
          focusOn('pending')
        } catch (error) {
          refuse(error)
        }
      },
      async confirm() {
        const { pending } = state
        if (pending === undefined) return
        try {
          await write(pending)
        } catch (error) {
          refuse(error)
        }
        focusOn('insert')
      },
      cancel() {
        update({ pending: undefined })
        focusOn('insert')
      },
      async recalculate() {
        try {
          await workbook.recalculate()
          await actions.explainCell()
          tell('good', texts.recalculated[language])
        } catch (error) {
          refuse(error)
        }
      },
    }

    workbook.onSelectionChanged(lookSoon, signal)
    workbook.onChanged(lookSoon, signal)
    signal.addEventListener('abort', () => {
      clearTimeout(waiting)
      clearTimeout(looking)
    })

    const wanted = functionIds.find((id) => id === subject)
    if (wanted === undefined) update({})
    else actions.openFunction(wanted)
    void lookAtSelection()
    workbook.formulaStyle().then(
      (style) => {
        update({ style })
        void calculate()
      },
      () => undefined,
    )
  },
}
