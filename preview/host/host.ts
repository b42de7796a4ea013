import { createChannel, type PanePort, type PaneRequest } from './channel'
import { applicationContext, frameName, type HostSettings } from './context'
import { createEvents } from './events'
import { createFunctions, type Functions, type MessageEntry } from './functions'
import type { Json } from './json'
import { ColumnIds } from './objects/column-ids'
import { services, type RuntimeState } from './objects/services'
import { workbook } from './objects/workbook'
import { createRichApi, type RichApiRequest } from './rich-api'
import type { WorkbookModel } from './workbook-model'

export type HostOptions = {
  readonly settings: HostSettings
  readonly model: WorkbookModel
  readonly port: PanePort
  /** Sees every message as it was sent. */
  readonly log?: (direction: 'in' | 'out', message: Json) => void
  /** Told what the pane says of the keyboard and of itself. */
  readonly onNotice?: (notice: PaneNotice) => void
}

/** What the pane tells about itself. */
export type PaneNotice =
  | { readonly kind: 'focus-in' | 'focus-out' }
  /** The keyboard leaves the pane: past its last or first control, by Ctrl+F6, Esc or F2, or because nothing in it can have the focus. */
  | {
      readonly kind: 'leave'
      readonly by: 'Tab' | 'Ctrl+F6' | 'Esc' | 'F2' | 'nothing-focusable'
      readonly backwards: boolean
    }
  | { readonly kind: 'visibility'; readonly visibility: 'Visible' | 'Hidden' }
  | { readonly kind: 'ribbon-button'; readonly id: string; readonly enabled: boolean }
  | { readonly kind: 'ribbon-tab'; readonly id: string; readonly visible: boolean }
  /** The pane wanted to open a page and the browser did not let it. */
  | { readonly kind: 'open'; readonly url: string }
  /** The pane opens a workbook beside this one, from a file in base64 where it gives one. */
  | { readonly kind: 'new-workbook'; readonly file?: string }

export type Host = {
  /** The name for the pane's frame; to be set before its address. */
  readonly frameName: string
  readonly functions: Functions
  /** Done when buttons of the ribbon can be handed to the pane. */
  readonly actionsReady: Promise<void>
  /** Presses a button of the ribbon that runs an action by its name; the pane does not say when it is done. */
  runAction(name: string, argument?: Json): void
  /** The same by the older way, which says when it is done. */
  runCommand(name: string, controlId: string): Promise<void>
  /** Gives the keyboard to the first or last control of the pane. */
  focus(on: 'first' | 'last'): void
  /** Shows or hides the pane and tells it so. */
  setVisibility(visibility: 'Visible' | 'Hidden'): void
  /** What the pane asked for and this host does not know: members by class and name, services, messages; and faults of the host itself. */
  readonly unhandled: readonly string[]
  close(): void
}

const dispatch = { richApi: 93, loadSettings: 75, saveSettings: 76, commandCompleted: 94 } as const
const noError = 0
const internalError = 5001
const payloadTooLarge = 5103
const version = 1
const httpOk = 200

const actionEntry = { category: 2, type: 1000, target: '' } as const
const focusAction = { first: 11, last: 12 } as const
const notices: Readonly<Record<number, PaneNotice>> = {
  0: { kind: 'focus-in' },
  1: { kind: 'focus-out' },
  5: { kind: 'leave', by: 'Ctrl+F6', backwards: false },
  6: { kind: 'leave', by: 'Ctrl+F6', backwards: true },
  13: { kind: 'leave', by: 'Tab', backwards: false },
  14: { kind: 'leave', by: 'Tab', backwards: true },
  15: { kind: 'leave', by: 'Esc', backwards: false },
  16: { kind: 'leave', by: 'F2', backwards: false },
  17: { kind: 'leave', by: 'nothing-focusable', backwards: false },
  18: { kind: 'leave', by: 'nothing-focusable', backwards: true },
}

/** Excel on the web, as far as an add-in can see it: answers one pane over a workbook. */
export function createHost({ settings, model, port, log, onNotice = () => undefined }: HostOptions): Host {
  const unhandled: string[] = []
  const saved = model.document.settings
  let runtimeState: RuntimeState = settings.visibility === 'Visible' ? 'Visible' : 'Background'
  let entriesSent = 0
  const commands = new Map<string, () => void>()
  let commandsRun = 0

  const channel = createChannel({
    port,
    conversationId: settings.conversationId,
    hostOrigin: settings.hostOrigin,
    handle: (request) => handle(request),
    ...(log === undefined ? {} : { onMessage: log }),
  })

  /** Invocations, actions and events travel in lists. */
  const send = (entries: readonly MessageEntry[]): void =>
    channel.fire('richApiMessage', {
      ArrayData: entries.map(({ category, type, target, message }) => [
        category,
        type,
        target,
        JSON.stringify(message),
        ++entriesSent,
        false,
      ]),
    })

  const functions = createFunctions(send)
  const events = createEvents({
    model,
    send,
    fireDocumentSelection: () => channel.fire('documentSelectionChanged', {}),
  })

  const visibilityOf = (state: RuntimeState) => (state === 'Visible' ? 'Visible' : 'Hidden')
  const setState = (state: RuntimeState): void => {
    const isNews = visibilityOf(state) !== visibilityOf(runtimeState)
    runtimeState = state
    if (!isNews) return
    events.visibility(visibilityOf(state))
    onNotice({ kind: 'visibility', visibility: visibilityOf(state) })
  }

  let announceActions: () => void = () => undefined
  const actionsReady = new Promise<void>((resolve) => {
    announceActions = resolve
  })

  const richApi = createRichApi({
    root: workbook(
      { model, events, locale: settings.locale, columnIds: new ColumnIds() },
      {
        customFunctions: () => functions.service,
        openNewWorkbook: (file) =>
          onNotice(file === undefined ? { kind: 'new-workbook' } : { kind: 'new-workbook', file }),
      },
    ),
    services: {
      ...services({
        state: () => runtimeState,
        setState,
        actionsReady: () => announceActions(),
        setButton: (id, enabled) => onNotice({ kind: 'ribbon-button', id, enabled }),
        setTab: (id, visible) => onNotice({ kind: 'ribbon-tab', id, visible }),
      }),
      'Microsoft.ExcelServices.CustomFunctions': () => functions.service,
    },
    onUnhandled: (what) => unhandled.push(what),
  })

  /** What one method of the older interface answers, beside its version. */
  const execute = (data: Readonly<Record<string, Json>>, dispatchId: number): Readonly<Record<string, Json>> => {
    switch (dispatchId) {
      case dispatch.richApi: {
        const body = (data['ArrayData'] as readonly Json[])[4] as string
        if (body.length > settings.payloadLimit) return { Error: payloadTooLarge }
        const response = model.batch(() => richApi.execute(JSON.parse(body) as RichApiRequest))
        return { Error: noError, Data: [httpOk, [], JSON.stringify(response)] }
      }
      case dispatch.saveSettings: {
        const { Properties = [] } = (data['DdaSettingsMethod'] ?? data) as {
          readonly Properties?: readonly (readonly [string, string])[]
        }
        saved.clear()
        for (const [name, value] of Properties) saved.set(name, JSON.parse(value) as Json)
        return { Error: noError }
      }
      case dispatch.loadSettings:
        return {
          Error: noError,
          Properties: { Settings: [...saved].map(([name, value]) => ({ Name: name, Value: JSON.stringify(value) })) },
        }
      case dispatch.commandCompleted: {
        const commandId = String(data['0'])
        commands.get(commandId)?.()
        commands.delete(commandId)
        return { Error: noError }
      }
      default:
        unhandled.push(`method ${String(dispatchId)}`)
        return { Error: internalError }
    }
  }

  const handle = (request: PaneRequest): void => {
    if (request.type !== 'invoke') {
      if (request.name === 'documentSelectionChanged') events.listenToDocumentSelection(request.type === 'register')
      return channel.answer(request, { Error: noError })
    }
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync':
        return channel.answer(
          request,
          applicationContext({ ...settings, visibility: visibilityOf(runtimeState) }, saved),
        )
      case 'ContextActivationManager_notifyHost': {
        const notice = notices[Number((request.data as readonly Json[])[1])]
        channel.answer(request, null)
        if (notice !== undefined) onNotice(notice)
        return
      }
      case 'ContextActivationManager_openWindowInHost': {
        const { strUrl = '' } = request.data as { readonly strUrl?: string }
        channel.answer(request, null)
        return onNotice({ kind: 'open', url: strUrl })
      }
      case 'executeMethod': {
        const data = request.data as Readonly<Record<string, Json>>
        const { DispatchId } = data['DdaMethod'] as { readonly DispatchId: number }
        return channel.answer(request, { Version: version, ...execute(data, DispatchId) })
      }
      default:
        unhandled.push(`message ${request.name}`)
        return channel.refuse(request)
    }
  }

  return {
    frameName: frameName(settings),
    functions,
    actionsReady,
    unhandled,
    runAction: (name, argument) =>
      void actionsReady.then(() =>
        send([{ ...actionEntry, message: [name, argument === undefined ? '' : JSON.stringify(argument)] }]),
      ),
    runCommand: async (name, controlId) => {
      await actionsReady
      const commandId = `command-${String(++commandsRun)}`
      return new Promise((resolve) => {
        commands.set(commandId, resolve)
        channel.fire('appCommandInvoked', [commandId, name, JSON.stringify({ source: { id: controlId } })])
      })
    },
    focus: (on) => channel.request('Office_notifyAgave', [focusAction[on]]),
    setVisibility: (visibility) => setState(visibility === 'Visible' ? 'Visible' : 'Background'),
    close() {
      channel.close()
      events.close()
      functions.close()
    },
  }
}
