import { html, nothing, type TemplateResult } from 'lit'
import { providerList, serviceOf, type FoundOrganisation, type Provider } from '../../../providers'
import type { IsoDate, RegistrationNumber } from '../../../rules'
import { dayText, type Language } from '../../../wording'
import { webAddress } from '../../elements/web-address'
import type { NumberInCell } from './cell-question'
import { mostOrganisations, numbersAtFirst, type Actions, type State } from './model'
import { texts } from './texts'

export type View = {
  readonly state: State
  readonly actions: Actions
  readonly language: Language
  readonly today: IsoDate
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
      <span class="label">${texts.search[language]}</span>
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="provider-search-hint"
        .value=${state.query}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      />
      <span class="hint" id="provider-search-hint">${texts.searchHint[language]}</span>
    </label>
    ${state.planTable === undefined ? nothing : placeChoice(view, state.planTable)}
    ${state.inCell.length === 0 ? nothing : selectedCell(view)}
    ${state.found !== undefined ? results(view, state.found) : state.query.trim() === '' ? personal(view) : html`<p class="quiet">${texts.preparing[language]}</p>`}
    <p class="quiet">${texts.unconfirmed[language](dayText(providerList.collectedOn))}</p>
    <div class="buttons">
      <button type="button" class="button" @click=${() => actions.show('own-list')}>
        ${texts.ownList[language](view.ownCount)}
      </button>
    </div>
  `
}

function placeChoice({ state, actions, language }: View, table: string): TemplateResult {
  return html`
    <label class="field inline">
      <span class="label">${texts.into[language]}</span>
      <select @change=${(event: Event) => actions.chooseIntoPlan((event.target as HTMLSelectElement).value === 'plan')}>
        <option value="plan" ?selected=${state.intoPlan}>${texts.intoPlan[language](table)}</option>
        <option value="cell" ?selected=${!state.intoPlan}>${texts.intoCell[language]}</option>
      </select>
    </label>
  `
}

function selectedCell(view: View): TemplateResult {
  return html`
    <section class="selected-cell">
      <h2>${texts.inCell[view.language]}</h2>
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
      ${repaired ? html`<p class="quiet">${texts.writtenOtherwise[language](number)}</p>` : nothing}
    `
  }
  return html`
    <div class="notice caution">
      <p>${texts.unknownNumber[language](number)} ${unusualLength ? texts.unusualLength[language] : nothing}</p>
      ${nearby.length === 0 ? nothing : html`<p>${texts.didYouMean[language]}</p>`}
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
  if (favourites.length + recent.length === 0) return html`<p>${texts.nothingYet[language]}</p>`
  const list = (section: string, title: string, numbers: readonly RegistrationNumber[]) =>
    numbers.length === 0
      ? nothing
      : html`<section>
          <h2>${title}</h2>
          ${numbers.map((number) => namedNumber(view, section, number))}
        </section>`
  return html`${list('favourite', texts.favourites[language], favourites)}
  ${list('recent', texts.recent[language], recent)}`
}

function results(view: View, found: NonNullable<State['found']>): TemplateResult {
  const { language } = view
  const { unknownNumber, ignored, organisations, total } = found
  return html`
    ${
      unknownNumber === undefined
        ? nothing
        : html`<div class="notice caution">
            <p>${texts.unknownNumber[language](unknownNumber)} ${total === 0 ? nothing : texts.didYouMean[language]}</p>
          </div>`
    }
    ${ignored.length === 0 || total === 0 ? nothing : html`<p class="quiet">${texts.ignored[language](ignored.join(', '))}</p>`}
    ${unknownNumber !== undefined && total === 0 ? nothing : html`<p class="count">${texts.found[language](total)}</p>`}
    ${organisations.map((one) => organisationCard(view, one))}
    ${total > organisations.length ? html`<p class="quiet">${texts.refine[language](mostOrganisations, total)}</p>` : nothing}
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
          : html`<h3 class="others">${texts.otherNumbers[language]}</h3>
              ${rows(showsAll ? others : others.slice(0, othersAtFirst))}`
      }
      ${showsAll ? nothing : html`<button type="button" class="button subtle small" @click=${() => actions.showAllNumbers(name)}>${texts.allNumbers[language](numbers.length)}</button>`}
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
        <span class="badge">${texts.services[serviceOf(number)][language]}</span>
        <button
          type="button"
          class="button subtle small star"
          aria-label=${name(texts.favourite[language])}
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
          aria-label=${name(texts.insertNumber[language])}
          data-at=${`${at} number`}
          @click=${() => actions.insert(provider, false, at)}
        >
          ${texts.insertNumber[language]}
        </button>
        <button
          type="button"
          class="button small"
          aria-label=${name(texts.insertBoth[language])}
          data-at=${`${at} both`}
          @click=${() => actions.insert(provider, true, at)}
        >
          ${texts.insertBoth[language]}
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
      ? texts.collected[language](dayText(providerList.collectedOn))
      : texts.imported[language](dayText(importedOn))
  const sourceText =
    webAddress(source) === undefined
      ? source
      : link(source, texts.source[language], texts.sourceOf[language](scope.number))
  const facts = [
    sourceText,
    age,
    asWritten === undefined ? '' : texts.asWritten[language](asWritten),
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
              ${texts.validUntil[language](dayText(validUntil))}
              ${validUntil < today ? html`<span class="badge caution">${texts.expired[language]}</span>` : nothing}
            </p>`
      }
      <p class="quiet">${facts.map((fact, index) => html`${index === 0 ? nothing : ' · '}${fact}`)}</p>
    </div>
  `
}

const changesShown = 5
const short = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

function pending({ state, actions, language }: View, at: string): TemplateResult | typeof nothing {
  if (state.pending?.at !== at) return nothing
  const { replaced } = state.pending.insertion
  const more = replaced.length - changesShown
  return html`
    <div class="notice caution" id="provider-replaces">
      <p>${texts.replaces[language]}</p>
      <ul class="plain changes">
        ${replaced.slice(0, changesShown).map(({ address, from, to }) => html`<li><b>${address}</b> <span class="from">${short(from)}</span> ${texts.becomes[language]} <span class="to">${short(to)}</span></li>`)}
        ${more > 0 ? html`<li>${texts.andMore[language](more)}</li>` : nothing}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button primary small"
          data-focus="pending"
          aria-describedby="provider-replaces"
          @click=${() => actions.confirm()}
        >
          ${texts.replace[language]}
        </button>
        <button type="button" class="button small" @click=${() => actions.cancel()}>${texts.cancel[language]}</button>
      </div>
    </div>
  `
}

/** The sentence about what just happened, where it happened. */
export function notice({ state, actions, language }: View, at: string | undefined): TemplateResult | typeof nothing {
  if (state.notice === undefined || state.notice.at !== at) return nothing
  const { kind, text, undo } = state.notice
  return html`
    <div class="notice ${kind}">
      <p>${text}</p>
      ${undo === undefined ? nothing : html`<div class="buttons"><button type="button" class="button small" @click=${() => actions.undo(undo, at)}>${texts.undo[language]}</button></div>`}
    </div>
  `
}
