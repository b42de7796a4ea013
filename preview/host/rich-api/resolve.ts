import type { Json } from '../json'
import { ApiNotFound, RichApiError } from '../rich-api-error'
import {
  isServerObject,
  itemOf,
  memberOf,
  notFound,
  nullObject,
  publicName,
  type Answer,
  type Argument,
  type ServerObject,
} from '../server-object'
import type { References } from './references'
import { pathType, type ArgumentInfo, type ObjectPath, type ReferencedPaths, type RichApiRequest } from './request'

export type Reached = {
  readonly root: ServerObject
  /** Objects that the pane makes by their full name. */
  readonly services: Readonly<Record<string, () => ServerObject>>
  readonly references: References
}

/** Finds the objects of one request by their paths, and the arguments in which they stand. */
export class Resolver {
  /** Where an error arose, as the pane writes it. */
  location = ''
  /** An object is made once in a request, even when the request comes back to it. */
  private readonly resolved = new Map<number, ServerObject>()

  constructor(
    private readonly reached: Reached,
    private readonly paths: RichApiRequest['ObjectPaths'],
  ) {}

  resolve(pathId: number): ServerObject {
    const known = this.resolved.get(pathId)
    if (known !== undefined) return known
    const path = this.paths[pathId]
    if (path === undefined) throw new RichApiError('GeneralException', `The request has no path ${String(pathId)}.`)
    const object = this.start(path) ?? this.follow(this.resolve(path.ParentObjectPathId), path)
    this.resolved.set(pathId, object)
    return object
  }

  /** Calls a method of an object: what every object answers to, else what only this one does. */
  call(object: ServerObject, name: string, info: ArgumentInfo | undefined): Answer {
    const { references, root } = this.reached
    const given = this.argumentsOf(info)
    this.at(object, name)
    if (object.tracked && name === '_KeepReference') return references.keep(object)
    const method = memberOf(object.methods, name) ?? (object === root ? memberOf(references.methods, name) : undefined)
    if (method === undefined) throw new ApiNotFound(this.location)
    return method.member(...given)
  }

  set(object: ServerObject, name: string, value: Argument): void {
    this.at(object, name)
    const property = memberOf(object.set, name)
    if (property === undefined) throw new ApiNotFound(`${this.location} (set)`)
    property.member(value)
  }

  argumentsOf(info: ArgumentInfo | undefined): Argument[] {
    return (info?.Arguments ?? []).map((given, index) =>
      this.argument(given, info?.ReferencedObjectPathIds?.[index] ?? 0),
    )
  }

  /** An object that needs no other to be reached. */
  private start({ ObjectPathType, Name }: ObjectPath): ServerObject | undefined {
    const { root, services, references } = this.reached
    switch (ObjectPathType) {
      case pathType.root:
        return root
      case pathType.newObject: {
        const make = services[Name]
        if (make === undefined) throw new ApiNotFound(Name)
        return make()
      }
      case pathType.reference:
        return references.get(Name) ?? fail('InvalidReference', 'The object that this refers to is gone.')
      case pathType.nullObject:
        return nullObject
      default:
        return undefined
    }
  }

  private follow(parent: ServerObject, { ObjectPathType, Name, ArgumentInfo }: ObjectPath): ServerObject {
    if (parent === nullObject) return nullObject
    switch (ObjectPathType) {
      case pathType.method: {
        const answer = this.call(parent, Name, ArgumentInfo)
        return isServerObject(answer) ? answer : fail('GeneralException', `${this.location} gives no object.`)
      }
      case pathType.navigation: {
        this.at(parent, Name)
        const way = memberOf(parent.navigation, Name)
        if (way === undefined) throw new ApiNotFound(this.location)
        return way.member()
      }
      case pathType.indexer: {
        const [key = null] = this.argumentsOf(ArgumentInfo)
        this.at(parent, 'GetItem')
        if (parent.find === undefined && parent.items === undefined) throw new ApiNotFound(this.location)
        return itemOf(parent, key) ?? notFound()
      }
      default:
        throw new ApiNotFound(`path of type ${String(ObjectPathType)}`)
    }
  }

  private at(object: ServerObject, name: string): void {
    this.location = `${object.className}.${publicName(name)}`
  }

  private argument(given: Json, reference: number | ReferencedPaths): Argument {
    if (typeof reference === 'number') return reference === 0 ? this.withObjects(given) : this.resolve(reference)
    return Array.isArray(given) ? given.map((item: Json, index) => this.argument(item, reference[index] ?? 0)) : given
  }

  /** Within a plain object, another object stands as the number of its path. */
  private withObjects(given: Json): Argument {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
    if (isObjectReference(given)) return this.resolve(given._ObjectPathId)
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, this.withObjects(value)]))
  }
}

const isObjectReference = (value: Json): value is { readonly _ObjectPathId: number } =>
  typeof value === 'object' && value !== null && '_ObjectPathId' in value && typeof value._ObjectPathId === 'number'

function fail(code: 'GeneralException' | 'InvalidReference', message: string): never {
  throw new RichApiError(code, message)
}
