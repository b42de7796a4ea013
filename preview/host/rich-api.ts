import type { Json } from './json'
import { query, recursiveQuery } from './rich-api/query'
import { References } from './rich-api/references'
import { actionType, type Action, type RichApiRequest, type RichApiResponse } from './rich-api/request'
import { Resolver, type Reached } from './rich-api/resolve'
import { ApiNotFound, RichApiError } from './rich-api-error'
import { isServerObject, notFound, nullObject } from './server-object'

export type { RichApiRequest } from './rich-api/request'

export type RichApi = { execute(request: RichApiRequest): RichApiResponse }

export type RichApiOptions = Omit<Reached, 'references'> & {
  /** Told of everything that failed for want of code in this host: a member by its class and name, or a fault of the host itself. */
  readonly onUnhandled: (what: string) => void
}

/** Carries out the requests of the pane on a tree of server objects. Knows the wire and nothing of Excel. */
export function createRichApi({ root, services, onUnhandled }: RichApiOptions): RichApi {
  const references = new References()

  const execute = (request: RichApiRequest): RichApiResponse => {
    const resolver = new Resolver({ root, services, references }, request.ObjectPaths)
    const results: { ActionId: number; Value: Json }[] = []
    const traceIds: number[] = []
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === actionType.trace) traceIds.push(action.Id)
        results.push({ ActionId: action.Id, Value: perform(action, resolver, references) })
      } catch (error) {
        const { location } = resolver
        if (error instanceof ApiNotFound) onUnhandled(error.member)
        else if (!(error instanceof RichApiError)) onUnhandled(`${location}: ${String(error)}`)
        const [code, message] =
          error instanceof RichApiError ? [error.code, error.message] : ['GeneralException', String(error)]
        return {
          Error: { Code: code, Message: message, Location: location, ActionIndex: index },
          Results: results,
          TraceIds: null,
        }
      }
    }
    return { Results: results, TraceIds: traceIds }
  }

  return { execute }
}

/** Carries out one action; gives its answer. */
function perform(action: Action, resolver: Resolver, references: References): Json {
  if (action.ActionType === actionType.trace) return null
  const object = resolver.resolve(action.ObjectPathId)
  switch (action.ActionType) {
    case actionType.instantiate:
      return object === nullObject ? null : references.idOf(object)
    case actionType.query:
    case actionType.queryAsJson:
      return query(references, object, action.QueryInfo ?? {})
    case actionType.recursiveQuery: {
      const { Queries = {}, MaxDepth = 1 } = action.RecursiveQueryInfo ?? {}
      return recursiveQuery(references, object, Queries, MaxDepth)
    }
    case actionType.method: {
      // The pane keeps hold of what it asks for before it knows whether that exists.
      if (object === nullObject) return action.Name.startsWith('_') ? null : notFound()
      const answer = resolver.call(object, action.Name, action.ArgumentInfo)
      return isServerObject(answer) ? references.idOf(answer) : (answer ?? null)
    }
    case actionType.setProperty: {
      if (object === nullObject) return notFound()
      resolver.set(object, action.Name, resolver.argumentsOf(action.ArgumentInfo)[0] ?? null)
      return null
    }
    case actionType.update: {
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) resolver.set(object, name, value)
      return null
    }
    default:
      throw new ApiNotFound(`action of type ${String(action.ActionType)}`)
  }
}
