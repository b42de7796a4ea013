import { html, nothing, type TemplateResult } from 'lit'
import type { Provider } from '../../../providers'
import { dayNoted } from '../../../rules'
import {
  columnTerm,
  dayText,
  findingText,
  percentText,
  wordsIn,
  type PaneColumn,
  type Language,
} from '../../../wording'
import { sourceLink } from '../../elements/source-link'
import type { Plan, PlanLine } from '../../plan/plan'
import { cardFields, proofItems, proofText, type Card, type CardField, type Content } from './model'
import { sources, texts } from './texts'

export type State = {
  readonly plan: Plan | undefined
  readonly card: Card | undefined
  readonly filter: string
  /** The rows that can be chosen, with what was typed to find them. */
  readonly choices: readonly PlanLine[]
  /** How many rows answer to the filter. */
  readonly found: number
  /** What was copied last. */
  readonly copied: Copied | undefined
  /** A field whose text could only be selected. */
  readonly selected: Copied | undefined
  readonly problem: string | undefined
}
export type Copied = CardField | 'ownShare' | 'everything'

export const firstState: State = {
  plan: undefined,
  card: undefined,
  filter: '',
  choices: [],
  found: 0,
  copied: undefined,
  selected: undefined,
  problem: undefined,
}

export type Actions = {
  chooseRow(index: number): void
  filter(query: string): void
  copy(what: Copied, text: string): void
  goTo(column: PaneColumn | undefined): void
  findProvider(number: string): void
}
export type View = { readonly state: State; readonly actions: Actions; readonly language: Language }

/** A plan of more rows gets a field to search them. */
export const rowsWithoutFilter = 30

/** The column of the plan that a field of the form comes from. */
const columnOf: { readonly [F in CardField]?: PaneColumn } = {
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

const cut = (text: string, longest: number) => (text.length <= longest ? text : `${text.slice(0, longest)}…`)

export function cardPage(view: View): TemplateResult {
  const { state, language } = view
  const { plan, card, problem } = state
  return html`
    ${problem === undefined ? nothing : html`<p class="notice bad">${problem}</p>`}
    ${plan === undefined ? nothing : plan.lines.length === 0 ? html`<p>${texts.noRows[language]}</p>` : rowChoice(view, plan)}
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
            <span class="label">${texts.filter[language]}</span>
            <input
              type="search"
              autocomplete="off"
              .value=${filter}
              @input=${(event: Event) => actions.filter((event.target as HTMLInputElement).value)}
            />
            <span class="hint">${texts.filtered[language](found, plan.lines.length)}</span>
          </label>`
    }
    <label class="field">
      <span class="label">${texts.row[language]}</span>
      <select @change=${(event: Event) => actions.chooseRow(Number((event.target as HTMLSelectElement).value))}>
        ${options.map((line) => html`<option value=${line.index} ?selected=${line === card?.line}>${texts.rowOption[language](rowNumber(line), cut(line.title, 80))}</option>`)}
      </select>
      <span class="hint">${texts.rowHint[language]}</span>
    </label>
  `
}

function cardView(view: View, plan: Plan, card: Card): TemplateResult {
  const { language } = view
  const { row, answer } = card.line
  return html`
    ${row.cancelledOn === undefined ? nothing : html`<p class="notice caution">${texts.stopped[language](dayText(row.cancelledOn))}</p>`}
    ${
      row.appliedOn !== undefined
        ? html`<p>${texts.applied[language](dayText(row.appliedOn))}</p>`
        : answer.applicationDeadline === undefined
          ? nothing
          : html`<p><b>${texts.applyBy[language](dayText(answer.applicationDeadline))}</b></p>`
    }
    ${findings(view, card)} ${form(view, plan, card)} ${ownShare(view, card)} ${subsidy(view, card)}
    ${direct(view, card)} ${proof(view, card)}
  `
}

function findings({ language }: View, { risks }: Card): TemplateResult | typeof nothing {
  if (risks.length === 0) return nothing
  return html`
    <section class="notice caution findings">
      <h2>${texts.findings[language]}</h2>
      <ul class="plain">
        ${risks.map(
          ({ finding, euro }) =>
            html`<li>
              ${cut(findingText(finding, language), 500)}${euro === undefined || euro.isZero() ? nothing : html` <b>${texts.atRisk[language](wordsIn(language).amount(euro))}</b>`}
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
    return content.kind === 'value' ? [`${texts.fields[field][language]}\t${content.text.replace(/\s+/g, ' ')}`] : []
  })
  return html`
    <section>
      <h2>${texts.form[language]}</h2>
      <p class="quiet">${texts.formHint[language]}</p>
      <dl class="form">${cardFields.map((field) => fieldView(view, plan, card, field))}</dl>
      <div class="buttons">
        <button type="button" class="button" @click=${() => actions.copy('everything', lines.join('\n'))}>
          ${state.copied === 'everything' ? texts.copied[language] : texts.copyAll[language]}
        </button>
      </div>
      ${state.selected === 'everything' ? html`<textarea readonly data-copy="everything" aria-label=${texts.everything[language]} rows="6" .value=${lines.join('\n')}></textarea>` : nothing}
      ${state.selected === 'everything' ? html`<p class="quiet">${texts.selectedField[language](texts.everything[language])}</p>` : nothing}
    </section>
  `
}

function fieldView(view: View, plan: Plan, card: Card, field: CardField): TemplateResult {
  const { language, actions } = view
  const label = texts.fields[field][language]
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
                        aria-label=${texts.toCell[language](label)}
                        @click=${() => actions.goTo(column)}
                      >
                        ${texts.go[language]}
                      </button>`
                    : nothing
                }`
        }
      </dd>
      ${notes(view, card, field, content)}
      ${view.state.selected === field ? html`<dd class="quiet">${texts.selectedField[language](label)}</dd>` : nothing}
    </div>
  `
}

function copyButton({ state, actions, language }: View, what: Copied, label: string, text: string): TemplateResult {
  return html`<button
    type="button"
    class="button small"
    aria-label=${texts.copyField[language](label)}
    @click=${() => actions.copy(what, text)}
  >
    ${state.copied === what ? texts.copied[language] : texts.copy[language]}
  </button>`
}

function gapText(content: Exclude<Content, { kind: 'value' }>, field: CardField, language: Language): string {
  switch (content.kind) {
    case 'reminder':
      return texts.reminders[field as keyof typeof texts.reminders][language]
    case 'empty':
      return texts.empty[language](cut(content.header, 100))
    case 'unreadable':
      return texts.unreadable[language](cut(content.header, 100), cut(content.written, 100))
    case 'no-column':
      return texts.noColumn[language](columnTerm(content.column, language))
    case 'unknown':
      return texts.amountUnknown[language]
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
  const hint = texts.hints[field]
  if (hint !== undefined && content.kind === 'value') add(hint[language])
  if (content.kind === 'value' && content.note === 'from-number') add(texts.fromNumber[language])
  if (field !== 'number' || content.kind !== 'value') return found
  if (content.note === 'repaired') add(texts.repaired[language](cut(line.row.number ?? '', 100)))
  if (numberIsUnknown) {
    add(
      html`${texts.unknownNumber[language]}
        <button type="button" class="button subtle small" @click=${() => actions.findProvider(content.text)}>
          ${texts.findProvider[language]}
        </button>`,
    )
  }
  const names = fields.provider.kind === 'value' ? [fields.provider.text] : []
  for (const name of new Set(scopes.map((scope) => scope.name)))
    if (!names.includes(name)) add(texts.listedAs[language](cut(name, 200)))
  for (const scope of scopes.slice(0, mostScopes))
    if (scopeText(scope) !== '') add(texts.usedFor[language](cut(scopeText(scope), 300)))
  return found
}
const mostScopes = 6
const scopeText = ({ campus, programme }: Provider): string =>
  [campus, programme].filter((part) => part !== undefined).join(' · ')

function ownShare(view: View, { line, deposit }: Card): TemplateResult {
  const { language, state } = view
  const { ownShare: amount } = line.answer
  const label = texts.ownShare[language]
  const depositedOn = dayNoted(line.tracking.depositedOn)
  return html`
    <section>
      <h2>${label}</h2>
      ${
        amount === undefined
          ? html`<p>${texts.ownShareUnknown[language]}</p>`
          : html`
              <p class="amount">
                <span><b data-copy="ownShare">${wordsIn(language).amount(amount)}</b> euro</span>
                ${copyButton(view, 'ownShare', label, wordsIn('nl').amount(amount).replace(/\./g, ''))}
              </p>
              ${state.selected === 'ownShare' ? html`<p class="quiet">${texts.selectedField[language](label)}</p>` : nothing}
              ${
                depositedOn !== undefined
                  ? html`<p>${texts.deposited[language](dayText(depositedOn))}</p>`
                  : deposit.lastDay === undefined
                    ? nothing
                    : html`<p>
                        ${(deposit.isFromToday ? texts.depositFromToday : texts.depositBy)[language](dayText(deposit.lastDay))}
                      </p>`
              }
              <p class="notice">
                ${texts.exact[language]} ${sourceLink(sources.deposit, texts.aboutDeposit[language], language)}
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
  return html`
    <section>
      <h2>${texts.subsidy[language]}</h2>
      <p class="amount">
        <span><b>${words.amount(amount)}</b> euro</span>
      </p>
      ${
        amount.isZero()
          ? html`<p>${texts.none[language]}</p>`
          : row.granted !== undefined
            ? html`<p>${texts.granted[language]}</p>`
            : rate === undefined || eligibleCost === undefined || applicant === undefined
              ? nothing
              : html`<p>
                  ${texts.calculation[language](percentText(rate), words.amount(eligibleCost), words.applicant(applicant))}
                </p>`
      }
      ${left === undefined ? nothing : html`<p class="quiet">${texts.left[language](words.amount(left))}</p>`}
    </section>
  `
}

function direct({ language }: View, { invoice }: Card): TemplateResult | typeof nothing {
  if (invoice === undefined) return nothing
  const words = wordsIn(language)
  const rows = [
    [texts.price, invoice.withoutVat],
    [texts.throughForm, invoice.withoutVat.minus(invoice.notEligible)],
    [texts.notEligible, invoice.notEligible],
    [texts.vat, invoice.vat],
  ] as const
  return html`
    <section>
      <h2>${texts.direct[language]}</h2>
      <p class="quiet">${texts.directHint[language]}</p>
      <table class="table">
        <tbody>
          ${rows.map(
            ([label, amount]) =>
              html`<tr>
                <th scope="row">${label[language]}</th>
                <td class="number">${words.amount(amount)}</td>
              </tr>`,
          )}
          <tr>
            <th scope="row"><b>${texts.direct[language]}</b></th>
            <td class="number"><b>${words.amount(invoice.toProvider)}</b></td>
          </tr>
        </tbody>
      </table>
    </section>
  `
}

function proof({ language }: View, card: Card): TemplateResult {
  return html`
    <section>
      <h2>${texts.proof[language]}</h2>
      <ul class="proof">
        ${proofItems.map((item) => {
          const text = proofText(item, card)
          return html`<li>
            ${texts.proofItems[item][language]}${text === '' ? nothing : html` <br /><span class="quiet">${texts.inPlan[language](cut(text, 200))}</span>`}
          </li>`
        })}
      </ul>
      <p>${sourceLink(sources.proof, texts.aboutProof[language], language)}</p>
      ${card.keepUntil === undefined ? nothing : html`<p><b>${texts.keepUntil[language](dayText(card.keepUntil))}</b></p>`}
    </section>
  `
}
