import type { NewSheet } from '../../../workbook'
import type { Plan } from '../../plan/plan'
import type { Notice } from '../../text'
import type { BestYears, Ceilings } from './model'
import type { Hindrance, SheetKind } from './sheet'

/** What was done, and the sheet that can be removed again. */
export type CeilingNotice = Notice & { readonly addedSheet?: string }

/** A sheet that waits for a yes, or why there cannot be one. */
export type Proposed = { readonly kind: SheetKind } & ({ readonly sheet: NewSheet } | { readonly hindrance: Hindrance })

export type List = 'companies' | 'changes' | 'effects' | 'stops'

export type State = {
  readonly plan: Plan | undefined
  readonly ceilings: Ceilings | undefined
  /** Undefined while it is looked for. */
  readonly best: BestYears | undefined
  readonly notice: CeilingNotice | undefined
  readonly proposed: Proposed | undefined
  readonly shown: Readonly<Record<List, number>>
  /** Companies whose earlier years are shown. */
  readonly opened: ReadonlySet<string>
}

export const firstState: State = {
  plan: undefined,
  ceilings: undefined,
  best: undefined,
  notice: undefined,
  proposed: undefined,
  shown: { companies: 10, changes: 20, effects: 10, stops: 10 },
  opened: new Set(),
}
