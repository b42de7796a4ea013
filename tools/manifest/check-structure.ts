import { called, type Element } from './element'
import type { Problem } from './problem'
import { vocabulary, type Shape } from './vocabulary'

/** Every element is known and holds the attributes and children it may hold, in their order. */
export function checkStructure(root: Element): Problem[] {
  if (root.name !== 'OfficeApp') return [{ line: root.line, message: `The root is <${root.name}>, not <OfficeApp>.` }]
  return check(root, '')
}

function check(element: Element, parent: string): Problem[] {
  const shape = shapeOf(element, parent)
  if (!shape) return [{ line: element.line, message: `${called(element)} is not known here.` }]
  const held = checkChildren(element, list(shape.children))
  return [
    ...checkAttributes(element, list(shape.attributes)),
    ...checkText(element, shape),
    ...held.problems,
    ...held.known.flatMap((child) => check(child, element.name)),
  ]
}

function shapeOf({ name, attributes }: Element, parent: string): Shape | undefined {
  const type = attributes['xsi:type']
  return type === undefined ? (vocabulary[`${parent}/${name}`] ?? vocabulary[name]) : vocabulary[`${name}=${type}`]
}

type Place = {
  readonly name: string
  readonly type: string | undefined
  readonly needed: boolean
  readonly many: boolean
}

function list(places = ''): Place[] {
  return places
    .split(' ')
    .filter(Boolean)
    .map((place) => {
      const [name = '', type] = place.replace(/[?*+]$/, '').split('=')
      return { name, type, needed: !/[?*]$/.test(place), many: /[*+]$/.test(place) }
    })
}

function checkAttributes({ attributes, line, name }: Element, places: readonly Place[]): Problem[] {
  const known = places.map((place) => place.name)
  return [
    ...Object.keys(attributes)
      .filter((attribute) => !known.includes(attribute))
      .map((attribute) => ({ line, message: `<${name}> has no attribute ${attribute}.` })),
    ...places
      .filter((place) => place.needed && attributes[place.name] === undefined)
      .map((place) => ({ line, message: `<${name}> needs the attribute ${place.name}.` })),
  ]
}

function checkText({ text, line, name }: Element, shape: Shape): Problem[] {
  if (shape.text && text === '') return [{ line, message: `<${name}> is empty.` }]
  if (!shape.text && text !== '')
    return [{ line, message: `<${name}> holds the text "${text}", which belongs nowhere.` }]
  return []
}

function checkChildren(element: Element, places: readonly Place[]): { problems: Problem[]; known: Element[] } {
  const problems: Problem[] = []
  const known: Element[] = []
  const seen = new Set<number>()
  let furthest = 0
  for (const child of element.children) {
    const at = places.findIndex(
      ({ name, type }) => name === child.name && (type === undefined || type === child.attributes['xsi:type']),
    )
    const place = places[at]
    if (!place) {
      problems.push({ line: child.line, message: `${called(child)} does not belong in <${element.name}>.` })
      continue
    }
    known.push(child)
    if (at < furthest)
      problems.push({
        line: child.line,
        message: `<${child.name}> must stand before <${places[furthest]?.name ?? ''}>.`,
      })
    else if (seen.has(at) && !place.many)
      problems.push({ line: child.line, message: `<${element.name}> holds <${child.name}> twice.` })
    seen.add(at)
    furthest = Math.max(furthest, at)
  }
  places.forEach(({ name, needed }, at) => {
    if (needed && !seen.has(at)) problems.push({ line: element.line, message: `<${element.name}> needs <${name}>.` })
  })
  return { problems, known }
}
