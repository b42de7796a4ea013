import { isPlan } from '../../plan'
import { applicants, type Applicant } from '../../rules'
import type { PlanColumn } from '../../wording'
import { belowHeaders, type Block, type Progress, type Workbook } from '../../workbook'
import { inSlices } from '../elements/in-slices'
import { refusalText } from '../elements/refusal-text'
import type { PaneContext } from '../feature'
import { Latest } from '../latest'
import { later } from '../later'
import { planInSteps, type Plan, type PlanSource } from '../plan/plan'
import {
  findPlans,
  planKey,
  type FoundPlans,
  rememberApplicant,
  rememberChoice,
  rememberMapping,
} from '../plan/plan-source'
import { texts } from './texts'

/** What the bar shows. */
export type PlanBarState = {
  readonly plans: readonly PlanSource[]
  readonly chosen: PlanSource | undefined
  /** The size for rows that do not say it. */
  readonly applicant: Applicant | undefined
  /** How far the plan is read (0 to 1), while somebody waits for it. */
  readonly reading: number | undefined
  readonly message: string | undefined
  readonly columnsAreOpen: boolean
  /** The workbook changed since the plan was read. */
  readonly isStale: boolean
}

const firstState: PlanBarState = {
  plans: [],
  chosen: undefined,
  applicant: undefined,
  reading: undefined,
  message: undefined,
  columnsAreOpen: false,
  isStale: false,
}

/** A plan of more rows is not read again by itself. */
const mostRowsToFollow = 2000
/** Typing comes in bursts. */
const quietMilliseconds = 400
/** Excel does not tell when it has calculated: a plan with cells that wait is read again, for a while. */
const calculatingMilliseconds = 1000
const mostReadsWhileCalculating = 30

export type PlanReadingParts = {
  readonly context: PaneContext
  /** Ends when the user leaves the feature. */
  readonly signal: AbortSignal
  /** Gets every plan that was read; undefined while there is nothing to show. */
  readonly onPlan: (plan: Plan | undefined) => void
  /** Told when there is something else to show. */
  readonly onChange: () => void
}

/** Which plan is chosen, and reading it: again after every choice and, for a plan of a usual length, after every change of the workbook. */
export class PlanReading {
  state: PlanBarState = firstState
  private readonly finding: Latest
  private readonly turns: Latest
  private applicantIsChosen = false
  /** How often somebody chose something: what was found before that is older than the choice. */
  private choices = 0
  /** What somebody made of the columns here, by plan. */
  private readonly made = new Map<string, Pick<PlanSource, 'headers' | 'mapping' | 'uncertain'>>()
  private changedWhileReading = false
  private rowsRead = 0
  private readsWhileCalculating = 0
  private readonly readAfterCalculating: () => void
  private readonly readAfterChange: () => void

  constructor(private readonly parts: PlanReadingParts) {
    const { context, signal } = parts
    this.finding = new Latest(signal)
    this.turns = new Latest(signal)
    this.readAfterCalculating = later(calculatingMilliseconds, () => this.follow(), signal)
    this.readAfterChange = later(quietMilliseconds, () => this.follow(), signal)
    context.workbook.onChanged(this.readAfterChange, signal)
  }

  /** Finds the plans and reads the chosen one. Quietly: what is shown stays until there is something better. */
  async start(isQuiet = false): Promise<void> {
    try {
      const found = await this.finding.ask(() => this.find())
      if (found === undefined) return
      if (found.leftOut > 0) this.parts.context.warn('left-out')
      const plans = found.plans.map((plan) => this.withChoices(plan))
      const again = (one: PlanSource | undefined) => one && plans.find((plan) => planKey(plan) === planKey(one))
      const chosen = again(this.state.chosen) ?? again(found.chosen)
      this.state = {
        ...this.state,
        plans,
        chosen,
        applicant: this.applicantIsChosen ? this.state.applicant : found.applicant,
        message: chosen === undefined ? this.words[plans.length === 0 ? 'noPlan' : 'noPlanButList'] : undefined,
        columnsAreOpen: this.state.columnsAreOpen || (chosen !== undefined && !isPlan(chosen.mapping)),
      }
      await this.read(isQuiet)
    } catch (error) {
      this.fail(error, isQuiet)
    }
  }

  choosePlan(key: string): void {
    const chosen = this.state.plans.find((plan) => planKey(plan) === key)
    if (chosen === undefined) return
    this.change({ chosen, columnsAreOpen: !isPlan(chosen.mapping) })
    this.remember(rememberChoice(this.workbook, chosen))
    void this.read()
  }

  chooseSize(value: string): void {
    this.applicantIsChosen = true
    this.change({ applicant: applicants.find((one) => one === value) })
    this.remember(rememberApplicant(this.workbook, this.state.applicant))
    void this.read()
  }

  chooseColumn(column: PlanColumn, index: number | undefined): void {
    const { chosen } = this.state
    if (chosen === undefined) return
    const others = Object.entries(chosen.mapping).filter(([name, at]) => name !== column && at !== index)
    this.correct({
      ...chosen,
      mapping: Object.fromEntries(index === undefined ? others : [...others, [column, index]]),
    })
  }

  /** Opens the list of columns; a list that is right is confirmed by closing it. */
  toggleColumns(): void {
    const { columnsAreOpen, chosen } = this.state
    if (columnsAreOpen && chosen !== undefined && isPlan(chosen.mapping)) this.confirmColumns()
    else this.change({ columnsAreOpen: true })
  }

  /** What is shown is right: it is remembered, and nothing is uncertain any more. */
  confirmColumns(): void {
    const { chosen } = this.state
    if (chosen === undefined) return
    this.change({ columnsAreOpen: false })
    this.remember(rememberMapping(this.workbook, chosen, chosen.mapping))
    this.correct({ ...chosen, uncertain: [] })
    void this.start()
  }

  stop(): void {
    this.turns.cancel()
    this.change({ reading: undefined, message: this.words.stopped })
    this.parts.onPlan(undefined)
  }

  private get workbook(): Workbook {
    return this.parts.context.workbook
  }
  private get words() {
    return texts[this.parts.context.language]
  }
  private change(part: Partial<PlanBarState>): void {
    this.state = { ...this.state, ...part }
    this.parts.onChange()
  }
  private correct(plan: PlanSource): void {
    this.choices++
    this.made.set(planKey(plan), plan)
    const plans = this.state.plans.map((other) => (planKey(other) === planKey(plan) ? plan : other))
    this.change({ chosen: plan, plans })
  }
  private remember(kept: Promise<void>): void {
    this.choices++
    kept.catch((error: unknown) => this.fail(error))
  }

  /** Looks again when somebody chose something meanwhile. */
  private async find(): Promise<FoundPlans> {
    const before = this.choices
    const found = await findPlans(this.workbook)
    return before === this.choices || this.parts.signal.aborted ? found : this.find()
  }

  /** A plan as it was found, with what somebody made of its columns here; other headers are other columns. */
  private withChoices(plan: PlanSource): PlanSource {
    const made = this.made.get(planKey(plan))
    if (made === undefined || made.headers.join('\n') !== plan.headers.join('\n')) return plan
    const { mapping, uncertain = [] } = made
    return { ...plan, mapping, uncertain }
  }

  private async read(isQuiet = false): Promise<void> {
    const { chosen, applicant } = this.state
    this.turns.cancel()
    if (chosen === undefined || !isPlan(chosen.mapping)) {
      this.change({ reading: undefined, isStale: false })
      return this.parts.onPlan(undefined)
    }
    if (isQuiet) this.state = { ...this.state, reading: undefined, isStale: false, message: undefined }
    else this.change({ reading: 0, isStale: false, message: undefined })
    const onProgress = (fraction: number) => {
      if (!isQuiet) this.change({ reading: fraction })
    }
    try {
      const read = await this.turns.ask((signal) => readPlan(this.workbook, chosen, applicant, { signal, onProgress }))
      if (read !== undefined) this.show(read)
    } catch (error) {
      this.fail(error, isQuiet)
    }
  }

  private show({ plan, rows, isCalculating }: Read): void {
    this.rowsRead = rows
    this.change({ reading: undefined })
    this.parts.onPlan(plan)
    if (this.changedWhileReading) this.readAfterChange()
    this.changedWhileReading = false
    if (!isCalculating) this.readsWhileCalculating = 0
    else if (++this.readsWhileCalculating <= mostReadsWhileCalculating) this.readAfterCalculating()
  }

  /** What was read before stays in view when only a second look fails. */
  private fail(error: unknown, isQuiet = false): void {
    if (this.parts.signal.aborted) return
    if (isQuiet) return this.change({ reading: undefined, isStale: true })
    this.change({ reading: undefined, message: refusalText(error, this.parts.context.language) })
    this.parts.onPlan(undefined)
  }

  /** Nobody pulls the columns away from under someone who is choosing them. */
  private follow(): void {
    this.changedWhileReading = this.finding.isPending || this.turns.isPending
    if (this.changedWhileReading || this.state.columnsAreOpen) return
    if (this.rowsRead <= mostRowsToFollow) void this.start(true)
    else this.change({ isStale: true })
  }
}

type Read = { readonly plan: Plan; readonly rows: number; readonly isCalculating: boolean }

async function readPlan(
  workbook: Workbook,
  source: PlanSource,
  applicant: Applicant | undefined,
  progress: Progress,
): Promise<Read> {
  const body = belowHeaders(source.area)
  const block = body.rows === 0 ? { values: [], formulas: [] } : await workbook.read(body, progress)
  const plan = await inSlices(planInSteps(source, block, applicant), { signal: progress.signal })
  return { plan, rows: body.rows, isCalculating: isCalculating(block) }
}

const isCalculating = ({ values }: Pick<Block, 'values'>): boolean =>
  values.some((row) =>
    row.some(
      (cell) => typeof cell === 'object' && cell !== null && 'basicValue' in cell && cell.basicValue === '#BUSY!',
    ),
  )
