import { addressOf, intersection } from './area'
import type { MessageEntry } from './functions'
import type { Json } from './json'
import { fullAddress } from './objects/places'
import type { Change, Place, Table, WorkbookModel } from './workbook-model'

/** The numbers of the events on the wire. */
export const eventType = {
  cellsChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
  sheetRenamed: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  visibilityChanged: 65_539,
} as const

/** Whom an event is for, besides the id of a sheet or a table. */
export const eventTarget = { workbook: 'Workbook', pane: '' } as const

const eventCategory = 65_536

/** Which events the pane listens to. */
export type EventRegistry = {
  /** The pane can switch all events off and on. */
  enabled: boolean
  register(type: number, target: string): void
  unregister(type: number, target: string): void
}

export type Events = EventRegistry & {
  /** Tells the pane whether it is seen. */
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

type Occurrence = { readonly type: number; readonly targets: readonly string[]; readonly args: Json }

/** Turns the notices of the workbook into events for the pane: those it listens to, all of one turn in one message. */
export function createEvents({ model, send, fireDocumentSelection }: EventsOptions): Events {
  const listening = new Set<string>()
  let documentSelection = false
  let queue: MessageEntry[] = []
  let selectionMoved = false
  let isScheduled = false

  const key = (type: number, target: string): string => `${String(type)} ${target}`

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
  const occur = ({ type, targets, args }: Occurrence): void => {
    for (const target of targets) {
      if (!listening.has(key(type, target))) continue
      queue.push({ category: eventCategory, type, target, message: args })
      schedule()
    }
  }

  const stop = model.onChange((changes) => {
    if (!events.enabled) return
    for (const change of changes) {
      occurrencesOf(model, change).forEach(occur)
      if (change.kind === 'selection') {
        selectionMoved = true
        schedule()
      }
    }
  })

  const events: Events = {
    enabled: true,
    register: (type, target) => void listening.add(key(type, target)),
    unregister: (type, target) => void listening.delete(key(type, target)),
    visibility: (visibility) =>
      occur({ type: eventType.visibilityChanged, targets: [eventTarget.pane], args: { visibility } }),
    listenToDocumentSelection: (listens) => {
      documentSelection = listens
    },
    close: stop,
  }
  // The pane listens to this one without saying so.
  events.register(eventType.visibilityChanged, eventTarget.pane)
  return events
}

const workbookAnd = (target: string): string[] => [target, eventTarget.workbook]
const source = { source: 'Local', triggerSource: 'Unknown' } as const

function occurrencesOf(model: WorkbookModel, change: Change): Occurrence[] {
  switch (change.kind) {
    case 'cells': {
      const { sheetId, area } = change.place
      const args = {
        ...where(model, change.place),
        changeType: change.how,
        shiftDirection: shiftOf(change.how),
        ...source,
      }
      const onTables = tablesAt(model, change.place).map((table) => ({
        type: eventType.tableChanged,
        targets: [table.id, ...workbookAnd(sheetId)],
        args: { address: addressOf(area), worksheetId: sheetId, tableId: table.id, changeType: change.how, ...source },
      }))
      return [{ type: eventType.cellsChanged, targets: workbookAnd(sheetId), args }, ...onTables]
    }
    case 'format':
      return [
        {
          type: eventType.formatChanged,
          targets: workbookAnd(change.place.sheetId),
          args: { ...where(model, change.place), ...source },
        },
      ]
    case 'selection': {
      const { sheetId, area } = change.place
      const onTables = model.tables
        .all()
        .filter((table) => table.sheetId === sheetId)
        .map((table) => {
          const inside = intersection(table.area, area)
          const args = {
            address: inside === undefined ? '' : addressOf(inside),
            isInsideTable: inside !== undefined,
            tableId: table.id,
            worksheetId: sheetId,
          }
          return { type: eventType.tableSelectionChanged, targets: [table.id], args }
        })
      return [
        {
          type: eventType.selectionChanged,
          targets: workbookAnd(sheetId),
          args: { address: addressOf(area), worksheetId: sheetId },
        },
        ...onTables,
      ]
    }
    case 'sheet-added':
      return [
        {
          type: eventType.sheetAdded,
          targets: [eventTarget.workbook],
          args: { worksheetId: change.sheetId, ...source },
        },
      ]
    case 'sheet-deleted':
      return [
        {
          type: eventType.sheetDeleted,
          targets: [eventTarget.workbook],
          args: { worksheetId: change.sheetId, ...source },
        },
      ]
    case 'sheet-activated':
      return [
        { type: eventType.sheetActivated, targets: workbookAnd(change.sheetId), args: { worksheetId: change.sheetId } },
      ]
    case 'sheet-deactivated':
      return [
        {
          type: eventType.sheetDeactivated,
          targets: workbookAnd(change.sheetId),
          args: { worksheetId: change.sheetId },
        },
      ]
    case 'sheet-renamed': {
      const args = { worksheetId: change.sheetId, nameBefore: change.before, nameAfter: change.after, ...source }
      return [{ type: eventType.sheetRenamed, targets: workbookAnd(change.sheetId), args }]
    }
    case 'calculated':
      return [
        {
          type: eventType.calculated,
          targets: workbookAnd(change.sheetId),
          args: { worksheetId: change.sheetId, address: '' },
        },
      ]
    case 'table-added':
      return [tableOccurrence(eventType.tableAdded, change.table)]
    case 'table-deleted':
      return [tableOccurrence(eventType.tableDeleted, change.table)]
  }
}

/** The reference lets the pane ask for the range of an event afterwards. */
const where = (model: WorkbookModel, place: Place): { [name: string]: Json } => ({
  address: addressOf(place.area),
  worksheetId: place.sheetId,
  referenceId: fullAddress(model, place),
})

const tableOccurrence = (type: number, { id, name, sheetId }: Table): Occurrence => ({
  type,
  targets: workbookAnd(sheetId),
  args: { tableId: id, tableName: name, worksheetId: sheetId, source: 'Local' },
})

const tablesAt = (model: WorkbookModel, { sheetId, area }: Place): Table[] =>
  model.tables.all().filter((table) => table.sheetId === sheetId && intersection(table.area, area) !== undefined)

function shiftOf(how: string): string {
  const shifts: Record<string, string> = {
    CellInserted: 'ShiftCellDown',
    RowInserted: 'ShiftCellDown',
    ColumnInserted: 'ShiftCellRight',
    CellDeleted: 'ShiftCellUp',
    RowDeleted: 'ShiftCellUp',
    ColumnDeleted: 'ShiftCellLeft',
  }
  return shifts[how] ?? 'None'
}
