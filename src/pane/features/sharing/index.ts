import './style.css'
import { render } from 'lit'
import type { PaneFeature } from '../../feature'
import { inSlices } from '../../elements/in-slices'
import { refusalText } from '../../elements/refusal-text'
import { saveFile } from '../../elements/save-file'
import { countOf, findBroken, repairOf } from './broken-cells'
import { texts } from './texts'
import { valuesCopy } from './values-copy'
import { page, type Actions, type Notice, type State } from './view'
import { xlsxFile } from './xlsx-file'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Excel needs a moment to find the functions again. */
const afterRepair = 1_000

export const sharingFeature: PaneFeature = {
  id: 'sharing',
  title: (language) => texts.title[language],
  mount(root, context, signal) {
    const { workbook, language, today, say } = context
    let state: State = {
      sheets: [],
      chosen: new Set(),
      working: undefined,
      copyNotices: [],
      broken: undefined,
      repairNotices: [],
      recalculateNotice: undefined,
    }
    let stopping = new AbortController()

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      render(page({ state, actions, language }), root)
    }
    const focusOn = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus()
    const refusal = (error: unknown): Notice => ({ kind: 'bad', text: refusalText(error, language) })
    const sayAll = (notices: readonly Notice[]) => say(notices.map(({ text }) => text).join(' '))

    /** One long task at a time, with a bar and a way out. */
    async function work<T>(
      at: 'copy' | 'repair',
      task: (progress: { signal: AbortSignal; onProgress: (fraction: number) => void }) => Promise<T>,
    ): Promise<T> {
      stopping = new AbortController()
      signal.addEventListener('abort', () => stopping.abort(), { once: true, signal: stopping.signal })
      update({ working: { at, fraction: 0 } })
      focusOn('stop')
      try {
        return await task({ signal: stopping.signal, onProgress: (fraction) => update({ working: { at, fraction } }) })
      } finally {
        update({ working: undefined })
      }
    }

    async function makeCopy(how: 'open' | 'download'): Promise<readonly Notice[]> {
      const chosen = state.sheets.filter(({ name }) => state.chosen.has(name))
      const { counts, file } = await work('copy', async ({ signal: stopped, onProgress }) => {
        const tables = await workbook.tables()
        const copy = await valuesCopy(workbook, chosen, tables, today, language, {
          signal: stopped,
          onProgress: (fraction) => onProgress(fraction * 0.8),
        })
        const whole = await inSlices(xlsxFile(copy.sheets), {
          signal: stopped,
          onProgress: (fraction) => onProgress(0.8 + fraction * 0.2),
        })
        return { counts: copy.counts, file: whole }
      })
      if (how === 'open') await workbook.openCopy(file)
      else saveFile(texts.fileName[language], file, xlsxType)

      const sum = (count: (one: (typeof counts)[number]) => number) =>
        counts.reduce((total, one) => total + count(one), 0)
      const errors = sum((one) => one.errors)
      const withHidden = counts.filter(({ hiddenRows }) => hiddenRows).map(({ name }) => name)
      const told = (how === 'open' ? texts.opened : texts.downloaded)[language](
        sum((one) => one.formulas),
        sum((one) => one.kmoFormulas),
      )
      return [
        { kind: 'good', text: told },
        ...(errors === 0 ? [] : [{ kind: 'caution', text: texts.withErrors[language](errors) } as const]),
        ...(withHidden.length === 0
          ? []
          : [{ kind: 'caution', text: texts.withHiddenRows[language](withHidden.join(', ')) } as const]),
      ]
    }

    async function find(): Promise<void> {
      const broken = await work('repair', (progress) => findBroken(workbook, progress))
      update({ broken })
    }

    /** Sheet by sheet, so that one that refuses does not keep the others from being repaired. */
    async function repair(): Promise<readonly Notice[]> {
      const runs = (state.broken ?? []).filter(({ isProtected }) => !isProtected)
      const notices: Notice[] = []
      let repaired = 0
      for (const sheet of new Set(runs.map(({ area }) => area.sheet))) {
        const ofSheet = runs.filter(({ area }) => area.sheet === sheet)
        try {
          await workbook.write(ofSheet.map(repairOf))
          repaired += countOf(ofSheet)
        } catch (error) {
          notices.push({ kind: 'bad', text: texts.sheetRefused[language](sheet, refusalText(error, language)) })
        }
      }
      await new Promise((resolve) => setTimeout(resolve, afterRepair))
      await find()
      const left = countOf((state.broken ?? []).filter(({ isProtected }) => !isProtected))
      return [
        ...(repaired === 0 ? [] : [{ kind: 'good', text: texts.repaired[language](repaired) } as const]),
        ...notices,
        ...(left === 0 || notices.length > 0
          ? []
          : [{ kind: 'caution', text: texts.stillBroken[language](left) } as const]),
      ]
    }

    const actions: Actions = {
      choose(sheet, isChosen) {
        const chosen = new Set(state.chosen)
        if (isChosen) chosen.add(sheet)
        else chosen.delete(sheet)
        update({ chosen, copyNotices: [] })
      },
      async copy(how) {
        update({ copyNotices: [] })
        const copyNotices = await makeCopy(how).catch((error: unknown) => [refusal(error)])
        update({ copyNotices })
        sayAll(copyNotices)
        focusOn(how)
      },
      stop: () => stopping.abort(),
      async find() {
        update({ repairNotices: [], broken: undefined })
        try {
          await find()
          const count = countOf(state.broken ?? [])
          if (count === 0) update({ repairNotices: [{ kind: 'good', text: texts.nothingBroken[language] }] })
          say(count === 0 ? texts.nothingBroken[language] : texts.found[language](count))
        } catch (error) {
          update({ repairNotices: [refusal(error)] })
          sayAll(state.repairNotices)
        }
        focusOn(state.broken?.some(({ isProtected }) => !isProtected) ? 'repair' : 'find')
      },
      async repair() {
        update({ repairNotices: [] })
        const repairNotices = await repair().catch((error: unknown) => [refusal(error)])
        update({ repairNotices })
        sayAll(repairNotices)
        focusOn('find')
      },
      async goTo({ area }) {
        try {
          await workbook.select(area)
        } catch (error) {
          update({ repairNotices: [refusal(error)] })
        }
      },
      async recalculate() {
        try {
          await workbook.recalculate()
          update({ recalculateNotice: { kind: 'good', text: texts.recalculated[language] } })
        } catch (error) {
          update({ recalculateNotice: refusal(error) })
        }
        sayAll(state.recalculateNotice === undefined ? [] : [state.recalculateNotice])
      },
    }

    async function listSheets(): Promise<void> {
      try {
        const sheets = await workbook.sheets()
        // A sheet that was not there before is in the copy when it can be seen; what was chosen stays chosen.
        const known = new Set(state.sheets.map(({ name }) => name))
        const chosen = sheets.filter(({ name, isVisible }) => (known.has(name) ? state.chosen.has(name) : isVisible))
        update({ sheets, chosen: new Set(chosen.map(({ name }) => name)) })
      } catch (error) {
        update({ copyNotices: [refusal(error)] })
      }
    }
    let waiting: ReturnType<typeof setTimeout> | undefined
    workbook.onChanged(() => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void listSheets(), afterRepair)
    }, signal)
    signal.addEventListener('abort', () => {
      clearTimeout(waiting)
      stopping.abort()
    })
    update({})
    void listSheets()
  },
}
