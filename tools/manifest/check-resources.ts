import { within, type Element } from './element'
import type { Problem } from './problem'
import { resourceLists, resources, type ResourceList } from './values'

const longestId = 32

/** In which list the `resid` of an element is looked up. */
const listOf: { readonly [element: string]: ResourceList } = {
  'bt:Image': 'bt:Images',
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Namespace: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
}

/** Every `resid` stands once in the right list, and every resource is used. */
export function checkResources(root: Element): Problem[] {
  const problems: Problem[] = []
  const kept = resourceLists.flatMap((list) =>
    resources(root, list).map((resource) => ({ list, line: resource.line, id: resource.attributes['id'] ?? '' })),
  )
  const ids = new Set<string>()
  for (const { id, line } of kept) {
    if (ids.has(id)) problems.push({ line, message: `There is more than one resource ${id}.` })
    if (id.length > longestId)
      problems.push({
        line,
        message: `The id ${id} has ${String(id.length)} characters, more than ${String(longestId)}.`,
      })
    ids.add(id)
  }

  const used = new Set<string>()
  for (const { name, line, attributes } of within(root)) {
    const resid = attributes['resid']
    const list = listOf[name]
    if (resid === undefined || list === undefined) continue
    used.add(resid)
    const found = kept.filter(({ id }) => id === resid).map((resource) => resource.list)
    if (found[0] === undefined)
      problems.push({ line, message: `<${name}> means the resource ${resid}, which does not exist.` })
    else if (!found.includes(list))
      problems.push({
        line,
        message: `<${name}> means the resource ${resid}, which is in <${found[0]}> and not in <${list}>.`,
      })
  }

  for (const { id, line } of kept) {
    if (!used.has(id)) problems.push({ line, message: `The resource ${id} is not used.` })
  }
  return problems
}
