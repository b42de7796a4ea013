import { html, nothing, type TemplateResult } from 'lit'
import { dayText, type Language } from '../../../../wording'
import { cellAddress, shownContent, unpackColumn, type PackedColumn, type Review } from '../../../../workbook'
import type { PageView } from '../../../page'
import { shownCell } from '../shown-cell'
import { texts } from '../texts'
import { chosenReviews, type RestoreActions, type RestoreState } from './actions'

type View = PageView<RestoreState, RestoreActions>

/** More changed cells than this are counted, not named. */
const mostNamed = 5

export function restorePage(view: View): TemplateResult {
  const { state, actions, language } = view
  const { reviews, keep } = state
  if (reviews === undefined) return html`<p role="status">${texts[language].looking}</p>`
  if (reviews.length === 0) return html`<p>${texts[language].nothingWritten}</p>`
  const chosen = chosenReviews(state).length
  return html`
    <p>${texts[language].restoreHint}</p>
    <ul class="plain">
      ${reviews.map(
        (review) =>
          html`<li>
            <label class="check">
              <input
                type="checkbox"
                .checked=${review.possible > 0 && !keep.has(review)}
                ?disabled=${review.possible === 0}
                @change=${(event: Event) => actions.keepReview(review, !(event.target as HTMLInputElement).checked)}
              />
              <span
                >${whatOf(review, language)}<br /><small>${texts[language].writtenOn(dayText(review.entry.on))}</small>
                ${
                  review.changed.length === 0
                    ? nothing
                    : html`<br /><small class="changed"
                          >${texts[language].changedSince(changedOf(review, language))}</small
                        >`
                }</span
              >
            </label>
          </li>`,
      )}
    </ul>
    <div class="buttons">
      <button type="button" class="button primary" ?disabled=${chosen === 0} @click=${() => actions.takeBack()}>
        ${texts[language].takeBack(chosen)}
      </button>
    </div>
  `
}

function whatOf({ entry, possible }: Review, language: Language): string {
  switch (entry.kind) {
    case 'cells': {
      const { area, before, after } = entry
      const address = cellAddress(area)
      const [old, written] = [firstOf(before, area.row, language), firstOf(after, area.row, language)]
      if (area.rows * area.columns === 1) return texts[language].cellBack(address, area.sheet, written, old)
      const isFromNothing = before.every((column) => column.every(([, content]) => content === ''))
      return isFromNothing
        ? texts[language].cellsEmpty(address, area.sheet, written)
        : texts[language].cellsBack(address, area.sheet, possible)
    }
    case 'columns':
      return texts[language].columnsBack(
        entry.table,
        entry.columns.map(({ header }) => header),
      )
    case 'sheet':
      return texts[language].sheetBack(entry.sheet)
    case 'lights':
      return texts[language].lightsBack(
        entry.lights === undefined ? '' : cellAddress(entry.lights.area),
        entry.lights?.area.sheet ?? '',
      )
  }
}

/** What stands in the first cell that was written. */
function firstOf([column]: readonly PackedColumn[], row: number, language: Language): string {
  const first = column === undefined ? undefined : unpackColumn(column.slice(0, 1), row)[0]
  const content = first === undefined ? '' : (shownContent(first) ?? '')
  return content === '' ? texts[language].emptyCell : shownCell(content, language)
}

function changedOf({ changed }: Review, language: Language): string {
  const named = changed.slice(0, mostNamed).map((one) => (typeof one === 'string' ? one : cellAddress(one)))
  return [...named, ...(changed.length > mostNamed ? [texts[language].andMore(changed.length - mostNamed)] : [])].join(
    ', ',
  )
}
