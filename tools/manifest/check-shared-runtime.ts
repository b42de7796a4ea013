import { at, within, type Element } from './element'
import type { Problem } from './problem'
import { resource, valuesOf } from './values'

const namespace = 'KMO'
const requirement = { name: 'SharedRuntime', version: '1.1' }

/** Functions, pane and buttons run in one runtime that lives as long as the workbook, and the functions are named KMO. */
export function checkSharedRuntime(root: Element): Problem[] {
  const [host] = at(root, 'VersionOverrides', 'Hosts', 'Host')
  if (!host) return [{ line: root.line, message: 'There is no <VersionOverrides> with a <Host>, so no functions.' }]
  return [...checkRuntime(host), ...checkNamespace(root, host), ...checkRequirement(root)]
}

function checkRuntime(host: Element): Problem[] {
  const [runtime] = at(host, 'Runtimes', 'Runtime')
  if (!runtime) return [{ line: host.line, message: 'There is no <Runtime> for functions and pane to share.' }]
  const { resid = '', lifetime = 'short' } = runtime.attributes
  const panes = [...within(host)].filter(
    ({ name, attributes }) => name === 'Action' && attributes['xsi:type'] === 'ShowTaskpane',
  )
  const sharers = [
    { what: '<Page>', elements: at(host, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation') },
    { what: '<FunctionFile>', elements: at(host, 'DesktopFormFactor', 'FunctionFile') },
    { what: 'The action ShowTaskpane', elements: panes.flatMap((action) => at(action, 'SourceLocation')) },
  ]
  return [
    ...(lifetime === 'short'
      ? [{ line: runtime.line, message: 'The lifetime of the shared runtime is short, not long.' }]
      : []),
    ...sharers.flatMap(({ what, elements }) =>
      elements.length === 0
        ? [{ line: host.line, message: `${what} is missing, so it cannot share the runtime.` }]
        : elements
            .filter(({ attributes }) => attributes['resid'] !== resid)
            .map(({ line, attributes }) => ({
              line,
              message: `${what} has the resource ${attributes['resid'] ?? ''}, not ${resid} of the runtime.`,
            })),
    ),
    ...panes
      .flatMap((action) => at(action, 'TaskpaneId'))
      .map(({ line }) => ({ line, message: 'A pane in a long-lived runtime has no <TaskpaneId>.' })),
  ]
}

function checkNamespace(root: Element, host: Element): Problem[] {
  const [element] = at(host, 'AllFormFactors', 'ExtensionPoint', 'Namespace')
  if (!element) return [{ line: host.line, message: `There is no <Namespace> ${namespace} for the functions.` }]
  const string = resource(root, 'bt:ShortStrings', element.attributes['resid'])
  return string
    ? valuesOf(string)
        .filter(({ value, locale }) => value !== namespace || locale !== undefined)
        .map(({ value, locale, line }) =>
          locale === undefined
            ? { line, message: `The namespace is "${value}", not ${namespace}.` }
            : { line, message: `The namespace has an override for ${locale}, but is part of every formula.` },
        )
    : []
}

function checkRequirement(root: Element): Problem[] {
  const sets = at(root, 'Requirements', 'Sets')
  const set = sets.flatMap((all) => at(all, 'Set')).find(({ attributes }) => attributes['Name'] === requirement.name)
  if (!set)
    return [{ line: root.line, message: `The requirements do not name ${requirement.name} ${requirement.version}.` }]
  const version = set.attributes['MinVersion'] ?? sets[0]?.attributes['DefaultMinVersion'] ?? ''
  return version === requirement.version
    ? []
    : [{ line: set.line, message: `${requirement.name} is asked in version ${version}, not ${requirement.version}.` }]
}
