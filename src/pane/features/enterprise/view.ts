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
  type ClosedYear,
  type EnterpriseWritten,
  type ExplainedYear,
  type FieldName,
  type FigureName,
  type Form,
  type Reasoning,
} from './model'
import type { SavedSizes } from './saved-sizes'
import { doubtTexts, figureTexts, problemTexts, reasonTexts, relationTexts, texts, yearTexts } from './texts'

export type State = {
  readonly form: Form
  readonly saved: SavedSizes
  readonly useForPlan: boolean
  readonly notice: { readonly kind: 'good' | 'bad'; readonly text: string } | undefined
}
export type Actions = {
  readonly change: (form: Partial<Form>) => void
  readonly changeFigure: (owner: 'own' | number, year: ClosedYear, figure: FigureName, text: string) => void
  readonly changeRelated: (index: number, change: Partial<Pick<EnterpriseWritten, 'name' | 'share'>>) => void
  readonly add: () => void
  readonly remove: (index: number) => void
  readonly setUseForPlan: (use: boolean) => void
  readonly save: () => void
  readonly openYear: (year: string) => void
  readonly useYear: (year: string) => void
  readonly empty: () => void
}
export type View = {
  readonly state: State
  readonly reasoning: Reasoning
  readonly actions: Actions
  readonly language: Language
  readonly years: readonly number[]
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value
const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked

export function page(view: View): TemplateResult {
  const { state, actions, language, years } = view
  const { form } = state
  const check = (text: string, isOn: boolean, set: (on: boolean) => void) =>
    html`<label class="check"
      ><input type="checkbox" .checked=${isOn} @change=${(event: Event) => set(isChecked(event))} />
      <span>${text}</span></label
    >`
  return html`
    <h1 class="visually-hidden">${texts.title[language]}</h1>
    <p class="quiet intro">${texts.intro[language]}</p>
    ${savedView(view)}
    <label class="field"
      ><span class="label">${texts.year[language]}</span>
      <select data-focus="year" @change=${(event: Event) => actions.change({ year: Number(valueOf(event)) })}>
        ${years.map((year) => html`<option value=${year} .selected=${year === form.year}>${year}</option>`)}
      </select></label
    >
    ${check(texts.isNew[language], form.isNew, (isNew) => actions.change({ isNew }))}
    ${check(texts.takenOver[language], form.takenOver, (takenOver) => actions.change({ takenOver }))}
    ${check(texts.isSheltered[language], form.isSheltered, (isSheltered) => actions.change({ isSheltered }))}
    ${askedYears(form).length === 1 ? nothing : sizeBefore(view)}
    ${field(view, 'publicShare', texts.publicShare[language], form.publicShare, (publicShare) => actions.change({ publicShare }), texts.publicShareHint[language])}

    <h2>${texts.own[language]}</h2>
    <p class="quiet">${texts.headcountHint[language]}</p>
    ${figuresView(view, 'own', form.own)}

    <h2>${texts.related[language]}</h2>
    <p class="quiet">${texts.relatedHint[language]}</p>
    ${form.related.map((one, index) => relatedView(view, one, index))}
    ${
      form.related.length >= mostRelated
        ? nothing
        : html`<div class="buttons">
            <button type="button" class="button" data-focus="add" @click=${actions.add}>${texts.add[language]}</button>
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
      <h2>${texts.saved[language]}</h2>
      <ul class="plain">
        ${years.map((year) => {
          const size = state.saved[year] as SavedSizes[string]
          return html`<li class="card">
            <b
              >${texts.savedYear[language](year, wordsIn(language).applicant(size.applicant), dayText(size.savedOn))}</b
            >
            <div class="buttons">
              <button
                type="button"
                class="button small"
                aria-label=${texts.openYear[language](year)}
                @click=${() => actions.openYear(year)}
              >
                ${texts.open[language]}
              </button>
              <button
                type="button"
                class="button small"
                aria-label=${texts.useYear[language](year)}
                @click=${() => actions.useYear(year)}
              >
                ${texts.use[language]}
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
    ><span class="label">${texts.sizeBefore[language]}</span>
    <select
      aria-describedby="enterprise-size-before"
      @change=${(event: Event) => actions.change({ sizeBefore: valueOf(event) as EnterpriseSize | '' })}
    >
      <option value="" .selected=${form.sizeBefore === ''}>${texts.unknown[language]}</option>
      ${enterpriseSizes.map((size) => html`<option value=${size} .selected=${form.sizeBefore === size}>${wordsIn(language).applicant(size)}</option>`)}
    </select>
    <span class="hint" id="enterprise-size-before">${texts.sizeBeforeHint[language]}</span></label
  >
`

/** A text field with its problem, once something stands in it. */
function field(
  { reasoning, language }: View,
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
      ${isWrong ? html`<span class="error" id=${noteId}>${problemTexts.unreadable[language]}</span>` : hint === undefined ? nothing : html`<span class="hint" id=${noteId}>${hint}</span>`}
    </div>
  `
}

function figuresView(view: View, owner: 'own' | number, written: Pick<EnterpriseWritten, ClosedYear>): TemplateResult {
  const { state, actions, language } = view
  const who = owner === 'own' ? texts.own[language] : nameOf(state.form.related[owner], owner, language)
  return html`
    ${askedYears(state.form).map(
      (year) => html`
        <fieldset>
          <legend>${yearTexts[year][language]}</legend>
          <div class="figures">
            ${figureNames.map((figure) =>
              field(
                view,
                `${owner}.${year}.${figure}`,
                figureTexts[figure][language],
                written[year][figure],
                (text) => actions.changeFigure(owner, year, figure, text),
                undefined,
                `${figureTexts[figure][language]}, ${yearTexts[year][language]}, ${who}`,
              ),
            )}
          </div>
        </fieldset>
      `,
    )}
  `
}

const nameOf = (one: EnterpriseWritten | undefined, index: number, language: Language): string =>
  one?.name.trim().slice(0, 100) || texts.numbered[language](index + 1)

function relatedView(view: View, one: EnterpriseWritten, index: number): TemplateResult {
  const { actions, language } = view
  const name = nameOf(one, index, language)
  return html`
    <section class="card related" aria-label=${name}>
      <div class="name-and-share">
        <label class="field"
          ><span class="label">${texts.name[language]}</span>
          <input
            autocomplete="off"
            aria-label=${`${texts.name[language]}, ${texts.numbered[language](index + 1)}`}
            data-focus=${`related-${index}`}
            .value=${one.name}
            @input=${(event: Event) => actions.changeRelated(index, { name: valueOf(event) })}
        /></label>
        ${field(view, `${index}.share`, texts.share[language], one.share, (share) => actions.changeRelated(index, { share }), undefined, `${texts.share[language]}, ${name}`)}
      </div>
      ${figuresView(view, index, one)}
      <button
        type="button"
        class="button small"
        aria-label=${texts.removeNamed[language](name)}
        @click=${() => actions.remove(index)}
      >
        ${texts.remove[language]}
      </button>
    </section>
  `
}

function resultView(view: View): TemplateResult {
  const { state, reasoning, actions, language } = view
  const { outcome, problems } = reasoning
  const notice =
    state.notice === undefined
      ? nothing
      : html`<div class="notice ${state.notice.kind}" role="status"><p>${state.notice.text}</p></div>`
  if (outcome === undefined) {
    return html`<section aria-live="polite">
        <h2>${texts.result[language]}</h2>
        <p class="quiet">${texts.notYet[language]} ${texts.stillMissing[language](problems.size)}</p>
      </section>
      ${notice}`
  }
  const { answer, years, doubts } = outcome
  const { year } = state.form
  const size = wordsIn(language).applicant(answer.applicant)
  const kept = state.saved[year]?.applicant
  const action =
    kept === undefined || kept === answer.applicant
      ? texts.save[language](year)
      : texts.replace[language](year, wordsIn(language).applicant(kept), size)
  return html`
    <section aria-live="polite">
      <h2>${texts.result[language]}</h2>
      <div class="notice ${answer.applicant === 'large' ? 'caution' : 'good'}">
        <p class="size">${texts.forYear[language](year, size)}</p>
        <p>
          ${reasonTexts[answer.reason][language]}
          ${answer.applicant === 'large' ? texts.notEntitled[language] : nothing}
        </p>
      </div>
    </section>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${state.useForPlan}
        @change=${(event: Event) => actions.setUseForPlan(isChecked(event))}
      />
      <span>${texts.useForPlan[language]}</span></label
    >
    <div class="buttons">
      <button type="button" class="button primary" data-focus="save" @click=${actions.save}>${action}</button>
      <button type="button" class="button" @click=${actions.empty}>${texts.newForm[language]}</button>
    </div>
    ${notice}
    <h2>${texts.reasoning[language]}</h2>
    ${years.map((one) => yearView(view, one))}
    ${
      doubts.length === 0
        ? nothing
        : html`<h3>${texts.doubts[language]}</h3>
            <ul class="doubts">
              ${doubts.map((doubt) => html`<li>${doubtTexts[doubt][language]}</li>`)}
            </ul>`
    }
    <h3>${texts.sources[language]}</h3>
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
      <h3>${yearTexts[closedYear][language]}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${yearTexts[closedYear][language]}>
        <table class="table">
          <thead>
            <tr>
              <td></td>
              ${figureNames.map((name) => html`<th scope="col" class="number">${figureTexts[name][language]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${row(texts.own[language], '', own)}
            ${group.parts.map(({ relation, weight, counted }, index) =>
              row(
                nameOf(state.form.related[index], index, language),
                texts.counts[language](
                  (state.form.related[index]?.share ?? '').replace(/ ?%$/, '').slice(0, 20),
                  relationTexts[relation][language],
                  percent(weight, language),
                ),
                counted,
              ),
            )}
            ${group.parts.length === 0 ? nothing : row(texts.total[language], '', group.total)}
          </tbody>
        </table>
      </div>
      ${checks.map((one) => checkView(one, language))}
      <p><b>${texts.yearIs[language](wordsIn(language).applicant(size))}</b></p>
    </section>
  `
}

function checkView(
  { size, limit, headcount, turnover, balanceSheetTotal }: ClassCheck,
  language: Language,
): TemplateResult {
  const figure = (text: string) => shown(new Decimal(text), language)
  const line = (text: string, isKept: boolean) =>
    html`<li>${text}: <b>${(isKept ? texts.kept : texts.notKept)[language]}</b></li>`
  return html`
    <p class="limits">${texts.limits[language](wordsIn(language).applicant(size as Applicant))}</p>
    <ul class="plain limits">
      ${line(texts.fewerThan[language](figure(limit.headcount)), headcount)}
      ${line(texts.turnoverAtMost[language](figure(limit.turnover)), turnover)}
      ${line(texts.balanceAtMost[language](figure(limit.balanceSheetTotal)), balanceSheetTotal)}
    </ul>
  `
}
