import { invalid, kmo, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const march2019 = serial('2019-03-01')
const unknown = notAvailable(
  'Argument "aanvraagdatum" moet een dag zijn waarvan de regels van de kmo-groeisubsidie bekend zijn: van 11/05/2016 tot en met 15/12/2024; sinds 2021 beslist enkel een oproep.',
)

test.each<[says: string, cells: unknown[], euro: number]>([
  ['both parts', [60000, 40000, march2019], 45000],
  ['texts', ['€ 60.000,00', '40000', '1/3/2019'], 45000],
  ['advice alone', [10000, null, march2019], 5000],
  ['a hire alone', [null, 10000, march2019], 5000],
  ['a hire beside a blank cell of Windows', [0, 10000, march2019], 5000],
  ['no minimum before 2021', [100, null, serial('2020-12-31')], 50],
  ['from 2021 below the minimum', [10000, 9999.99, serial('2021-01-01')], 0],
  ['from 2021 the minimum itself', [10000, 10000, serial('2021-01-01')], 10000],
  ['the first day', [60000, 40000, serial('2016-05-11')], 45000],
  ['the last day', [60000, 40000, serial('2024-12-15')], 45000],
  ['outside a call: an estimate all the same', [60000, 40000, serial('2023-08-01')], 45000],
  ['to the cent', [100.01, null, march2019], 50.01],
])('%s', (_, cells, euro) => expect(kmo('GROWTH_SUBSIDY', ...cells)).toBe(euro))

test.each<unknown>([serial('2016-05-10'), serial('2024-12-16'), serial('2026-11-28'), null, '', 0])(
  'with %p as its day: #N/A that says when it is known, and that a call decides',
  (day) => expect(kmo('GROWTH_SUBSIDY', 60000, 40000, day)).toEqual(unknown),
)

test('below the minimum on an unknown day: the day comes first', () =>
  expect(kmo('GROWTH_SUBSIDY', 100, null, serial('2025-01-01'))).toEqual(unknown))

test.each<unknown>([null, '', ' ', 0])('no cost in either part (%p) answers at once with 0', (cost) => {
  expect(kmo('GROWTH_SUBSIDY', cost, cost)).toBe(0)
  expect(kmo('GROWTH_SUBSIDY', cost, cost, 'x')).toBe(0)
})

test.each<[place: number, name: string]>([
  [0, '"advieskost"'],
  [1, '"aanwervingskost"'],
])('a cost that cannot be read or is negative: #VALUE!', (place, name) => {
  for (const cost of ['abc', -1, true]) {
    const cells: unknown[] = [1000, 1000, march2019]
    cells[place] = cost
    expect(kmo('GROWTH_SUBSIDY', ...cells)).toEqual(
      invalid(`Argument ${name} is niet leesbaar: verwacht een bedrag in euro van 0 of meer.`),
    )
  }
})

test('a day that cannot be read: #VALUE!', () =>
  expect(kmo('GROWTH_SUBSIDY', 1000, null, 'x')).toEqual(
    invalid('Argument "aanvraagdatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.'),
  ))
