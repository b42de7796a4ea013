import { html, nothing, type TemplateResult } from 'lit'
import type { Provider } from '../../../providers'
import { dayNoted, type DoneOn } from '../../../rules'
import {
  columnTerm,
  dayText,
  findingText,
  percentText,
  wordsIn,
  type PlanColumn,
  type Language,
} from '../../../wording'
import { noticeView } from '../../elements/notice-view'
import { sourceLink } from '../../elements/source-link'
import type { PageView } from '../../page'
import { euroIn, shortened } from '../../text'
import type { Actions } from './actions'
import type { Copied, State } from './state'
import type { Plan, PlanLine } from '../../plan/plan'
import { cardFields, formAmount, proofItems, proofText, type Card, type CardField, type Content } from './model'
import { texts } from './texts'

type View = PageView<State, Actions> & { readonly planBar: HTMLElement }

/** Pages of VLAIO that say what stands here. */
const sources = {
  proof:
    'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/controle-en-stavingsdocumenten',
  deposit: 'http://www.vlaio.be/artikel/storten-betalen',
} as const

/** A plan of more rows gets a field to search them. */
export const rowsWithoutFilter = 30

/** The column of the plan that a field of the form comes from. */
const columnOf: { readonly [F in CardField]?: PlanColumn } = {
  service: 'service',
  title: 'title',
  theme: 'theme',
  provider: 'provider',
  number: 'number',
  persons: 'persons',
  participants: 'participants',
  hours: 'hours',
  enrolledOn: 'enrolledOn',
  startsOn: 'startsOn',
  amount: 'cost',
}

export function cardPage(view: View): TemplateResult {
  const { state, language, planBar } = view
  const { plan, card } = state
  return html`
    ${planBar} ${noticeView(state.notice)}
    ${plan === undefined ? nothing : plan.lines.length === 0 ? html`<p>${texts[language].noRows}</p>` : rowChoice(view, plan)}
    ${plan === undefined || card === undefined ? nothing : cardView(view, plan, card)}
  `
}

function rowChoice({ state, actions, language }: View, plan: Plan): TemplateResult {
  const { choices, card, filter, found } = state
  const rowNumber = ({ index }: PlanLine) => plan.source.area.row + index + 2
  const options = card === undefined || choices.includes(card.line) ? choices : [card.line, ...choices]
  return html`
    ${
      plan.lines.length <= rowsWithoutFilter
        ? nothing
        : html`<label class="field">
            <span class="label">${texts[language].filter}</span>
            <input
              type="search"
              autocomplete="off"
              .value=${filter}
              @input=${(event: Event) => actions.filter((event.target as HTMLInputElement).value)}
            />
            <span class="hint">${texts[language].filtered(found, plan.lines.length)}</span>
          </label>`
    }
    <label class="field">
      <span class="label">${texts[language].row}</span>
      <select @change=${(event: Event) => actions.chooseRow(Number((event.target as HTMLSelectElement).value))}>
        ${options.map((line) => html`<option value=${line.index} ?selected=${line === card?.line}>${texts[language].rowOption(rowNumber(line), shortened(line.title, 80))}</option>`)}
      </select>
      <span class="hint">${texts[language].rowHint}</span>
    </label>
  `
}

function cardView(view: View, plan: Plan, card: Card): TemplateResult {
  const { language } = view
  const { row } = card.line
  return html`
    ${row.cancelledOn === undefined ? nothing : html`<p class="notice caution">${stoppedText(row.cancelledOn, language)}</p>`}
    ${applicationView(card, language)} ${findings(view, card)} ${form(view, plan, card)} ${ownShare(view, card)}
    ${subsidy(view, card)} ${direct(view, card)} ${proof(view, card)}
  `
}

function stoppedText(cancelledOn: DoneOn, language: Language): string {
  const { stopped, stoppedDayUnknown } = texts[language]
  return cancelledOn === 'day-unknown' ? stoppedDayUnknown : stopped(dayText(cancelledOn))
}

/** When it was applied for, or until when that can be done. */
function applicationView({ line: { row, answer }, isAppliedOnUnknownDay }: Card, language: Language) {
  const { applied, appliedDayUnknown, applyBy } = texts[language]
  const [appliedOn, lastDay] = [dayNoted(row.appliedOn), answer.applicationDeadline]
  if (appliedOn !== undefined) return html`<p>${applied(dayText(appliedOn))}</p>`
  if (isAppliedOnUnknownDay) return html`<p>${appliedDayUnknown}</p>`
  return lastDay === undefined ? nothing : html`<p><b>${applyBy(dayText(lastDay))}</b></p>`
}

function findings({ language }: View, { risks }: Card): TemplateResult | typeof nothing {
  if (risks.length === 0) return nothing
  return html`
    <section class="notice caution findings">
      <h2>${texts[language].findings}</h2>
      <ul class="plain">
        ${risks.map(
          ({ finding, euro }) =>
            html`<li>
              ${shortened(findingText(finding, language), 500)}${euro === undefined || euro.isZero() ? nothing : html` <b>${texts[language].atRisk(euroIn(language)(euro))}</b>`}
            </li>`,
        )}
      </ul>
    </section>
  `
}

function form(view: View, plan: Plan, card: Card): TemplateResult {
  const { language, actions, state } = view
  const lines = cardFields.flatMap((field) => {
    const content = card.fields[field]
    return content.kind === 'value' ? [`${texts[language].fields[field]}\t${content.text.replace(/\s+/g, ' ')}`] : []
  })
  return html`
    <section>
      <h2>${texts[language].form}</h2>
      <p class="quiet">${texts[language].formHint}</p>
      <dl class="form">${cardFields.map((field) => fieldView(view, plan, card, field))}</dl>
      <div class="buttons">
        <button type="button" class="button" @click=${() => actions.copy('everything', lines.join('\n'))}>
          ${state.copied === 'everything' ? texts[language].copied : texts[language].copyAll}
        </button>
      </div>
      ${state.selected === 'everything' ? html`<textarea readonly data-copy="everything" aria-label=${texts[language].everything} rows="6" .value=${lines.join('\n')}></textarea>` : nothing}
      ${state.selected === 'everything' ? html`<p class="quiet">${texts[language].selectedField(texts[language].everything)}</p>` : nothing}
    </section>
  `
}

function fieldView(view: View, plan: Plan, card: Card, field: CardField): TemplateResult {
  const { language, actions } = view
  const label = texts[language].fields[field]
  const content = card.fields[field]
  const column = columnOf[field]
  const canGo = column !== undefined && plan.source.mapping[column] !== undefined
  return html`
    <div class="line is-${content.kind}">
      <dt>${label}</dt>
      <dd>
        ${
          content.kind === 'value'
            ? html`<span class="value" data-copy=${field}>${content.text}</span>
                ${copyButton(view, field, label, content.text)}`
            : html`<span class="gap">${gapText(content, field, language)}</span> ${
                  canGo && content.kind !== 'no-column'
                    ? html`<button
                        type="button"
                        class="button small"
                        aria-label=${texts[language].toCell(label)}
                        @click=${() => actions.goTo(column)}
                      >
                        ${texts[language].go}
                      </button>`
                    : nothing
                }`
        }
      </dd>
      ${notes(view, card, field, content)}
      ${view.state.selected === field ? html`<dd class="quiet">${texts[language].selectedField(label)}</dd>` : nothing}
    </div>
  `
}

function copyButton({ state, actions, language }: View, what: Copied, label: string, text: string): TemplateResult {
  return html`<button
    type="button"
    class="button small"
    aria-label=${texts[language].copyField(label)}
    @click=${() => actions.copy(what, text)}
  >
    ${state.copied === what ? texts[language].copied : texts[language].copy}
  </button>`
}

function gapText(content: Exclude<Content, { kind: 'value' }>, field: CardField, language: Language): string {
  switch (content.kind) {
    case 'reminder':
      return texts[language].reminders[field as keyof (typeof texts)[Language]['reminders']]
    case 'empty':
      return texts[language].empty(shortened(content.header, 100))
    case 'unreadable':
      return texts[language].unreadable(shortened(content.header, 100), shortened(content.written, 100))
    case 'no-column':
      return texts[language].noColumn(columnTerm(content.column, language))
    case 'unknown':
      return texts[language].amountUnknown
  }
}

function notes(
  { language, actions }: View,
  { line, fields, scopes, numberIsUnknown }: Card,
  field: CardField,
  content: Content,
): TemplateResult[] {
  const found: TemplateResult[] = []
  const add = (text: string | TemplateResult) => found.push(html`<dd class="quiet">${text}</dd>`)
  const hint = texts[language].hints[field]
  if (hint !== undefined && content.kind === 'value') add(hint)
  if (content.kind === 'value' && content.note === 'from-number') add(texts[language].fromNumber)
  if (field !== 'number' || content.kind !== 'value') return found
  if (content.note === 'repaired') add(texts[language].repaired(shortened(line.row.number ?? '', 100)))
  if (numberIsUnknown) {
    add(
      html`${texts[language].unknownNumber}
        <button type="button" class="button subtle small" @click=${() => actions.findProvider(content.text)}>
          ${texts[language].findProvider}
        </button>`,
    )
  }
  const names = fields.provider.kind === 'value' ? [fields.provider.text] : []
  for (const name of new Set(scopes.map((scope) => scope.name)))
    if (!names.includes(name)) add(texts[language].listedAs(shortened(name, 200)))
  for (const scope of scopes.slice(0, mostScopes))
    if (scopeText(scope) !== '') add(texts[language].usedFor(shortened(scopeText(scope), 300)))
  return found
}
const mostScopes = 6
const scopeText = ({ campus, programme }: Provider): string =>
  [campus, programme].filter((part) => part !== undefined).join(' · ')

function ownShare(view: View, { line, deposit }: Card): TemplateResult {
  const { language, state } = view
  const { ownShare: amount } = line.answer
  const label = texts[language].ownShare
  // Only the figure is copied.
  const [sign, figure] = amount === undefined ? [] : euroIn(language)(amount).split('\u00A0')
  const depositedOn = dayNoted(line.tracking.depositedOn)
  return html`
    <section>
      <h2>${label}</h2>
      ${
        amount === undefined
          ? html`<p>${texts[language].ownShareUnknown}</p>`
          : html`
              <p class="amount">
                <span>${sign} <b data-copy="ownShare">${figure}</b></span>
                ${copyButton(view, 'ownShare', label, formAmount(amount))}
              </p>
              ${state.selected === 'ownShare' ? html`<p class="quiet">${texts[language].selectedField(label)}</p>` : nothing}
              ${
                depositedOn !== undefined
                  ? html`<p>${texts[language].deposited(dayText(depositedOn))}</p>`
                  : deposit.lastDay === undefined
                    ? nothing
                    : html`<p>
                        ${(deposit.isFromToday ? texts[language].depositFromToday : texts[language].depositBy)(dayText(deposit.lastDay))}
                      </p>`
              }
              <p class="notice">
                ${texts[language].exact} ${sourceLink(sources.deposit, texts[language].aboutDeposit, language)}
              </p>
            `
      }
    </section>
  `
}

function subsidy({ language }: View, { line }: Card): TemplateResult | typeof nothing {
  const { row, answer } = line
  const { subsidy: amount, rate, eligibleCost, applicant, left } = answer
  if (amount === undefined) return nothing
  const words = wordsIn(language)
  const euro = euroIn(language)
  return html`
    <section>
      <h2>${texts[language].subsidy}</h2>
      <p class="amount">
        <b>${euro(amount)}</b>
      </p>
      ${
        amount.isZero()
          ? html`<p>${texts[language].none}</p>`
          : row.granted !== undefined
            ? html`<p>${texts[language].granted}</p>`
            : rate === undefined || eligibleCost === undefined || applicant === undefined
              ? nothing
              : html`<p>
                  ${texts[language].calculation(percentText(rate), euro(eligibleCost), words.applicant(applicant))}
                </p>`
      }
      ${left === undefined ? nothing : html`<p class="quiet">${texts[language].left(euro(left))}</p>`}
    </section>
  `
}

function direct({ language }: View, { invoice }: Card): TemplateResult | typeof nothing {
  if (invoice === undefined) return nothing
  const euro = euroIn(language)
  const rows = [
    [texts[language].price, invoice.withoutVat],
    [texts[language].throughForm, invoice.withoutVat.minus(invoice.notEligible)],
    [texts[language].notEligible, invoice.notEligible],
    [texts[language].vat(percentText(invoice.vatRate)), invoice.vat],
  ] as const
  return html`
    <section>
      <h2>${texts[language].direct}</h2>
      <p class="quiet">${texts[language].directHint}</p>
      <table class="table">
        <tbody>
          ${rows.map(
            ([label, amount]) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td class="number">${euro(amount)}</td>
              </tr>`,
          )}
          <tr>
            <th scope="row"><b>${texts[language].direct}</b></th>
            <td class="number"><b>${euro(invoice.toProvider)}</b></td>
          </tr>
        </tbody>
      </table>
    </section>
  `
}

function proof({ language }: View, card: Card): TemplateResult {
  return html`
    <section>
      <h2>${texts[language].proof}</h2>
      <ul class="proof">
        ${proofItems.map((item) => {
          const text = proofText(item, card)
          return html`<li>
            ${texts[language].proofItems[item]}${text === '' ? nothing : html` <br /><span class="quiet">${texts[language].inPlan(shortened(text, 200))}</span>`}
          </li>`
        })}
      </ul>
      <p>${sourceLink(sources.proof, texts[language].aboutProof, language)}</p>
      ${card.keepUntil === undefined ? nothing : html`<p><b>${texts[language].keepUntil(dayText(card.keepUntil))}</b></p>`}
    </section>
  `
}
