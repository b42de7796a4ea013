import type { ServerObject } from '../server-object'
import { truth } from './arguments'
import type { Scope } from './scope'

/** Whether the pane wants to be told of events at all. */
export function runtime({ events }: Scope): ServerObject {
  return {
    className: 'Runtime',
    properties: { EnableEvents: () => events.enabled },
    set: {
      EnableEvents: (given) => {
        events.enabled = truth(given)
      },
    },
  }
}
