import {
  cellAddress,
  holds,
  isOneCell,
  overlapOf,
  loadOwnProviders,
  storeOwnProviders,
  WorkbookError,
  type Progress,
} from '../../../workbook'
import { registry, type Provider } from '../../../providers'
import { inSlices } from '../../elements/in-slices'
import { refusalText } from '../../elements/refusal-text'
import { saveFile } from '../../elements/save-file'
import type { PaneContext } from '../../feature'
import { firstState, rowsAtFirst, type Actions, type Notice, type Preview, type State } from './model'
import { proposeLayout, type Layout } from './own-list/columns'
import { ownListCsv, ownListTable } from './own-list/export-csv'
import { ownListAfter, propose } from './own-list/proposal'
import { FileError, readFile } from './own-list/read-file'
import { rowsOfText } from './own-list/read-text'
import type { ReadRows } from './own-list/rows'
import { fileProblemTexts, texts } from './texts'

type Parts = {
  readonly context: PaneContext
  readonly signal: AbortSignal
  readonly state: () => State
  readonly update: (change: Partial<State>) => void
  readonly tell: (notice: Notice) => void
  readonly focusOn: (name: string) => void
}

type OwnListActions = Pick<
  Actions,
  | 'readSelection'
  | 'readFile'
  | 'readText'
  | 'chooseColumn'
  | 'choose'
  | 'showMore'
  | 'showAllColumns'
  | 'store'
  | 'stop'
  | 'exportCsv'
  | 'exportSheet'
  | 'askToRemove'
  | 'removeAll'
>

/** What happens to the workbook's own list: it is read, compared, agreed and only then stored. */
export function ownListActions({ context, signal, state, update, tell, focusOn }: Parts): OwnListActions {
  const { workbook, language, today } = context
  let reading = new AbortController()
  signal.addEventListener('abort', () => reading.abort())

  function fail(error: unknown): void {
    const isStopped = error instanceof WorkbookError && error.refusal === 'cancelled'
    update({ own: firstState.own })
    if (isStopped) return tell({ kind: 'caution', text: texts.stopped[language] })
    tell({
      kind: 'bad',
      text: error instanceof FileError ? fileProblemTexts[error.problem][language] : refusalText(error, language),
    })
  }

  /** Compares with what is known now; the reading and the comparing are half of the bar each. */
  async function compare(read: ReadRows, layout: Layout, allColumns: boolean, progress: Progress): Promise<Preview> {
    const before = registry.own()
    const proposal = await inSlices(propose(read, layout, registry.all(), today), progress)
    return { read, layout, proposal, before, chosen: new Set(), shown: rowsAtFirst, allColumns }
  }
  function begin(): Progress {
    reading.abort()
    reading = new AbortController()
    update({ own: { step: 'busy', what: 'reading', fraction: 0 }, notice: undefined })
    return {
      signal: reading.signal,
      onProgress: throttled((fraction) => update({ own: { step: 'busy', what: 'reading', fraction } })),
    }
  }
  async function preview(
    rowsFrom: (progress: Progress) => Promise<ReadRows>,
    layoutOf: (read: ReadRows) => Layout = ({ rows }) => proposeLayout(rows),
  ): Promise<void> {
    const { own } = state()
    const allColumns = own.step === 'preview' && own.preview.allColumns
    const progress = begin()
    try {
      const read = await rowsFrom(progress)
      if (progress.signal?.aborted) return
      if (read.rows.every(({ cells }) => cells.every((cell) => cell === '' || cell === null))) {
        update({ own: firstState.own })
        return tell({ kind: 'caution', text: texts.nothingToRead[language] })
      }
      const made = await compare(read, layoutOf(read), allColumns, progress)
      update({ own: { step: 'preview', preview: made } })
      context.say(texts.previewTitle[language](read.source))
      focusOn('preview')
    } catch (error) {
      // Stopped because something else is read: that speaks for itself.
      if (progress.signal === reading.signal) fail(error)
    }
  }
  const change = (part: Partial<Preview>) => {
    const { own } = state()
    if (own.step === 'preview') update({ own: { step: 'preview', preview: { ...own.preview, ...part } } })
  }
  async function store(providers: readonly Provider[], before: readonly Provider[], done: string): Promise<void> {
    update({ own: { step: 'busy', what: 'storing', fraction: 0.5 }, notice: undefined })
    await storeOwnProviders(workbook, registry, providers, before)
    update({ own: firstState.own })
    tell({ kind: 'good', text: done })
  }

  return {
    readSelection: () =>
      void preview(async (progress) => {
        const selection = await workbook.selection()
        if (selection === undefined) return { rows: [], source: '' }
        const used = (await workbook.sheets()).find(({ name }) => name === selection.sheet)?.used
        const table = (await workbook.tables()).find(({ area }) => holds(area, selection))
        // One cell stands for the table or the sheet around it; of whole columns only the part in use is meant.
        const area = isOneCell(selection) ? (table?.area ?? used) : used && overlapOf(selection, used)
        if (area === undefined) return { rows: [], source: '' }
        const { values } = await workbook.read(area, progress)
        return {
          source: `${area.sheet}!${cellAddress(area)}`,
          rows: values.map((cells, row) => ({ line: area.row + row + 1, cells })),
        }
      }),
    readFile: (file) => void preview((progress) => readFile(file, progress)),
    readText: (text) =>
      void preview(async () => ({ source: texts.pasted[language], rows: text.trim() === '' ? [] : rowsOfText(text) })),
    chooseColumn(field, column) {
      const { own } = state()
      if (own.step !== 'preview') return
      const { read, layout } = own.preview
      const others = Object.entries(layout.columns).filter(([other, at]) => other !== field && at !== column)
      const columns = { ...Object.fromEntries(others), ...(column === undefined ? {} : { [field]: column }) }
      void preview(
        async () => read,
        () => ({ ...layout, columns }),
      )
    },
    choose(conflicts, isChosen) {
      const { own } = state()
      if (own.step !== 'preview') return
      const chosen = new Set(own.preview.chosen)
      for (const conflict of conflicts) {
        if (isChosen) chosen.add(conflict)
        else chosen.delete(conflict)
      }
      change({ chosen })
    },
    showMore() {
      const { own } = state()
      if (own.step === 'preview') change({ shown: own.preview.shown + rowsAtFirst })
    },
    showAllColumns: () => change({ allColumns: true }),
    async store() {
      const { own } = state()
      if (own.step !== 'preview') return
      const { read, layout, proposal, before, chosen } = own.preview
      const after = ownListAfter(before, proposal, chosen)
      try {
        await store(after, before, texts.stored[language](after.length))
      } catch (error) {
        if (!(error instanceof WorkbookError && error.refusal === 'changed-meanwhile')) return fail(error)
        await loadOwnProviders(workbook, registry).catch(() => undefined)
        await preview(
          async () => read,
          () => layout,
        )
        tell({ kind: 'caution', text: texts.listChanged[language] })
      }
    },
    stop() {
      reading.abort()
      if (state().own.step === 'preview') update({ own: firstState.own, notice: undefined })
    },
    exportCsv: () => saveFile('dienstverleners.csv', ownListCsv(registry.own()), 'text/csv'),
    async exportSheet() {
      try {
        const cells = ownListTable(registry.own())
        const name = await workbook.addSheet({ name: texts.sheetName[language], cells, boldRows: [0] })
        tell({ kind: 'good', text: texts.sheetAdded[language](name) })
      } catch (error) {
        fail(error)
      }
    },
    askToRemove(asksToRemove) {
      update({ own: { step: 'idle', asksToRemove }, notice: undefined })
      if (asksToRemove) focusOn('remove')
    },
    async removeAll() {
      try {
        await store([], registry.own(), texts.removed[language])
      } catch (error) {
        if (error instanceof WorkbookError && error.refusal === 'changed-meanwhile')
          await loadOwnProviders(workbook, registry).catch(() => undefined)
        fail(error)
      }
    },
  }
}

/** Passes on what changed enough to be seen. */
function throttled(task: (fraction: number) => void): (fraction: number) => void {
  let last = 0
  return (fraction) => {
    if (fraction - last < 0.02 && fraction < 1) return
    last = fraction
    task(fraction)
  }
}
