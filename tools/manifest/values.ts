import { at, type Element } from './element'

/** One value that a user or Excel gets to see: the default or that of one language. */
export type Value = {
  readonly of: Element
  readonly locale: string | undefined
  readonly value: string
  readonly line: number
}

/** The value of an element and of each of its overrides. */
export function valuesOf(element: Element): Value[] {
  const overrides = [...at(element, 'Override'), ...at(element, 'bt:Override')]
  return [
    { of: element, locale: undefined, value: element.attributes['DefaultValue'] ?? '', line: element.line },
    ...overrides.map(({ attributes, line }) => ({
      of: element,
      locale: attributes['Locale'] ?? '',
      value: attributes['Value'] ?? '',
      line,
    })),
  ]
}

/** The elements that hold an address themselves, in the order of the file. */
export function addressed(root: Element): Element[] {
  return [
    ...at(root, 'IconUrl'),
    ...at(root, 'HighResolutionIconUrl'),
    ...at(root, 'SupportUrl'),
    ...at(root, 'DefaultSettings', 'SourceLocation'),
    ...resources(root, 'bt:Images'),
    ...resources(root, 'bt:Urls'),
  ]
}

/** The four lists in which a `resid` can be looked up. */
export const resourceLists = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'] as const
export type ResourceList = (typeof resourceLists)[number]

/** The resources of one list. */
export function resources(root: Element, list: ResourceList): Element[] {
  return at(root, 'VersionOverrides', 'Resources', list).flatMap(({ children }) => children)
}

/** The resource that a `resid` means. */
export function resource(root: Element, list: ResourceList, resid: string | undefined): Element | undefined {
  return resources(root, list).find(({ attributes }) => attributes['id'] === resid)
}
