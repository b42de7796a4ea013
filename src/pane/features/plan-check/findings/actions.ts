import { inSlices } from '../../../elements/in-slices'
import type { Page, PageState } from '../../../page'
import { cellOf, type Plan } from '../../../plan/plan'
import { euroIn } from '../../../text'
import { fixesOf, type Fix } from '../repairs/fixes'
import { texts } from '../texts'
import { checkInSteps, type Check, type Item } from './model'

/** How many findings are shown at first, and how many more each time. */
export const itemsAtOnce = 200

export type FindingsState = PageState & {
  readonly plan: Plan | undefined
  readonly check: Check | undefined
  /** What can be repaired of the findings. */
  readonly fixes: readonly Fix[]
  /** What in the workbook is in the way, in words. */
  readonly obstacles: readonly string[]
  readonly shown: number
}

export function findingsActions({ context, state, update, latest }: Page<FindingsState>) {
  const { workbook, language, today, say } = context
  const checking = latest()
  let saidLast = ''

  /** A plan is read again after every change: only news is worth a word. */
  function sayOnce(sentence: string): void {
    if (sentence !== saidLast) say(sentence)
    saidLast = sentence
  }
  function sayOutcome({ items, rows, rowsAtRisk, atRisk }: Check): void {
    const { atRisk: risk, nothingFound } = texts[language]
    if (rowsAtRisk > 0) sayOnce(`${euroIn(language)(atRisk)} ${risk(rowsAtRisk)}`)
    else if (items.length === 0 && rows > 0) sayOnce(nothingFound(rows))
  }
  /** The plan was read all the same: where they cannot be looked up, they are told when something is written. */
  async function lookForObstacles(plan: Plan): Promise<void> {
    const obstacles = await obstaclesOf(plan).catch(() => undefined)
    if (obstacles !== undefined && state().plan === plan) update({ obstacles })
  }
  async function obstaclesOf({ source: { area } }: Plan): Promise<readonly string[]> {
    const [sheets, found] = await Promise.all([workbook.sheets(), workbook.obstacles(area)])
    const { filtered, hiddenRows, mergedCells, protected: isProtected } = texts[language].obstacles
    return [
      ...(sheets.some(({ name, isProtected: is }) => name === area.sheet && is) ? [isProtected(area.sheet)] : []),
      ...(found.filtered ? [filtered] : found.hiddenRows ? [hiddenRows] : []),
      ...(found.mergedCells ? [mergedCells] : []),
    ]
  }

  return {
    /** Looks a plan over; one that comes while the one before is being looked at takes its place. */
    async check(plan: Plan | undefined) {
      checking.cancel()
      if (plan === undefined) return update({ plan, check: undefined, fixes: [], obstacles: [] })
      const check = await checking.ask((signal) => inSlices(checkInSteps(plan, today), { signal }))
      if (check === undefined) return
      const { plan: before, shown } = state()
      update({
        plan,
        check,
        fixes: check.items.flatMap((item) => fixesOf(plan, item)),
        shown: plan.source.name === before?.source.name ? shown : itemsAtOnce,
      })
      sayOutcome(check)
      void lookForObstacles(plan)
    },
    async jump({ line, column }: Item) {
      const { plan } = state()
      if (plan !== undefined) await workbook.select(cellOf(plan.source, line.index, column))
    },
    findNumber: ({ line }: Item) => context.open('provider-search', line.provider === '' ? undefined : line.provider),
    showMore: () => update({ shown: state().shown + itemsAtOnce }),
  }
}

export type FindingsActions = ReturnType<typeof findingsActions>
