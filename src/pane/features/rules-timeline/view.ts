import { html, nothing, type TemplateResult } from 'lit'
import { addInVersion } from '../../../functions'
import { providerList } from '../../../providers'
import { checkedOn, dayBefore, firstDay, type IsoDate, type Money, type Source } from '../../../rules'
import { dayText, percentText, provisionName, type Language } from '../../../wording'
import { provisionValue } from '../../elements/provision-value'
import { sourceLink } from '../../elements/source-link'
import { webAddress } from '../../elements/web-address'
import type { PageView } from '../../page'
import { euroIn } from '../../text'
import type { Actions } from './actions'
import {
  comparePlan,
  moments,
  rulesOn,
  scopeDoubts,
  views,
  type Change,
  type Comparison,
  type Difference,
  type Moment,
  type RuleGroup,
  type State,
} from './model'
import { texts } from './texts'

type View = PageView<State, Actions> & { readonly planBar: HTMLElement }

/** A plan can differ in every row. */
const mostDifferences = 200

export function rulesPage(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    <p class="facts">
      ${texts[language].checked(dayText(checkedOn))}
      ${texts[language].versions(addInVersion, dayText(providerList.collectedOn))}
    </p>
    <nav class="views" aria-label=${texts[language].views}>
      ${views.map(
        (name) =>
          html`<button
            type="button"
            class="button small"
            aria-current=${name === state.view ? 'true' : nothing}
            @click=${() => actions.show(name)}
          >
            ${texts[language].viewNames[name]}
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
    ${dayField(view, 'day', texts[language].day)}
    <p class="quiet">${texts[language].decides}</p>
    ${groups.length === 0 ? html`<p class="notice caution">${texts[language].noRules(dayText(firstDay))}</p>` : nothing}
    ${state.day > checkedOn ? html`<p class="notice">${texts[language].afterCheck(dayText(checkedOn))}</p>` : nothing}
    ${groups.map((group) => groupView(group, state.day, language))} ${doubtsView(scopeDoubts(state.day), language)}
  `
}

const groupView = ({ provisions, from, source, doubts }: RuleGroup, on: IsoDate, language: Language) => html`
  <section class="card rule">
    <dl>
      ${provisions.map(
        (provision) =>
          html`<div class=${provision.parameter === 'eligibleThemes' ? 'long' : nothing}>
            <dt>${provisionName(provision, language)}</dt>
            <dd>${provisionValue(provision, on, language)}</dd>
          </div>`,
      )}
    </dl>
    <p class="quiet">
      ${texts[language].from(dayText(from))} ·
      ${sourceLink(source.url, provisionName(provisions[0] as (typeof provisions)[number], language), language)}
    </p>
    ${doubtsView(doubts, language)}
  </section>
`

const doubtsView = (doubts: readonly string[], language: Language) =>
  doubts.length === 0
    ? nothing
    : html`<p class="quiet doubt">${texts[language].doubt} <span lang="nl">${doubts.join(' ')}</span></p>`

const changesView = ({ language }: View) =>
  html`<ol class="plain">
    ${moments.map((moment) => momentView(moment, language))}
  </ol>`

function momentView({ amendment, changes, isFirst }: Moment, language: Language): TemplateResult {
  return html`
    <li class="moment">
      <h2><span class="quiet">${dayText(amendment.inForce)}</span> <span lang="nl">${amendment.title}</span></h2>
      ${isFirst ? html`<p class="quiet">${texts[language].firstRules}</p>` : nothing}
      <ul class="plain">
        ${changes.map((change) => changeView(change, isFirst, language))}
      </ul>
      <h3>${texts[language].sources}</h3>
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
    ${provisionName(provision, language)}: <b>${provisionValue(provision, provision.amendment.inForce, language)}</b>
    ${
      isFirst
        ? nothing
        : before === undefined
          ? html`<span class="badge">${texts[language].isNew}</span>`
          : html`<span class="quiet"
              >${texts[language].was} ${provisionValue(before, dayBefore(provision.amendment.inForce), language)}</span
            >`
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
      aria-label=${`${name} (${texts[language].newWindow})`}
      >${name}</a
    >
    (${texts[language].sourceKinds[kind]}, ${dayText(readOn)})
  </li>
`

function planView(view: View): TemplateResult {
  const { state, language, planBar } = view
  return html`
    <p>${texts[language].compare}</p>
    <div class="days">${dayField(view, 'a', texts[language].dayA)} ${dayField(view, 'b', texts[language].dayB)}</div>
    ${planBar}
    <div aria-live="polite">
      ${state.notice === undefined ? nothing : html`<p class="notice ${state.notice.kind}">${state.notice.text}</p>`}
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
            ${differences.length === 0 ? texts[language].noDifference(compared) : texts[language].differences(differences.length, compared)}
          </p>`
    }
    ${unknown === 0 ? nothing : html`<p class="notice caution">${texts[language].unknown(unknown)}</p>`}
    ${
      differences.length === 0
        ? nothing
        : html`
            <ul class="plain">
              ${differences.slice(0, mostDifferences).map((one) => differenceView(view, one))}
              <li class="difference">
                <div class="head"><b>${texts[language].total}</b> <b>${signed(totalB.minus(totalA), language)}</b></div>
                ${[totalA, totalB].map((total, index) => html` <p class="quiet">${dayText(days[index] as IsoDate)}: ${euroIn(language)(total)}</p>`)}
              </li>
            </ul>
            ${differences.length > mostDifferences ? html`<p class="quiet">${texts[language].more(differences.length - mostDifferences)}</p>` : nothing}
          `
    }
  `
}

const signed = (amount: Money, language: Language): string =>
  `${amount.isPositive() ? '+' : '−'} ${euroIn(language)(amount.abs())}`

function differenceView({ state, actions, language }: View, difference: Difference): TemplateResult {
  const { line, a, b } = difference
  const title =
    line.title === ''
      ? texts[language].untitled((state.plan?.source.area.row ?? 0) + line.index + 2)
      : line.title.slice(0, 200)
  const why = (one: Difference['a']) =>
    one.because === undefined || one.because === 'before-first-rules'
      ? percentText(one.rate)
      : texts[language].because[one.because]
  const amount = (day: IsoDate, one: Difference['a']) =>
    html`<p class="quiet">${dayText(day)}: ${euroIn(language)(one.subsidy)} (${why(one)})</p>`
  return html`
    <li class="difference">
      <div class="head">
        <button
          type="button"
          class="link"
          aria-label=${texts[language].goTo(title)}
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
