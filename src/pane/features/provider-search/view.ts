import { html, nothing, type TemplateResult } from 'lit'
import { providerList, serviceOf, type FoundOrganisation, type Provider } from '../../../providers'
import type { RegistrationNumber } from '../../../rules'
import { dayText } from '../../../wording'
import { noticeView } from '../../elements/notice-view'
import { webAddress } from '../../elements/web-address'
import type { PageView } from '../../page'
import { shortened } from '../../text'
import type { Actions } from './actions'
import type { NumberInCell } from './cell-question'
import { insertButton } from './insertion-actions'
import { mostOrganisations, numbersAtFirst, type State } from './model'
import { texts } from './texts'

export type View = PageView<State, Actions> & {
  readonly favourites: readonly RegistrationNumber[]
  readonly recent: readonly RegistrationNumber[]
  readonly recordsOf: (number: RegistrationNumber) => readonly Provider[]
  readonly ownCount: number
}

export function searchPage(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    ${notice(view, undefined)}
    <label class="field">
      <span class="label">${texts[language].search}</span>
      <input
        type="search"
        data-focus="search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="provider-search-hint"
        .value=${state.query}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      />
      <span class="hint" id="provider-search-hint">${texts[language].searchHint}</span>
    </label>
    ${state.planTable === undefined ? nothing : placeChoice(view, state.planTable)}
    ${state.inCell.length === 0 ? nothing : selectedCell(view)}
    ${state.found !== undefined ? results(view, state.found) : state.query.trim() === '' ? personal(view) : html`<p class="quiet">${texts[language].preparing}</p>`}
    <p class="quiet">${texts[language].unconfirmed(dayText(providerList.collectedOn))}</p>
    <div class="buttons">
      <button type="button" class="button" @click=${() => actions.show('own-list')}>
        ${texts[language].ownList(view.ownCount)}
      </button>
    </div>
  `
}

function placeChoice({ state, actions, language }: View, table: string): TemplateResult {
  return html`
    <label class="field inline">
      <span class="label">${texts[language].into}</span>
      <select @change=${(event: Event) => actions.chooseIntoPlan((event.target as HTMLSelectElement).value === 'plan')}>
        <option value="plan" ?selected=${state.intoPlan}>${texts[language].intoPlan(table)}</option>
        <option value="cell" ?selected=${!state.intoPlan}>${texts[language].intoCell}</option>
      </select>
    </label>
  `
}

function selectedCell(view: View): TemplateResult {
  return html`
    <section class="selected-cell">
      <h2>${texts[view.language].inCell}</h2>
      ${view.state.inCell.map((one) => numberInCell(view, one))}
    </section>
  `
}

function numberInCell(view: View, { number, records, repaired, unusualLength, nearby }: NumberInCell): TemplateResult {
  const { language } = view
  if (records.length > 0) {
    return html`
      ${byName(records).map(
        (scopes) =>
          html`<div class="card">
            <h3>${scopes[0]?.name}</h3>
            <ul class="plain">
              ${numberRow(view, 'cell', number, scopes)}
            </ul>
          </div>`,
      )}
      ${repaired ? html`<p class="quiet">${texts[language].writtenOtherwise(number)}</p>` : nothing}
    `
  }
  return html`
    <div class="notice caution">
      <p>${texts[language].unknownNumber(number)} ${unusualLength ? texts[language].unusualLength : nothing}</p>
      ${nearby.length === 0 ? nothing : html`<p>${texts[language].didYouMean}</p>`}
    </div>
    ${nearby.map((one) => namedNumber(view, 'near', one))}
  `
}

/** Numbers on their own, each under the name it goes by. */
function namedNumber(view: View, section: string, number: RegistrationNumber): TemplateResult {
  const groups = byName(view.recordsOf(number))
  return html`${groups.map(
    (scopes) =>
      html`<div class="card">
        <h3>${scopes[0]?.name}</h3>
        <ul class="plain">
          ${numberRow(view, section, number, scopes)}
        </ul>
      </div>`,
  )}`
}

function byName(records: readonly Provider[]): readonly (readonly Provider[])[] {
  const groups = new Map<string, Provider[]>()
  for (const record of records) groups.set(record.name, [...(groups.get(record.name) ?? []), record])
  return [...groups.values()]
}

function personal(view: View): TemplateResult {
  const { favourites, language } = view
  const recent = view.recent.filter((number) => !favourites.includes(number))
  if (favourites.length + recent.length === 0) return html`<p>${texts[language].nothingYet}</p>`
  const list = (section: string, title: string, numbers: readonly RegistrationNumber[]) =>
    numbers.length === 0
      ? nothing
      : html`<section>
          <h2>${title}</h2>
          ${numbers.map((number) => namedNumber(view, section, number))}
        </section>`
  return html`${list('favourite', texts[language].favourites, favourites)}
  ${list('recent', texts[language].recent, recent)}`
}

function results(view: View, found: NonNullable<State['found']>): TemplateResult {
  const { language } = view
  const { unknownNumber, ignored, organisations, total } = found
  return html`
    ${
      unknownNumber === undefined
        ? nothing
        : html`<div class="notice caution">
            <p>${texts[language].unknownNumber(unknownNumber)} ${total === 0 ? nothing : texts[language].didYouMean}</p>
          </div>`
    }
    ${ignored.length === 0 || total === 0 ? nothing : html`<p class="quiet">${texts[language].ignored(ignored.join(', '))}</p>`}
    ${unknownNumber !== undefined && total === 0 ? nothing : html`<p class="count">${texts[language].found(total)}</p>`}
    ${organisations.map((one) => organisationCard(view, one))}
    ${total > organisations.length ? html`<p class="quiet">${texts[language].refine(mostOrganisations, total)}</p>` : nothing}
  `
}

function organisationCard(view: View, { organisation, matches }: FoundOrganisation): TemplateResult {
  const { language, state, actions } = view
  const { name, numbers, websites } = organisation
  const matching = numbers.filter(({ scopes }) => scopes.some((scope) => matches.has(scope)))
  const others = numbers.filter((number) => !matching.includes(number))
  const showsAll = state.opened.has(name) || numbers.length <= numbersAtFirst
  const rows = (list: typeof numbers) =>
    html`<ul class="plain">
      ${list.map(({ number, scopes }) => numberRow(view, 'found', number, scopes))}
    </ul>`
  const othersAtFirst = Math.max(0, numbersAtFirst - matching.length)
  return html`
    <article class="card organisation">
      <h2>${name}</h2>
      ${websites.slice(0, 3).map((website) => html`<p class="quiet">${link(website, siteName(website))}</p>`)}
      ${rows(showsAll ? matching : matching.slice(0, numbersAtFirst))}
      ${
        others.length === 0 || (!showsAll && othersAtFirst === 0)
          ? nothing
          : html`<h3 class="others">${texts[language].otherNumbers}</h3>
              ${rows(showsAll ? others : others.slice(0, othersAtFirst))}`
      }
      ${showsAll ? nothing : html`<button type="button" class="button subtle small" @click=${() => actions.showAllNumbers(name)}>${texts[language].allNumbers(numbers.length)}</button>`}
    </article>
  `
}

const siteName = (website: string) => website.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')

function link(address: string, text: string, label?: string): TemplateResult | string {
  const href = webAddress(address)
  return href === undefined
    ? text
    : html`<a href=${href} target="_blank" rel="noopener" aria-label=${label ?? nothing}>${text}</a>`
}

/** One number: what it is for, where that is said and when, and the buttons that put it in a cell. */
function numberRow(
  view: View,
  section: string,
  number: RegistrationNumber,
  scopes: readonly Provider[],
): TemplateResult {
  const { language, actions, favourites } = view
  const at = `${section} ${number} ${scopes[0]?.name ?? ''}`
  const isFavourite = favourites.includes(number)
  const provider = scopes[0] as Provider
  const name = (text: string) => `${text}: ${number}`
  return html`
    <li class="number-row">
      <div class="number-line">
        <code>${number}</code>
        <span class="badge">${texts[language].services[serviceOf(number)]}</span>
        <button
          type="button"
          class="button subtle small star"
          aria-label=${name(texts[language].favourite)}
          aria-pressed=${isFavourite ? 'true' : 'false'}
          @click=${() => actions.toggleFavourite(number)}
        >
          ${isFavourite ? '★' : '☆'}
        </button>
      </div>
      ${scopes.map((scope) => scopeLines(view, scope))}
      <div class="buttons">
        <button
          type="button"
          class="button small"
          aria-label=${name(texts[language].insertNumber)}
          data-focus=${insertButton({ at, withName: false })}
          @click=${() => actions.insert(provider, false, at)}
        >
          ${texts[language].insertNumber}
        </button>
        <button
          type="button"
          class="button small"
          aria-label=${name(texts[language].insertBoth)}
          data-focus=${insertButton({ at, withName: true })}
          @click=${() => actions.insert(provider, true, at)}
        >
          ${texts[language].insertBoth}
        </button>
      </div>
      ${pending(view, at)} ${notice(view, at)}
    </li>
  `
}

function scopeLines({ language, today }: View, scope: Provider): TemplateResult {
  const { campus, programme, source, asWritten, validUntil, importedOn, note, enterpriseNumber } = scope
  const age =
    importedOn === undefined
      ? texts[language].collected(dayText(providerList.collectedOn))
      : texts[language].imported(dayText(importedOn))
  const sourceText =
    webAddress(source) === undefined
      ? source
      : link(source, texts[language].source, texts[language].sourceOf(scope.number))
  const facts = [
    sourceText,
    age,
    asWritten === undefined ? '' : texts[language].asWritten(asWritten),
    enterpriseNumber ?? '',
  ].filter((fact) => fact !== '')
  return html`
    <div class="scope">
      ${campus === undefined ? nothing : html`<p class="campus">${campus}</p>`}
      ${programme === undefined ? nothing : html`<p>${programme}</p>`}
      ${importedOn === undefined || note === undefined ? nothing : html`<p class="quiet">${note}</p>`}
      ${
        validUntil === undefined
          ? nothing
          : html`<p class="quiet">
              ${texts[language].validUntil(dayText(validUntil))}
              ${validUntil < today ? html`<span class="badge caution">${texts[language].expired}</span>` : nothing}
            </p>`
      }
      <p class="quiet">${facts.map((fact, index) => html`${index === 0 ? nothing : ' · '}${fact}`)}</p>
    </div>
  `
}

const changesShown = 5
const short = (text: string) => shortened(text, 120)

function pending({ state, actions, language }: View, at: string): TemplateResult | typeof nothing {
  if (state.pending?.at !== at) return nothing
  const { replaced } = state.pending.insertion
  const more = replaced.length - changesShown
  return html`
    <div class="notice caution" id="provider-replaces">
      <p>${texts[language].replaces}</p>
      <ul class="plain changes">
        ${replaced.slice(0, changesShown).map(({ address, from, to }) => html`<li><b>${address}</b> <span class="from">${short(from)}</span> ${texts[language].becomes} <span class="to">${short(to)}</span></li>`)}
        ${more > 0 ? html`<li>${texts[language].andMore(more)}</li>` : nothing}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button primary small"
          data-focus="pending"
          aria-describedby="provider-replaces"
          @click=${() => actions.confirm()}
        >
          ${texts[language].replace}
        </button>
        <button type="button" class="button small" @click=${() => actions.cancel()}>${texts[language].cancel}</button>
      </div>
    </div>
  `
}

/** The sentence about what just happened, where it happened. */
export function notice({ state, actions, language }: View, at: string | undefined): TemplateResult | typeof nothing {
  if (state.notice?.at !== at) return nothing
  const undo = state.notice?.undo
  if (undo === undefined) return noticeView(state.notice)
  const putBack = () => actions.undo(undo, at)
  return noticeView(
    state.notice,
    html`<div class="buttons">
      <button type="button" class="button small" @click=${putBack}>${texts[language].undo}</button>
    </div>`,
  )
}
