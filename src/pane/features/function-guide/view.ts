import { html, nothing, type TemplateResult } from 'lit'
import { functionIds, functionOf, type Answer, type DescribedArgument, type FunctionId } from '../../../functions'
import type { Cell } from '../../../cells'
import { formulaText } from '../../../workbook'
import { dayText, type Language } from '../../../wording'
import { shownValue } from '../../elements/shown-value'
import { sourceLink } from '../../elements/source-link'
import type { ExplainedCall, ExplainedCell, Explanation, Line } from './explanation'
import { isForPlans, usageOf, type Actions, type State } from './model'
import { texts } from './texts'

export type View = { readonly state: State; readonly actions: Actions; readonly language: Language }

const rowsShown = 8

export function page(view: View): TemplateResult {
  const { page: open } = view.state
  switch (open.at) {
    case 'list':
      return listPage(view)
    case 'function':
      return functionPage(view, open.id)
    case 'cell':
      return cellPage(view, open.explained)
  }
}

const notice = ({ state: { notice: told } }: View) =>
  told === undefined ? nothing : html`<div class="notice ${told.kind}" role="status"><p>${told.text}</p></div>`

function listPage(view: View): TemplateResult {
  const { state, actions, language } = view
  const group = (title: string, ids: readonly FunctionId[]) => html`
    <section>
      <h2>${title}</h2>
      <ul class="plain functions">
        ${ids.map(
          (id) => html`
            <li>
              <button type="button" class="function" @click=${() => actions.openFunction(id)}>
                <code>KMO.${id}</code> <span class="quiet">${functionOf(id).says[language]}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `
  return html`
    <h1 class="visually-hidden">${texts.title[language]}</h1>
    ${notice(view)}
    <section class="selected-cell">
      ${
        state.inCell === undefined
          ? html`<p class="quiet">${texts.noKmoInCell[language]}</p>`
          : html`
              <p>
                ${texts.cellHas[language](state.inCell.address, [...new Set(state.inCell.ids)].map((id) => `KMO.${id}`).join(', '))}
              </p>
              <button type="button" class="button primary" @click=${actions.explainCell}>
                ${texts.explainCell[language]}
              </button>
            `
      }
    </section>
    <p>${texts.howToType[language]}</p>
    ${group(
      texts.perRow[language],
      functionIds.filter((id) => !isForPlans(id)),
    )}
    ${group(texts.perPlan[language], functionIds.filter(isForPlans))}
    <p><a href=${texts.manualPage[language]} target="_blank" rel="noopener">${texts.manual[language]}</a></p>
  `
}

const back = ({ actions, language }: View) =>
  html`<button type="button" class="button subtle back" data-focus="back" @click=${actions.openList}>
    ${texts.back[language]}
  </button>`

function functionPage(view: View, id: FunctionId): TemplateResult {
  const { state, language } = view
  const { style } = state
  const { arguments: taken, examples } = functionOf(id)
  return html`
    ${back(view)}
    <h1><code>KMO.${id}</code></h1>
    <p>${functionOf(id).says[language]}</p>
    <p class="usage"><code>${usageOf(id, style, language)}</code></p>
    ${
      taken.length === 0
        ? nothing
        : html`
            <h2>${texts.fillIn[language]}</h2>
            <p class="quiet">${texts.fillInHint[language]}</p>
            ${taken.map((argument, place) => field(view, argument, place))}
          `
    }
    ${result(view)}
    <h2>${texts.example[language]}</h2>
    <ul class="plain examples">
      ${examples.map(
        ([formula, shows]) =>
          html`<li>
            <code>${formulaText(formula, style)}</code> <span class="quiet">${texts.shows[language]}</span>
            <b>${shows}</b>
          </li>`,
      )}
    </ul>
  `
}

function field(
  { state, actions, language }: View,
  { parameter, isOptional, isRange }: DescribedArgument,
  place: number,
): TemplateResult {
  const name = parameter.names[language]
  const [input, hint, list] = ['argument', 'hint', 'choices'].map((part) => `guide-${part}-${place}`)
  const words = isRange ? [] : (parameter.words ?? [])
  return html`
    <div class="field argument">
      <label class="label" for=${input}><code>${name}</code></label>
      <div class="with-button">
        <input
          id=${input}
          autocomplete="off"
          spellcheck="false"
          aria-describedby=${hint}
          list=${words.length > 0 ? list : nothing}
          .value=${state.fields[place] ?? ''}
          @input=${(event: Event) => actions.fill(place, (event.target as HTMLInputElement).value)}
        />
        <button
          type="button"
          class="button"
          aria-label=${texts.takeSelectionFor[language](name)}
          @click=${() => actions.takeSelection(place)}
        >
          ${texts.takeSelection[language]}
        </button>
      </div>
      ${
        words.length === 0
          ? nothing
          : html`<datalist id=${list}>
              ${words.map(({ value, called, says }) => html`<option value=${value}>${language === 'nl' ? says.nl : `${called[language]}: ${says[language]}`}</option>`)}
            </datalist>`
      }
      <span class="hint" id=${hint}
        >${isOptional ? texts.optional[language] : nothing} ${parameter.says[language]}</span
      >
    </div>
  `
}

function result(view: View): TemplateResult {
  const { state, actions, language } = view
  const { outcome, pending, style } = state
  if (outcome === undefined) return html`${notice(view)}`
  return html`
    <section class="result" aria-live="polite">
      <h2>${texts.result[language]}</h2>
      ${
        outcome.answer === undefined
          ? html`<p class="quiet">
              ${texts.stillNeeded[language](outcome.missing.map((names) => names[language]).join(', '))}
            </p>`
          : answerView(outcome.answer, view)
      }
    </section>
    ${
      outcome.answer === undefined
        ? notice(view)
        : html`
            <h2>${texts.formula[language]}</h2>
            <p><code>${formulaText(outcome.formula, style)}</code></p>
            ${
              pending === undefined
                ? html`<div class="buttons">
                    <button type="button" class="button primary" data-focus="insert" @click=${actions.insert}>
                      ${texts.insert[language]}
                    </button>
                  </div>`
                : html`
                    <div class="notice caution">
                      <p>${texts.replaces[language]}</p>
                      <p>
                        <b>${pending.address}</b> <s>${pending.from.slice(0, 500)}</s> ${texts.becomes[language]}
                        <code>${formulaText(pending.formula, style)}</code>
                      </p>
                      ${pending.fills === pending.address ? nothing : html`<p>${texts.willFill[language](pending.fills)}</p>`}
                      <div class="buttons">
                        <button type="button" class="button primary" data-focus="pending" @click=${actions.confirm}>
                          ${texts.replace[language]}
                        </button>
                        <button type="button" class="button" @click=${actions.cancel}>${texts.cancel[language]}</button>
                      </div>
                    </div>
                  `
            }
            ${notice(view)} ${outcome.explanation === undefined ? nothing : explanationView(outcome.explanation, view)}
          `
    }
  `
}

function answerView(answer: Answer, { state: { style }, language }: View): TemplateResult {
  const shown = (cell: Cell) => shownValue(cell, style.decimalSeparator, language)
  switch (answer.kind) {
    case 'error':
      return html`<div class="notice bad">
        <p><b>${answer.code}</b> <span lang="nl">${answer.message}</span></p>
      </div>`
    case 'value':
      return html`<p class="answer" lang="nl">${shown(answer.value) || texts.empty[language]}</p>`
    case 'spill': {
      const more = answer.rows.length - rowsShown
      return html`
        <div class="spill" tabindex="0" role="group" aria-label=${texts.result[language]}>
          <table class="table" lang="nl">
            <tbody>
              ${answer.rows.slice(0, rowsShown).map(
                (row) =>
                  html`<tr>
                    ${row.map((cell) => html`<td class=${typeof cell === 'number' ? 'number' : nothing}>${shown(cell)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${more > 0 ? html`<p class="quiet">${texts.moreRows[language](more)}</p>` : nothing}
      `
    }
  }
}

function explanationView({ lines, rulesOf }: Explanation, { language }: View): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing
  return html`
    <section>
      <h2>${rulesOf === undefined ? texts.explanation[language] : texts.rulesOf[language](dayText(rulesOf))}</h2>
      <ol class="plain steps">
        ${lines.map((line) => lineView(line, language))}
      </ol>
    </section>
  `
}

const lineView = ({ name, value, sentence, from, source, doubt }: Line, language: Language) => html`
  <li>
    <div class="step" lang="nl"><span>${name}</span> <b>${value}</b></div>
    ${sentence === '' ? nothing : html`<p class="quiet" lang="nl">${sentence}</p>`}
    ${doubt === '' ? nothing : html`<p class="quiet">${texts.doubt[language]} <span lang="nl">${doubt}</span></p>`}
    ${
      from === '' && source === undefined
        ? nothing
        : html`<p class="quiet">
            ${from === '' ? nothing : html`${texts.validFrom[language]} ${from} · `}${sourceLink(source, name, language)}
          </p>`
    }
  </li>
`

function cellPage(view: View, { address, formula, shows, calls, isStale }: ExplainedCell): TemplateResult {
  const { actions, language } = view
  return html`
    ${back(view)}
    <h1>${texts.cell[language](address)}</h1>
    <p><code>${formula}</code></p>
    <p>${texts.shows[language]} <b lang="nl">${shows || texts.empty[language]}</b></p>
    ${notice(view)}
    ${
      isStale
        ? html`<div class="notice caution">
            <p>${texts.stale[language]}</p>
            <div class="buttons">
              <button type="button" class="button" @click=${actions.recalculate}>${texts.recalculate[language]}</button>
            </div>
          </div>`
        : nothing
    }
    ${calls.map((call) => callView(view, call))}
  `
}

function callView(view: View, call: ExplainedCall): TemplateResult {
  const { actions, language } = view
  return html`
    <section class="call">
      <h2><code>KMO.${call.id}</code></h2>
      <p class="quiet">${functionOf(call.id).says[language]}</p>
      ${
        call.arguments.length === 0
          ? nothing
          : html`
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">${texts.argument[language]}</th>
                    <th scope="col">${texts.written[language]}</th>
                    <th scope="col">${texts.value[language]}</th>
                  </tr>
                </thead>
                <tbody>
                  ${call.arguments.map(
                    ({ names, written, value, rows }) => html`
                      <tr>
                        <th scope="row">${names[language]}</th>
                        <td><code>${written.slice(0, 500)}</code></td>
                        <td>
                          ${value === undefined ? html`<i>${texts.onlyExcel[language]}</i>` : rows > 1 ? texts.rows[language](rows) : value || texts.empty[language]}
                        </td>
                      </tr>
                    `,
                  )}
                </tbody>
              </table>
            `
      }
      ${call.lost.length === 0 ? nothing : html`<div class="notice caution"><p>${texts.lost[language](call.lost.join(', '))}</p></div>`}
      ${
        call.answer === undefined
          ? nothing
          : html`<h3>${texts.answerIs[language]}</h3>
              ${answerView(call.answer, view)}`
      }
      ${explanationView(call.explanation, view)}
      <div class="buttons">
        <button type="button" class="button" @click=${() => actions.openFunction(call.id)}>KMO.${call.id}</button>
      </div>
    </section>
  `
}
