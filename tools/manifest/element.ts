/** An element of the manifest, with the line on which it begins. */
export type Element = {
  /** Local name, with `bt:` before it for the basic types; the two other vocabularies never share a parent. */
  readonly name: string
  readonly line: number
  /** The attributes that say something: no namespace declarations. */
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly Element[]
  /** Its own text, trimmed. */
  readonly text: string
}

/** The element and everything inside it, in the order of the file. */
export function* within(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) yield* within(child)
}

/** Everything inside `element` that the path of names leads to. */
export function at(element: Element, ...path: readonly string[]): Element[] {
  return path.reduce<Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  )
}

/** How a sentence calls an element: a resource by its id, anything else by its tag. */
export function called({ name, attributes: { id, 'xsi:type': type } }: Element): string {
  if (id !== undefined && name.startsWith('bt:')) return id
  return type === undefined ? `<${name}>` : `<${name} xsi:type="${type}">`
}
