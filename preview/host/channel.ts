import type { Json } from './json'

/** The way to the pane: a window in a browser, a window of jsdom in a test. */
export type PanePort = {
  /** Hands a text to the pane, for a page of that origin only. */
  post(text: string, origin: string): void
  /** Calls the listener with what comes from the pane and the origin it comes from. Returns what ends that. */
  receive(listener: (data: unknown, origin: string) => void): () => void
}

/** A request of the pane: call the host, or register or unregister for one of its events. */
export type PaneRequest = {
  readonly name: string
  readonly type: 'invoke' | 'register' | 'unregister'
  readonly data: Json
  readonly correlationId: number
}

export type Channel = {
  answer(request: PaneRequest, data: Json): void
  /** Tells the pane that its request was not understood; a request without any answer would hang the pane. */
  refuse(request: PaneRequest): void
  /** Sends an event. The pane must have been heard before: until then its origin is not known. */
  fire(eventName: string, data: Json): void
  /** Asks something of the pane. What it answers says nothing and is not waited for. */
  request(name: string, data: Json): void
  close(): void
}

export type ChannelOptions = {
  readonly port: PanePort
  readonly conversationId: string
  readonly hostOrigin: string
  readonly handle: (request: PaneRequest) => void
  /** Sees every message, in both directions, as it was sent. */
  readonly onMessage?: (direction: 'in' | 'out', message: Json) => void
}

const requestType = 0
const responseType = 1
const notification = 1
const answerToRequest = 0
const actionTypes = ['invoke', 'register', 'unregister'] as const
const noError = 0
const errorInHandler = -2
/** Events answer no request. */
const noCorrelation = -1
/** Requests of the host are a conversation of their own. */
const hostConversation = '_ntf'

/** The envelope around every message between Excel on the web and a pane: JSON text with a name, a number and the data. */
export function createChannel({ port, conversationId, hostOrigin, handle, onMessage }: ChannelOptions): Channel {
  let paneOrigin: string | undefined
  let requests = 0

  const send = (message: Record<string, Json>): void => {
    if (paneOrigin === undefined) throw new Error('The pane has not been heard yet: nothing can be sent to it.')
    const whole = { _conversationId: conversationId, ...message, _origin: hostOrigin, _serializerVersion: 1 }
    onMessage?.('out', whole)
    port.post(JSON.stringify(whole), paneOrigin)
  }
  const respond = (request: PaneRequest, data: Json, errorCode: number): void =>
    send({
      _messageType: responseType,
      _actionName: request.name,
      _correlationId: request.correlationId,
      _responseType: answerToRequest,
      _errorCode: errorCode,
      _data: data,
    })

  const stop = port.receive((data, origin) => {
    const message = parse(data)
    if (message?.['_messageType'] !== requestType || message['_conversationId'] !== conversationId) return
    const type = actionTypes[Number(message['_actionType'])]
    if (type === undefined) return
    paneOrigin = origin
    onMessage?.('in', message)
    handle({
      name: String(message['_actionName']),
      type,
      data: message['_data'] ?? null,
      correlationId: Number(message['_correlationId']),
    })
  })

  return {
    answer: (request, data) => respond(request, data, noError),
    refuse: (request) => respond(request, null, errorInHandler),
    fire: (eventName, data) =>
      send({
        _messageType: responseType,
        _actionName: eventName,
        _correlationId: noCorrelation,
        _responseType: notification,
        _errorCode: noError,
        _data: data,
      }),
    request: (name, data) =>
      send({
        _messageType: requestType,
        _conversationId: conversationId + hostConversation,
        _actionName: name,
        _actionType: 0,
        _correlationId: requests++,
        _data: data,
      }),
    close: stop,
  }
}

/** A page gets all sorts of messages; only objects written as JSON text are ours. */
function parse(data: unknown): Record<string, Json> | undefined {
  if (typeof data !== 'string') return undefined
  try {
    const message: unknown = JSON.parse(data)
    return typeof message === 'object' && message !== null && !Array.isArray(message)
      ? (message as Record<string, Json>)
      : undefined
  } catch {
    return undefined
  }
}
