import { invalid, kmo } from '../../tools/shipped/bundle'
import { checkedOn, termsOn } from '../../src/rules'

/** The function asks no day: it takes the limit of the day on which the rules were last checked. */
const limit = Number(termsOn(checkedOn).cateringLimit)

test.each<[says: string, cells: unknown[], euro: number]>([
  ['catering up to its limit per person per day', [800, 8 * limit, 4, 1], 800 + 4 * limit],
  ['catering below its limit counts whole', [800, 2 * limit, 4, 1], 800 + 2 * limit],
  ['catering of several days', [800, 20 * limit, 4, 3], 800 + 12 * limit],
  ['half a day', [800, 20 * limit, 4, 0.5], 800 + 2 * limit],
  ['everything', [1000, 4 * limit, 2, 1, 75.5, 40.25, 15.75], 1100 + 2 * limit],
  ['the fee alone', [1000], 1000],
  ['materials and travel need no catering', [1000, null, null, null, 10, 20], 1030],
  ['a deduction', [1000, null, null, null, null, null, 100], 900],
  ['a deduction above the rest leaves 0', [100, null, null, null, null, null, 500], 0],
  ['persons 0 gives no catering', [800, 200, 0, 1], 800],
  ['days 0 gives no catering', [800, 200, 4, 0], 800],
  ['catering 0 needs no persons', [800, 0], 800],
  ['a fee of 0 is a fee', [0, null, null, null, 50], 50],
  ['texts', ['€ 800', `${8 * limit},00`, '4', '1'], 800 + 4 * limit],
  ['as large as it gets, it stays a number', [9e299, null, null, null, 9e299], 1.8e300],
  ['rounded to the cent at the end', [10.004, null, null, null, 10.004], 20.01],
])('%s', (_, cells, euro) => expect(kmo('ELIGIBLE_COST', ...cells)).toBe(euro))

test.each<unknown>([null, '', ' '])('fee %p answers at once, whatever the other arguments hold', (fee) => {
  expect(kmo('ELIGIBLE_COST', fee, 'x', -1, true)).toBe(0)
  expect(kmo('ELIGIBLE_COST', fee, 200)).toBe(0)
})

test.each<[says: string, cells: unknown[]]>([
  ['no persons and days', [800, 200]],
  ['no days', [800, 200, 4]],
  ['no persons', [800, 200, null, 1]],
  ['no persons beside a fee of 0', [0, 200, '', 1]],
])('catering with %s: #VALUE!', (_, cells) =>
  expect(kmo('ELIGIBLE_COST', ...cells)).toEqual(
    invalid('Argument "catering" telt enkel met deelnemers en dagen: vul "deelnemers" en "dagen" in.'),
  ),
)

test.each<[cells: unknown[], message: string]>([
  [[-1], 'Argument "prijs" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'],
  [[1, -1, 1, 1], 'Argument "catering" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'],
  [[1, 1, -1, 1], 'Argument "deelnemers" is niet leesbaar: verwacht een getal van 0 of meer.'],
  [[1, 1, 1, -1], 'Argument "dagen" is niet leesbaar: verwacht een getal van 0 of meer.'],
  [[1, 1, 1, 1, -1], 'Argument "materiaal" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'],
  [
    [1, 1, 1, 1, 1, -1],
    'Argument "verplaatsing_lesgever" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.',
  ],
  [[1, 1, 1, 1, 1, 1, -1], 'Argument "aftrek" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'],
])('a negative part, as in %p: #VALUE!', (cells, message) =>
  expect(kmo('ELIGIBLE_COST', ...cells)).toEqual(invalid(message)),
)
