import { CellError, invalid, kmo, kmoWithFormats, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { checkedOn, timeline, type IsoDate } from '../../src/rules'

const may = serial('2026-05-04')
const noSize = invalid(
  'Argument "grootte" is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
)

test.each<[says: string, cells: unknown[], euro: number]>([
  // of the contract
  ['30 % of 1000', [1000, 'klein', may], 300],
  ['cybersecurity, medium', [1000, 'middelgroot', serial('2026-03-02'), 'cybersecurity'], 350],
  ['the last day of 40 %', [1000, 'klein', serial('2019-11-30')], 400],
  ['under the minimum of a training', [99.99, 'klein', may], 0],
  ['advice outside cybersecurity', [1000, 'klein', serial('2026-02-01'), 'innovatie', 'advies'], 0],
  ['December 2019: the new rate under the old ceiling', [40000, 'klein', serial('2019-12-31')], 10000],
  ['what is left of the ceiling', [1000, 'klein', may, null, null, 120], 120],
  // published
  ['https://corepower.be/kmo-portefeuille', [805.79, 'klein', serial('2018-05-02')], 322.32],
  ['2 200 euro of a small enterprise', [2200, 'klein', serial('2022-12-26')], 660],
  ['152.89 euro, small', [152.89, 'klein', may], 45.87],
  ['152.89 euro, medium', [152.89, 'middelgroot', may], 30.58],
  ['25 000 euro is exactly the ceiling', [25000, 'klein', may], 7500],
  ['one euro more gives no more', [25001, 'klein', may], 7500],
  // minimum
  ['the minimum of a training', [100, 'klein', may], 30],
  ['just under the minimum of advice', [499.99, 'klein', serial('2026-01-31'), 'innovatie', 'advies'], 0],
  ['the minimum of advice', [500, 'klein', serial('2026-01-31'), 'innovatie', 'advies'], 150],
  // who and what
  ['large', [1000, 'groot', may], 0],
  ['sheltered work before 2026', [1000, 'maatwerk klein', serial('2025-12-31')], 0],
  ['sheltered work from 2026', [1000, 'maatwerk klein', serial('2026-01-01')], 300],
  ['large sheltered work from 2026', [1000, 'maatwerk groot', serial('2026-01-01')], 200],
  ['advice without a theme before February 2026', [1000, 'klein', serial('2026-01-31'), null, 'advies'], 300],
  ['advice without a theme from February 2026', [1000, 'klein', serial('2026-02-01'), null, 'advies'], 0],
  ['advice on cybersecurity from February 2026', [1000, 'klein', serial('2026-02-01'), 'cyber', 'A'], 450],
  ['the medium ceiling of 2019', [60000, 'middelgroot', serial('2019-11-30')], 15000],
  ['the first day of the rules', [1000, 'klein', serial('2016-04-01')], 400],
  // rounding: half away from zero
  ['half a cent goes up', [100.05, 'klein', may], 30.02],
  ['half a cent of a credit note goes away from zero', [-100.05, 'klein', may], -30.02],
  ['under half a cent goes down', [100.04, 'klein', may], 30.01],
  // credit notes: no minimum, no ceiling
  ['a credit note', [-1000, 'klein', may], -300],
  ['a credit note under the minimum', [-10, 'klein', may], -3],
  ['a credit note above the ceiling', [-100000, 'klein', may], -30000],
  ['a credit note knows no plafond_left', [-1000, 'klein', may, null, null, 0], -300],
  ['a credit note of who is not entitled', [-1000, 'groot', may], 0],
  ['a credit note of less than half a cent is plainly 0', [-0.01, 'klein', may], 0],
  // plafond_left
  ['nothing left', [1000, 'klein', may, null, null, 0], 0],
  ['less than nothing left', [1000, 'klein', may, null, null, -50], 0],
  ['left, rounded down to the cent', [1000, 'klein', may, null, null, 119.999], 119.99],
  ['left, above the yearly ceiling, as the user gives it', [100000, 'klein', may, null, null, 20000], 20000],
  ['an empty plafond_left is the whole ceiling', [100000, 'klein', may, null, null, ''], 7500],
])('%s', (_, cells, euro) => expect(kmo('SUBSIDY', ...cells)).toBe(euro))

test('without a day those of the last check, long after it the last known rules', () => {
  const on = (day: IsoDate) => kmo('SUBSIDY', 1000, 'klein', serial(day))
  expect(kmo('SUBSIDY', 1000, 'klein')).toBe(on(checkedOn))
  expect(on('2150-01-01')).toBe(on(timeline.map(({ inForce }) => inForce).pop() as IsoDate))
})

test.each<unknown>([null, '', '  ', '\u200B', [[null]]])(
  'cost %p answers at once, whatever the other arguments hold',
  (cost) => {
    expect(kmo('SUBSIDY', cost)).toBe(0)
    expect(kmo('SUBSIDY', cost, 'x', 'x', 'x', 'x', 'x')).toBe(0)
    expect(kmo('SUBSIDY', cost, new CellError('#N/A'), serial('2015-01-01'))).toBe(0)
  },
)

test.each<unknown>([0, -0, [[0]]])('a cost of %p is worth 0, and what stands beside it is read', (cost) => {
  expect(kmo('SUBSIDY', cost)).toBe(0)
  expect(kmo('SUBSIDY', cost, 'klein', serial('2015-01-01'))).toBe(0)
  const unreadable = [
    ['x'],
    ['klein', 'x'],
    ['klein', may, true],
    [null, null, null, 'x'],
    ['klein', may, null, null, '50%'],
  ]
  for (const beside of unreadable) expect(kmo('SUBSIDY', cost, ...beside)).toMatchObject({ error: '#VALUE!' })
})

test.each<[says: string, cells: unknown[], shows: unknown]>([
  ['no size', [1000], noSize],
  ['no size, under the minimum', [1], noSize],
  ['no size before the first rules: reading comes first', [1000, null, serial('2015-01-01')], noSize],
  [
    'a theme that cannot be read before the first rules: reading comes first',
    [1000, 'groot', serial('2015-01-01'), null, 'x'],
    invalid('Argument "dienst" is niet leesbaar: verwacht opleiding of advies.'),
  ],
  [
    'a plafond_left that cannot be read, of who is not entitled',
    [1000, 'groot', may, null, null, '50%'],
    invalid('Argument "plafond_over" is niet leesbaar: verwacht een bedrag zonder btw in euro, zoals 1234,56.'),
  ],
  [
    'an error as the cost',
    [new CellError('#N/A'), 'klein'],
    invalid('Argument "kost" is niet leesbaar: verwacht een bedrag zonder btw in euro, zoals 1234,56.'),
  ],
])('%s: #VALUE!', (_, cells, shows) => expect(kmo('SUBSIDY', ...cells)).toEqual(shows))

test.each<[says: string, cells: unknown[]]>([
  ['the last unknown day', [1000, 'klein', serial('2016-03-31')]],
  ['before "large is not entitled"', [1000, 'groot', serial('2016-03-31')]],
  ['before "under the minimum"', [1, 'klein', '31/3/2016']],
  ['before "a credit note"', [-1, 'klein', 61]],
])('#N/A on a day without known rules: %s', (_, cells) =>
  expect(kmo('SUBSIDY', ...cells)).toEqual(
    notAvailable('Argument "aanvraagdatum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'),
  ),
)

test('money carries no format', () => expect(kmoWithFormats('SUBSIDY', 1000, 'klein', may)).toBe(300))
