import { html, nothing, type TemplateResult } from 'lit'
import {
  Decimal,
  enterpriseSizes,
  groupSizeSources,
  type Applicant,
  type ClassCheck,
  type EnterpriseSize,
  type Money,
} from '../../../rules'
import { dayText, wordsIn, type Language } from '../../../wording'
import {
  askedYears,
  figureNames,
  mostRelated,
  reason,
  type ClosedYear,
  type EnterpriseWritten,
  type ExplainedYear,
  type FieldName,
  type Reasoning,
} from './model'
import type { PageView } from '../../page'
import { euroIn } from '../../text'
import type { Actions, Owner } from './actions'
import type { SavedSizes } from './saved-sizes'
import { yearsToChoose, type State } from './state'
import { texts } from './texts'

type View = PageView<State, Actions>
/** The form with what follows from it. */
type Reasoned = View & { readonly reasoning: Reasoning }

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value
const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked

export function enterprisePage(given: View): TemplateResult {
  const { state, actions, language, today } = given
  const { form } = state
  const view: Reasoned = { ...given, reasoning: reason(form) }
  const check = (text: string, isOn: boolean, set: (on: boolean) => void) =>
    html`<label class="check"
      ><input type="checkbox" .checked=${isOn} @change=${(event: Event) => set(isChecked(event))} />
      <span>${text}</span></label
    >`
  return html`
    <p class="quiet intro">${texts[language].intro}</p>
    ${savedView(view)}
    <label class="field"
      ><span class="label">${texts[language].year}</span>
      <select data-focus="year" @change=${(event: Event) => actions.change({ year: Number(valueOf(event)) })}>
        ${yearsToChoose(state, today).map((year) => html`<option value=${year} .selected=${year === form.year}>${year}</option>`)}
      </select></label
    >
    ${check(texts[language].isNew, form.isNew, (isNew) => actions.change({ isNew }))}
    ${check(texts[language].takenOver, form.takenOver, (takenOver) => actions.change({ takenOver }))}
    ${check(texts[language].isSheltered, form.isSheltered, (isSheltered) => actions.change({ isSheltered }))}
    ${askedYears(form).length === 1 ? nothing : sizeBefore(view)}
    ${field(view, 'publicShare', texts[language].publicShare, form.publicShare, (publicShare) => actions.change({ publicShare }), texts[language].publicShareHint)}

    <h2>${texts[language].own}</h2>
    <p class="quiet">${texts[language].headcountHint}</p>
    ${figuresView(view, 'own', form.own)}

    <h2>${texts[language].related}</h2>
    <p class="quiet">${texts[language].relatedHint}</p>
    ${form.related.map((one, index) => relatedView(view, one, index))}
    ${
      form.related.length >= mostRelated
        ? nothing
        : html`<div class="buttons">
            <button type="button" class="button" data-focus="add" @click=${actions.add}>${texts[language].add}</button>
          </div>`
    }
    ${resultView(view)}
  `
}

function savedView({ state, actions, language }: View): TemplateResult | typeof nothing {
  const years = Object.keys(state.saved).sort().reverse()
  if (years.length === 0) return nothing
  return html`
    <section class="saved">
      <h2>${texts[language].saved}</h2>
      <ul class="plain">
        ${years.map((year) => {
          const size = state.saved[year] as SavedSizes[string]
          return html`<li class="card">
            <b
              >${texts[language].savedYear(year, wordsIn(language).applicant(size.applicant), dayText(size.savedOn))}</b
            >
            <div class="buttons">
              <button
                type="button"
                class="button small"
                aria-label=${texts[language].openYear(year)}
                @click=${() => actions.openYear(year)}
              >
                ${texts[language].open}
              </button>
              <button
                type="button"
                class="button small"
                aria-label=${texts[language].useYear(year)}
                @click=${() => actions.useYear(year)}
              >
                ${texts[language].use}
              </button>
            </div>
          </li>`
        })}
      </ul>
    </section>
  `
}

const sizeBefore = ({ state: { form }, actions, language }: View) => html`
  <label class="field"
    ><span class="label">${texts[language].sizeBefore}</span>
    <select
      aria-describedby="enterprise-size-before"
      @change=${(event: Event) => actions.change({ sizeBefore: valueOf(event) as EnterpriseSize | '' })}
    >
      <option value="" .selected=${form.sizeBefore === ''}>${texts[language].unknown}</option>
      ${enterpriseSizes.map((size) => html`<option value=${size} .selected=${form.sizeBefore === size}>${wordsIn(language).applicant(size)}</option>`)}
    </select>
    <span class="hint" id="enterprise-size-before">${texts[language].sizeBeforeHint}</span></label
  >
`

/** A text field with its problem, once something stands in it. */
function field(
  { reasoning, language }: Reasoned,
  name: FieldName,
  label: string,
  value: string,
  set: (text: string) => void,
  hint?: string,
  accessible?: string,
): TemplateResult {
  const problem = reasoning.problems.get(name)
  const isWrong = problem === 'unreadable'
  const [inputId, noteId] = [`enterprise-${name.replace(/\./g, '-')}`, `enterprise-note-${name.replace(/\./g, '-')}`]
  return html`
    <div class="field">
      <label class="label" for=${inputId}>${label}</label>
      <input
        id=${inputId}
        inputmode="decimal"
        autocomplete="off"
        aria-label=${accessible ?? nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong || hint !== undefined ? noteId : nothing}
        .value=${value}
        @input=${(event: Event) => set(valueOf(event))}
      />
      ${isWrong ? html`<span class="error" id=${noteId}>${texts[language].problems.unreadable}</span>` : hint === undefined ? nothing : html`<span class="hint" id=${noteId}>${hint}</span>`}
    </div>
  `
}

function figuresView(view: Reasoned, owner: Owner, written: Pick<EnterpriseWritten, ClosedYear>): TemplateResult {
  const { state, actions, language } = view
  const who = owner === 'own' ? texts[language].own : nameOf(state.form.related[owner], owner, language)
  return html`
    ${askedYears(state.form).map(
      (year) => html`
        <fieldset>
          <legend>${texts[language].years[year]}</legend>
          <div class="figures">
            ${figureNames.map((figure) =>
              field(
                view,
                `${owner}.${year}.${figure}`,
                texts[language].figures[figure],
                written[year][figure],
                (text) => actions.changeFigure(owner, year, figure, text),
                undefined,
                `${texts[language].figures[figure]}, ${texts[language].years[year]}, ${who}`,
              ),
            )}
          </div>
        </fieldset>
      `,
    )}
  `
}

const nameOf = (one: EnterpriseWritten | undefined, index: number, language: Language): string =>
  one?.name.trim().slice(0, 100) || texts[language].numbered(index + 1)

function relatedView(view: Reasoned, one: EnterpriseWritten, index: number): TemplateResult {
  const { actions, language } = view
  const name = nameOf(one, index, language)
  return html`
    <section class="card related" aria-label=${name}>
      <div class="name-and-share">
        <label class="field"
          ><span class="label">${texts[language].name}</span>
          <input
            autocomplete="off"
            aria-label=${`${texts[language].name}, ${texts[language].numbered(index + 1)}`}
            data-focus=${`related-${index}`}
            .value=${one.name}
            @input=${(event: Event) => actions.changeRelated(index, { name: valueOf(event) })}
        /></label>
        ${field(view, `${index}.share`, texts[language].share, one.share, (share) => actions.changeRelated(index, { share }), undefined, `${texts[language].share}, ${name}`)}
      </div>
      ${figuresView(view, index, one)}
      <button
        type="button"
        class="button small"
        aria-label=${texts[language].removeNamed(name)}
        @click=${() => actions.remove(index)}
      >
        ${texts[language].remove}
      </button>
    </section>
  `
}

function resultView(view: Reasoned): TemplateResult {
  const { state, reasoning, actions, language } = view
  const { outcome, problems } = reasoning
  const notice =
    state.notice === undefined
      ? nothing
      : html`<div class="notice ${state.notice.kind}" role="status"><p>${state.notice.text}</p></div>`
  if (outcome === undefined) {
    return html`<section aria-live="polite">
        <h2>${texts[language].result}</h2>
        <p class="quiet">${texts[language].notYet} ${texts[language].stillMissing(problems.size)}</p>
      </section>
      ${notice}`
  }
  const { answer, years, doubts } = outcome
  const { year } = state.form
  const size = wordsIn(language).applicant(answer.applicant)
  const kept = state.saved[year]?.applicant
  const action =
    kept === undefined || kept === answer.applicant
      ? texts[language].save(year)
      : texts[language].replace(year, wordsIn(language).applicant(kept), size)
  return html`
    <section aria-live="polite">
      <h2>${texts[language].result}</h2>
      <div class="notice ${answer.applicant === 'large' ? 'caution' : 'good'}">
        <p class="size">${texts[language].forYear(year, size)}</p>
        <p>
          ${texts[language].reasons[answer.reason]}
          ${answer.applicant === 'large' ? texts[language].notEntitled : nothing}
        </p>
      </div>
    </section>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${state.useForPlan}
        @change=${(event: Event) => actions.setUseForPlan(isChecked(event))}
      />
      <span>${texts[language].useForPlan}</span></label
    >
    <div class="buttons">
      <button type="button" class="button primary" data-focus="save" @click=${actions.save}>${action}</button>
      <button type="button" class="button" @click=${actions.empty}>${texts[language].newForm}</button>
    </div>
    ${notice}
    <h2>${texts[language].reasoning}</h2>
    ${years.map((one) => yearView(view, one))}
    ${
      doubts.length === 0
        ? nothing
        : html`<h3>${texts[language].doubts}</h3>
            <ul class="doubts">
              ${doubts.map((doubt) => html`<li>${texts[language].doubtTexts[doubt]}</li>`)}
            </ul>`
    }
    <h3>${texts[language].sources}</h3>
    <ul class="plain">
      ${groupSizeSources.map(({ name, url }) => html`<li class="quiet"><a href=${url} target="_blank" rel="noopener" lang="nl">${name}</a></li>`)}
    </ul>
  `
}

/** A figure of an enterprise as it is read: whole euros need no cents. */
function shown(figure: Money, language: Language): string {
  const text = wordsIn(language).amount(figure)
  return figure.isInteger() ? text.slice(0, -3) : text
}
const percent = (fraction: Money, language: Language): string => shown(Decimal.mul(fraction, 100), language)

function yearView({ state, language }: View, { closedYear, own, group, checks, size }: ExplainedYear): TemplateResult {
  const row = (who: string, note: string, figures: typeof own) => html`
    <tr>
      <th scope="row">${who}${note === '' ? nothing : html`<br /><small>${note}</small>`}</th>
      ${figureNames.map((name) => html` <td class="number">${shown(figures[name], language)}</td>`)}
    </tr>
  `
  return html`
    <section class="year">
      <h3>${texts[language].years[closedYear]}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${texts[language].years[closedYear]}>
        <table class="table">
          <thead>
            <tr>
              <td></td>
              ${figureNames.map((name) => html`<th scope="col" class="number">${texts[language].figures[name]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${row(texts[language].own, '', own)}
            ${group.parts.map(({ relation, weight, counted }, index) =>
              row(
                nameOf(state.form.related[index], index, language),
                texts[language].counts(
                  (state.form.related[index]?.share ?? '').replace(/ ?%$/, '').slice(0, 20),
                  texts[language].relations[relation],
                  percent(weight, language),
                ),
                counted,
              ),
            )}
            ${group.parts.length === 0 ? nothing : row(texts[language].total, '', group.total)}
          </tbody>
        </table>
      </div>
      ${checks.map((one) => checkView(one, language))}
      <p><b>${texts[language].yearIs(wordsIn(language).applicant(size))}</b></p>
    </section>
  `
}

function checkView(
  { size, limit, headcount, turnover, balanceSheetTotal }: ClassCheck,
  language: Language,
): TemplateResult {
  const euro = (text: string) => euroIn(language)(new Decimal(text))
  const line = (text: string, isKept: boolean) =>
    html`<li>${text}: <b>${isKept ? texts[language].kept : texts[language].notKept}</b></li>`
  return html`
    <p class="limits">${texts[language].limits(wordsIn(language).applicant(size as Applicant))}</p>
    <ul class="plain limits">
      ${line(texts[language].fewerThan(shown(new Decimal(limit.headcount), language)), headcount)}
      ${line(texts[language].turnoverAtMost(euro(limit.turnover)), turnover)}
      ${line(texts[language].balanceAtMost(euro(limit.balanceSheetTotal)), balanceSheetTotal)}
    </ul>
  `
}
