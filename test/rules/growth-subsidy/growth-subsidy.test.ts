import {
  callsOn,
  Decimal,
  growthAmendmentOn,
  growthSubsidy,
  growthSubsidyKnown,
  type IsoDate,
} from '../../../src/rules'

const euro = (adviceCost: string, hireCost: string, appliedOn: IsoDate | undefined) => {
  const answer = growthSubsidy({ adviceCost: new Decimal(adviceCost), hireCost: new Decimal(hireCost), appliedOn })
  return answer.ok ? answer.value.toFixed() : answer.refusal
}

test.each<[says: string, advice: string, hire: string, appliedOn: IsoDate, euro: string]>([
  ['half of each part, each up to its own ceiling', '60000', '40000', '2019-03-01', '45000'],
  ['both ceilings', '60000', '60000', '2019-03-01', '50000'],
  ['a part at its ceiling takes nothing from the other', '1000000', '10', '2019-03-01', '25005'],
  ['exactly the ceiling', '50000', '0', '2019-03-01', '25000'],
  ['a cent above it', '50000.01', '0', '2019-03-01', '25000'],
  ['a cent below it, to the cent', '49999.99', '0', '2019-03-01', '25000'],
  ['two cents below it', '49999.98', '0', '2019-03-01', '24999.99'],
  ['a hire alone', '0', '30000', '2023-04-03', '15000'],
  ['rounded once, over both parts', '10000.01', '10000.01', '2024-07-01', '10000.01'],
  ['no minimum before 2021', '1000', '0', '2020-12-31', '500'],
  ['from 2021 the costs together below the minimum', '10000', '9999.99', '2021-01-01', '0'],
  ['from 2021 exactly the minimum, together', '10000', '10000', '2021-01-01', '10000'],
  ['no cost', '0', '0', '2019-03-01', '0'],
  ['first known day', '60000', '40000', '2016-05-11', '45000'],
  ['last known day', '60000', '40000', '2024-12-15', '45000'],
])('%s', (_says, advice, hire, appliedOn, expected) => expect(euro(advice, hire, appliedOn)).toBe(expected))

test.each<IsoDate | undefined>(['1999-01-01', '2016-05-10', '2024-12-16', '2026-11-28', '2199-12-31', undefined])(
  'on %s its rules are not known',
  (appliedOn) => expect(euro('60000', '40000', appliedOn)).toEqual({ code: 'growth-rules-unknown' }),
)

test('says from when to when it is known, and since when only a call decides', () =>
  expect(growthSubsidyKnown).toEqual({ from: '2016-05-11', to: '2024-12-15', onlyInCallsFrom: '2021-01-01' }))

const callsOf = (day: IsoDate) => {
  const sets = growthAmendmentOn(day)?.sets
  if (sets === undefined || sets === 'unknown') return sets
  return sets.calls === 'any-day' ? 'any-day' : callsOn(day, sets.calls)
}

test.each<[IsoDate, unknown]>([
  ['2016-05-10', undefined],
  ['2020-12-31', 'any-day'],
  ['2021-03-14', 'unknown'],
  ['2021-03-15', [{ opens: '2021-03-15', closes: '2021-04-30' }]],
  ['2021-04-30', [{ opens: '2021-03-15', closes: '2021-04-30' }]],
  ['2021-07-12', [{ opens: '2021-07-12', closes: 'unknown' }]],
  ['2021-07-13', 'unknown'],
  ['2022-08-31', [{ opens: '2022-07-01', closes: '2022-08-31' }]],
  ['2022-09-01', 'unknown'],
  ['2023-03-26', 'none'],
  ['2023-05-22', [{ opens: '2023-03-27', closes: '2023-05-22' }]],
  ['2023-09-26', 'none'],
  ['2024-01-22', [{ opens: '2023-12-18', closes: '2024-01-22' }]],
  ['2024-12-15', [{ opens: '2024-11-20', closes: '2024-12-15' }]],
  ['2024-12-16', 'unknown'],
])('the call of %s', (day, call) => expect(callsOf(day)).toEqual(call))
