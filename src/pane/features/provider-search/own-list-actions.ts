import { fitsInWorkbook, loadOwnProviders, storeOwnProviders, WorkbookError } from '../../../workbook'
import { registry, type Provider } from '../../../providers'
import { saveFile } from '../../elements/save-file'
import type { Watched } from '../../latest'
import type { Page } from '../../page'
import { firstState, rowsAtFirst, type Preview, type State } from './model'
import { proposeLayout, type Layout } from './own-list/columns'
import { ownListTable } from './own-list/own-list-table'
import { compare } from './own-list/compare'
import { ownListAfter, type Conflict } from './own-list/proposal'
import { ofSheet, readFile, readText } from './own-list/read-file'
import { readSelection } from './own-list/read-selection'
import { isNothing, type ReadRows } from './own-list/rows'
import { texts } from './texts'

/** What happens to the workbook's own list: it is read, compared, agreed and only then stored. */
export function ownListActions(page: Page<State>) {
  const importing = importActions(page)
  return { ...importing, ...previewActions(page, importing), ...keepActions(page, importing) }
}

type Importing = ReturnType<typeof importActions>

/** Whatever goes wrong, the page of the list stands there as it was before. */
async function orIdle<T>({ update }: Page<State>, task: Promise<T>): Promise<T> {
  try {
    return await task
  } catch (error) {
    update({ own: firstState.own })
    throw error
  }
}

function importActions(page: Page<State>) {
  const { context, state, update, tell, focusOn } = page
  const { workbook, language, today, say } = context
  const reading = page.working((fraction) => {
    if (fraction !== undefined) update({ own: { step: 'busy', what: 'reading', fraction } })
  })

  /** Reads and compares with what is known now: half of the bar each. */
  async function preview(
    rowsFrom: (progress: Watched) => Promise<ReadRows>,
    layoutOf: (read: ReadRows) => Layout = ({ rows }) => proposeLayout(rows),
  ): Promise<void> {
    const { own } = state()
    const allColumns = own.step === 'preview' && own.preview.allColumns
    update({ notice: undefined })
    const work = reading.run(async ({ signal, onProgress }) => {
      const read = await rowsFrom({ signal, onProgress: (fraction) => onProgress(fraction / 2) })
      const halfway = { signal, onProgress: (fraction: number) => onProgress((1 + fraction) / 2) }
      const shown = { chosen: new Set<Conflict>(), shown: rowsAtFirst, allColumns }
      return isNothing(read) ? 'nothing' : { ...(await compare(read, layoutOf(read), today, halfway)), ...shown }
    })
    const made = await orIdle(page, work)
    if (made === undefined) return
    if (made === 'nothing') {
      update({ own: firstState.own })
      return tell({ kind: 'caution', text: texts[language].nothingToRead })
    }
    update({ own: { step: 'preview', preview: made } })
    say(texts[language].previewTitle(made.read.source))
    focusOn('preview')
  }

  return {
    preview,
    readSelection: () => preview((progress) => readSelection(workbook, progress)),
    readFile: (file: File) => preview((progress) => readFile(file, progress)),
    readText: (text: string) =>
      preview(async (progress) => ({
        source: texts[language].pasted,
        rows: await readText(text, progress),
      })),
    stop() {
      reading.stop()
      if (state().own.step === 'preview') update({ own: firstState.own, notice: undefined })
    },
  }
}

/** Choices about what was read, before anything is stored. */
function previewActions({ state, update }: Page<State>, { preview }: Importing) {
  const shown = (): Preview | undefined => {
    const { own } = state()
    return own.step === 'preview' ? own.preview : undefined
  }
  function change(part: (preview: Preview) => Partial<Preview>): void {
    const now = shown()
    if (now !== undefined) update({ own: { step: 'preview', preview: { ...now, ...part(now) } } })
  }
  return {
    async chooseColumn(field: keyof Layout['columns'], column: number | undefined) {
      const now = shown()
      if (now === undefined) return
      const { read, layout } = now
      const others = Object.entries(layout.columns).filter(([other, at]) => other !== field && at !== column)
      const columns = { ...Object.fromEntries(others), ...(column === undefined ? {} : { [field]: column }) }
      await preview(
        async () => read,
        () => ({ ...layout, columns }),
      )
    },
    async chooseSheet(place: number) {
      const { source = '', sheets = [] } = shown()?.read ?? {}
      const sheet = sheets[place]
      if (sheet !== undefined) await preview(async () => ofSheet(source, sheets, sheet))
    },
    choose: (conflicts: readonly Conflict[], isChosen: boolean) =>
      change((now) => {
        const chosen = new Set(now.chosen)
        for (const conflict of conflicts) {
          if (isChosen) chosen.add(conflict)
          else chosen.delete(conflict)
        }
        return { chosen }
      }),
    showMore: () => change((now) => ({ shown: now.shown + rowsAtFirst })),
    showAllColumns: () => change(() => ({ allColumns: true })),
  }
}

/** Storing what was agreed, taking the list along, and removing it. */
function keepActions(page: Page<State>, { preview }: Importing) {
  const { context, state, update, tell, focusOn } = page
  const { workbook, language } = context

  async function store(providers: readonly Provider[], before: readonly Provider[], done: string): Promise<void> {
    update({ own: { step: 'busy', what: 'storing', fraction: 0.5 }, notice: undefined })
    await storeOwnProviders(workbook, registry, providers, before)
    update({ own: firstState.own })
    tell({ kind: 'good', text: done })
  }
  const isStale = (error: unknown) => error instanceof WorkbookError && error.refusal === 'changed-meanwhile'
  const loadAgain = () => loadOwnProviders(workbook, registry).catch(() => undefined)

  return {
    async store() {
      const { own } = state()
      if (own.step !== 'preview') return
      const { read, layout, proposal, before, chosen } = own.preview
      const after = ownListAfter(before, proposal, chosen)
      if (!fitsInWorkbook(after)) return tell({ kind: 'bad', text: texts[language].tooLong })
      try {
        await orIdle(page, store(after, before, texts[language].stored(after.length)))
      } catch (error) {
        if (!isStale(error)) throw error
        await loadAgain()
        await preview(
          async () => read,
          () => layout,
        )
        tell({ kind: 'caution', text: texts[language].listChanged })
      }
    },
    async exportCsv() {
      const { ownListCsv } = await import(/* webpackChunkName: "csv" */ './own-list/export-csv')
      saveFile('dienstverleners.csv', ownListCsv(registry.own()), 'text/csv')
    },
    async exportSheet() {
      const cells = ownListTable(registry.own())
      const sheet = { name: texts[language].sheetName, cells, boldRows: [0] }
      const name = await orIdle(page, workbook.addSheet(sheet))
      tell({ kind: 'good', text: texts[language].sheetAdded(name) })
    },
    askToRemove(asksToRemove: boolean) {
      update({ own: { step: 'idle', asksToRemove }, notice: undefined })
      if (asksToRemove) focusOn('remove')
    },
    async removeAll() {
      try {
        await orIdle(page, store([], registry.own(), texts[language].removed))
      } catch (error) {
        if (isStale(error)) await loadAgain()
        throw error
      }
    },
  }
}
