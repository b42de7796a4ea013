import { addressOfArea } from './address'
import type { MessageEntry } from './functions'
import type { Change, WorkbookModel } from './workbook-model'

/** The numbers of the events on the wire. */
export const eventType = { cellsChanged: 10, visibilityChanged: 65_539 } as const

/** Whom an event is for. */
export const eventTarget = { workbook: 'Workbook', pane: '' } as const

const eventCategory = 65_536

/** Which events the pane listens to. */
export type EventRegistry = {
  register(type: number): void
  unregister(type: number): void
}

export type Events = EventRegistry & {
  /** Tells the pane whether it is seen; it listens to that without saying so. */
  visibility(visibility: 'Visible' | 'Hidden'): void
  /** The old event of the document, which has a message of its own. */
  listenToDocumentSelection(listens: boolean): void
  close(): void
}

export type EventsOptions = {
  readonly model: WorkbookModel
  readonly send: (entries: readonly MessageEntry[]) => void
  readonly fireDocumentSelection: () => void
}

/** Turns the notices of the workbook into events for the pane: those it listens to, all of one turn in one message. */
export function createEvents({ model, send, fireDocumentSelection }: EventsOptions): Events {
  const listening = new Set<number>()
  let documentSelection = false
  let queue: MessageEntry[] = []
  let selectionMoved = false
  let isScheduled = false

  const flush = (): void => {
    const entries = queue
    queue = []
    isScheduled = false
    if (entries.length > 0) send(entries)
    if (selectionMoved && documentSelection) fireDocumentSelection()
    selectionMoved = false
  }
  const schedule = (): void => {
    if (!isScheduled) setTimeout(flush, 0)
    isScheduled = true
  }
  const occur = (entry: Omit<MessageEntry, 'category'>): void => {
    queue.push({ category: eventCategory, ...entry })
    schedule()
  }

  const hear = (change: Change): void => {
    if (change.kind === 'selection') {
      selectionMoved = true
      schedule()
    } else if (listening.has(eventType.cellsChanged)) {
      const { sheetId, area } = change.place
      const message = { address: addressOfArea(area), worksheetId: sheetId, changeType: change.how, source: 'Local' }
      occur({ type: eventType.cellsChanged, target: eventTarget.workbook, message })
    }
  }

  return {
    register: (type) => void listening.add(type),
    unregister: (type) => void listening.delete(type),
    visibility: (visibility) =>
      occur({ type: eventType.visibilityChanged, target: eventTarget.pane, message: { visibility } }),
    listenToDocumentSelection: (listens) => {
      documentSelection = listens
    },
    close: model.onChange((changes) => changes.forEach(hear)),
  }
}
