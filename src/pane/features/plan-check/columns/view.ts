import { html, nothing, type TemplateResult } from 'lit'
import { cellAddress, formulaText } from '../../../../workbook'
import { planResultColumns, planResultHeaders, type Language } from '../../../../wording'
import {
  missingFor,
  rowColumnHeaders,
  rowColumns,
  rowsForThePlanOnly,
  untrackedSteps,
  type RowColumn,
} from './row-formulas'
import type { ColumnsState, Proposed } from './state'
import type { Plan } from '../../../plan/plan'
import type { PageView } from '../../../page'
import { columnNames } from '../../../text'
import { texts } from '../texts'
import type { ColumnsActions, ColumnsPageState } from './actions'

type View = PageView<ColumnsPageState, ColumnsActions>

export function columnsPage(view: View): TemplateResult {
  const { state, actions, language } = view
  const { columns, plan } = state
  if (plan === undefined) return html``
  const way = (value: ColumnsState['way'], label: string, hint: string) => html`
    <label class="check">
      <input type="radio" name="way" .checked=${columns.way === value} @change=${() => actions.chooseWay(value)} />
      <span>${label}<br /><small>${hint}</small></span>
    </label>
  `
  return html`
    <p>${texts[language].addHint}</p>
    <fieldset class="choices">
      <legend>${texts[language].way}</legend>
      ${way('rows', texts[language].perRow, texts[language].perRowHint)}
      ${way('spilled', texts[language].spilled, texts[language].spilledHint)}
    </fieldset>
    <fieldset class="choices">
      <legend>${texts[language].columns}</legend>
      ${columns.way === 'rows' ? rowColumns.map((column) => rowColumnView(view, column)) : planResultColumns.map((column) => choice(columns.spilledColumns.includes(column), (isChosen) => actions.chooseSpilledColumn(column, isChosen), planResultHeaders[column], texts[language].resultHints[column] ?? ''))}
    </fieldset>
    ${columns.way === 'rows' ? forThePlanOnly(plan, language) : nothing}
    ${columns.way === 'rows' && columns.rowColumns.includes('nextStep') ? asOfView(view) : nothing}
    ${columns.proposed === undefined ? nothing : proposedView(view, columns.proposed)}
    ${
      columns.isWriting
        ? html`<p role="status">${texts[language].adding}</p>
            <progress class="progress" aria-label=${texts[language].adding}></progress>`
        : nothing
    }
    <div class="buttons">
      <button
        type="button"
        class="button primary"
        ?disabled=${columns.isAsking || columns.isWriting || columns.proposed === undefined || columns.proposed.kind === 'refused'}
        @click=${() => actions.addColumns()}
      >
        ${texts[language].add}
      </button>
    </div>
  `
}

/** What a formula of one row would show otherwise than the pane does. */
function forThePlanOnly(plan: Plan, language: Language): TemplateResult | typeof nothing {
  const rows = rowsForThePlanOnly(plan)
  return rows === 0 ? nothing : html`<p class="notice caution">${texts[language].forThePlanOnly(rows)}</p>`
}

const choice = (
  isChosen: boolean,
  onChoose: (isChosen: boolean) => void,
  label: string,
  hint: string = '',
  isDisabled = false,
): TemplateResult => html`
  <label class="check">
    <input
      type="checkbox"
      .checked=${isChosen}
      ?disabled=${isDisabled}
      @change=${(event: Event) => onChoose((event.target as HTMLInputElement).checked)}
    />
    <span>${label}${hint === '' ? nothing : html`<br /><small>${hint}</small>`}</span>
  </label>
`

function rowColumnView({ state, actions, language }: View, column: RowColumn): TemplateResult | typeof nothing {
  const { plan, columns } = state
  if (plan === undefined) return nothing
  const missing = missingFor(column, plan.source, plan.applicant)
  const hint =
    missing === 'start'
      ? texts[language].needsStart
      : missing === 'size'
        ? texts[language].needsSize
        : plan.source.headers.includes(rowColumnHeaders[column])
          ? texts[language].isThere
          : texts[language].columnHints[column]
  return choice(
    missing === undefined && columns.rowColumns.includes(column),
    (isChosen) => actions.chooseRowColumn(column, isChosen),
    rowColumnHeaders[column],
    hint,
    missing !== undefined,
  )
}

function asOfView({ state, actions, language }: View): TemplateResult {
  const { asOf } = state.columns
  const untracked = state.plan === undefined ? [] : untrackedSteps(state.plan.source)
  const isWrong = asOf.kind === 'typed' && asOf.day === undefined
  return html`
    ${untracked.length === 0 ? nothing : html`<p class="notice caution">${texts[language].untracked(columnNames(untracked, language))}</p>`}
    <div class="field">
      <label class="label" for="as-of">${texts[language].asOf}</label>
      <input
        id="as-of"
        type="text"
        autocomplete="off"
        .value=${asOf.kind === 'typed' ? asOf.text : `${asOf.area.sheet} ${cellAddress(asOf.area)}`}
        aria-describedby=${isWrong ? 'as-of-error' : 'as-of-hint'}
        aria-invalid=${isWrong ? 'true' : nothing}
        @input=${(event: Event) => actions.typeDay((event.target as HTMLInputElement).value)}
      />
      ${isWrong ? html`<span class="error" id="as-of-error">${texts[language].asOfWrong}</span>` : html`<span class="hint" id="as-of-hint">${texts[language].asOfHint}</span>`}
      <div class="buttons">
        <button type="button" class="button small" @click=${() => actions.takeCell()}>
          ${texts[language].takeCell}
        </button>
      </div>
    </div>
  `
}

function proposedView({ state, actions, language }: View, proposed: Proposed): TemplateResult {
  if (proposed.kind === 'refused') return html`<p class="notice caution">${proposed.why}</p>`
  const { showsFormulas } = state.columns
  const lines = proposed.kind === 'table' ? proposed.columns : proposed.first
  return html`
    <section class="card">
      <h3>${texts[language].preview}</h3>
      ${
        proposed.kind === 'table'
          ? html`<p>${texts[language].inTable(state.plan?.source.name ?? '', proposed.columns.length)}</p>`
          : html`<p>${texts[language].inCells(proposed.room.sheet, cellAddress(proposed.room))}</p>
              ${proposed.isApart ? html`<p>${texts[language].notNextTo}</p>` : nothing}${state.plan?.source.isTable === false ? html`<p>${texts[language].noTable}</p>` : nothing}`
      }
      ${proposed.hidesRows ? html`<p>${texts[language].hiddenToo}</p>` : nothing}
      <ul class="headers">
        ${lines.map(
          ({ header, formula }) =>
            html`<li>
              ${header}${showsFormulas ? html`<br /><code>${formulaText(formula, state.formulaStyle)}</code>` : nothing}
            </li>`,
        )}
      </ul>
      <button
        type="button"
        class="button small"
        aria-expanded=${showsFormulas ? 'true' : 'false'}
        @click=${() => actions.showFormulas(!showsFormulas)}
      >
        ${showsFormulas ? texts[language].hideFormulas : texts[language].showFormulas}
      </button>
    </section>
  `
}
