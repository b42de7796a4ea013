import { WorkbookError, type NewSheet, type Workbook } from '../../../workbook'
import { inSlices } from '../../elements/in-slices'
import type { Page } from '../../page'
import { cellOf, type Plan } from '../../plan/plan'
import { euroIn } from '../../text'
import { bestYearsOf, ceilingsOf, type BestYears } from './model'
import { bestYearSheet, hindranceOf, overviewSheet, type SheetKind } from './sheet'
import type { List, State } from './state'
import { texts } from './texts'

const rowsMore = 50

export function ceilingActions(page: Page<State>) {
  const { context, state, update } = page
  return {
    ...planActions(page),
    ...sheetActions(page),
    async goTo(index: number) {
      const { plan } = state()
      if (plan !== undefined) await context.workbook.select(cellOf(plan.source, index, 'appliedOn'))
    },
    showPast: (company: string) => update({ opened: new Set([...state().opened, company]) }),
    showMore(list: List) {
      const { shown } = state()
      update({ shown: { ...shown, [list]: shown[list] + rowsMore } })
    },
  }
}

export type Actions = ReturnType<typeof ceilingActions>

function planActions({ context, state, update, latest }: Page<State>) {
  const { language, today, say } = context
  const searching = latest()

  function sayGain({ changes, gain }: BestYears, before: BestYears | undefined): void {
    if (changes.length > 0 && before?.gain.equals(gain) !== true)
      say(texts[language].gain(euroIn(language)(gain), changes.length))
  }
  return {
    /** The figures of the years stand there at once; the best years follow, which in a long plan takes a moment. */
    async show(plan: Plan | undefined) {
      const { best: before } = state()
      searching.cancel()
      update({ plan, ceilings: plan && ceilingsOf(plan, today), best: plan && before, proposed: undefined })
      if (plan === undefined) return
      const best = await searching.ask(async (signal) => {
        await new Promise((resolve) => setTimeout(resolve))
        return inSlices(bestYearsOf(plan, today), { signal })
      })
      if (best === undefined) return
      update({ best })
      sayGain(best, before)
    },
  }
}

function sheetActions({ context, state, update, tell, focusOn }: Page<State>) {
  const { workbook, language, today } = context
  return {
    propose(kind: SheetKind) {
      const { plan, ceilings } = state()
      if (plan === undefined || ceilings === undefined) return
      const hindrance = hindranceOf(kind, plan, ceilings)
      const sheet = () =>
        kind === 'overview' ? overviewSheet(plan, ceilings, language) : bestYearSheet(plan, today, language)
      update({
        proposed: hindrance === undefined ? { kind, sheet: sheet() } : { kind, hindrance },
        notice: undefined,
      })
      focusOn('add')
    },
    async addSheet() {
      const { proposed } = state()
      if (proposed === undefined || !('sheet' in proposed)) return
      const { addedSheet, hasChart } = await addWithChart(workbook, proposed.sheet)
      const { sheetAdded, noChart } = texts[language]
      if (hasChart) tell({ kind: 'good', text: sheetAdded(addedSheet), addedSheet })
      else tell({ kind: 'caution', text: `${sheetAdded(addedSheet)} ${noChart}`, addedSheet })
      focusOn('remove')
    },
    cancel() {
      const { proposed } = state()
      update({ proposed: undefined })
      if (proposed !== undefined) focusOn(proposed.kind)
    },
    async removeSheet(name: string) {
      await workbook.removeSheet(name)
      tell({ kind: 'good', text: texts[language].sheetRemoved })
    },
  }
}

/** A sheet without its chart is better than none. */
async function addWithChart(
  workbook: Workbook,
  sheet: NewSheet,
): Promise<{ readonly addedSheet: string; readonly hasChart: boolean }> {
  try {
    return { addedSheet: await workbook.addSheet(sheet), hasChart: true }
  } catch (error) {
    const chartIsRefused =
      sheet.charts !== undefined &&
      error instanceof WorkbookError &&
      (error.refusal === 'not-supported' || error.refusal === 'failed')
    if (!chartIsRefused) throw error
    return { addedSheet: await workbook.addSheet({ ...sheet, charts: undefined }), hasChart: false }
  }
}
