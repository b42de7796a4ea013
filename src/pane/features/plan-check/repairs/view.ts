import { html, nothing, type TemplateResult } from 'lit'
import type { PageView } from '../../../page'
import type { Plan, PlanLine } from '../../../plan/plan'
import { shownCell } from '../shown-cell'
import { texts } from '../texts'
import { wantedFixes, type RepairsActions, type RepairsState } from './actions'
import type { Fix } from './fixes'

type OneFix = Pick<
  PageView<Pick<RepairsState, 'plan'>, Pick<RepairsActions, 'applyFix'>>,
  'state' | 'actions' | 'language'
>
type View = PageView<RepairsState, RepairsActions & { readonly showMore: () => void }>

export const rowNumber = (
  { state: { plan } }: { readonly state: { readonly plan: Plan | undefined } },
  { index }: PlanLine,
): number => (plan?.source.area.row ?? 0) + index + 2

const changeOf = ({ language }: Pick<View, 'language'>, { from, to }: Fix): TemplateResult =>
  html`<bdi class="from">${shownCell(from, language)}</bdi> <span class="quiet">${texts[language].becomes}</span>
    <bdi class="to">${shownCell(to, language)}</bdi>`

export const fixView = (view: OneFix, fix: Fix): TemplateResult => html`
  <p class="fix">
    ${changeOf(view, fix)}
    <button
      type="button"
      class="button small"
      aria-label=${texts[view.language].applyOne(shownCell(fix.from, view.language), shownCell(fix.to, view.language), rowNumber(view, fix.line))}
      @click=${() => view.actions.applyFix(fix)}
    >
      ${texts[view.language].apply}
    </button>
  </p>
`

export function repairsPage(view: View): TemplateResult {
  const { state, actions, language } = view
  const listed = state.fixes.slice(0, state.shown)
  const wanted = wantedFixes(state).length
  if (state.fixes.length === 0) return html`<p>${texts[language].allFixed}</p>`
  return html`
    <p>${texts[language].fixesHint}</p>
    <ul class="plain">
      ${listed.map(
        (fix) =>
          html`<li>
            <label class="check">
              <input
                type="checkbox"
                .checked=${!state.unwanted.has(fix)}
                @change=${(event: Event) => actions.want(fix, (event.target as HTMLInputElement).checked)}
              />
              <span class="fix"
                >${changeOf(view, fix)} <small>${texts[language].row(rowNumber(view, fix.line))}</small></span
              >
            </label>
          </li>`,
      )}
    </ul>
    ${
      state.fixes.length <= listed.length
        ? nothing
        : html`<p class="quiet">${texts[language].fixesBeyond(state.fixes.length - listed.length)}</p>
            <button type="button" class="button small" @click=${() => actions.showMore()}>
              ${texts[language].more(listed.length, state.fixes.length)}
            </button>`
    }
    <div class="buttons">
      <button type="button" class="button primary" ?disabled=${wanted === 0} @click=${() => actions.applyFixes()}>
        ${texts[language].applyAll(wanted)}
      </button>
    </div>
  `
}
