import { inSlices } from '../../elements/in-slices'
import { refusalText } from '../../elements/refusal-text'
import { saveFile } from '../../elements/save-file'
import type { Page } from '../../page'
import type { Notice } from '../../text'
import { countOf, findBroken, repairOf, type BrokenRun } from './broken-cells'
import type { State } from './state'
import { texts } from './texts'
import { valuesCopy, type SheetCount } from './values-copy'
import { xlsxFile } from './xlsx-file'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Excel needs a moment to find the functions again. */
export const afterRepair = 1_000

const isRepairable = ({ isProtected }: BrokenRun): boolean => !isProtected

export function sharingActions(page: Page<State>) {
  const { context, state, update, tell } = page
  const { workbook, language, say } = context
  const refusal = (error: unknown): Notice => ({ kind: 'bad', text: refusalText(error, language) })
  const copying = copyingOn(page)
  const repairing = repairingOn(page)
  const sayAll = (notices: readonly Notice[]) => {
    if (notices.length > 0) say(notices.map(({ text }) => text).join(' '))
  }

  return {
    choose(sheet: string, isChosen: boolean) {
      const chosen = new Set(state().chosen)
      if (isChosen) chosen.add(sheet)
      else chosen.delete(sheet)
      update({ chosen, copyNotices: [] })
    },
    async copy(how: 'open' | 'download') {
      update({ copyNotices: [] })
      const copyNotices = await copying.make(how).catch((error: unknown) => [refusal(error)])
      update({ copyNotices })
      sayAll(copyNotices)
      page.focusOn(how)
    },
    stop() {
      copying.stop()
      repairing.stop()
    },
    async find() {
      update({ repairNotices: [], broken: undefined })
      try {
        await repairing.find()
        const count = countOf(state().broken ?? [])
        const { nothingBroken, found } = texts[language]
        if (count === 0) update({ repairNotices: [{ kind: 'good', text: nothingBroken }] })
        say(count === 0 ? nothingBroken : found(count))
      } catch (error) {
        update({ repairNotices: [refusal(error)] })
        sayAll(state().repairNotices)
      }
      page.focusOn(state().broken?.some(isRepairable) ? 'repair' : 'find')
    },
    async repair() {
      update({ repairNotices: [] })
      const repairNotices = await repairing.repair().catch((error: unknown) => [refusal(error)])
      update({ repairNotices })
      sayAll(repairNotices)
      page.focusOn('find')
    },
    goTo: ({ area }: BrokenRun) =>
      workbook.select(area).catch((error: unknown) => update({ repairNotices: [refusal(error)] })),
    async recalculate() {
      await workbook.recalculate()
      tell({ kind: 'good', text: texts[language].recalculated })
    },
    async listSheets() {
      try {
        const sheets = await workbook.sheets()
        // A sheet that was not there before is in the copy when it can be seen; what was chosen stays chosen.
        const known = new Set(state().sheets.map(({ name }) => name))
        const chosen = sheets.filter(({ name, isVisible }) => (known.has(name) ? state().chosen.has(name) : isVisible))
        update({ sheets, chosen: new Set(chosen.map(({ name }) => name)) })
      } catch (error) {
        update({ copyNotices: [refusal(error)] })
      }
    },
  }
}

export type Actions = ReturnType<typeof sharingActions>

/** Makes copies, and tells what is in them. */
function copyingOn({ context, state, update, focusOn, working }: Page<State>) {
  const { workbook, language, today } = context
  const bar = working((fraction) => update({ working: fraction === undefined ? undefined : { at: 'copy', fraction } }))
  return {
    stop: () => bar.stop(),
    async make(how: 'open' | 'download'): Promise<readonly Notice[]> {
      const chosen = state().sheets.filter(({ name }) => state().chosen.has(name))
      const making = bar.run(async ({ signal, onProgress }) => {
        const tables = await workbook.tables()
        const copy = await valuesCopy(workbook, chosen, tables, today, language, {
          signal,
          onProgress: (fraction) => onProgress(fraction * 0.8),
        })
        const file = await inSlices(xlsxFile(copy.sheets), {
          signal,
          onProgress: (fraction) => onProgress(0.8 + fraction * 0.2),
        })
        return { counts: copy.counts, file }
      })
      focusOn('stop')
      const made = await making
      if (made === undefined) return []
      if (how === 'open') await workbook.openCopy(made.file)
      else saveFile(texts[language].fileName, made.file, xlsxType)
      return aboutCopy(made.counts, how)
    },
  }

  function aboutCopy(counts: readonly SheetCount[], how: 'open' | 'download'): readonly Notice[] {
    const { opened, downloaded, withErrors, withHiddenRows } = texts[language]
    const sum = (count: (one: SheetCount) => number) => counts.reduce((total, one) => total + count(one), 0)
    const formulas = sum((one) => one.formulas)
    const ofKmo = sum((one) => one.kmoFormulas)
    const errors = sum((one) => one.errors)
    const withHidden = counts.filter(({ hiddenRows }) => hiddenRows).map(({ name }) => name)
    const notices: Notice[] = [{ kind: 'good', text: (how === 'open' ? opened : downloaded)(formulas, ofKmo) }]
    if (errors > 0) notices.push({ kind: 'caution', text: withErrors(errors) })
    if (withHidden.length > 0) notices.push({ kind: 'caution', text: withHiddenRows(withHidden.join(', ')) })
    return notices
  }
}

/** Finds formulas that Excel does not recognise, and enters them again. */
function repairingOn({ context, state, update, focusOn, working }: Page<State>) {
  const { workbook, language } = context
  const bar = working((fraction) =>
    update({ working: fraction === undefined ? undefined : { at: 'repair', fraction } }),
  )
  async function find(): Promise<void> {
    const finding = bar.run((progress) => findBroken(workbook, progress))
    focusOn('stop')
    const broken = await finding
    if (broken !== undefined) update({ broken })
  }
  return {
    stop: () => bar.stop(),
    find,
    /** Sheet by sheet, so that one that refuses does not keep the others from being repaired. */
    async repair(): Promise<readonly Notice[]> {
      const { repaired: told, sheetRefused, stillBroken } = texts[language]
      const runs = (state().broken ?? []).filter(isRepairable)
      const refused: Notice[] = []
      let repaired = 0
      for (const sheet of new Set(runs.map(({ area }) => area.sheet))) {
        const ofSheet = runs.filter(({ area }) => area.sheet === sheet)
        try {
          await workbook.write(ofSheet.map(repairOf))
          repaired += countOf(ofSheet)
        } catch (error) {
          refused.push({ kind: 'bad', text: sheetRefused(sheet, refusalText(error, language)) })
        }
      }
      await new Promise((resolve) => setTimeout(resolve, afterRepair))
      await find()
      const left = countOf((state().broken ?? []).filter(isRepairable))
      const notices: Notice[] = repaired === 0 ? [] : [{ kind: 'good', text: told(repaired) }]
      if (left > 0 && refused.length === 0) notices.push({ kind: 'caution', text: stillBroken(left) })
      return [...notices, ...refused]
    },
  }
}
