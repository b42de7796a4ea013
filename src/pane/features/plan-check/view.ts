import { html, nothing, type TemplateResult } from 'lit'
import { primitiveValue } from '../../../cells'
import { dayText, findingLabels, findingSentence, type PaneColumn, type Language } from '../../../wording'
import { columnsPage } from './columns-view'
import { fixesOf, type Fix } from './fixes'
import { lightOf, type Item } from './model'
import { restorePage } from './restore-view'
import type { Actions, State } from './state'
import { euroText, expectedText, texts } from './texts'
import type { FormulaStyle } from '../../../workbook'

export type View = {
  readonly state: State
  readonly actions: Actions
  readonly language: Language
  readonly formulaStyle: FormulaStyle
}

/** Longer texts would push everything else out of sight. */
const longestText = 120
export const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text)

/** What stands in a cell, as Excel shows it without a format. */
export const shownCell = (content: string | number | boolean, language: Language): string =>
  typeof content === 'number'
    ? content.toLocaleString(language === 'nl' ? 'nl-BE' : 'en', { useGrouping: false, maximumFractionDigits: 10 })
    : shortened(String(content))

export function pageOf(view: View): TemplateResult {
  switch (view.state.page) {
    case 'findings':
      return findingsPage(view)
    case 'fixes':
      return subPage(view, texts.fixes[view.language](view.state.fixes.length), fixesPage(view))
    case 'columns':
      return subPage(view, texts.addColumns[view.language], columnsPage(view))
    case 'restore':
      return subPage(view, texts.restore[view.language], restorePage(view))
  }
}

const subPage = (view: View, title: string, content: TemplateResult): TemplateResult => html`
  <div class="buttons">
    <button
      type="button"
      class="button subtle small back"
      data-focus="back"
      @click=${() => view.actions.go('findings')}
    >
      ‹ ${texts.back[view.language]}
    </button>
  </div>
  <h2>${title}</h2>
  ${noticeOf(view)} ${content}
`

export const noticeOf = ({ state: { notice } }: View): TemplateResult | typeof nothing =>
  notice === undefined ? nothing : html`<p class="notice ${notice.kind}" role="status">${notice.text}</p>`

function findingsPage(view: View): TemplateResult {
  const { state, actions, language } = view
  const { plan, check, fixes, obstacles, shown } = state
  return html`
    ${noticeOf(view)}
    ${
      plan === undefined || check === undefined
        ? nothing
        : html`
            ${summary(view)} ${obstacles.map((text) => html`<p class="notice">${text}</p>`)}
            ${check.rowsWithoutTheme === 0 ? nothing : html`<p class="notice caution">${texts.noTheme[language](check.rowsWithoutTheme)}</p>`}
          `
    }
    <div class="buttons">
      ${fixes.length === 0 ? nothing : html`<button type="button" class="button small" data-focus="fixes" @click=${() => actions.go('fixes')}>${texts.fixes[language](fixes.length)}</button>`}
      ${plan === undefined ? nothing : html`<button type="button" class="button small" data-focus="columns" @click=${() => actions.go('columns')}>${texts.addColumns[language]}</button>`}
      <button type="button" class="button small" data-focus="restore" @click=${() => actions.go('restore')}>
        ${texts.restore[language]}
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
                    ${texts.more[language](shown, check.items.length)}
                  </button>`
            }`
    }
  `
}

function summary({ state: { check }, language }: View): TemplateResult | typeof nothing {
  if (check === undefined) return nothing
  if (check.rows === 0) return html`<p class="notice">${texts.emptyPlan[language]}</p>`
  if (check.items.length === 0) return html`<p class="notice good">${texts.nothingFound[language](check.rows)}</p>`
  return html`
    <section class="total">
      ${
        check.atRisk.isZero()
          ? check.rowsUnknown > 0
            ? nothing
            : html`<p>${texts.nothingAtRisk[language]}</p>`
          : html`<p>
              <strong>${euroText(check.atRisk, language)}</strong> ${texts.atRisk[language](check.rowsAtRisk)}
            </p>`
      }
      <small>${texts.checked[language](check.rows, check.rowsUnknown)}</small>
    </section>
  `
}

/** The sentence of a finding; its label stands in the badge. */
const sentenceOf = ({ trouble }: Item, language: Language): string =>
  trouble.code === 'lapsed' ? texts.lapsed[language](trouble) : findingSentence(trouble, language)

function amountText({ amount }: Item, language: Language): TemplateResult | string {
  if (amount === undefined) return html`<small>${texts.unknownAmount[language]}</small>`
  return amount.isZero() ? html`<small>${texts.noAmount[language]}</small>` : euroText(amount, language)
}

const rowNumber = ({ state: { plan } }: View, index: number): number => (plan?.source.area.row ?? 0) + index + 2

function findingView(view: View, item: Item): TemplateResult {
  const { actions, language, state } = view
  const { line, trouble, day, daysLeft } = item
  const isUpcoming = daysLeft !== undefined && daysLeft >= 0
  const fixes = state.plan === undefined ? [] : fixesOf(state.plan, item)
  return html`
    <li class="finding">
      <div class="finding-head">
        <span class="badge ${lightOf(trouble)}"
          >${trouble.code === 'lapsed' ? texts.lapsedBadge[language] : findingLabels[trouble.code]}</span
        >
        <span class="amount">${amountText(item, language)}</span>
        ${isUpcoming ? html`<span class="badge ${daysLeft <= 7 ? 'bad' : ''}">${texts.daysLeft[language](daysLeft)}</span>` : nothing}
      </div>
      <button type="button" class="button subtle jump" @click=${() => actions.jump(item)}>
        <bdi>${line.title === '' ? texts.untitled[language] : shortened(line.title)}</bdi>
        <small>${texts.row[language](rowNumber(view, line.index))}</small>
      </button>
      <p class="sentence">
        ${shortened(sentenceOf(item, language))}${isUpcoming && day !== undefined && !('lastDay' in trouble) ? html`. ${texts.applyBy[language](dayText(day))}` : nothing}
      </p>
      ${fixes.map((fix) => fixView(view, fix))}
      ${trouble.code === 'unreadable' ? unreadableCells(view, item, fixes) : nothing}
      ${
        trouble.code === 'number-unreadable' || trouble.code === 'number-of-other-service'
          ? html`<button type="button" class="button small" @click=${() => actions.findNumber(item)}>
              ${texts.findNumber[language]}
            </button>`
          : nothing
      }
    </li>
  `
}

/** What stands in the cells that cannot be read, and what was expected; a cell with a repair speaks for itself. */
const unreadableCells = (
  { state: { plan }, language }: View,
  { line }: Item,
  fixes: readonly Fix[],
): readonly TemplateResult[] =>
  line.row.unreadable.flatMap(({ field, name }) => {
    const column = field as PaneColumn
    const text = String(primitiveValue(line.cells[plan?.source.mapping[column] ?? -1]) ?? '')
    if (text === '' || fixes.some((fix) => fix.column === column)) return []
    return [
      html`<p class="quiet">${texts.standsThere[language](name, shortened(text), expectedText(column, language))}</p>`,
    ]
  })

const changeOf = ({ language }: View, { from, to }: Fix): TemplateResult =>
  html`<bdi class="from">${shownCell(from, language)}</bdi> <span class="quiet">${texts.becomes[language]}</span>
    <bdi class="to">${shownCell(to, language)}</bdi>`

const fixView = (view: View, fix: Fix): TemplateResult => html`
  <p class="fix">
    ${changeOf(view, fix)}
    <button
      type="button"
      class="button small"
      aria-label=${texts.applyOne[view.language](shownCell(fix.from, view.language), shownCell(fix.to, view.language), rowNumber(view, fix.line.index))}
      @click=${() => view.actions.applyFix(fix)}
    >
      ${texts.apply[view.language]}
    </button>
  </p>
`

function fixesPage(view: View): TemplateResult {
  const { state, actions, language } = view
  const listed = state.fixes.slice(0, state.shown)
  const wanted = listed.filter((fix) => !state.unwanted.has(fix)).length
  if (state.fixes.length === 0) return html`<p>${texts.allFixed[language]}</p>`
  return html`
    <p>${texts.fixesHint[language]}</p>
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
                >${changeOf(view, fix)} <small>${texts.row[language](rowNumber(view, fix.line.index))}</small></span
              >
            </label>
          </li>`,
      )}
    </ul>
    ${
      state.fixes.length <= listed.length
        ? nothing
        : html`<p class="quiet">${texts.fixesBeyond[language](state.fixes.length - listed.length)}</p>
            <button type="button" class="button small" @click=${() => actions.showMore()}>
              ${texts.more[language](listed.length, state.fixes.length)}
            </button>`
    }
    <div class="buttons">
      <button type="button" class="button primary" ?disabled=${wanted === 0} @click=${() => actions.applyFixes()}>
        ${texts.applyAll[language](wanted)}
      </button>
    </div>
  `
}
