import { html, nothing, svg, type TemplateResult } from 'lit'
import { Decimal, termsOn, type Money } from '../../../rules'
import type { Language } from '../../../wording'
import { noticeView } from '../../elements/notice-view'
import type { PageView } from '../../page'
import type { Plan } from '../../plan/plan'
import { euroIn } from '../../text'
import { knowsSizes } from '../../plan/plan-formula'
import type { BestYears, Ceilings, Change, CompanyCeilings, Stop, YearCeiling } from './model'
import { previewOf, type Hindrance } from './sheet'
import type { Actions } from './actions'
import { amountsText, caveats, changeDays, changeTitle, coversText, nameOf, stopDetail, yearEndText } from './sentences'
import type { List, Proposed, State } from './state'
import { texts } from './texts'

type View = PageView<State, Actions> & { readonly bar: HTMLElement }

export function ceilingPage(view: View): TemplateResult {
  const { plan, ceilings } = view.state
  return html`${view.bar} ${notice(view)}
  ${plan === undefined || ceilings === undefined ? nothing : contents(view, plan, ceilings)}`
}

function contents(view: View, plan: Plan, ceilings: Ceilings): TemplateResult {
  const { state, language } = view
  const { companies } = ceilings
  // Without a size nothing is known: the bar above asks for it.
  if (companies.length === 0) return knowsSizes(plan) ? html`<p>${texts[language].nothing}</p>` : html``
  const named = companies.length > 1 || companies[0]?.company !== ''
  return html`
    ${ceilings.rowsUnknown === 0 ? nothing : html`<p class="notice caution">${texts[language].rowsUnknown(ceilings.rowsUnknown)}</p>`}
    ${warning(view, ceilings, named)}
    ${companies.slice(0, state.shown.companies).map((company) => companyCeilings(view, company, named))}
    ${more(view, 'companies', companies.length, texts[language].moreCompanies)} ${bestYears(view, plan)}
    ${stops(view, plan, ceilings.stops)} ${sheets(view)}
  `
}

/** What is lost when the year ends, company by company. */
function warning(
  { today, language }: View,
  { unused, isYearEnd }: Ceilings,
  named: boolean,
): TemplateResult | typeof nothing {
  if (!isYearEnd) return nothing
  const mostNamed = 5
  return html`
    <div class="notice caution">
      ${unused.slice(0, mostNamed).map(({ company, free }) => html`<p>${named ? html`<b>${companyName(company, language)}</b>: ` : nothing}${yearEndText(free, today, language)}</p> `)}
      ${unused.length > mostNamed ? html`<p>${texts[language].moreCompanies(unused.length - mostNamed)}</p>` : nothing}
      <p>${texts[language].budget}</p>
    </div>
  `
}

const companyName = (company: string, language: Language): string =>
  company === '' ? texts[language].noCompany : company.slice(0, 200)

function companyCeilings(view: View, { company, current, past }: CompanyCeilings, named: boolean): TemplateResult {
  const { state, actions, language } = view
  const isOpen = state.opened.has(company) || current.length === 0
  const pastText = texts[language].pastYears(past.length)
  return html`
    <section class="company">
      ${named ? html`<h2>${companyName(company, language)}</h2>` : nothing}
      ${[...current, ...(isOpen ? past : [])].map((year) => yearCeiling(year, named, language))}
      ${
        past.length === 0 || isOpen
          ? nothing
          : html`<button
              type="button"
              class="button subtle small"
              aria-label=${named ? `${companyName(company, language)}: ${pastText}` : nothing}
              @click=${() => actions.showPast(company)}
            >
              ${pastText}
            </button>`
      }
    </section>
  `
}

function yearCeiling(ceiling: YearCeiling, named: boolean, language: Language): TemplateResult {
  const { year, filed, planned, freed, left, free, covers } = ceiling
  const above = filed.plus(planned).minus(ceiling.ceiling)
  const title = named ? html`<h3>${year}</h3>` : html`<h2>${year}</h2>`
  return html`
    <div class="card year">
      ${title} ${bar(ceiling)}
      <dl class="figures">
        ${figure(texts[language].ceiling, ceiling.ceiling, language)}
        ${figure(texts[language].filed, filed, language, 'filed')}
        ${planned.isZero() ? nothing : html`${figure(texts[language].left, left, language)} ${figure(texts[language].planned, planned, language, 'planned')}`}
        ${figure(texts[language].free, free, language, 'free')}
        ${freed.isZero() ? nothing : figure(texts[language].freed, freed, language)}
      </dl>
      ${above.greaterThan(0) ? html`<p class="quiet">${texts[language].above(euroIn(language)(above))}</p>` : nothing}
      ${covers.length === 0 || free.isZero() ? nothing : html`<p class="quiet">${coversText(ceiling, language)}</p>`}
    </div>
  `
}

type Part = 'filed' | 'planned' | 'free'

const figure = (term: string, amount: Money, language: Language, part?: Part): TemplateResult =>
  html`<div>
    <dt>${part === undefined ? nothing : swatch(part)}${term}</dt>
    <dd>${euroIn(language)(amount)}</dd>
  </div>`

const swatch = (part: Part): TemplateResult =>
  html`<svg class="swatch" width="12" height="12" aria-hidden="true">${partOfBar(part, '0', '12')}</svg>`

/** Full, striped and empty: told apart without colour. The figures below say the same in words. */
const partOfBar = (part: Part, x: string, width: string) =>
  part === 'planned'
    ? svg`<rect class="planned" x=${x} y="0" width=${width} height="100%"></rect>${stripes(x, width)}`
    : svg`<rect class=${part} x=${x} y="0" width=${width} height="100%"></rect>`

/** Lines across a part, in a window of its own so that they end where the part does. */
const stripes = (x: string, width: string) =>
  svg`<svg x=${x} y="0" width=${width} height="100%" class="window">${stripePlaces.map((place) => svg`<line class="stripe" x1=${place} y1="12" x2=${place + 12} y2="0"></line>`)}</svg>`
const stripePlaces = Array.from({ length: 110 }, (_, index) => (index - 2) * 6)

function bar({ ceiling, filed, planned }: YearCeiling): TemplateResult | typeof nothing {
  if (ceiling.isZero()) return nothing
  const share = (amount: Money) => Decimal.min(100, amount.dividedBy(ceiling).times(100))
  const filedEnd = share(filed)
  const plannedEnd = share(filed.plus(planned))
  const percent = (amount: Money) => `${amount.toDecimalPlaces(2).toFixed()}%`
  return html`
    <svg class="usage" width="100%" height="12" aria-hidden="true">
      ${partOfBar('free', '0', '100%')}
      ${plannedEnd.greaterThan(filedEnd) ? partOfBar('planned', percent(filedEnd), percent(plannedEnd.minus(filedEnd))) : nothing}
      ${filedEnd.isZero() ? nothing : partOfBar('filed', '0', percent(filedEnd))}
    </svg>
  `
}

function bestYears(view: View, plan: Plan): TemplateResult {
  const { state, language } = view
  return html`
    <section class="best-year">
      <h2>${texts[language].bestYear}</h2>
      <p class="quiet">${texts[language].bestYearHint(termsOn(view.today).applicationTerm)}</p>
      ${state.best === undefined ? html`<p role="status">${texts[language].calculating}</p>` : choices(view, plan, state.best)}
    </section>
  `
}

function choices(
  view: View,
  plan: Plan,
  { changes, effects, gain, choices, knowsEnrolment }: BestYears,
): TemplateResult {
  const { state, today, language } = view
  // Where the end of the year is near, the page has said it at the top.
  const said: readonly string[] = state.ceilings?.isYearEnd === true ? [texts[language].budget] : []
  const enrolment = knowsEnrolment ? nothing : html`<p class="quiet">${texts[language].noEnrolment}</p>`
  if (changes.length === 0)
    return html`<p>${choices === 0 ? texts[language].noChoice : texts[language].asItIs(choices)}</p>
      ${enrolment}`
  return html`
    <p class="gain">${texts[language].gain(euroIn(language)(gain), changes.length)}</p>
    ${enrolment}
    <ul class="plain">
      ${changes.slice(0, state.shown.changes).map((change) => changeItem(view, plan, change))}
    </ul>
    ${more(view, 'changes', changes.length, texts[language].moreRows)}
    ${
      effects.length === 0
        ? nothing
        : html`
            <h3>${texts[language].effects}</h3>
            <ul class="plain">
              ${effects.slice(0, state.shown.effects).map(
                (effect) =>
                  html`<li class="item">
                    ${course(view, plan, effect.line)}
                    <p class="quiet">${amountsText(effect, language)}</p>
                  </li>`,
              )}
            </ul>
            ${more(view, 'effects', effects.length, texts[language].moreRows)}
          `
    }
    <div class="notice caution">
      ${[texts[language].together, ...caveats(language, today)].filter((sentence) => !said.includes(sentence)).map((sentence) => html`<p>${sentence}</p> `)}
    </div>
  `
}

function changeItem(view: View, plan: Plan, change: Change): TemplateResult {
  const { language } = view
  return html`
    <li class="item">
      ${course(view, plan, change.line)}
      <p><b>${changeTitle(change, language)}</b>, ${changeDays(change, language)}</p>
      <p class="quiet">${amountsText(change, language)}</p>
    </li>
  `
}

/** A course by name, and by company where there are several; a click leads to its row. */
function course({ state, actions, language }: View, { source }: Plan, line: Change['line']): TemplateResult {
  const name = nameOf(line, source.area.row + 1, language)
  const several = (state.ceilings?.companies.length ?? 0) > 1
  return html`
    <button
      type="button"
      class="course"
      aria-label=${texts[language].goTo(name)}
      @click=${() => actions.goTo(line.index)}
    >
      ${name}
    </button>
    ${several && line.company !== '' ? html`<p class="quiet">${companyName(line.company, language)}</p>` : nothing}
  `
}

function stops(view: View, plan: Plan, items: readonly Stop[]): TemplateResult | typeof nothing {
  const { state, today, language } = view
  if (items.length === 0) return nothing
  return html`
    <section class="stops">
      <h2>${texts[language].stops}</h2>
      <p class="quiet">${texts[language].stopsHint}</p>
      <ul class="plain">
        ${items.slice(0, state.shown.stops).map(
          (stop) => html`
            <li class="item">
              ${course(view, plan, stop.line)}
              <p>${texts[language].frees(euroIn(language)(stop.frees))}</p>
              <p class="quiet">${stopDetail(stop, today, language)}</p>
            </li>
          `,
        )}
      </ul>
      ${more(view, 'stops', items.length, texts[language].moreRows)}
    </section>
  `
}

function more(
  { state, actions }: View,
  list: List,
  total: number,
  text: (count: number) => string,
): TemplateResult | typeof nothing {
  const hidden = total - state.shown[list]
  return hidden <= 0
    ? nothing
    : html`<button type="button" class="button subtle small" @click=${() => actions.showMore(list)}>
        ${text(Math.min(hidden, 50))}
      </button>`
}

function sheets(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    <section class="sheets">
      <h2>${texts[language].inWorkbook}</h2>
      <div class="buttons">
        <button type="button" class="button" data-focus="overview" @click=${() => actions.propose('overview')}>
          ${texts[language].makeOverview}
        </button>
        <button type="button" class="button" data-focus="best-year" @click=${() => actions.propose('best-year')}>
          ${texts[language].makeBestYear}
        </button>
      </div>
      ${state.proposed === undefined ? nothing : proposal(view, state.proposed)}
    </section>
  `
}

function proposal({ actions, language }: View, proposed: Proposed): TemplateResult {
  if ('hindrance' in proposed) return hindrance(proposed.hindrance, language)
  const { sheet } = proposed
  return html`
    <div class="notice preview">
      <p>${texts[language].sheetHint(sheet.name)}</p>
      <dl>
        ${previewOf(sheet).map(
          ({ header, content }) =>
            html`${header === '' ? nothing : html`<dt>${header}</dt>`}
              <dd><code>${content.slice(0, 500)}</code></dd>`,
        )}
      </dl>
      ${sheet.charts === undefined ? nothing : html`<p>${texts[language].withChart}</p>`}
      <div class="buttons">
        <button type="button" class="button primary" data-focus="add" @click=${() => actions.addSheet()}>
          ${texts[language].addSheet}
        </button>
        <button type="button" class="button" @click=${() => actions.cancel()}>${texts[language].cancel}</button>
      </div>
    </div>
  `
}

function hindrance(why: Hindrance, language: Language): TemplateResult {
  return html`
    <div class="notice caution" role="status">
      <p>${texts[language].hindrances[why.kind]}</p>
      ${
        why.kind === 'headers'
          ? html`<ul>
              ${why.renamings.map(({ header, to }) => html`<li>“${header.slice(0, 100)}” ${texts[language].becomes} “${to.slice(0, 110)}”</li> `)}
            </ul>`
          : nothing
      }
    </div>
  `
}

function notice({ state: { notice: told }, actions, language }: View): TemplateResult | typeof nothing {
  const addedSheet = told?.addedSheet
  if (addedSheet === undefined) return noticeView(told)
  const remove = () => actions.removeSheet(addedSheet)
  return noticeView(
    told,
    html`<button type="button" class="button small" data-focus="remove" @click=${remove}>
      ${texts[language].removeSheet}
    </button>`,
  )
}
