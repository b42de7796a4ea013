import type { Json } from '../json'
import type { Answer, Argument, ServerObject } from '../server-object'

/** The objects that the pane keeps hold of from one request to the next. */
export class References {
  private readonly objects = new Map<string, ServerObject>()
  private readonly ids = new WeakMap<ServerObject, string>()
  private given = 0

  /** What the root answers about them. */
  readonly methods: Readonly<Record<string, (...given: Argument[]) => Answer>> = {
    _RemoveReference: (id) => {
      this.objects.delete(String(id))
      return null
    },
    _RemoveAllReferences: () => {
      this.objects.clear()
      return null
    },
    _GetReferenceCount: () => this.objects.size,
  }

  keep(object: ServerObject): string {
    const id = this.ids.get(object) ?? `reference-${String(++this.given)}`
    this.objects.set(id, object)
    this.ids.set(object, id)
    return id
  }

  get(id: string): ServerObject | undefined {
    return this.objects.get(id)
  }

  /** By which the pane knows an object. */
  idOf(object: ServerObject): Record<string, Json> {
    const reference = this.ids.get(object)
    const isKept = reference !== undefined && this.objects.has(reference)
    return { ...object.id, ...(isKept ? { _ReferenceId: reference } : {}) }
  }
}
