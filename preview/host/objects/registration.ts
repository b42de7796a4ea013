import type { Answer, Argument } from '../server-object'
import type { Scope } from './scope'

/** The methods by which the pane starts and stops listening to events: names as on the wire, without the word before them. */
export function registration(
  scope: Scope,
  target: string,
  types: Readonly<Record<string, number>>,
): Record<string, (...given: Argument[]) => Answer> {
  const methods: Record<string, (...given: Argument[]) => Answer> = {}
  for (const [name, type] of Object.entries(types)) {
    methods[`_Register${name}`] = () => {
      scope.events.register(type, target)
      return null
    }
    methods[`_Unregister${name}`] = () => {
      scope.events.unregister(type, target)
      return null
    }
  }
  return methods
}
