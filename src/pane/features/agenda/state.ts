import type { Edit, FormulaStyle, NewSheet } from '../../../workbook'
import type { Plan } from '../../plan/plan'
import type { Notice } from '../../text'
import type { Noting } from './done'
import { openItems, type Agenda, type AgendaGroup, type AgendaItem } from './model'

/** What was done, and what takes it back. */
export type AgendaNotice = Notice & { readonly undo?: readonly Edit[]; readonly addedSheet?: string }

/** A sheet to be added, and how this Excel writes its formulas. */
export type SheetPreview = { readonly sheet: NewSheet; readonly formulaStyle: FormulaStyle }

export type State = {
  readonly plan: Plan | undefined
  readonly agenda: Agenda | undefined
  readonly notice: AgendaNotice | undefined
  readonly noting: Noting | undefined
  readonly newSheet: SheetPreview | undefined
  /** How many items of a list are shown, where the user asked for more. */
  readonly shown: Readonly<Partial<Record<AgendaGroup | 'stops', number>>>
  /** How far the calendar file is, while it is being made. */
  readonly saving: number | undefined
  readonly withNames: boolean
  readonly withStops: boolean
}

export const firstState: State = {
  plan: undefined,
  agenda: undefined,
  notice: undefined,
  noting: undefined,
  newSheet: undefined,
  shown: {},
  saving: undefined,
  withNames: false,
  withStops: false,
}

export const keyOf = ({ line, step }: AgendaItem): string => `${line.index} ${step}`

/** What goes into the calendar. */
export const itemsToSave = ({ agenda, withStops }: State): readonly AgendaItem[] =>
  agenda === undefined ? [] : [...openItems(agenda), ...(withStops ? agenda.stops : [])]
