import type { OpenedWorkbook } from './open-workbook'
import type { Words } from './words'

/** What the reader of a workbook has to know of what the page does not show or calculate, one sentence each. */
export function openingRemarks({ kept, notShown }: Pick<OpenedWorkbook, 'kept' | 'notShown'>, words: Words): string[] {
  const { look, beyondGrid } = notShown
  const unknown = kept.filter(({ isDistrusted }) => !isDistrusted).length
  return [
    ...(beyondGrid.length > 0 ? [words.beyondGrid(beyondGrid)] : []),
    ...(unknown > 0 && beyondGrid.length === 0 ? [words.notCalculated(unknown)] : []),
    ...(unknown < kept.length ? [words.distrusted(kept.length - unknown)] : []),
    ...(look.length > 0 ? [words.lookNotRead(look)] : []),
  ]
}
