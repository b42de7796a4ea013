import { pathBelow, type Delivery } from './delivery'
import { at, called, within, type Element } from './element'
import type { Problem } from './problem'
import { addressed, valuesOf } from './values'

/** Every address is https and leads to a file of the build; only help and support may stand elsewhere on the web. */
export function checkAddresses(root: Element, { baseUrl, files }: Delivery): Problem[] {
  const help = new Set(
    [...within(root)].filter(({ name }) => name === 'LearnMoreUrl').map(({ attributes }) => attributes['resid']),
  )
  const problems: Problem[] = []
  if (at(root, 'SupportUrl').length === 0)
    problems.push({ line: root.line, message: 'There is no <SupportUrl>, so nobody can find help.' })
  for (const { of, value, line } of addressed(root).flatMap(valuesOf)) {
    if (value === '') continue
    const elsewhere = of.name === 'SupportUrl' || help.has(of.attributes['id'])
    const path = pathBelow(baseUrl, value)
    if (!value.startsWith('https://') || !URL.canParse(value))
      problems.push({ line, message: `${called(of)} has the address "${value}", which is not an https address.` })
    else if (path !== undefined) {
      if (!files(path))
        problems.push({
          line,
          message: `${called(of)} has the address ${value}, but the build makes no ${path === '' ? 'file' : path} there.`,
        })
    } else if (!elsewhere || new URL(value).hostname === 'localhost') {
      problems.push({ line, message: `${called(of)} has the address ${value}, which is not below ${baseUrl}.` })
    }
  }
  return problems
}
