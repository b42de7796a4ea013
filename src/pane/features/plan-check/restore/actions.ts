import { reviewJournal, takeBack, type FormulaStyle, type Review } from '../../../../workbook'
import type { Page, PageState } from '../../../page'
import { texts } from '../texts'
import { ownWork } from './own-work'

export type RestoreState = PageState & {
  /** What this pane wrote; undefined while it is looked up. */
  readonly reviews: readonly Review[] | undefined
  /** How many cells are named of each. */
  readonly shown: number
  /** How this Excel writes the formulas that come back. */
  readonly formulaStyle: FormulaStyle
  /** What the user wants to keep. */
  readonly keep: ReadonlySet<Review>
}

/** What will be taken back. */
export const chosenReviews = ({ reviews = [], keep }: RestoreState): readonly Review[] =>
  reviews.filter((review) => review.possible > 0 && !keep.has(review))

export function restoreActions({ context, state, update, tell }: Page<RestoreState>, readAgain: () => void) {
  const { workbook, language } = context
  async function reviewWritten(): Promise<void> {
    const { reviews, leftOut } = await reviewJournal(workbook, ownWork())
    if (leftOut > 0) context.warn('left-out')
    update({ reviews, keep: new Set<Review>() })
  }

  return {
    reviewWritten,
    keepReview(review: Review, keeps: boolean) {
      const keep = new Set(state().keep)
      if (keeps) keep.add(review)
      else keep.delete(review)
      update({ keep })
    },
    async takeBack() {
      try {
        await takeBack(workbook, ownWork(), chosenReviews(state()))
        readAgain()
        tell({ kind: 'good', text: texts[language].takenBack })
      } finally {
        await reviewWritten()
      }
    },
  }
}

export type RestoreActions = ReturnType<typeof restoreActions>
