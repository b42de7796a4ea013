import { html, nothing, type TemplateResult } from 'lit'
import { dayText, type Language } from '../../../../wording'
import {
  cellAddress,
  contentIn,
  formulaText,
  isFormula,
  isOneCell,
  type CellContent,
  type FormulaStyle,
  type PackedColumn,
  type Reason,
  type Review,
} from '../../../../workbook'
import type { PageView } from '../../../page'
import { shownCell } from '../shown-cell'
import { texts } from '../texts'
import { chosenReviews, type RestoreActions, type RestoreState } from './actions'

type View = PageView<RestoreState, RestoreActions & { readonly showMore: () => void }>

/** More changed cells than this are counted, not named. */
const mostNamed = 5

export function restorePage(view: View): TemplateResult {
  const { state, actions, language } = view
  const { reviews } = state
  if (reviews === undefined) return html`<p role="status">${texts[language].looking}</p>`
  if (reviews.length === 0) return html`<p>${texts[language].nothingWritten}</p>`
  const chosen = chosenReviews(state).length
  return html`
    <p>${texts[language].restoreHint}</p>
    <ul class="plain">
      ${reviews.map((review) => reviewView(view, review))}
    </ul>
    <div class="buttons">
      <button type="button" class="button primary" ?disabled=${chosen === 0} @click=${() => actions.takeBack()}>
        ${texts[language].takeBack(chosen)}
      </button>
    </div>
  `
}

function reviewView(view: View, review: Review): TemplateResult {
  const { state, actions, language } = view
  const { entry, possible, stays } = review
  return html`<li>
    <label class="check">
      <input
        type="checkbox"
        .checked=${possible > 0 && !state.keep.has(review)}
        ?disabled=${possible === 0}
        @change=${(event: Event) => actions.keepReview(review, !(event.target as HTMLInputElement).checked)}
      />
      <span
        >${whatOf(view, review)}<br /><small>${texts[language].writtenOn(dayText(entry.on))}</small> ${reasons
          .filter((reason) => stays.some(({ why }) => why === reason))
          .map(
            (reason) =>
              html`<br /><small class="changed"
                  >${texts[language].stays[reason](stayingOf(review, reason, language))}</small
                >`,
          )}</span
      >
    </label>
    ${putBackView(view, review)}
  </li>`
}

/** Every cell that gets something back, unless the line above said it all. */
function putBackView(
  { state, actions, language }: View,
  { entry, possible, putBack }: Review,
): TemplateResult | typeof nothing {
  if (possible === 0 || (entry.kind === 'cells' && isOneCell(entry.area)) || putBack.every(({ to }) => to === ''))
    return nothing
  const listed = putBack.slice(0, state.shown)
  const shown = (content: CellContent) => contentText(content, state.formulaStyle, language)
  return html`<details>
    <summary>${texts[language].comesBack(possible)}</summary>
    <ul class="plain">
      ${listed.map(({ area, from, to }) => html`<li>${texts[language].runBack(cellAddress(area), shown(from), shown(to))}</li>`)}
    </ul>
    ${
      listed.length === putBack.length
        ? nothing
        : html`<button type="button" class="button small" @click=${() => actions.showMore()}>
            ${texts[language].more(listed.length, putBack.length)}
          </button>`
    }
  </details>`
}

function whatOf({ state, language }: View, { entry, possible }: Review): string {
  switch (entry.kind) {
    case 'cells': {
      const { area, before, after } = entry
      const address = cellAddress(area)
      const [old, written] = [before, after].map((all) => firstText(all, area.row, state.formulaStyle, language)) as [
        string,
        string,
      ]
      if (isOneCell(area)) return texts[language].cellBack(address, area.sheet, written, old)
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

/** A formula is shown to its end: it is what will stand there. */
function contentText(content: CellContent, style: FormulaStyle, language: Language): string {
  if (content === '' || content === null) return texts[language].emptyCell
  return isFormula(content) ? formulaText(content.formula, style) : shownCell(content, language)
}

/** What stands in the first cell that was written. */
function firstText([column]: readonly PackedColumn[], row: number, style: FormulaStyle, language: Language): string {
  const [, content] = column?.[0] ?? [0, '']
  return contentText(contentIn(content, row), style, language)
}

const reasons: readonly Reason[] = ['changed', 'not-ours', 'formula']

function stayingOf({ stays }: Review, reason: Reason, language: Language): string {
  const staying = stays.filter(({ why }) => why === reason).map(({ what }) => what)
  const named = staying.slice(0, mostNamed).map((one) => (typeof one === 'string' ? one : cellAddress(one)))
  return [...named, ...(staying.length > mostNamed ? [texts[language].andMore(staying.length - mostNamed)] : [])].join(
    ', ',
  )
}
