import { pipe, string, uuid } from 'valibot'
import { readAs, type Edit } from '../../../workbook'
import { inSlices } from '../../elements/in-slices'
import { saveFile } from '../../elements/save-file'
import type { PaneContext } from '../../feature'
import type { Page } from '../../page'
import { cellOf, columnOfStep, type Plan } from '../../plan/plan'
import { calendarOf } from './calendar'
import { prepareNoting } from './done'
import { agendaInSteps, type AgendaGroup, type AgendaItem } from './model'
import { agendaSheet, mostRowsOnSheet, stepCells, stepLights } from './sheet'
import { itemsToSave, keyOf, type AgendaNotice, type State } from './state'
import { texts } from './texts'

/** `readAgain` asks for the plan as it is now. */
export function agendaActions(page: Page<State>, readAgain: () => void) {
  return {
    ...listActions(page),
    ...notingActions(page, readAgain),
    ...calendarActions(page),
    ...sheetActions(page),
    cancel() {
      const { noting } = page.state()
      page.update({ noting: undefined, newSheet: undefined })
      page.focusOn(noting === undefined ? 'as-sheet' : `note ${keyOf(noting.item)}`)
    },
  }
}

export type Actions = ReturnType<typeof agendaActions>

/** What was done can be taken back with the next key. */
function tellDone({ tell, focusOn }: Page<State>, notice: Omit<AgendaNotice, 'kind'>): void {
  tell({ kind: 'good', ...notice })
  focusOn('undo')
}

function listActions({ context, state, update, latest }: Page<State>) {
  const looking = latest()
  return {
    /** A plan that comes while the one before is being looked at takes its place. */
    async show(plan: Plan | undefined) {
      looking.cancel()
      if (plan === undefined) return update({ plan, agenda: undefined })
      const agenda = await looking.ask((signal) => inSlices(agendaInSteps(plan, context.today), { signal }))
      if (agenda !== undefined) update({ plan, agenda })
    },
    /** To the cell in which a step is noted; to the whole row where there is none. */
    async goTo({ step, line }: AgendaItem) {
      const { plan } = state()
      const column = step === 'end' ? 'endsOn' : step === 'stop' ? 'cancelledOn' : columnOfStep[step]
      if (plan !== undefined) await context.workbook.select(cellOf(plan.source, line.index, column))
    },
    showCard: ({ line }: AgendaItem) => context.open('application-card', { index: line.index }),
    checkPlan: () => context.open('plan-check'),
    showMore: (list: AgendaGroup | 'stops', count: number) => update({ shown: { ...state().shown, [list]: count } }),
    choose: (option: 'withNames' | 'withStops', value: boolean) => update({ [option]: value }),
  }
}

function notingActions(page: Page<State>, readAgain: () => void) {
  const { workbook, language, today } = page.context
  return {
    async note(item: AgendaItem) {
      const { plan } = page.state()
      if (plan === undefined) return
      page.update({ noting: await prepareNoting(workbook, plan, item, today), notice: undefined })
      page.focusOn('noting')
    },
    async writeNote() {
      const { noting } = page.state()
      if (noting === undefined) return
      try {
        await workbook.write(noting.edits)
        tellDone(page, { text: texts[language].written(noting.address, noting.to), undo: noting.undo })
      } finally {
        readAgain()
      }
    },
    async undo(edits: readonly Edit[]) {
      try {
        await workbook.write(edits)
        tellDone(page, { text: texts[language].undone })
      } finally {
        readAgain()
      }
    },
  }
}

function calendarActions(page: Page<State>) {
  const { language, today } = page.context
  const saving = page.working((fraction) => page.update({ saving: fraction }))
  return {
    async saveCalendar() {
      const { plan, withNames } = page.state()
      const items = itemsToSave(page.state())
      if (plan === undefined) return
      page.update({ notice: undefined })
      const calendar = await saving.run(async (progress) => {
        const workbookId = await workbookIdOf(page.context)
        return calendarOf(items, { plan, language, today, workbookId, withNames }, progress)
      })
      if (calendar === undefined) return
      saveFile(`kmo-agenda-${today}.ics`, calendar, 'text/calendar')
      tellDone(page, { text: texts[language].calendarSaved(items.length) })
    },
    stopSaving: () => saving.stop(),
  }
}

const workbookIdKey = 'kmo.agenda'
const workbookIdSchema = pipe(string(), uuid())

/** Keeps the workbooks apart of firms that name their courses alike; a colleague's export finds the same. */
async function workbookIdOf({ workbook, warn }: PaneContext): Promise<string> {
  const kept = await workbook.setting(workbookIdKey)
  const known = readAs(workbookIdSchema, kept)
  if (known !== undefined) return known
  if (kept !== undefined) warn('left-out')
  const made = crypto.randomUUID()
  await workbook.setSetting(workbookIdKey, made)
  return made
}

function sheetActions(page: Page<State>) {
  const { workbook, language, today } = page.context
  return {
    async previewSheet() {
      const { plan } = page.state()
      if (plan === undefined) return
      const formulaStyle = await workbook.formulaStyle()
      const newSheet = { sheet: agendaSheet(plan, today, language), formulaStyle }
      page.update({ newSheet, notice: undefined, noting: undefined })
      page.focusOn('sheet')
    },
    async addSheet() {
      const { newSheet, plan } = page.state()
      if (newSheet === undefined || plan === undefined || plan.lines.length > mostRowsOnSheet) return
      const addedSheet = await workbook.addSheet(newSheet.sheet)
      // The colours are an extra that an older Excel may not have.
      await workbook.addTrafficLights(stepCells(addedSheet, plan), stepLights).catch(() => undefined)
      tellDone(page, { text: texts[language].sheetAdded(addedSheet), addedSheet })
    },
    async removeSheet(name: string) {
      await workbook.removeSheet(name)
      tellDone(page, { text: texts[language].sheetRemoved })
    },
  }
}
