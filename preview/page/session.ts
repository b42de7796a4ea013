import * as o from '@odoo/o-spreadsheet'
import { prepareSpreadsheet, type Spreadsheet } from '../engine/spreadsheet'
import { defaultSettings } from '../host/context'
import { createHost, type Host, type PaneNotice } from '../host/host'
import { framePort } from './add-in-frame'
import type { AddInSource } from './add-in-source'
import { customFunctions, type CustomFunctions } from './custom-functions'
import type { HostLog } from './host-log'
import { openWorkbook, type OpenedWorkbook, type OpeningWorld } from './open-workbook'
import type { TaskPane } from './task-pane'
import type { Words } from './words'

/** One opened workbook with the add-in at work in it. */
export type Session = OpenedWorkbook & { readonly host: Host; close(): void }

export type SessionsOptions = {
  readonly source: AddInSource
  readonly locale: string
  readonly blanks: 'desktop' | 'web'
  readonly words: Words
  readonly pane: TaskPane
  readonly log: HostLog
  readonly onWaiting: (calls: number) => void
  readonly onEdit: () => void
  readonly onNotice: (notice: PaneNotice) => void
}

export type Sessions = {
  /** Opens a file in the place of the one before. Throws a WorkbookProblem, and keeps the one before, for a file that cannot be opened. */
  open(name: string, bytes: Uint8Array): Session
  readonly functions: CustomFunctions
  readonly spreadsheet: Spreadsheet
}

/** Opens workbooks, one at a time; each starts the add-in anew, as in Excel. */
export function sessions({
  source: { addIn, table },
  locale,
  blanks,
  words,
  pane,
  log,
  onWaiting,
  onEdit,
  onNotice,
}: SessionsOptions): Sessions {
  let current: Session | undefined
  let opened = 0

  const functions = customFunctions({
    blanks,
    errorsAllowed: table.allowErrorForDataTypeAny === true,
    busy: words.busy,
    invoke: (calls) => current?.host.functions.invoke(calls) ?? Promise.resolve([]),
    onWaiting,
    onResults(cells) {
      const model = current?.workbook.model
      if (model === undefined) return
      const cellIds = cells.flatMap((cell) =>
        model.getters.tryGetSheet(cell.sheetId) === undefined ? [] : (model.getters.getCell(cell)?.id ?? []),
      )
      model.dispatch('EVALUATE_CELLS', { cellIds })
    },
  })
  const spreadsheet = prepareSpreadsheet(o, addIn.namespace, table, functions.call)

  const world: OpeningWorld = {
    spreadsheet,
    namespace: addIn.namespace,
    addIn,
    functionNames: table.functions.map((each) => each.name),
    forgetResults: () => functions.forget(),
    onEdit,
  }

  const open = (name: string, bytes: Uint8Array): Session => {
    functions.forget()
    const workbook = openWorkbook(name, bytes, world)
    current?.close()
    const host = createHost({
      settings: {
        ...defaultSettings,
        locale,
        hostOrigin: location.origin,
        // office.js keeps what it knows of a conversation in the storage of the browser.
        conversationId: `conversation-${Date.now()}-${++opened}`,
        addinId: addIn.id,
        addinName: addIn.name,
        documentUrl: `${location.origin}/${encodeURIComponent(name)}`,
        visibility: pane.visible ? 'Visible' : 'Hidden',
      },
      model: workbook.workbook.workbook,
      port: framePort(pane),
      log: (direction) => {
        if (direction === 'out') for (const entry of host.unhandled.slice(logged)) log.add(entry)
        logged = direction === 'out' ? host.unhandled.length : logged
      },
      onNotice,
    })
    let logged = 0
    pane.load(host.frameName, addIn.paneAddress)
    const session: Session = {
      ...workbook,
      host,
      close() {
        host.close()
        workbook.workbook.close()
      },
    }
    current = session
    return session
  }
  return { open, functions, spreadsheet }
}
