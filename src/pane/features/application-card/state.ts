import { plainText } from '../../../providers'
import type { Plan, PlanLine } from '../../plan/plan'
import type { Notice } from '../../text'
import type { Card, CardField } from './model'

export type Copied = CardField | 'ownShare' | 'everything'

export type State = {
  readonly plan: Plan | undefined
  readonly card: Card | undefined
  /** The row that is shown, as long as nobody selects another one. */
  readonly wanted: number | undefined
  readonly filter: string
  /** The rows that can be chosen, with what was typed to find them. */
  readonly choices: readonly PlanLine[]
  /** How many rows answer to the filter. */
  readonly found: number
  /** What was copied last. */
  readonly copied: Copied | undefined
  /** A field whose text could only be selected. */
  readonly selected: Copied | undefined
  readonly notice: Notice | undefined
}

export const firstState: State = {
  plan: undefined,
  card: undefined,
  wanted: undefined,
  filter: '',
  choices: [],
  found: 0,
  copied: undefined,
  selected: undefined,
  notice: undefined,
}

/** More options than this nobody reads in a list. */
const mostChoices = 100

/** The rows of a plan in which every word stands. */
export function choicesFor(plan: Plan, filter: string): Pick<State, 'choices' | 'found' | 'filter'> {
  const words = plainText(filter).split(' ')
  const found = plan.lines.filter(({ title, provider, company }) => {
    const text = plainText(`${title.slice(0, 200)} ${provider.slice(0, 60)} ${company.slice(0, 30)}`)
    return words.every((word) => text.includes(word))
  })
  return { choices: found.slice(0, mostChoices), found: found.length, filter }
}
