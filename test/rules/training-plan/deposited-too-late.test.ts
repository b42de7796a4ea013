import { trainingPlan, type Finding, type IsoDate } from '../../../src/rules'
import { rowOf, type Row } from '../../builders/row'

/** Applied for on 24 November 2026: the own share must be there on 24 December. */
const row: Row = { cost: '1000', startsOn: '2026-11-16', appliedOn: '2026-11-24' }
const late = (given: Row, asOf?: IsoDate): Finding | undefined =>
  trainingPlan([rowOf({ ...row, ...given })], 'small', asOf)[0]?.findings.find(
    ({ code }) => code === 'deposited-too-late',
  )

describe('depositedTooLate (eigen aandeel te laat)', () => {
  test('deposited on the last day, and a day later', () => {
    expect(late({ depositedOn: '2026-12-24' })).toBeUndefined()
    expect(late({ depositedOn: '2026-12-25' })).toEqual({
      code: 'deposited-too-late',
      lastDay: '2026-12-24',
      wasDeposited: true,
    })
  })

  test('not deposited: told once the last day is over, where the plan keeps deposits', () => {
    expect(late({}, '2026-12-24')).toBeUndefined()
    expect(late({}, '2026-12-25')).toEqual({
      code: 'deposited-too-late',
      lastDay: '2026-12-24',
      wasDeposited: false,
    })
    expect(late({ depositedOn: 'not-kept' }, '2026-12-25')).toBeUndefined()
    expect(late({})).toBeUndefined()
  })

  test.each<[says: string, given: Row]>([
    ['deposited on a day that nobody wrote', { depositedOn: 'day-unknown' }],
    ['a deposit that cannot be read', { depositedOn: 'unreadable' }],
    ['a payment order', { paymentOrderedOn: '2027-01-05' }],
    ['a payment order on a day that nobody wrote', { paymentOrderedOn: 'day-unknown' }],
    ['a payment order that cannot be read', { paymentOrderedOn: 'unreadable' }],
    ['stopped', { cancelledOn: '2026-12-01' }],
    ['stopped on a day that nobody wrote', { cancelledOn: 'day-unknown' }],
    ['a stop that cannot be read', { unreadable: [{ field: 'cancelledOn', name: 'Stop' }] }],
    ['applied for too late', { startsOn: '2026-11-01' }],
    ['applied for, day unknown', { appliedOn: 'day-unknown' }],
    ['no subsidy', { cost: '99' }],
  ])('nothing is told of: %s', (_, given) => expect(late(given, '2027-02-01')).toBeUndefined())

  test('a payment order that is still to come does not help', () =>
    expect(late({ paymentOrderedOn: '2027-03-01' }, '2027-02-01')).toMatchObject({ wasDeposited: false }))

  test('amount and ceiling stay', () => {
    const [answer] = trainingPlan([rowOf({ ...row, depositedOn: '2026-12-25' })], 'small')
    expect([answer?.subsidy?.toFixed(2), answer?.left?.toFixed(2)]).toEqual(['300.00', '7200.00'])
  })
})
