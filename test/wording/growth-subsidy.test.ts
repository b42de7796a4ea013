import { growthAmendmentOn, growthAmendments, type GrowthAmendment, type IsoDate } from '../../src/rules'
import { growthRules, growthSchemeName, type Language } from '../../src/wording'

const on = (day: IsoDate, language: Language = 'nl') =>
  growthRules(growthAmendmentOn(day) as GrowthAmendment, language, day).map(({ name, value }) => `${name}: ${value}`)

test('the rules of a day before 2021', () =>
  expect(on('2019-03-01')).toEqual([
    'Kmo-groeisubsidie: een schatting',
    'Steunpercentage van elke kost: 50 %',
    'Hoogstens voor advies, in euro: 25.000',
    'Hoogstens voor een aanwerving, in euro: 25.000',
    'Minimumkost van advies en aanwerving samen, in euro: geen',
    'Aanvragen: op elke dag',
  ]))

test('the rules of a day since, in English', () =>
  expect(on('2024-07-15', 'en')).toEqual([
    'SME growth subsidy: an estimate',
    'Rate of each cost: 50 %',
    'At most for advice, in euro: 25,000',
    'At most for a hire, in euro: 25,000',
    'Minimum cost of advice and hire together, in euro: 20,000',
    'Apply: in a call from 01/07/2024 to 31/08/2024',
  ]))

test.each<[IsoDate, Language, string]>([
  ['2021-07-12', 'nl', 'Aanvragen: in een oproep vanaf 12/07/2021 (einde onbekend)'],
  ['2021-07-12', 'en', 'Apply: in a call from 12/07/2021 (its end unknown)'],
  ['2022-03-01', 'nl', 'Aanvragen: onbekend'],
  ['2023-07-01', 'nl', 'Aanvragen: geen oproep op deze dag'],
  ['2024-12-15', 'nl', 'Aanvragen: in een oproep van 20/11/2024 tot en met 15/12/2024'],
])('the call of %s in %s', (day, language, expected) => expect(on(day, language)).toContain(expected))

test('what is unknown is said, with the reason', () => {
  const [rule, ...others] = growthRules(growthAmendments[2], 'nl')
  expect(others).toEqual([])
  expect(rule).toMatchObject({
    name: 'Kmo-groeisubsidie',
    value: 'onbekend',
    doubts: ['Noch oproepen van 2025 en 2026, noch een einde van de regeling gevonden.'],
  })
  expect(growthRules(growthAmendments[2], 'en')[0]?.value).toBe('unknown')
})

test('every doubt stands beside a rule, once', () => {
  for (const amendment of growthAmendments) {
    const told = growthRules(amendment, 'nl').flatMap(({ doubts }) => doubts)
    expect([...told].sort()).toEqual(amendment.doubts.map(({ text }) => text).sort())
  }
})

test('without a day every call that is known', () =>
  expect(
    growthRules(growthAmendments[1], 'nl')
      .find(({ name }) => name === 'Aanvragen')
      ?.value.split('; '),
  ).toHaveLength(9))

test('the scheme has a name in each language', () =>
  expect([growthSchemeName('nl'), growthSchemeName('en')]).toEqual(['Kmo-groeisubsidie', 'SME growth subsidy']))
