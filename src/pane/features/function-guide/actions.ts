import type { FunctionId } from '../../../functions'
import { WorkbookError, cellAddress, cellIn, type Workbook } from '../../../workbook'
import type { Page } from '../../page'
import { explainCell } from './explanation'
import { kmoCalls } from './formula'
import { InsertionError, prepareInsertion, type Insertion } from './insertion'
import { outcomeOf } from './model'
import { referenceTo, type Surroundings } from './reference'
import type { State } from './state'
import { texts } from './texts'

/** After the last key or click, before the function is called. */
const quietMilliseconds = 150

export function guideActions(page: Page<State>, toTop: () => void) {
  const { context, state, update, tell, focusOn } = page
  const { workbook, language, today } = context
  const words = texts[language]
  const outcomes = page.latest()
  const calculateSoon = page.later(quietMilliseconds, calculate)
  const lookSoon = page.later(quietMilliseconds, lookAtSelection)

  async function calculate(): Promise<void> {
    const { page: open, fields, style } = state()
    if (open.at !== 'function') return
    try {
      const outcome = await outcomes.ask(async () =>
        outcomeOf(open.id, fields, await surroundingsIfAny(workbook), style, workbook, language),
      )
      if (outcome !== undefined) update({ outcome })
    } catch (error) {
      update({ outcome: undefined })
      page.refuse(error)
    }
  }

  async function lookAtSelection(): Promise<void> {
    // Without a workbook, or while a cell is edited, there is nothing to look at.
    update({ inCell: await kmoFormulaUnder(workbook).catch(() => undefined) })
  }

  async function explain(): Promise<void> {
    const selection = await workbook.selection()
    const explained = selection && (await explainCell(workbook, selection, state().style, today, language))
    if (explained === undefined) return tell({ kind: 'bad', text: words.noKmoInCell })
    update({ page: { at: 'cell', explained }, notice: undefined })
    focusOn('back')
  }

  function fill(place: number, text: string): void {
    const fields = [...state().fields]
    fields[place] = text
    update({ fields, pending: undefined, notice: undefined })
    calculateSoon()
  }

  return {
    openList() {
      outcomes.cancel()
      update({ page: { at: 'list' }, notice: undefined, pending: undefined, outcome: undefined })
      toTop()
    },
    openFunction(id: FunctionId) {
      update({ page: { at: 'function', id }, fields: [], notice: undefined, pending: undefined, outcome: undefined })
      focusOn('back')
      return calculate()
    },
    explainCell: explain,
    fill,
    ...insertionActions(page, calculate, fill),
    async recalculate() {
      await workbook.recalculate()
      await explain()
      tell({ kind: 'good', text: words.recalculated })
    },
    /** Cells or the selection changed: what is shown of them may be old. */
    follow() {
      lookSoon()
      calculateSoon()
    },
    lookAtSelection,
    async readStyle() {
      // Without Excel formulas are shown as they are stored.
      const style = await workbook.formulaStyle().catch(() => undefined)
      if (style === undefined) return
      update({ style })
      await calculate()
    },
  }
}

export type Actions = ReturnType<typeof guideActions>

/** What leads from a form to a formula in the sheet. */
function insertionActions(
  { context, state, update, tell, refuse, focusOn }: Page<State>,
  calculate: () => Promise<void>,
  fill: (place: number, text: string) => void,
) {
  const { workbook, language } = context
  async function write(insertion: Insertion): Promise<void> {
    await workbook.write(insertion.edits)
    tell({ kind: 'good', text: texts[language].inserted(insertion.address) })
  }

  return {
    async takeSelection(place: number) {
      const selection = await workbook.selection()
      if (selection === undefined) throw new InsertionError('no-selection')
      const [tables, names] = await Promise.all([workbook.tables(), workbook.names()])
      fill(place, referenceTo(selection, { tables, names, cell: undefined }))
    },
    async insert() {
      await calculate()
      const { outcome } = state()
      if (outcome?.answer === undefined) return
      const target = await workbook.selection()
      const insertion = await prepareInsertion(
        workbook,
        target,
        outcome.formula,
        outcome.arguments,
        outcome.answer,
        await workbook.tables(),
      )
      if (insertion.from === '') return await write(insertion)
      update({ pending: insertion, notice: undefined })
      focusOn('pending')
    },
    async confirm() {
      const { pending } = state()
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
  }
}

async function kmoFormulaUnder(workbook: Workbook): Promise<State['inCell']> {
  const selection = await workbook.selection()
  const cell = selection && cellIn(selection)
  const formula = cell && (await workbook.read(cell)).formulas[0]?.[0]
  const ids = typeof formula === 'string' ? kmoCalls(formula).map(({ id }) => id) : []
  return cell === undefined || ids.length === 0 ? undefined : { address: cellAddress(cell), ids }
}

/** Without Excel a form still calculates with what is typed. */
async function surroundingsIfAny(workbook: Workbook): Promise<Surroundings> {
  try {
    const [selection, tables, sheets, names] = await Promise.all([
      workbook.selection(),
      workbook.tables(),
      workbook.sheets(),
      workbook.names(),
    ])
    return { tables, sheets, names, cell: selection && cellIn(selection) }
  } catch (error) {
    if (error instanceof WorkbookError && error.refusal === 'no-excel')
      return { tables: [], sheets: [], names: [], cell: undefined }
    throw error
  }
}
