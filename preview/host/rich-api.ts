import type { Json } from './json'
import { ApiNotFound, RichApiError } from './rich-api-error'
import {
  isServerObject,
  itemOf,
  memberOf,
  notFound,
  nullObject,
  type Answer,
  type Argument,
  type ServerObject,
} from './server-object'

/** One batch of the pane: what to do, and by which paths the objects are reached. */
export type RichApiRequest = {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export type RichApiResponse = {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[]
  readonly TraceIds: readonly number[] | null
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly Location: string
    readonly ActionIndex: number
  }
}

type Action = {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: Query
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, Query>>; readonly MaxDepth?: number }
  readonly ObjectState?: Readonly<Record<string, Json>>
}

type ObjectPath = {
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
}

type ArgumentInfo = {
  readonly Arguments?: readonly Json[] | null
  readonly ReferencedObjectPathIds?: ReferencedPaths | null
}
/** Beside each argument the path of the object it stands for, else 0; a list beside a list. */
type ReferencedPaths = readonly (number | ReferencedPaths | null)[]
type Query = {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Top?: number
  readonly Skip?: number
}

const pathType = { root: 1, newObject: 2, method: 3, navigation: 4, indexer: 5, reference: 6, nullObject: 7 } as const
const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  update: 9,
} as const

export type RichApi = { execute(request: RichApiRequest): RichApiResponse }

export type RichApiOptions = {
  readonly root: ServerObject
  /** Objects that the pane makes by their full name. */
  readonly services: Readonly<Record<string, () => ServerObject>>
  /** Told of everything that failed for want of code in this host: a member by its class and name, or a fault of the host itself. */
  readonly onUnhandled: (what: string) => void
}

/** Carries out the requests of the pane on a tree of server objects. Knows the wire and nothing of Excel. */
export function createRichApi({ root, services, onUnhandled }: RichApiOptions): RichApi {
  const references = new Map<string, ServerObject>()
  const referenceIds = new WeakMap<ServerObject, string>()
  let referencesGiven = 0

  const keep = (object: ServerObject): string => {
    const id = referenceIds.get(object) ?? `reference-${String(++referencesGiven)}`
    references.set(id, object)
    referenceIds.set(object, id)
    return id
  }
  const kept = (object: ServerObject): string | undefined => {
    const id = referenceIds.get(object)
    return id !== undefined && references.has(id) ? id : undefined
  }
  const rootMethods: Record<string, (...given: Argument[]) => Answer> = {
    _RemoveReference: (id) => {
      references.delete(String(id))
      return null
    },
    _RemoveAllReferences: () => {
      references.clear()
      return null
    },
    _GetReferenceCount: () => references.size,
  }

  /** What every object answers to, then what only this one does. */
  const methodOf = (object: ServerObject, name: string): ((...given: Argument[]) => Answer) => {
    if (object.tracked && name === '_KeepReference') return () => keep(object)
    const method = memberOf(object.methods, name) ?? (object === root ? memberOf(rootMethods, name) : undefined)
    if (method === undefined) throw new ApiNotFound(`${object.className}.${publicName(name)}`)
    return method.member
  }

  const idOf = (object: ServerObject): Record<string, Json> => {
    const reference = kept(object)
    return { ...object.id, ...(reference === undefined ? {} : { _ReferenceId: reference }) }
  }

  const query = (object: ServerObject, { Select = [], Expand = [], Top, Skip = 0 }: Query): Json => {
    if (object === nullObject) return null
    const names = [...Select, ...Expand]
    if (object.items !== undefined) {
      const all = object.items()
      const shown = all.slice(Skip, Top === undefined || Top === null ? undefined : Skip + Top)
      const ofItems = { Select: Select.filter((name) => !isCount(name)), Expand }
      const onlyCount = ofItems.Select.length === 0 && Select.some(isCount)
      return {
        ...idOf(object),
        ...(onlyCount ? {} : { _Items: shown.map((item) => query(item, ofItems)) }),
        ...(Select.some(isCount) ? { Count: all.length } : {}),
      }
    }
    const answer: Record<string, Json> = idOf(object)
    if (Select.length === 0 || Select.includes('*')) {
      for (const [name, read] of Object.entries(object.properties ?? {})) answer[name] = read()
    }
    /** Names below a navigation property, by that property. */
    const below = new Map<string, string[]>()
    for (const name of names.filter((name) => name !== '*')) {
      const [head = '', ...rest] = name.split('/')
      const property = rest.length === 0 ? memberOf(object.properties, head) : undefined
      if (property !== undefined) answer[property.name] = property.member()
      else {
        const way = memberOf(object.navigation, head)
        if (way === undefined) throw new ApiNotFound(`${object.className}.${publicName(head)}`)
        below.set(way.name, [...(below.get(way.name) ?? []), rest.length === 0 ? '*' : rest.join('/')])
      }
    }
    for (const [name, wanted] of below)
      answer[name] = query(memberOf(object.navigation, name)?.member() ?? nullObject, { Select: wanted })
    return answer
  }

  /** As `query`, with for each class the names it is to show; a navigation property among them is followed. */
  const recursiveQuery = (object: ServerObject, queries: Readonly<Record<string, Query>>, depth: number): Json => {
    if (object === nullObject) return null
    if (object.items !== undefined)
      return { _Items: object.items().map((item) => recursiveQuery(item, queries, depth)) }
    const wanted = memberOf(queries, object.className)?.member.Select ?? []
    const ways = wanted.flatMap((name) => memberOf(object.navigation, name) ?? [])
    const answer = query(object, {
      Select: wanted.filter((name) => memberOf(object.navigation, name) === undefined),
    }) as Record<string, Json>
    if (depth <= 0) return answer
    return {
      ...answer,
      ...Object.fromEntries(ways.map(({ name, member }) => [name, recursiveQuery(member(), queries, depth - 1)])),
    }
  }

  const execute = (request: RichApiRequest): RichApiResponse => {
    /** An object is made once in a request, even when the request comes back to it. */
    const resolved = new Map<number, ServerObject>()
    /** Where an error arose, as the pane writes it. */
    let location = ''
    const at = (object: ServerObject, name: string): void => {
      location = `${object.className}.${publicName(name)}`
    }

    const resolve = (pathId: number): ServerObject => {
      const known = resolved.get(pathId)
      if (known !== undefined) return known
      const path = request.ObjectPaths[pathId]
      if (path === undefined) throw new RichApiError('GeneralException', `The request has no path ${String(pathId)}.`)
      const object = follow(path)
      resolved.set(pathId, object)
      return object
    }

    const follow = (path: ObjectPath): ServerObject => {
      switch (path.ObjectPathType) {
        case pathType.root:
          return root
        case pathType.newObject: {
          const make = services[path.Name]
          if (make === undefined) throw new ApiNotFound(path.Name)
          return make()
        }
        case pathType.reference:
          return references.get(path.Name) ?? fail('InvalidReference', 'The object that this refers to is gone.')
        case pathType.nullObject:
          return nullObject
      }
      const parent = resolve(path.ParentObjectPathId)
      if (parent === nullObject) return nullObject
      switch (path.ObjectPathType) {
        case pathType.method: {
          const given = argumentsOf(path.ArgumentInfo)
          at(parent, path.Name)
          const answer = methodOf(parent, path.Name)(...given)
          return isServerObject(answer) ? answer : fail('GeneralException', `${location} gives no object.`)
        }
        case pathType.navigation: {
          at(parent, path.Name)
          const way = memberOf(parent.navigation, path.Name)
          if (way === undefined) throw new ApiNotFound(location)
          return way.member()
        }
        case pathType.indexer: {
          const [key = null] = argumentsOf(path.ArgumentInfo)
          at(parent, 'GetItem')
          if (parent.find === undefined && parent.items === undefined) throw new ApiNotFound(location)
          return itemOf(parent, key) ?? notFound()
        }
        default:
          throw new ApiNotFound(`path of type ${String(path.ObjectPathType)}`)
      }
    }

    const argumentsOf = (info: ArgumentInfo | undefined): Argument[] =>
      (info?.Arguments ?? []).map((given, index) => argument(given, info?.ReferencedObjectPathIds?.[index] ?? 0))

    const argument = (given: Json, reference: number | ReferencedPaths): Argument => {
      if (typeof reference === 'number') {
        return reference === 0 ? withObjects(given) : resolve(reference)
      }
      return Array.isArray(given) ? given.map((item: Json, index) => argument(item, reference[index] ?? 0)) : given
    }

    /** Within a plain object, another object stands as the number of its path. */
    const withObjects = (given: Json): Argument => {
      if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
      if (isObjectReference(given)) return resolve(given._ObjectPathId)
      return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, withObjects(value)]))
    }

    const setProperty = (object: ServerObject, name: string, value: Argument): void => {
      at(object, name)
      const property = memberOf(object.set, name)
      if (property === undefined) throw new ApiNotFound(`${location} (set)`)
      property.member(value)
    }

    const perform = (action: Action): Json => {
      const object = resolve(action.ObjectPathId)
      switch (action.ActionType) {
        case actionType.instantiate:
          return object === nullObject ? null : idOf(object)
        case actionType.query:
        case actionType.queryAsJson:
          return query(object, action.QueryInfo ?? {})
        case actionType.recursiveQuery:
          return recursiveQuery(
            object,
            action.RecursiveQueryInfo?.Queries ?? {},
            action.RecursiveQueryInfo?.MaxDepth ?? 1,
          )
        case actionType.method: {
          // The pane keeps hold of what it asks for before it knows whether that exists.
          if (object === nullObject) return action.Name.startsWith('_') ? null : notFound()
          const given = argumentsOf(action.ArgumentInfo)
          at(object, action.Name)
          const answer = methodOf(object, action.Name)(...given)
          return isServerObject(answer) ? idOf(answer) : (answer ?? null)
        }
        case actionType.setProperty: {
          if (object === nullObject) return notFound()
          setProperty(object, action.Name, argumentsOf(action.ArgumentInfo)[0] ?? null)
          return null
        }
        case actionType.update: {
          for (const [name, value] of Object.entries(action.ObjectState ?? {})) setProperty(object, name, value)
          return null
        }
        default:
          throw new ApiNotFound(`action of type ${String(action.ActionType)}`)
      }
    }

    const results: { ActionId: number; Value: Json }[] = []
    const traceIds: number[] = []
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === actionType.trace) traceIds.push(action.Id)
        results.push({ ActionId: action.Id, Value: action.ActionType === actionType.trace ? null : perform(action) })
      } catch (error) {
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

const publicName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
const isCount = (name: string): boolean => name.toLowerCase() === 'count'

const isObjectReference = (value: Json): value is { readonly _ObjectPathId: number } =>
  typeof value === 'object' && value !== null && '_ObjectPathId' in value && typeof value._ObjectPathId === 'number'

function fail(code: 'GeneralException' | 'InvalidReference', message: string): never {
  throw new RichApiError(code, message)
}
