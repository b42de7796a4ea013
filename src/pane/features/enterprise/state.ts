import { yearOf, type IsoDate } from '../../../rules'
import type { Notice } from '../../text'
import { emptyForm, type Form } from './model'
import type { SavedSizes } from './saved-sizes'

export type State = {
  readonly form: Form
  readonly saved: SavedSizes
  readonly useForPlan: boolean
  readonly notice: Notice | undefined
}

export const firstState = (today: IsoDate): State => ({
  form: emptyForm(yearOf(today)),
  saved: {},
  useForPlan: true,
  notice: undefined,
})

/** The years before, for an application that must be explained afterwards, and the year to come. */
const yearsAround = [-2, -1, 0, 1] as const

/** The calendar years that can be chosen. */
export const yearsToChoose = ({ form }: State, today: IsoDate): readonly number[] =>
  [...new Set([...yearsAround.map((distance) => yearOf(today) + distance), form.year])].sort()
