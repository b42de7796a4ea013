import { html, nothing, type TemplateResult } from 'lit'
import { addInVersion } from '../../../functions'
import { providerList } from '../../../providers'
import { checkedOn, firstDay, type IsoDate, type Money, type Source } from '../../../rules'
import { dayText, percentText, provisionName, wordsIn, type Language } from '../../../wording'
import { provisionValue } from '../../elements/provision-value'
import { sourceLink } from '../../elements/source-link'
import { webAddress } from '../../elements/web-address'
import {
  comparePlan,
  moments,
  rulesOn,
  views,
  type Change,
  type Comparison,
  type Difference,
  type Moment,
  type RuleGroup,
  type State,
  type ViewName,
} from './model'
import { becauseTexts, sourceKinds, texts, viewTexts } from './texts'

export type Actions = {
  readonly show: (view: ViewName) => void
  readonly choose: (which: 'day' | 'a' | 'b', text: string) => void
  readonly goTo: (difference: Difference) => void
}
export type View = {
  readonly state: State
  readonly actions: Actions
  readonly language: Language
  readonly planBar: HTMLElement
}

/** A plan can differ in every row. */
const mostDifferences = 200

export function page(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    <h1 class="visually-hidden">${texts.title[language]}</h1>
    <p class="facts">
      ${texts.checked[language](dayText(checkedOn))}
      ${texts.versions[language](addInVersion, dayText(providerList.collectedOn))}
    </p>
    <nav class="views" aria-label=${texts.views[language]}>
      ${views.map(
        (name) =>
          html`<button
            type="button"
            class="button small"
            aria-current=${name === state.view ? 'true' : nothing}
            @click=${() => actions.show(name)}
          >
            ${viewTexts[name][language]}
          </button>`,
      )}
    </nav>
    ${state.view === 'day' ? dayView(view) : state.view === 'changes' ? changesView(view) : planView(view)}
  `
}

const dayField = ({ state, actions }: View, which: 'day' | 'a' | 'b', label: string) => html`
  <label class="field"
    ><span class="label">${label}</span>
    <input
      type="date"
      min=${firstDay}
      max="2199-12-31"
      .value=${state[which]}
      @change=${(event: Event) => actions.choose(which, (event.target as HTMLInputElement).value)}
  /></label>
`

function dayView(view: View): TemplateResult {
  const { state, language } = view
  const groups = rulesOn(state.day)
  return html`
    ${dayField(view, 'day', texts.day[language])}
    <p class="quiet">${texts.decides[language]}</p>
    ${groups.length === 0 ? html`<p class="notice caution">${texts.noRules[language](dayText(firstDay))}</p>` : nothing}
    ${state.day > checkedOn ? html`<p class="notice">${texts.afterCheck[language](dayText(checkedOn))}</p>` : nothing}
    ${groups.map((group) => groupView(group, language))}
  `
}

const groupView = ({ provisions, from, source, doubts }: RuleGroup, language: Language) => html`
  <section class="card rule">
    <dl>
      ${provisions.map(
        (provision) =>
          html`<div class=${provision.parameter === 'eligibleThemes' ? 'long' : nothing}>
            <dt>${provisionName(provision, language)}</dt>
            <dd>${provisionValue(provision, language)}</dd>
          </div>`,
      )}
    </dl>
    <p class="quiet">
      ${texts.from[language](dayText(from))} ·
      ${sourceLink(source.url, provisionName(provisions[0] as (typeof provisions)[number], language), language)}
    </p>
    ${doubtsView(doubts, language)}
  </section>
`

const doubtsView = (doubts: readonly string[], language: Language) =>
  doubts.length === 0
    ? nothing
    : html`<p class="quiet doubt">${texts.doubt[language]} <span lang="nl">${doubts.join(' ')}</span></p>`

const changesView = ({ language }: View) =>
  html`<ol class="plain">
    ${moments.map((moment) => momentView(moment, language))}
  </ol>`

function momentView({ amendment, changes, isFirst }: Moment, language: Language): TemplateResult {
  return html`
    <li class="moment">
      <h2><span class="quiet">${dayText(amendment.inForce)}</span> <span lang="nl">${amendment.title}</span></h2>
      ${isFirst ? html`<p class="quiet">${texts.firstRules[language]}</p>` : nothing}
      <ul class="plain">
        ${changes.map((change) => changeView(change, isFirst, language))}
      </ul>
      <h3>${texts.sources[language]}</h3>
      <ul class="plain">
        ${amendment.sources.map((source) => sourceView(source, language))}
      </ul>
      ${doubtsView(
        (amendment.doubts ?? []).map(({ text }) => text),
        language,
      )}
    </li>
  `
}

const changeView = ({ provision, before }: Change, isFirst: boolean, language: Language) => html`
  <li>
    ${provisionName(provision, language)}: <b>${provisionValue(provision, language)}</b>
    ${
      isFirst
        ? nothing
        : before === undefined
          ? html`<span class="badge">${texts.isNew[language]}</span>`
          : html`<span class="quiet">${texts.was[language]} ${provisionValue(before, language)}</span>`
    }
  </li>
`

const sourceView = ({ kind, name, url, readOn }: Source, language: Language) => html`
  <li class="quiet">
    <a
      href=${webAddress(url) ?? nothing}
      target="_blank"
      rel="noopener"
      lang="nl"
      aria-label=${`${name} (${texts.newWindow[language]})`}
      >${name}</a
    >
    (${sourceKinds[kind][language]}, ${dayText(readOn)})
  </li>
`

function planView(view: View): TemplateResult {
  const { state, language, planBar } = view
  return html`
    <p>${texts.compare[language]}</p>
    <div class="days">${dayField(view, 'a', texts.dayA[language])} ${dayField(view, 'b', texts.dayB[language])}</div>
    ${planBar}
    <div aria-live="polite">
      ${state.notice === undefined ? nothing : html`<p class="notice bad">${state.notice}</p>`}
      ${state.plan === undefined ? nothing : comparisonView(view, comparePlan(state.plan, state.a, state.b))}
    </div>
  `
}

function comparisonView(view: View, { differences, totalA, totalB, compared, unknown }: Comparison): TemplateResult {
  const { state, language } = view
  const days = [state.a, state.b] as const
  return html`
    ${
      compared === 0
        ? nothing
        : html`<p>
            ${differences.length === 0 ? texts.noDifference[language](compared) : texts.differences[language](differences.length, compared)}
          </p>`
    }
    ${unknown === 0 ? nothing : html`<p class="notice caution">${texts.unknown[language](unknown)}</p>`}
    ${
      differences.length === 0
        ? nothing
        : html`
            <ul class="plain">
              ${differences.slice(0, mostDifferences).map((one) => differenceView(view, one))}
              <li class="difference">
                <div class="head"><b>${texts.total[language]}</b> <b>${signed(totalB.minus(totalA), language)}</b></div>
                ${[totalA, totalB].map((total, index) => html` <p class="quiet">${dayText(days[index] as IsoDate)}: ${euro(total, language)}</p>`)}
              </li>
            </ul>
            ${differences.length > mostDifferences ? html`<p class="quiet">${texts.more[language](differences.length - mostDifferences)}</p>` : nothing}
          `
    }
  `
}

const euro = (amount: Money, language: Language): string => `€\u00A0${wordsIn(language).amount(amount)}`
const signed = (amount: Money, language: Language): string =>
  `${amount.isPositive() ? '+' : '−'} ${euro(amount.abs(), language)}`

function differenceView({ state, actions, language }: View, difference: Difference): TemplateResult {
  const { line, a, b } = difference
  const title =
    line.title === ''
      ? texts.untitled[language]((state.plan?.source.area.row ?? 0) + line.index + 2)
      : line.title.slice(0, 200)
  const why = (one: Difference['a']) =>
    one.because === undefined || one.because === 'before-first-rules'
      ? percentText(one.rate)
      : becauseTexts[one.because][language]
  const amount = (day: IsoDate, one: Difference['a']) =>
    html`<p class="quiet">${dayText(day)}: ${euro(one.subsidy, language)} (${why(one)})</p>`
  return html`
    <li class="difference">
      <div class="head">
        <button
          type="button"
          class="link"
          aria-label=${texts.goTo[language](title)}
          @click=${() => actions.goTo(difference)}
        >
          ${title}
        </button>
        <b>${signed(b.subsidy.minus(a.subsidy), language)}</b>
      </div>
      ${amount(state.a, a)} ${amount(state.b, b)}
    </li>
  `
}
