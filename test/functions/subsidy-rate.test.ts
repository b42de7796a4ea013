import { invalid, kmo, kmoWithFormats, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { checkedOn } from '../../src/rules'

const may = serial('2026-05-04')

test.each<[says: string, cells: unknown[], rate: number]>([
  ['small', ['klein', may], 0.3],
  ['medium', ['middelgroot', may], 0.2],
  ['large', ['groot', may], 0],
  ['sheltered work', ['maatwerk klein', may], 0.3],
  ['medium sheltered work', ['maatwerk middelgroot', may], 0.2],
  ['large sheltered work', ['maatwerk groot', may], 0.2],
  ['sheltered work a day too early', ['maatwerk klein', serial('2025-12-31')], 0],
  ['small until 30 November 2019', ['klein', serial('2019-11-30')], 0.4],
  ['small from 1 December 2019', ['klein', serial('2019-12-01')], 0.3],
  ['medium until 30 November 2019', ['middelgroot', serial('2019-11-30')], 0.3],
  ['medium from 1 December 2019', ['middelgroot', serial('2019-12-01')], 0.2],
  ['cybersecurity until 13 September 2021', ['klein', serial('2021-09-13'), 'cybersecurity'], 0.3],
  ['cybersecurity from 14 September 2021', ['klein', serial('2021-09-14'), 'cybersecurity'], 0.45],
  ['cybersecurity, medium', ['middelgroot', serial('2021-09-14'), 'cybersecurity'], 0.35],
  ['energy until 14 March 2023', ['klein', serial('2023-03-14'), 'energie'], 0.3],
  ['energy from 15 March 2023', ['klein', serial('2023-03-15'), 'energie'], 0.45],
  ['advice on energy until January 2026', ['klein', serial('2026-01-31'), 'energie', 'advies'], 0.45],
  ['advice on energy from February 2026', ['klein', serial('2026-02-01'), 'energie', 'advies'], 0],
  ['training on energy from February 2026', ['klein', serial('2026-02-01'), 'energie', 'opleiding'], 0.45],
  ['advice on cybersecurity after January 2026', ['klein', may, 'cyber', 'advies'], 0.45],
  ['advice without a theme after January 2026', ['klein', may, null, 'advies'], 0],
])('%s', (_, cells, rate) => expect(kmo('SUBSIDY_RATE', ...cells)).toBe(rate))

test('without a day: the rules of the last check', () =>
  expect(kmo('SUBSIDY_RATE', 'klein')).toBe(kmo('SUBSIDY_RATE', 'klein', serial(checkedOn))))

test('reads everything before it asks a rule', () => {
  expect(kmo('SUBSIDY_RATE', null, serial('2015-01-01'))).toEqual(
    invalid(
      'Argument "grootte" is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    ),
  )
  expect(kmo('SUBSIDY_RATE', 'groot', serial('2015-01-01'), null, 'x')).toEqual(
    invalid('Argument "dienst" is niet leesbaar: verwacht opleiding of advies.'),
  )
})

test('an unknown day comes before "not entitled"', () =>
  expect(kmo('SUBSIDY_RATE', 'groot', serial('2016-03-31'))).toEqual(
    notAvailable('Argument "aanvraagdatum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'),
  ))

test('carries a percentage format where the host supports it, also for 0', () => {
  expect(kmoWithFormats('SUBSIDY_RATE', 'klein', may)).toEqual({ type: 'Double', basicValue: 0.3, numberFormat: '0%' })
  expect(kmoWithFormats('SUBSIDY_RATE', 'groot', may)).toEqual({ type: 'Double', basicValue: 0, numberFormat: '0%' })
})
