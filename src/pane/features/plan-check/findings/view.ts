import { html, nothing, type TemplateResult } from 'lit'
import { primitiveValue } from '../../../../cells'
import { themes } from '../../../../rules'
import { dayText, findingLabels, findingSentence, wordsIn, type Language, type PlanColumn } from '../../../../wording'
import type { PageView } from '../../../page'
import { euroIn } from '../../../text'
import { fixesOf, type Fix } from '../repairs/fixes'
import type { RepairsActions } from '../repairs/actions'
import { fixView, rowNumber } from '../repairs/view'
import { shortText } from '../shown-cell'
import { texts } from '../texts'
import type { FindingsActions, FindingsState } from './actions'
import { lightOf, type Item } from './model'

/** The page with the findings leads to the other pages, and repairs at once what it can. */
type View = PageView<
  FindingsState,
  FindingsActions &
    Pick<RepairsActions, 'applyFix'> & { readonly go: (page: 'repairs' | 'columns' | 'restore') => unknown }
>

export function findingsPage(view: View): TemplateResult {
  const { state, actions, language } = view
  const { plan, check, fixes, obstacles, shown } = state
  return html`
    ${
      plan === undefined || check === undefined
        ? nothing
        : html`
            ${summary(view)} ${obstacles.map((text) => html`<p class="notice">${text}</p>`)}
            ${check.rowsWithoutTheme === 0 ? nothing : html`<p class="notice caution">${texts[language].noTheme(check.rowsWithoutTheme)}</p>`}
          `
    }
    <div class="buttons">
      ${fixes.length === 0 ? nothing : html`<button type="button" class="button small" data-focus="repairs" @click=${() => actions.go('repairs')}>${texts[language].fixes(fixes.length)}</button>`}
      ${plan === undefined ? nothing : html`<button type="button" class="button small" data-focus="columns" @click=${() => actions.go('columns')}>${texts[language].addColumns}</button>`}
      <button type="button" class="button small" data-focus="restore" @click=${() => actions.go('restore')}>
        ${texts[language].restore}
      </button>
    </div>
    ${
      check === undefined
        ? nothing
        : html`<ul class="plain findings">
              ${check.items.slice(0, shown).map((item) => findingView(view, item))}
            </ul>
            ${
              check.items.length <= shown
                ? nothing
                : html`<button type="button" class="button" @click=${() => actions.showMore()}>
                    ${texts[language].more(shown, check.items.length)}
                  </button>`
            }`
    }
  `
}

function summary({ state: { check }, language }: View): TemplateResult | typeof nothing {
  if (check === undefined) return nothing
  if (check.rows === 0) return html`<p class="notice">${texts[language].emptyPlan}</p>`
  if (check.items.length === 0) return html`<p class="notice good">${texts[language].nothingFound(check.rows)}</p>`
  return html`
    <section class="total">
      ${
        check.atRisk.isZero()
          ? check.rowsUnknown > 0
            ? nothing
            : html`<p>${texts[language].nothingAtRisk}</p>`
          : html`<p><strong>${euroIn(language)(check.atRisk)}</strong> ${texts[language].atRisk(check.rowsAtRisk)}</p>`
      }
      <small>${texts[language].checked(check.rows, check.rowsUnknown)}</small>
    </section>
  `
}

/** The sentence of a finding; its label stands in the badge. */
const sentenceOf = ({ trouble }: Item, language: Language): string =>
  trouble.code === 'lapsed'
    ? texts[language].lapsed(wordsIn(language).step(trouble.step), dayText(trouble.lastDay))
    : findingSentence(trouble, language)

function amountText({ amount }: Item, language: Language): TemplateResult | string {
  if (amount === undefined) return html`<small>${texts[language].unknownAmount}</small>`
  return amount.isZero() ? html`<small>${texts[language].noAmount}</small>` : euroIn(language)(amount)
}

function findingView(view: View, item: Item): TemplateResult {
  const { actions, language, state } = view
  const { line, trouble, day, daysLeft } = item
  const isUpcoming = daysLeft !== undefined && daysLeft >= 0
  const fixes = state.plan === undefined ? [] : fixesOf(state.plan, item)
  return html`
    <li class="finding">
      <div class="finding-head">
        <span class="badge ${lightOf(trouble)}"
          >${trouble.code === 'lapsed' ? texts[language].lapsedBadge : findingLabels[trouble.code]}</span
        >
        <span class="amount">${amountText(item, language)}</span>
        ${isUpcoming ? html`<span class="badge ${daysLeft <= 7 ? 'bad' : ''}">${texts[language].daysLeft(daysLeft)}</span>` : nothing}
      </div>
      <button type="button" class="button subtle jump" @click=${() => actions.jump(item)}>
        <bdi>${line.title === '' ? texts[language].untitled : shortText(line.title)}</bdi>
        <small>${texts[language].row(rowNumber(view, line))}</small>
      </button>
      <p class="sentence">
        ${shortText(sentenceOf(item, language))}${isUpcoming && day !== undefined && !('lastDay' in trouble) ? html`. ${texts[language].applyBy(dayText(day))}` : nothing}
      </p>
      ${fixes.map((fix) => fixView(view, fix))}
      ${trouble.code === 'unreadable' ? unreadableCells(view, item, fixes) : nothing}
      ${
        trouble.code === 'number-unreadable' || trouble.code === 'number-of-other-service'
          ? html`<button type="button" class="button small" @click=${() => actions.findNumber(item)}>
              ${texts[language].findNumber}
            </button>`
          : nothing
      }
    </li>
  `
}

/** What is expected in a cell that cannot be read, where that helps. */
function expectedText(column: PlanColumn, language: Language): string | undefined {
  switch (column) {
    case 'startsOn':
    case 'endsOn':
    case 'appliedOn':
    case 'cancelledOn':
    case 'enrolledOn':
    case 'depositedOn':
    case 'paymentOrderedOn':
    case 'certifiedOn':
      return texts[language].expected.day
    case 'cost':
    case 'granted':
    case 'invoiced':
    case 'creditNote':
      return texts[language].expected.amount
    case 'theme':
      return themes.map((theme) => wordsIn(language).theme(theme)).join(', ')
    default:
      return undefined
  }
}

/** What stands in the cells that cannot be read, and what was expected; a cell with a repair speaks for itself. */
const unreadableCells = (
  { state: { plan }, language }: View,
  { line }: Item,
  fixes: readonly Fix[],
): readonly TemplateResult[] =>
  line.row.unreadable.flatMap(({ field, name }) => {
    const column = field as PlanColumn
    const text = String(primitiveValue(line.cells[plan?.source.mapping[column] ?? -1]) ?? '')
    if (text === '' || fixes.some((fix) => fix.column === column)) return []
    return [
      html`<p class="quiet">${texts[language].standsThere(name, shortText(text), expectedText(column, language))}</p>`,
    ]
  })
