import type { Json } from '../json'

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

export type Action = {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: Query
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, Query>>; readonly MaxDepth?: number }
  readonly ObjectState?: Readonly<Record<string, Json>>
}

export type ObjectPath = {
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
}

export type ArgumentInfo = {
  readonly Arguments?: readonly Json[] | null
  readonly ReferencedObjectPathIds?: ReferencedPaths | null
}
/** Beside each argument the path of the object it stands for, else 0; a list beside a list. */
export type ReferencedPaths = readonly (number | ReferencedPaths | null)[]
export type Query = {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Top?: number
  readonly Skip?: number
}

export const pathType = {
  root: 1,
  newObject: 2,
  method: 3,
  navigation: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const
export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  update: 9,
} as const
