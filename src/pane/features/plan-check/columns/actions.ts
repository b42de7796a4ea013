import { readDay } from '../../../../cells'
import { findingCodes } from '../../../../rules'
import { findingLabels, noFindings, planResultColumns, type PlanResult } from '../../../../wording'
import { cellAddress, type Area, type FormulaStyle, type TrafficLight, type Workbook } from '../../../../workbook'
import { refusalText } from '../../../elements/refusal-text'
import type { Page, PageState } from '../../../page'
import type { Plan } from '../../../plan/plan'
import { lightOfFinding } from '../findings/model'
import { texts } from '../texts'
import { propose } from './proposal'
import { rowColumnHeaders, rowColumns, type RowColumn } from './row-formulas'
import type { ColumnsState, Proposed } from './state'

export type ColumnsPageState = PageState & {
  readonly plan: Plan | undefined
  readonly columns: ColumnsState
  /** How this Excel writes the formulas that are shown. */
  readonly formulaStyle: FormulaStyle
}

/** `leave` goes back to where the columns were asked for; `readAgain` asks for the plan as it is now. */
export function columnsActions(page: Page<ColumnsPageState>, leave: () => void, readAgain: () => void) {
  const { workbook, language } = page.context
  const asking = page.latest()

  const change = (part: Partial<ColumnsState>): void => page.update({ columns: { ...page.state().columns, ...part } })
  /** Looks up what would be written now; a refusal is part of the answer. */
  async function refresh(): Promise<void> {
    const { plan, columns } = page.state()
    if (plan === undefined) return
    change({ isAsking: true })
    const proposed = await asking.ask(() =>
      propose(workbook, plan, columns, language).catch((error: unknown): Proposed => ({
        kind: 'refused',
        why: refusalText(error, language),
      })),
    )
    if (proposed !== undefined) change({ proposed, isAsking: false })
  }
  function choose(part: Partial<ColumnsState>): Promise<void> {
    change(part)
    return refresh()
  }

  return {
    refreshColumns: refresh,
    /** Begins anew: what the plan has already is not proposed. */
    beginColumns() {
      const taken = page.state().plan?.source.headers ?? []
      const free = page.state().columns.rowColumns.filter((column) => !taken.includes(rowColumnHeaders[column]))
      return choose({ rowColumns: free, proposed: undefined })
    },
    chooseWay: (way: ColumnsState['way']) => choose({ way }),
    chooseRowColumn: (column: RowColumn, isChosen: boolean) =>
      choose({ rowColumns: withChoice(rowColumns, page.state().columns.rowColumns, column, isChosen) }),
    chooseSpilledColumn: (column: PlanResult, isChosen: boolean) =>
      choose({ spilledColumns: withChoice(planResultColumns, page.state().columns.spilledColumns, column, isChosen) }),
    typeDay(text: string) {
      const reading = readDay(text)
      return choose({ asOf: { kind: 'typed', text, day: reading.kind === 'value' ? reading.value : undefined } })
    },
    async takeCell() {
      const area = await workbook.selection()
      if (area === undefined || area.rows * area.columns !== 1)
        return page.tell({ kind: 'caution', text: texts[language].noCell })
      void choose({ asOf: { kind: 'cell', area } })
      page.tell({ kind: 'good', text: texts[language].cellTaken(`${area.sheet} ${cellAddress(area)}`) })
    },
    showFormulas: (showsFormulas: boolean) => change({ showsFormulas }),
    async addColumns() {
      const { plan, columns } = page.state()
      if (plan === undefined || columns.proposed === undefined) return
      change({ isWriting: true })
      try {
        const count = await writeColumns(workbook, plan, columns, columns.proposed)
        leave()
        page.tell({ kind: 'good', text: texts[language].added(count) })
      } finally {
        change({ isWriting: false, proposed: undefined })
        readAgain()
      }
    },
  }
}

export type ColumnsActions = ReturnType<typeof columnsActions>

const withChoice = <T>(all: readonly T[], chosen: readonly T[], one: T, isChosen: boolean): readonly T[] =>
  all.filter((other) => (other === one ? isChosen : chosen.includes(other)))

/** Writes what was proposed, colours the checks, and says how many columns there are now. */
async function writeColumns(
  workbook: Workbook,
  plan: Plan,
  { way, spilledColumns: shown }: ColumnsState,
  proposed: Proposed,
): Promise<number> {
  if (proposed.kind === 'refused') return 0
  if (proposed.kind === 'table') {
    const areas = await workbook.addTableColumns(plan.source.name, proposed.columns)
    const at = proposed.columns.findIndex(({ header }) => header.startsWith(rowColumnHeaders.findings))
    await colour(workbook, areas[at])
    return proposed.columns.length
  }
  await workbook.write(proposed.edits)
  const { room } = proposed
  const at =
    way === 'spilled'
      ? shown.indexOf('findings')
      : proposed.first.findIndex(({ header }) => header === rowColumnHeaders.findings)
  if (at >= 0) await colour(workbook, { ...room, column: room.column + at, columns: 1 })
  return room.columns
}

const lights: readonly TrafficLight[] = [
  { beginsWith: noFindings, light: 'good' },
  ...findingCodes.map((code) => ({ beginsWith: findingLabels[code], light: lightOfFinding[code] })),
]

async function colour(workbook: Workbook, column: Area | undefined): Promise<void> {
  if (column !== undefined && column.rows > 1)
    await workbook.addTrafficLights({ ...column, row: column.row + 1, rows: column.rows - 1 }, lights)
}
