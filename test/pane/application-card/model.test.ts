import {
  cardOf,
  firstLine,
  formAmount,
  lineAt,
  proofItems,
  proofText,
  type Card,
} from '../../../src/pane/features/application-card/model'
import { Decimal } from '../../../src/rules'
import { planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'

const headers = [
  'Onderneming',
  'Opleiding',
  'Dienst',
  'Thema',
  'Dienstverlener',
  'Erkenningsnr',
  'Aantal',
  'Namen',
  'Uren',
  'Inschrijving',
  'Start',
  'Einde',
  'Prijs excl. btw',
  'Catering',
  'Dagen',
  'Niet-subsidieerbaar',
  'Aanvraag',
  'Storting',
  'Toegekend',
] as const
type Row = Partial<Record<(typeof headers)[number], string | number>>
const whole: Row = {
  Onderneming: 'Bakkerij Peeters',
  Opleiding: 'Bachelor logistiek',
  Dienst: 'opleiding',
  Thema: 'innovatie',
  Dienstverlener: 'VIVES',
  Erkenningsnr: 'DV.O242799',
  Aantal: 1,
  Namen: 'An Claes',
  Uren: 24.5,
  Inschrijving: serial('2026-06-01'),
  Start: serial('2026-06-10'),
  Einde: serial('2026-06-20'),
  'Prijs excl. btw': 2200,
}
const planOf = (row: Row, columns: readonly string[] = headers) =>
  planWith(columns, [columns.map((header) => (row as Record<string, string | number>)[header] ?? '')])
function cardFor(row: Row, columns?: readonly string[]): Card {
  const plan = planOf(row, columns)
  return cardOf(plan, plan.lines[0]!, '2026-06-15')
}

describe('the fields of the application', () => {
  test('stand in the order of the form', () => {
    const { fields: found } = cardFor(whole)
    expect(
      Object.entries(found).map(
        ([field, content]) => `${field}: ${content.kind === 'value' ? content.text : content.kind}`,
      ),
    ).toEqual([
      'nace: reminder',
      'service: opleiding',
      'title: Bachelor logistiek',
      'kind: reminder',
      'theme: innovatie',
      'subtheme: reminder',
      'provider: VIVES',
      'number: DV.O242799',
      'persons: 1',
      'participants: An Claes',
      'hours: 24,5',
      'enrolledOn: 01/06/2026',
      'startsOn: 10/06/2026',
      'amount: 2200,00',
    ])
  })
  test('what is not filled in says in which column; what the plan does not keep, too', () => {
    const { fields: found } = cardFor({ Opleiding: 'Excel', Start: serial('2026-06-10') })
    expect(found.hours).toEqual({ kind: 'empty', header: 'Uren', written: '' })
    expect(found.amount).toEqual({ kind: 'empty', header: 'Prijs excl. btw', written: '' })
    expect(
      cardFor({ Opleiding: 'Excel', Start: serial('2026-06-10') }, ['Opleiding', 'Start', 'Prijs excl. btw']).fields
        .hours,
    ).toEqual({ kind: 'no-column', column: 'hours' })
  })
  test('what cannot be read is shown as it stands', () => {
    const { fields: found } = cardFor({ ...whole, Thema: 'koken', Erkenningsnr: 'DV 12', 'Prijs excl. btw': 'duur 1' })
    expect([found.theme, found.number, found.amount]).toEqual([
      { kind: 'unreadable', header: 'Thema', written: 'koken' },
      { kind: 'unreadable', header: 'Erkenningsnr', written: 'DV 12' },
      { kind: 'unreadable', header: 'Prijs excl. btw', written: 'duur 1' },
    ])
  })
  test('an amount that another cell keeps from being known', () => {
    expect(cardFor({ ...whole, Thema: 'koken' }).fields.amount).toEqual({ kind: 'unknown' })
  })
  test('a number in another spelling is repaired, and says what it is for', () => {
    const card = cardFor({ ...whole, Erkenningsnr: 'dv.0242799' })
    expect(card.fields.number).toEqual({ kind: 'value', text: 'DV.O242799', note: 'repaired' })
    expect(card.scopes.map(({ name, campus }) => `${name}: ${campus}`)).toEqual([
      'VIVES: campussen Kortrijk, Roeselare en Torhout',
    ])
    expect(card.numberIsUnknown).toBe(false)
  })
  test('a number that the list does not know', () => {
    expect(cardFor({ ...whole, Erkenningsnr: 'DV.O999999' }).numberIsUnknown).toBe(true)
  })
  test('the number says the service and the name that the plan lacks', () => {
    const { fields: found } = cardFor({ ...whole, Dienst: '', Dienstverlener: '' })
    expect([found.service, found.provider]).toEqual([
      { kind: 'value', text: 'opleiding', note: 'from-number' },
      { kind: 'value', text: 'VIVES', note: 'from-number' },
    ])
  })
  test('an amount goes into a form without points', () => {
    expect([formAmount(new Decimal('1234567.5')), formAmount(new Decimal('0.005'))]).toEqual(['1234567,50', '0,01'])
  })
})

describe('the money', () => {
  test('of the published example: 660 subsidy, 1.540 own share, 462 VAT (dexxter.be)', () => {
    const { line, invoice } = cardFor(whole)
    expect([
      line.answer.subsidy?.toFixed(2),
      line.answer.ownShare?.toFixed(2),
      invoice?.vat.toFixed(2),
      invoice?.toProvider.toFixed(2),
    ]).toEqual(['660.00', '1540.00', '462.00', '462.00'])
  })
  test('what is not eligible goes to the provider with the VAT on everything', () => {
    // 25 euro for each of 4 persons counts of the catering; 150 euro is no training.
    const { invoice, fields: found } = cardFor({
      ...whole,
      'Prijs excl. btw': 1000,
      Catering: 180,
      Aantal: 4,
      Dagen: 1,
      'Niet-subsidieerbaar': 150,
    })
    expect(found.amount).toEqual({ kind: 'value', text: '950,00' })
    expect(Object.values(invoice ?? {}).map((amount) => amount.toFixed(2))).toEqual([
      '1180.00',
      '230.00',
      '0.21',
      '247.80',
      '477.80',
    ])
  })
  test('is not known without a cost', () => {
    expect(cardFor({ ...whole, 'Prijs excl. btw': '' }).invoice).toBeUndefined()
  })
  test('the deposit counts from the application, or from today as long as there is none', () => {
    expect(cardFor({ ...whole, Aanvraag: serial('2026-06-12') }).deposit).toEqual({
      lastDay: '2026-07-12',
      isFromToday: false,
    })
    expect(cardFor(whole).deposit).toEqual({ lastDay: '2026-07-15', isFromToday: true })
    expect(cardFor({ ...whole, Storting: 'ja' }).deposit).toEqual({ lastDay: undefined, isFromToday: true })
  })
})

test('findings come with what they put at risk, worst first', () => {
  const { risks } = cardFor({ ...whole, Erkenningsnr: 'DV.0242799', Aanvraag: serial('2026-06-25') })
  expect(risks.map(({ finding, euro }) => `${finding.code} ${euro?.toFixed(2)}`)).toEqual([
    'applied-too-late 660.00',
    'number-repaired 0.00',
  ])
})

describe('an application on a day that nobody wrote', () => {
  test.each<[string, Row]>([
    ['says so', { Aanvraag: 'ja' }],
    ['follows from what was granted', { Toegekend: 300 }],
    ['follows from the deposit', { Storting: serial('2026-06-12') }],
  ])('%s: no day to apply by, and none to deposit by', (_what, more) => {
    const { isAppliedOnUnknownDay, deposit } = cardFor({ ...whole, ...more })
    expect([isAppliedOnUnknownDay, deposit.lastDay]).toEqual([true, undefined])
  })
  test('is not to be applied for any more', () => {
    const plan = planWith(
      [...headers],
      [
        headers.map((header) => (({ ...whole, Aanvraag: 'ja' }) as Record<string, unknown>)[header] ?? ''),
        headers.map((header) => (({ ...whole, Opleiding: 'Word' }) as Record<string, unknown>)[header] ?? ''),
      ],
    )
    expect(firstLine(plan)?.title).toBe('Word')
    expect(cardOf(plan, firstLine(plan)!, '2026-06-15').isAppliedOnUnknownDay).toBe(false)
  })
})

describe('the proof of enrolment', () => {
  test('has eight items, and the row says what they should say', () => {
    const card = cardFor({ ...whole, Catering: 20, Dagen: 1 })
    expect(proofItems.map((item) => proofText(item, card))).toEqual([
      '10/06/2026 – 20/06/2026',
      'Bachelor logistiek',
      'innovatie',
      'VIVES, DV.O242799',
      'An Claes',
      'Bakkerij Peeters',
      '2.220,00',
      '24,5',
    ])
  })
  test('says nothing where the row says nothing', () => {
    const card = cardFor({ Opleiding: 'Excel', Start: serial('2026-06-10') })
    expect(proofItems.map((item) => proofText(item, card))).toEqual(['10/06/2026', 'Excel', '', '', '', '', '', ''])
  })
  test('is kept for ten years from the start; 29 February becomes 28', () => {
    expect([
      cardFor(whole).keepUntil,
      cardFor({ ...whole, Start: serial('2024-02-29') }).keepUntil,
      cardFor({ ...whole, Start: '' }).keepUntil,
    ]).toEqual(['2036-06-10', '2034-02-28', undefined])
  })
})

describe('which row', () => {
  const rows = [
    ['Excel', serial('2026-06-10'), 1000, serial('2026-06-11'), ''],
    ['', '', '', '', ''],
    ['Gestopt', serial('2026-06-10'), 1000, '', serial('2026-06-12')],
    ['Word', serial('2026-06-10'), 1000, '', ''],
  ]
  const plan = planWith(['Opleiding', 'Start', 'Kost', 'Aanvraag', 'Stopzetting'], rows, { row: 4 })
  test('is the one under the selection', () => {
    expect([5, 6, 8, 9, 4].map((row) => lineAt(plan, { sheet: 'Blad 1', row })?.title)).toEqual([
      'Excel',
      undefined,
      'Word',
      undefined,
      undefined,
    ])
    expect(lineAt(plan, { sheet: 'Blad 2', row: 5 })).toBeUndefined()
    expect(lineAt(plan, undefined)).toBeUndefined()
  })
  test('is at first one that can still be applied for', () => {
    expect([
      firstLine(plan)?.title,
      firstLine(planWith(['Opleiding', 'Start', 'Kost', 'Aanvraag'], rows.slice(0, 1)))?.title,
      firstLine(planWith(['Opleiding', 'Start', 'Kost'], [])),
    ]).toEqual(['Word', 'Excel', undefined])
  })
})
