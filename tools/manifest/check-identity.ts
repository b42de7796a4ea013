import type { Delivery } from './delivery'
import { at, type Element } from './element'
import type { Problem } from './problem'

const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument']
const lifetimes = ['short', 'long']

/** Id, version, permission and lifetime have a form that Excel takes, and the version is that of the package. */
export function checkIdentity(root: Element, { packageVersion }: Delivery): Problem[] {
  return [
    ...at(root, 'Id')
      .filter(({ text }) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text))
      .map(({ line, text }) => ({ line, message: `The Id "${text}" is not a GUID.` })),
    ...at(root, 'Version').flatMap(({ line, text }) => {
      if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(text))
        return [{ line, message: `The Version "${text}" is not four numbers of at most five digits.` }]
      if (!text.startsWith(`${packageVersion}.`))
        return [{ line, message: `The Version ${text} does not agree with ${packageVersion} in package.json.` }]
      return []
    }),
    ...at(root, 'Permissions')
      .filter(({ text }) => !permissions.includes(text))
      .map(({ line, text }) => ({
        line,
        message: `The permission "${text}" is not one of ${permissions.join(', ')}.`,
      })),
    ...at(root, 'VersionOverrides', 'Hosts', 'Host', 'Runtimes', 'Runtime')
      .filter(({ attributes: { lifetime } }) => lifetime !== undefined && !lifetimes.includes(lifetime))
      .map(({ line, attributes }) => ({
        line,
        message: `The lifetime "${attributes['lifetime'] ?? ''}" is not one of ${lifetimes.join(', ')}.`,
      })),
  ]
}
