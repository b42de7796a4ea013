import { html, nothing, type TemplateResult } from 'lit'
import { functionIds, functionOf, type Answer, type DescribedArgument, type FunctionId } from '../../../functions'
import type { Cell } from '../../../cells'
import { formulaText } from '../../../workbook'
import { dayText, type Language } from '../../../wording'
import type { PageView } from '../../page'
import { shownValue } from '../../elements/shown-value'
import { sourceLink } from '../../elements/source-link'
import type { ExplainedCall, ExplainedCell, Explanation, Line } from './explanation'
import type { Actions } from './actions'
import type { Insertion } from './insertion'
import { isForPlans, usageOf } from './model'
import type { State } from './state'
import { texts } from './texts'

type View = PageView<State, Actions>

const rowsShown = 8

export function guidePage(view: View): TemplateResult {
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
    ${notice(view)}
    <section class="selected-cell">
      ${
        state.inCell === undefined
          ? html`<p class="quiet">${texts[language].noKmoInCell}</p>`
          : html`
              <p>
                ${texts[language].cellHas(state.inCell.address, [...new Set(state.inCell.ids)].map((id) => `KMO.${id}`).join(', '))}
              </p>
              <button type="button" class="button primary" @click=${actions.explainCell}>
                ${texts[language].explainCell}
              </button>
            `
      }
    </section>
    <p>${texts[language].howToType}</p>
    ${group(
      texts[language].perRow,
      functionIds.filter((id) => !isForPlans(id)),
    )}
    ${group(texts[language].perPlan, functionIds.filter(isForPlans))}
    <p><a href=${texts[language].manualPage} target="_blank" rel="noopener">${texts[language].manual}</a></p>
  `
}

const back = ({ actions, language }: View) =>
  html`<button type="button" class="button subtle back" data-focus="back" @click=${actions.openList}>
    ${texts[language].back}
  </button>`

function functionPage(view: View, id: FunctionId): TemplateResult {
  const { state, language } = view
  const { style } = state
  const { arguments: taken, examples } = functionOf(id)
  return html`
    ${back(view)}
    <h2 class="subject"><code>KMO.${id}</code></h2>
    <p>${functionOf(id).says[language]}</p>
    <p class="usage"><code>${usageOf(id, style, language)}</code></p>
    ${
      taken.length === 0
        ? nothing
        : html`
            <h3>${texts[language].fillIn}</h3>
            <p class="quiet">${texts[language].fillInHint}</p>
            ${taken.map((argument, place) => field(view, argument, place))}
          `
    }
    ${result(view)}
    <h3>${texts[language].example}</h3>
    <ul class="plain examples">
      ${examples.map(
        ([formula, shows]) =>
          html`<li>
            <code>${formulaText(formula, style)}</code> <span class="quiet">${texts[language].shows}</span>
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
          aria-label=${texts[language].takeSelectionFor(name)}
          @click=${() => actions.takeSelection(place)}
        >
          ${texts[language].takeSelection}
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
        >${isOptional ? texts[language].optional : nothing} ${parameter.says[language]}</span
      >
    </div>
  `
}

function result(view: View): TemplateResult {
  const { state, language } = view
  const { outcome } = state
  if (outcome === undefined) return html`${notice(view)}`
  const { answer, missing, explanation } = outcome
  return html`
    <section class="result" aria-live="polite">
      <h3>${texts[language].result}</h3>
      ${
        answer === undefined
          ? html`<p class="quiet">
              ${texts[language].stillNeeded(missing.map((names) => names[language]).join(', '))}
            </p>`
          : answerView(answer, view)
      }
    </section>
    ${answer === undefined ? nothing : formulaView(view, outcome.formula)} ${notice(view)}
    ${explanation === undefined ? nothing : explanationView(explanation, view)}
  `
}

function formulaView(view: View, formula: string): TemplateResult {
  const { state, actions, language } = view
  return html`
    <h3>${texts[language].formula}</h3>
    <p><code>${formulaText(formula, state.style)}</code></p>
    ${
      state.pending === undefined
        ? html`<div class="buttons">
            <button type="button" class="button primary" data-focus="insert" @click=${actions.insert}>
              ${texts[language].insert}
            </button>
          </div>`
        : replacement(view, state.pending)
    }
  `
}

function replacement({ state, actions, language }: View, { address, from, formula, fills }: Insertion): TemplateResult {
  const { replaces, becomes, willFill, replace, cancel } = texts[language]
  return html`
    <div class="notice caution">
      <p>${replaces}</p>
      <p><b>${address}</b> <s>${from.slice(0, 500)}</s> ${becomes} <code>${formulaText(formula, state.style)}</code></p>
      ${fills === address ? nothing : html`<p>${willFill(fills)}</p>`}
      <div class="buttons">
        <button type="button" class="button primary" data-focus="pending" @click=${actions.confirm}>${replace}</button>
        <button type="button" class="button" @click=${actions.cancel}>${cancel}</button>
      </div>
    </div>
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
      return html`<p class="answer" lang="nl">${shown(answer.value) || texts[language].empty}</p>`
    case 'spill': {
      const more = answer.rows.length - rowsShown
      return html`
        <div class="spill" tabindex="0" role="group" aria-label=${texts[language].result}>
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
        ${more > 0 ? html`<p class="quiet">${texts[language].moreRows(more)}</p>` : nothing}
      `
    }
  }
}

function explanationView({ lines, rulesOf }: Explanation, { language }: View): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing
  return html`
    <section>
      <h3>${rulesOf === undefined ? texts[language].explanation : texts[language].rulesOf(dayText(rulesOf))}</h3>
      <ol class="plain steps">
        ${lines.map((line) => lineView(line, language))}
      </ol>
    </section>
  `
}

const lineView = ({ name, value, sentence, from, source, doubt }: Line, language: Language) => html`
  <li>
    <div class="step"><span>${name}</span> <b>${value}</b></div>
    ${sentence === '' ? nothing : html`<p class="quiet">${sentence}</p>`}
    ${doubt === '' ? nothing : html`<p class="quiet">${texts[language].doubt} <span lang="nl">${doubt}</span></p>`}
    ${
      from === '' && source === undefined
        ? nothing
        : html`<p class="quiet">
            ${from === '' ? nothing : html`${texts[language].validFrom} ${from} · `}${sourceLink(source, name, language)}
          </p>`
    }
  </li>
`

function cellPage(view: View, { address, formula, shows, calls, isStale }: ExplainedCell): TemplateResult {
  const { actions, language } = view
  return html`
    ${back(view)}
    <h2 class="subject">${texts[language].cell(address)}</h2>
    <p><code>${formula}</code></p>
    <p>${texts[language].shows} <b lang="nl">${shows || texts[language].empty}</b></p>
    ${notice(view)}
    ${
      isStale
        ? html`<div class="notice caution">
            <p>${texts[language].stale}</p>
            <div class="buttons">
              <button type="button" class="button" @click=${actions.recalculate}>${texts[language].recalculate}</button>
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
      <h3><code>KMO.${call.id}</code></h3>
      <p class="quiet">${functionOf(call.id).says[language]}</p>
      ${
        call.arguments.length === 0
          ? nothing
          : html`
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">${texts[language].argument}</th>
                    <th scope="col">${texts[language].written}</th>
                    <th scope="col">${texts[language].value}</th>
                  </tr>
                </thead>
                <tbody>
                  ${call.arguments.map(
                    ({ names, written, value, rows }) => html`
                      <tr>
                        <th scope="row">${names[language]}</th>
                        <td><code>${written.slice(0, 500)}</code></td>
                        <td>
                          ${value === undefined ? html`<i>${texts[language].onlyExcel}</i>` : rows > 1 ? texts[language].rows(rows) : value || texts[language].empty}
                        </td>
                      </tr>
                    `,
                  )}
                </tbody>
              </table>
            `
      }
      ${call.lost.length === 0 ? nothing : html`<div class="notice caution"><p>${texts[language].lost(call.lost.join(', '))}</p></div>`}
      ${
        call.answer === undefined
          ? nothing
          : html`<h4>${texts[language].answerIs}</h4>
              ${answerView(call.answer, view)}`
      }
      ${explanationView(call.explanation, view)}
      <div class="buttons">
        <button type="button" class="button" @click=${() => actions.openFunction(call.id)}>KMO.${call.id}</button>
      </div>
    </section>
  `
}
