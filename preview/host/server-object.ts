import type { Json } from './json'
import { RichApiError } from './rich-api-error'

/** What the pane hands over: a value, or another object of this server, also within a list or a plain object. */
export type Argument = Json | ServerObject | readonly Argument[] | { readonly [name: string]: Argument }
/** What a method gives: a value, an object, or nothing. */
export type Answer = Json | ServerObject | undefined

/** One object as the pane sees it, for instance a range. Names as on the wire: the public name with a capital. */
export type ServerObject = {
  /** As the documentation calls it. */
  readonly className: string
  /** By which the pane finds the object again in its collection, under the name `Id` where that is a public property, else `_Id`. */
  readonly id?: { readonly Id: string | number } | { readonly _Id: string }
  /** Whether the pane keeps hold of the object itself, as it does for ranges. */
  readonly tracked?: true
  readonly properties?: Readonly<Record<string, () => Json>>
  readonly set?: Readonly<Record<string, (value: Argument) => void>>
  readonly navigation?: Readonly<Record<string, () => ServerObject>>
  readonly methods?: Readonly<Record<string, (...given: Argument[]) => Answer>>
  /** A collection has items. */
  readonly items?: () => readonly ServerObject[]
  /** An item by another key than its id, for instance its name; undefined when there is none. */
  readonly find?: (key: Argument) => ServerObject | undefined
}

/** Stands for an object that does not exist, where the pane allows for that. */
export const nullObject: ServerObject = { className: 'NullObject' }

export const isServerObject = (value: unknown): value is ServerObject =>
  typeof value === 'object' && value !== null && 'className' in value && typeof value.className === 'string'

/** The name of a member as the documentation writes it. */
export const publicName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** A member by its name, in whatever case the pane wrote it, with the name as it is on the wire. */
export function memberOf<T>(
  members: Readonly<Record<string, T>> | undefined,
  name: string,
): { readonly name: string; readonly member: T } | undefined {
  if (members === undefined) return undefined
  const known = Object.hasOwn(members, name)
    ? name
    : Object.keys(members).find((key) => key.toLowerCase() === name.toLowerCase())
  const member = known === undefined ? undefined : members[known]
  return known === undefined || member === undefined ? undefined : { name: known, member }
}

/** An item of a collection by the key that the pane gives: its own id, or what the collection finds it by besides. */
export function itemOf({ items, find }: ServerObject, key: Argument): ServerObject | undefined {
  const byId = items?.().find(({ id = {} }) => Object.values(id).some((known) => known === key))
  return byId ?? find?.(key)
}

export function notFound(): never {
  throw new RichApiError('ItemNotFound', "The requested resource doesn't exist.")
}
