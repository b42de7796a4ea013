import type { Json } from '../json'
import { ApiNotFound } from '../rich-api-error'
import { memberOf, nullObject, publicName, type ServerObject } from '../server-object'
import type { References } from './references'
import type { Query } from './request'

/** What the pane loads of an object, or of the items of a collection. */
export function query(references: References, object: ServerObject, asked: Query): Json {
  if (object === nullObject) return null
  if (object.items !== undefined) return queryItems(references, object, object.items(), asked)
  const { Select = [], Expand = [] } = asked
  const answer: Record<string, Json> = references.idOf(object)
  if (Select.length === 0 || Select.includes('*')) {
    for (const [name, read] of Object.entries(object.properties ?? {})) answer[name] = read()
  }
  /** Names below a navigation property, by that property. */
  const below = new Map<string, string[]>()
  for (const name of [...Select, ...Expand].filter((name) => name !== '*')) {
    const [head = '', ...rest] = name.split('/')
    const property = rest.length === 0 ? memberOf(object.properties, head) : undefined
    if (property !== undefined) answer[property.name] = property.member()
    else {
      const way = memberOf(object.navigation, head)
      if (way === undefined) throw new ApiNotFound(`${object.className}.${publicName(head)}`)
      below.set(way.name, [...(below.get(way.name) ?? []), rest.length === 0 ? '*' : rest.join('/')])
    }
  }
  for (const [name, wanted] of below) {
    const reached = memberOf(object.navigation, name)?.member() ?? nullObject
    answer[name] = query(references, reached, { Select: wanted })
  }
  return answer
}

function queryItems(
  references: References,
  object: ServerObject,
  items: readonly ServerObject[],
  { Select = [], Expand = [], Top, Skip = 0 }: Query,
): Json {
  const shown = items.slice(Skip, Top === undefined || Top === null ? undefined : Skip + Top)
  const ofItems = { Select: Select.filter((name) => !isCount(name)), Expand }
  const onlyCount = ofItems.Select.length === 0 && Select.some(isCount)
  return {
    ...references.idOf(object),
    ...(onlyCount ? {} : { _Items: shown.map((item) => query(references, item, ofItems)) }),
    ...(Select.some(isCount) ? { Count: items.length } : {}),
  }
}

const isCount = (name: string): boolean => name.toLowerCase() === 'count'

/** As `query`, with for each class the names it is to show; a navigation property among them is followed. */
export function recursiveQuery(
  references: References,
  object: ServerObject,
  queries: Readonly<Record<string, Query>>,
  depth: number,
): Json {
  if (object === nullObject) return null
  if (object.items !== undefined)
    return { _Items: object.items().map((item) => recursiveQuery(references, item, queries, depth)) }
  const wanted = memberOf(queries, object.className)?.member.Select ?? []
  const ways = wanted.flatMap((name) => memberOf(object.navigation, name) ?? [])
  const answer = query(references, object, {
    Select: wanted.filter((name) => memberOf(object.navigation, name) === undefined),
  }) as Record<string, Json>
  if (depth <= 0) return answer
  const followed = ways.map(({ name, member }) => [name, recursiveQuery(references, member(), queries, depth - 1)])
  return { ...answer, ...Object.fromEntries(followed) }
}
