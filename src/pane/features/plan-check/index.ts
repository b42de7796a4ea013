import './style.css'
import { html, render } from 'lit'
import {
  cellAddress,
  englishStyle,
  type FormulaStyle,
  WorkbookError,
  type Area,
  reviewJournal,
  takeBack,
} from '../../../workbook'
import { readDay } from '../../../cells'
import { findingCodes } from '../../../rules'
import { dayText, findingLabels, noFindings } from '../../../wording'
import { inSlices } from '../../elements/in-slices'
import { refusalText } from '../../elements/refusal-text'
import type { PaneFeature } from '../../feature'
import { cellOf, type Plan } from '../../plan/plan'
import { mountPlanBar } from '../../plan/plan-bar'
import { planResults } from './beside'
import { fixesOf, type Fix } from './fixes'
import { editsOf } from './fixing'
import { checkInSteps, lightOfFinding } from './model'
import { propose } from './proposal'
import { rowColumnHeaders, rowColumns } from './row-formulas'
import type { Actions, ColumnsState, Notice, Page, Proposed, State } from './state'
import { euroText, texts } from './texts'
import { pageOf } from './view'

const itemsAtOnce = 200

const lights = [
  { beginsWith: noFindings, light: 'good' } as const,
  ...findingCodes.map((code) => ({ beginsWith: findingLabels[code], light: lightOfFinding[code] })),
]

export const planCheckFeature: PaneFeature = {
  id: 'plan-check',
  title: (language) => texts.title[language],
  mount(root, context, signal) {
    const { workbook, language, today, say } = context
    const bar = document.createElement('div')
    const body = document.createElement('div')
    root.replaceChildren(bar, body)

    let formulaStyle: FormulaStyle = englishStyle
    let state: State = {
      page: 'findings',
      plan: undefined,
      check: undefined,
      fixes: [],
      unwanted: new Set(),
      obstacles: [],
      shown: itemsAtOnce,
      notice: undefined,
      columns: {
        way: 'rows',
        rowColumns: rowColumns.filter((column) => column !== 'nextStep'),
        spilledColumns: planResults,
        asOf: { kind: 'typed', text: dayText(today), day: today },
        proposed: undefined,
        isAsking: false,
        isWriting: false,
        showsFormulas: false,
      },
      reviews: undefined,
      keep: new Set(),
    }

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      render(
        html`<h1 class="visually-hidden">${texts.title[language]}</h1>
          ${pageOf({ state, actions, language, formulaStyle })}`,
        body,
      )
    }
    function tell(notice: Notice): void {
      update({ notice })
      say(notice.text)
    }
    const refuse = (error: unknown) => tell({ kind: 'bad', text: refusalText(error, language) })

    let checking = new AbortController()
    let saidLast = ''
    /** A plan is read again after every change: only news is worth a word. */
    function sayOnce(sentence: string): void {
      if (sentence !== saidLast) say(sentence)
      saidLast = sentence
    }

    const planBar = mountPlanBar(bar, context, signal, (plan) => {
      checking.abort()
      checking = new AbortController()
      if (plan === undefined) update({ plan, check: undefined, fixes: [], obstacles: [] })
      else check(plan, checking.signal).catch(refuse)
    })

    async function check(plan: Plan, stop: AbortSignal): Promise<void> {
      const checked = await inSlices(checkInSteps(plan, today))
      if (stop.aborted) return
      const { items, rows, rowsAtRisk, atRisk } = checked
      const isOther = plan.source.name !== state.plan?.source.name
      update({
        plan,
        check: checked,
        fixes: items.flatMap((item) => fixesOf(plan, item)),
        unwanted: new Set(),
        shown: isOther ? itemsAtOnce : state.shown,
      })
      if (rowsAtRisk > 0) sayOnce(`${euroText(atRisk, language)} ${texts.atRisk[language](rowsAtRisk)}`)
      else if (items.length === 0 && rows > 0) sayOnce(texts.nothingFound[language](rows))
      void lookForObstacles(plan)
      if (state.page === 'columns') refreshProposal()
    }

    async function lookForObstacles(plan: Plan): Promise<void> {
      const { area } = plan.source
      try {
        const [sheets, found] = await Promise.all([workbook.sheets(), workbook.obstacles(area)])
        if (state.plan !== plan) return
        const { filtered, hiddenRows, mergedCells, protected: isProtected } = texts.obstacles
        update({
          obstacles: [
            ...(sheets.some(({ name, isProtected: is }) => name === area.sheet && is)
              ? [isProtected[language](area.sheet)]
              : []),
            ...(found.filtered ? [filtered[language]] : found.hiddenRows ? [hiddenRows[language]] : []),
            ...(found.mergedCells ? [mergedCells[language]] : []),
          ],
        })
      } catch {
        // The plan was read all the same; what is in the way is told when something is written.
      }
    }

    async function write(work: () => Promise<string>): Promise<void> {
      try {
        tell({ kind: 'good', text: await work() })
      } catch (error) {
        refuse(error)
        if (error instanceof WorkbookError && error.refusal === 'changed-meanwhile') planBar.refresh()
      }
    }
    const applyFixes = (plan: Plan, fixes: readonly Fix[]) =>
      write(async () => {
        await workbook.write(editsOf(plan, fixes))
        planBar.refresh()
        return texts.applied[language](fixes.length)
      })

    let lastQuestion = 0
    function refreshProposal(): void {
      const question = ++lastQuestion
      const { plan, columns } = state
      if (plan === undefined) return
      updateColumns({ isAsking: true })
      propose(workbook, plan, columns, language)
        .catch((error: unknown): Proposed => ({ kind: 'refused', why: refusalText(error, language) }))
        .then((proposed) => {
          if (question === lastQuestion) updateColumns({ proposed, isAsking: false })
        })
        .catch(refuse)
    }
    const updateColumns = (change: Partial<ColumnsState>) => update({ columns: { ...state.columns, ...change } })
    function chooseColumns(change: Partial<ColumnsState>): void {
      updateColumns(change)
      refreshProposal()
    }

    /** Writes what was proposed, and colours the checks. */
    async function writeProposed(proposed: Proposed): Promise<number> {
      const { plan, columns } = state
      if (plan === undefined || proposed.kind === 'refused') return 0
      if (proposed.kind === 'table') {
        const areas = await workbook.addTableColumns(plan.source.name, proposed.columns)
        const at = proposed.columns.findIndex(({ header }) => header.startsWith(rowColumnHeaders.findings))
        await colour(areas[at])
        return proposed.columns.length
      }
      await workbook.write(proposed.edits)
      const { room } = proposed
      const at =
        columns.way === 'spilled'
          ? columns.spilledColumns.indexOf('findings')
          : proposed.first.findIndex(({ header }) => header === rowColumnHeaders.findings)
      if (at >= 0) await colour({ ...room, column: room.column + at, columns: 1 })
      return room.columns
    }
    async function colour(column: Area | undefined): Promise<void> {
      if (column !== undefined && column.rows > 1)
        await workbook.addTrafficLights({ ...column, row: column.row + 1, rows: column.rows - 1 }, lights)
    }

    async function reviewWritten(): Promise<void> {
      try {
        update({ reviews: await reviewJournal(workbook), keep: new Set() })
      } catch (error) {
        refuse(error)
      }
    }

    const withChoice = <T>(all: readonly T[], chosen: readonly T[], one: T, isChosen: boolean): readonly T[] =>
      all.filter((other) => (other === one ? isChosen : chosen.includes(other)))

    const actions: Actions = {
      go(page: Page) {
        const from = state.page
        update({ page, notice: undefined, shown: itemsAtOnce, reviews: undefined })
        if (page === 'restore') bar.remove()
        else if (!bar.isConnected) root.prepend(bar)
        // The keyboard goes on where the user went, and back to where it came from.
        root.querySelector<HTMLElement>(`[data-focus="${page === 'findings' ? from : 'back'}"]`)?.focus()
        if (page === 'columns') {
          const taken = state.plan?.source.headers ?? []
          chooseColumns({
            rowColumns: state.columns.rowColumns.filter((column) => !taken.includes(rowColumnHeaders[column])),
            proposed: undefined,
          })
        }
        if (page === 'restore') void reviewWritten()
      },
      jump({ line, column }) {
        if (state.plan !== undefined) workbook.select(cellOf(state.plan.source, line.index, column)).catch(refuse)
      },
      findNumber: ({ line }) => context.open('provider-search', line.provider === '' ? undefined : line.provider),
      showMore: () => update({ shown: state.shown + itemsAtOnce }),
      applyFix(fix) {
        if (state.plan !== undefined) void applyFixes(state.plan, [fix])
      },
      want(fix, isWanted) {
        const unwanted = new Set(state.unwanted)
        if (isWanted) unwanted.delete(fix)
        else unwanted.add(fix)
        update({ unwanted })
      },
      applyFixes() {
        if (state.plan !== undefined)
          void applyFixes(
            state.plan,
            state.fixes.slice(0, state.shown).filter((fix) => !state.unwanted.has(fix)),
          )
      },
      chooseWay: (way) => chooseColumns({ way }),
      chooseRowColumn: (column, isChosen) =>
        chooseColumns({ rowColumns: withChoice(rowColumns, state.columns.rowColumns, column, isChosen) }),
      chooseSpilledColumn: (column, isChosen) =>
        chooseColumns({ spilledColumns: withChoice(planResults, state.columns.spilledColumns, column, isChosen) }),
      typeDay(text) {
        const reading = readDay(text)
        chooseColumns({ asOf: { kind: 'typed', text, day: reading.kind === 'value' ? reading.value : undefined } })
      },
      takeCell() {
        workbook
          .selection()
          .then((area) => {
            if (area === undefined || area.rows * area.columns !== 1)
              return tell({ kind: 'caution', text: texts.noCell[language] })
            chooseColumns({ asOf: { kind: 'cell', area } })
            tell({ kind: 'good', text: texts.cellTaken[language](`${area.sheet} ${cellAddress(area)}`) })
          })
          .catch(refuse)
      },
      showFormulas: (showsFormulas) => updateColumns({ showsFormulas }),
      addColumns() {
        const { proposed } = state.columns
        if (proposed === undefined) return
        updateColumns({ isWriting: true })
        void write(async () => {
          const count = await writeProposed(proposed)
          update({ page: 'findings' })
          root.querySelector<HTMLElement>('[data-focus="columns"]')?.focus()
          return texts.added[language](count)
        }).finally(() => {
          updateColumns({ isWriting: false, proposed: undefined })
          planBar.refresh()
        })
      },
      keepReview(review, keeps) {
        const keep = new Set(state.keep)
        if (keeps) keep.add(review)
        else keep.delete(review)
        update({ keep })
      },
      takeBack() {
        const chosen = (state.reviews ?? []).filter((review) => review.possible > 0 && !state.keep.has(review))
        void write(async () => {
          await takeBack(workbook, chosen)
          planBar.refresh()
          return texts.takenBack[language]
        }).finally(() => void reviewWritten())
      },
    }

    update({})
    workbook.formulaStyle().then(
      (style) => {
        formulaStyle = style
        update({})
      },
      () => undefined,
    )
  },
}
