import { html, nothing, svg, type TemplateResult } from 'lit'
import { Decimal, type IsoDate, type Money } from '../../../rules'
import type { NewSheet } from '../../../workbook'
import type { Language } from '../../../wording'
import type { Plan } from '../../plan/plan'
import { knowsSizes } from '../../plan/plan-formula'
import type { BestYears, Ceilings, Change, CompanyCeilings, Stop, YearCeiling } from './model'
import { previewOf, type Hindrance, type SheetKind } from './sheet'
import {
  caveats,
  amountsText,
  changeDays,
  changeTitle,
  coversText,
  euroText,
  nameOf,
  stopDetail,
  texts,
  yearEndText,
} from './texts'

/** A sentence for the user, and what can be done about it. */
export type Notice = { readonly kind: 'good' | 'caution' | 'bad'; readonly text: string; readonly addedSheet?: string }

/** A sheet that waits for a yes, or why there cannot be one. */
export type Proposed = { readonly kind: SheetKind } & ({ readonly sheet: NewSheet } | { readonly hindrance: Hindrance })

export type List = 'companies' | 'changes' | 'effects' | 'stops'

export type State = {
  readonly plan: Plan | undefined
  readonly ceilings: Ceilings | undefined
  /** Undefined while it is looked for. */
  readonly best: BestYears | undefined
  readonly notice: Notice | undefined
  readonly proposed: Proposed | undefined
  readonly shown: Readonly<Record<List, number>>
  /** Companies whose earlier years are shown. */
  readonly opened: ReadonlySet<string>
}

export const firstState: State = {
  plan: undefined,
  ceilings: undefined,
  best: undefined,
  notice: undefined,
  proposed: undefined,
  shown: { companies: 10, changes: 20, effects: 10, stops: 10 },
  opened: new Set(),
}

export type Actions = {
  goTo(index: number): void
  showPast(company: string): void
  showMore(list: List): void
  propose(kind: SheetKind): void
  addSheet(): void
  cancel(): void
  removeSheet(name: string): void
}

export type View = {
  readonly state: State
  readonly actions: Actions
  readonly language: Language
  readonly today: IsoDate
}

export function ceilingPage(view: View): TemplateResult {
  const { plan, ceilings } = view.state
  return html`${notice(view)} ${plan === undefined || ceilings === undefined ? nothing : contents(view, plan, ceilings)}`
}

function contents(view: View, plan: Plan, ceilings: Ceilings): TemplateResult {
  const { state, language } = view
  const { companies } = ceilings
  // Without a size nothing is known: the bar above asks for it.
  if (companies.length === 0) return knowsSizes(plan) ? html`<p>${texts.nothing[language]}</p>` : html``
  const named = companies.length > 1 || companies[0]?.company !== ''
  return html`
    ${ceilings.rowsUnknown === 0 ? nothing : html`<p class="notice caution">${texts.rowsUnknown[language](ceilings.rowsUnknown)}</p>`}
    ${warning(view, ceilings, named)}
    ${companies.slice(0, state.shown.companies).map((company) => companyCeilings(view, company, named))}
    ${more(view, 'companies', companies.length, texts.moreCompanies[language])} ${bestYears(view, plan)}
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
      ${unused.length > mostNamed ? html`<p>${texts.moreCompanies[language](unused.length - mostNamed)}</p>` : nothing}
      <p>${texts.budget[language]}</p>
    </div>
  `
}

const companyName = (company: string, language: Language): string =>
  company === '' ? texts.noCompany[language] : company.slice(0, 200)

function companyCeilings(view: View, { company, current, past }: CompanyCeilings, named: boolean): TemplateResult {
  const { state, actions, language } = view
  const isOpen = state.opened.has(company) || current.length === 0
  const pastText = texts.pastYears[language](past.length)
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
        ${figure(texts.ceiling[language], ceiling.ceiling, language)}
        ${figure(texts.filed[language], filed, language, 'filed')}
        ${planned.isZero() ? nothing : html`${figure(texts.left[language], left, language)} ${figure(texts.planned[language], planned, language, 'planned')}`}
        ${figure(texts.free[language], free, language, 'free')}
        ${freed.isZero() ? nothing : figure(texts.freed[language], freed, language)}
      </dl>
      ${above.greaterThan(0) ? html`<p class="quiet">${texts.above[language](euroText(above, language))}</p>` : nothing}
      ${covers.length === 0 || free.isZero() ? nothing : html`<p class="quiet">${coversText(ceiling, language)}</p>`}
    </div>
  `
}

type Part = 'filed' | 'planned' | 'free'

const figure = (term: string, amount: Money, language: Language, part?: Part): TemplateResult =>
  html`<div>
    <dt>${part === undefined ? nothing : swatch(part)}${term}</dt>
    <dd>${euroText(amount, language)}</dd>
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
      <h2>${texts.bestYear[language]}</h2>
      <p class="quiet">${texts.bestYearHint[language]}</p>
      ${state.best === undefined ? html`<p role="status">${texts.calculating[language]}</p>` : choices(view, plan, state.best)}
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
  const said: readonly string[] = state.ceilings?.isYearEnd === true ? [texts.budget[language]] : []
  const enrolment = knowsEnrolment ? nothing : html`<p class="quiet">${texts.noEnrolment[language]}</p>`
  if (changes.length === 0)
    return html`<p>${choices === 0 ? texts.noChoice[language] : texts.asItIs[language](choices)}</p>
      ${enrolment}`
  return html`
    <p class="gain">${texts.gain[language](euroText(gain, language), changes.length)}</p>
    ${enrolment}
    <ul class="plain">
      ${changes.slice(0, state.shown.changes).map((change) => changeItem(view, plan, change))}
    </ul>
    ${more(view, 'changes', changes.length, texts.moreRows[language])}
    ${
      effects.length === 0
        ? nothing
        : html`
            <h3>${texts.effects[language]}</h3>
            <ul class="plain">
              ${effects.slice(0, state.shown.effects).map(
                (effect) =>
                  html`<li class="item">
                    ${course(view, plan, effect.line)}
                    <p class="quiet">${amountsText(effect, language)}</p>
                  </li>`,
              )}
            </ul>
            ${more(view, 'effects', effects.length, texts.moreRows[language])}
          `
    }
    <div class="notice caution">
      ${[texts.together[language], ...caveats(language, today)].filter((sentence) => !said.includes(sentence)).map((sentence) => html`<p>${sentence}</p> `)}
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
      aria-label=${texts.goTo[language](name)}
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
      <h2>${texts.stops[language]}</h2>
      <p class="quiet">${texts.stopsHint[language]}</p>
      <ul class="plain">
        ${items.slice(0, state.shown.stops).map(
          (stop) => html`
            <li class="item">
              ${course(view, plan, stop.line)}
              <p>${texts.frees[language](euroText(stop.frees, language))}</p>
              <p class="quiet">${stopDetail(stop, today, language)}</p>
            </li>
          `,
        )}
      </ul>
      ${more(view, 'stops', items.length, texts.moreRows[language])}
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
      <h2>${texts.inWorkbook[language]}</h2>
      <div class="buttons">
        <button type="button" class="button" data-focus="overview" @click=${() => actions.propose('overview')}>
          ${texts.makeOverview[language]}
        </button>
        <button type="button" class="button" data-focus="best-year" @click=${() => actions.propose('best-year')}>
          ${texts.makeBestYear[language]}
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
      <p>${texts.sheetHint[language](sheet.name)}</p>
      <dl>
        ${previewOf(sheet).map(
          ({ header, content }) =>
            html`${header === '' ? nothing : html`<dt>${header}</dt>`}
              <dd><code>${content.slice(0, 500)}</code></dd>`,
        )}
      </dl>
      ${sheet.charts === undefined ? nothing : html`<p>${texts.withChart[language]}</p>`}
      <div class="buttons">
        <button type="button" class="button primary" data-focus="add" @click=${() => actions.addSheet()}>
          ${texts.addSheet[language]}
        </button>
        <button type="button" class="button" @click=${() => actions.cancel()}>${texts.cancel[language]}</button>
      </div>
    </div>
  `
}

function hindrance(why: Hindrance, language: Language): TemplateResult {
  return html`
    <div class="notice caution" role="status">
      <p>${texts.hindrances[why.kind][language]}</p>
      ${
        why.kind === 'headers'
          ? html`<ul>
              ${why.renamings.map(({ header, to }) => html`<li>“${header.slice(0, 100)}” ${texts.becomes[language]} “${to.slice(0, 110)}”</li> `)}
            </ul>`
          : nothing
      }
    </div>
  `
}

function notice({ state, actions, language }: View): TemplateResult | typeof nothing {
  if (state.notice === undefined) return nothing
  const { kind, text, addedSheet } = state.notice
  return html`
    <div class="notice message ${kind}">
      <p>${text}</p>
      ${
        addedSheet === undefined
          ? nothing
          : html`<button
              type="button"
              class="button small"
              data-focus="remove"
              @click=${() => actions.removeSheet(addedSheet)}
            >
              ${texts.removeSheet[language]}
            </button>`
      }
    </div>
  `
}
