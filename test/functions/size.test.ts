import { invalid, kmo } from '../../tools/shipped/bundle'
import { checkedOn, Decimal, termsOn } from '../../src/rules'

type Limits = { readonly headcount: number; readonly turnover: number; readonly balance: number }

/** The function asks no day: it takes the limits of the day on which the rules were last checked. */
const { sizeThresholds, publicShareLimit } = termsOn(checkedOn)
const [small, medium] = [sizeThresholds.small, sizeThresholds.medium].map((limits) => ({
  headcount: Number(limits.headcount),
  turnover: Number(limits.turnover),
  balance: Number(limits.balanceSheetTotal),
})) as [Limits, Limits]
const share = Number(publicShareLimit)
const percentage = new Decimal(publicShareLimit).times(100).toNumber()

test.each<[says: string, cells: unknown[], size: string]>([
  [
    'just under the headcount, by balance total',
    [small.headcount - 0.1, small.turnover + 1, small.balance - 1],
    'klein',
  ],
  ['small by turnover', [small.headcount - 1, small.turnover, 9 * small.balance], 'klein'],
  ['small by balance total', [small.headcount - 1, 9 * small.turnover, small.balance], 'klein'],
  ['neither figure is small', [small.headcount - 1, small.turnover + 1, small.balance + 1], 'middelgroot'],
  ['the headcount itself is no longer small', [small.headcount, 1, 1], 'middelgroot'],
  ['medium by turnover', [medium.headcount - 0.01, medium.turnover, 2 * medium.balance], 'middelgroot'],
  ['medium by balance total', [medium.headcount - 1, 2 * medium.turnover, medium.balance], 'middelgroot'],
  ['neither figure is medium', [medium.headcount - 1, medium.turnover + 1, medium.balance + 1], 'groot'],
  ['the headcount of a medium enterprise is large', [medium.headcount, 1, 1], 'groot'],
  ['nobody and nothing', [0, 0, 0], 'klein'],
  ['a public share under the limit', [10, 1, 1, share - 0.0001], 'klein'],
  ['the limit itself', [10, 1, 1, share], 'groot'],
  ['all of it', [10, 1, 1, 1], 'groot'],
  ['no public share', [10, 1, 1, 0], 'klein'],
  ['above 1 it is a percentage: 1,5 %', [10, 1, 1, 1.5], 'klein'],
  ['a percentage under the limit', [10, 1, 1, percentage - 0.1], 'klein'],
  ['the limit as a percentage', [10, 1, 1, percentage], 'groot'],
  ['100 %', [10, 1, 1, 100], 'groot'],
  ['texts', ['49,9', '€ 12.000.000', '9000000', '0,1'], 'klein'],
])('%s', (_, cells, size) => expect(kmo('SIZE', ...cells)).toBe(size))

test.each<[says: string, cells: unknown[], message: string]>([
  ['no headcount', [null, 1, 1], 'Argument "personeel" is niet ingevuld: verwacht een getal van 0 of meer.'],
  ['no turnover', [1, '', 1], 'Argument "omzet" is niet ingevuld: verwacht een bedrag in euro van 0 of meer.'],
  ['no balance total', [1, 1], 'Argument "balanstotaal" is niet ingevuld: verwacht een bedrag in euro van 0 of meer.'],
  ['a negative headcount', [-1, 1, 1], 'Argument "personeel" is niet leesbaar: verwacht een getal van 0 of meer.'],
  ['a negative turnover', [1, -1, 1], 'Argument "omzet" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'],
  [
    'a negative balance total',
    [1, 1, -0.01],
    'Argument "balanstotaal" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.',
  ],
  [
    'a share above 100',
    [1, 1, 1, 100.01],
    'Argument "overheidsdeel" is niet leesbaar: verwacht een deel tussen 0 en 1, of een percentage tot 100.',
  ],
  [
    'a negative share',
    [1, 1, 1, -0.1],
    'Argument "overheidsdeel" is niet leesbaar: verwacht een deel tussen 0 en 1, of een percentage tot 100.',
  ],
  [
    'a share with a percent sign',
    [1, 1, 1, '20%'],
    'Argument "overheidsdeel" is niet leesbaar: verwacht een deel tussen 0 en 1, of een percentage tot 100.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(kmo('SIZE', ...cells)).toEqual(invalid(message)))
