import { primitiveValue, isBlankOrZero } from '../../../cells'
import { registry, type Provider } from '../../../providers'
import {
  depositDeadline,
  dayNoted,
  isDone,
  euroAtRisk,
  readRegistrationNumber,
  retentionEnd,
  vatRateOn,
  zero,
  toCents,
  type Finding,
  type IsoDate,
  type Money,
  type Service,
} from '../../../rules'
import { amountText, dayText, serviceTerm, themeTerm, type PlanColumn } from '../../../wording'
import type { Plan, PlanLine } from '../../plan/plan'

/** The fields of the official application, in its order. */
export const cardFields = [
  'nace',
  'service',
  'title',
  'kind',
  'theme',
  'subtheme',
  'provider',
  'number',
  'persons',
  'participants',
  'hours',
  'enrolledOn',
  'startsOn',
  'amount',
] as const
export type CardField = (typeof cardFields)[number]

/** What a field of the form gets: something to copy, something to choose there, or nothing because the plan does not say it. */
export type Content =
  | { readonly kind: 'value'; readonly text: string; readonly note?: 'from-number' | 'repaired' | undefined }
  | { readonly kind: 'reminder' }
  | { readonly kind: 'unreadable' | 'empty'; readonly header: string; readonly written: string }
  | { readonly kind: 'no-column'; readonly column: PlanColumn }
  | { readonly kind: 'unknown' }

export type Risk = { readonly finding: Finding; readonly euro: Money | undefined }

export type Card = {
  readonly line: PlanLine
  readonly fields: Readonly<Record<CardField, Content>>
  /** What the list knows of the number: which campus and programme it is for. */
  readonly scopes: readonly Provider[]
  readonly numberIsUnknown: boolean
  /** Worst first. */
  readonly risks: readonly Risk[]
  /** The price of everything, and what of it does not go through the application. Undefined where the eligible cost is not known. */
  readonly invoice:
    | {
        readonly withoutVat: Money
        readonly notEligible: Money
        readonly vatRate: Money
        readonly vat: Money
        readonly toProvider: Money
      }
    | undefined
  /** Somebody applied, and nobody wrote when. */
  readonly isAppliedOnUnknownDay: boolean
  /** The last day of a deposit that is not done, counted from the application, or from today as long as there is none; unknown as that day is. */
  readonly deposit: { readonly lastDay: IsoDate | undefined; readonly isFromToday: boolean }
  readonly keepUntil: IsoDate | undefined
}

/** The eight items that a proof of enrolment must hold. */
export const proofItems = [
  'term',
  'description',
  'theme',
  'provider',
  'participants',
  'enterprise',
  'price',
  'hours',
] as const
export type ProofItem = (typeof proofItems)[number]

/** One row of a plan as the official application asks for it. */
export function cardOf({ source }: Plan, line: PlanLine, today: IsoDate): Card {
  const { row, answer } = line
  const { mapping, headers } = source
  const written = (column: PlanColumn) => (mapping[column] === undefined ? undefined : line.cells[mapping[column]])

  /** The value, or why there is none. */
  function content(column: PlanColumn, text: string | undefined): Content {
    if (text !== undefined && text !== '') return { kind: 'value', text }
    const index = mapping[column]
    if (index === undefined) return { kind: 'no-column', column }
    const cell = written(column)
    return {
      kind: isBlankOrZero(cell) ? 'empty' : 'unreadable',
      header: (headers[index] ?? '').trim(),
      written: String(primitiveValue(cell) ?? ''),
    }
  }

  const reading = row.number === undefined ? undefined : readRegistrationNumber(row.number)
  const number = reading?.ok ? reading.value : undefined
  const scopes = number === undefined ? [] : registry.byNumber(number.number)
  const numberContent: Content =
    number === undefined
      ? content('number', undefined)
      : { kind: 'value', text: number.number, note: number.repaired ? 'repaired' : undefined }
  const amount = answer.eligibleCost
  const appliedOn = dayNoted(row.appliedOn)
  const isAppliedOnUnknownDay = answer.wasAppliedFor && appliedOn === undefined
  const hasNoDepositDay = isAppliedOnUnknownDay || isDone(line.tracking.depositedOn, today)

  return {
    line,
    isAppliedOnUnknownDay,
    fields: {
      nace: { kind: 'reminder' },
      service: serviceContent(row.service, number?.service, (text) => content('service', text)),
      title: content('title', line.title),
      kind: { kind: 'reminder' },
      theme: content('theme', row.theme && themeTerm(row.theme)),
      subtheme: { kind: 'reminder' },
      provider: providerContent(scopes, content('provider', line.provider)),
      number: numberContent,
      persons: content('persons', row.persons?.toFixed().replace('.', ',')),
      participants: content('participants', line.participants),
      hours: content('hours', line.hours?.toFixed().replace('.', ',')),
      enrolledOn: content('enrolledOn', line.tracking.enrolledOn && dayText(line.tracking.enrolledOn)),
      startsOn: content('startsOn', row.startsOn && dayText(row.startsOn)),
      amount:
        amount === undefined
          ? row.cost === undefined
            ? content('cost', undefined)
            : { kind: 'unknown' }
          : { kind: 'value', text: formAmount(amount) },
    },
    scopes,
    numberIsUnknown: number !== undefined && scopes.length === 0,
    risks: answer.findings.map((finding) => ({ finding, euro: euroAtRisk(finding, line) })),
    invoice: invoiceOf(line, today),
    deposit: {
      lastDay: hasNoDepositDay ? undefined : depositDeadline(appliedOn ?? today),
      isFromToday: appliedOn === undefined,
    },
    keepUntil: row.startsOn && retentionEnd(row.startsOn),
  }
}

/** An amount as a form takes it: no points between thousands. */
export const formAmount = (amount: Money): string => amountText(amount).replace(/\./g, '')

function serviceContent(
  service: Service | undefined,
  ofNumber: Service | 'other' | undefined,
  otherwise: (text: string | undefined) => Content,
): Content {
  if (service === undefined && ofNumber !== undefined && ofNumber !== 'other')
    return { kind: 'value', text: serviceTerm(ofNumber), note: 'from-number' }
  return otherwise(service && serviceTerm(service))
}

/** Who the list says the number is of, where the plan has no name. */
function providerContent([first]: readonly Provider[], inPlan: Content): Content {
  return inPlan.kind === 'value' || first === undefined
    ? inPlan
    : { kind: 'value', text: first.name, note: 'from-number' }
}

function invoiceOf({ row, answer: { eligibleCost } }: PlanLine, today: IsoDate): Card['invoice'] {
  if (eligibleCost === undefined || row.cost === undefined) return undefined
  const withoutVat = [row.cost, row.catering, row.materials, row.trainerTravel].reduce<Money>(
    (sum, part) => sum.plus(part ?? zero),
    zero,
  )
  const notEligible = withoutVat.minus(eligibleCost)
  const vatRate = vatRateOn(dayNoted(row.appliedOn) ?? row.startsOn ?? today)
  const vat = toCents(withoutVat.times(vatRate))
  return { withoutVat, notEligible, vatRate, vat, toProvider: notEligible.plus(vat) }
}

/** What the row says of an item of the proof, to compare it with; empty where it says nothing. */
export function proofText(item: ProofItem, { line, fields, invoice }: Card): string {
  const text = (field: CardField) => {
    const content = fields[field]
    return content.kind === 'value' ? content.text : ''
  }
  switch (item) {
    case 'term':
      return [text('startsOn'), line.row.endsOn && dayText(line.row.endsOn)].filter((day) => day).join(' – ')
    case 'description':
      return text('title')
    case 'theme':
      return text('theme')
    case 'provider':
      return [text('provider'), text('number')].filter((part) => part !== '').join(', ')
    case 'participants':
      return text('participants')
    case 'enterprise':
      return line.company
    case 'price':
      return invoice === undefined ? '' : amountText(invoice.withoutVat)
    case 'hours':
      return text('hours')
  }
}

/** The row under the selection, if the plan has one there. */
export function lineAt(
  plan: Plan,
  selection: { readonly sheet: string; readonly row: number } | undefined,
): PlanLine | undefined {
  const { area } = plan.source
  if (selection === undefined || selection.sheet !== area.sheet) return undefined
  return plan.lines.find(({ index }) => area.row + 1 + index === selection.row)
}

/** What the user sees first when nothing is selected: a row that still is to be applied for. */
export const firstLine = ({ lines }: Plan): PlanLine | undefined =>
  lines.find(({ row, answer }) => !answer.wasAppliedFor && row.cancelledOn === undefined) ?? lines[0]
