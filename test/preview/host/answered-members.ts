import {
  isServerObject,
  publicName,
  type Answer,
  type Argument,
  type ServerObject,
} from '../../../preview/host/server-object'

/** What the methods are called with, to reach the objects that they give. */
const trials: readonly Argument[][] = [['ContainsText'], ['urn:kmo'], ['urn:kmo', 1], [0], [0, 0, 1, 1], [null, null]]
/** What would take away the objects that others hang from. */
const destructive = /^(?:Delete|Protect|_)/

/** Every member that can be reached from an object: `Range.values`, ` =` behind it where it can be set. */
export function answeredMembers(root: ServerObject): string[] {
  const answered = new Set<string>()
  const seen = new Set<string>()
  const visit = (object: ServerObject): void => {
    const { className, properties = {}, set = {}, navigation = {}, methods = {}, items } = object
    const members = [...Object.keys(properties), ...Object.keys(navigation), ...Object.keys(methods)].map(publicName)
    for (const name of members) answered.add(`${className}.${name}`)
    for (const name of Object.keys(set)) answered.add(`${className}.${publicName(name)} =`)
    if (items !== undefined) answered.add(`${className}.items`)
    if (seen.has(className)) return
    seen.add(className)
    for (const way of Object.values(navigation)) visit(way())
    for (const [name, method] of Object.entries(methods)) {
      if (!destructive.test(name)) for (const given of trials) attempt(method, given)
    }
    items?.().forEach(visit)
  }
  const attempt = (method: (...given: Argument[]) => Answer, given: Argument[]): void => {
    let answer: Answer
    try {
      answer = method(...given)
    } catch {
      // Not what this method takes.
      return
    }
    if (isServerObject(answer)) visit(answer)
  }
  visit(root)
  return [...answered].sort()
}
