import { nextStep, type IsoDate, type ProjectDays } from '../../../src/rules'

const course = { startsOn: '2026-09-03' } as const
const applied = { ...course, appliedOn: '2026-09-10' } as const
const deposited = { ...applied, depositedOn: '2026-10-01' } as const
const paid = { ...deposited, paymentOrderedOn: '2026-11-15' } as const

describe('nextStep (eerstvolgende stap)', () => {
  test.each<[string, ProjectDays, IsoDate, string, IsoDate | undefined, boolean]>([
    ['nothing done', course, '2026-09-17', 'apply', '2026-09-17', false],
    ['nothing done in time', course, '2026-09-18', 'apply', '2026-09-17', true],
    ['filed', applied, '2026-10-10', 'deposit', '2026-10-10', false],
    ['not deposited in time', applied, '2026-10-11', 'deposit', '2026-10-10', true],
    ['deposited', deposited, '2027-12-31', 'order-payment', '2027-12-31', false],
    ['not paid in time', deposited, '2028-01-01', 'order-payment', '2027-12-31', true],
    ['paid', paid, '2026-11-15', 'obtain-certificate', '2027-12-31', false],
    ['a certificate does not lapse', paid, '2028-06-01', 'obtain-certificate', '2027-12-31', false],
    ['all done', { ...paid, certifiedOn: '2026-12-01' }, '2026-12-01', 'done', undefined, false],
    ['a step with a later day is not done yet', deposited, '2026-09-30', 'deposit', '2026-10-10', false],
    ['an application planned for later is not done yet', applied, '2026-09-09', 'apply', '2026-09-17', false],
    [
      'steps count in order: a payment without a deposit waits',
      { ...applied, paymentOrderedOn: '2026-09-11' },
      '2026-09-12',
      'deposit',
      '2026-10-10',
      false,
    ],
    ['filed without a start', { appliedOn: '2026-09-10' }, '2026-09-12', 'deposit', '2026-10-10', false],
    ['no day at all', {}, '2026-09-12', 'apply', undefined, false],
    ['a last day outside the calendar', { startsOn: '9999-12-31' }, '2026-09-12', 'apply', undefined, false],
  ])('%s', (_says, days, asOf, step, lastDay, lapsed) => {
    expect(nextStep(days, asOf)).toEqual({ ok: true, value: { step, lastDay, lapsed } })
  })

  test('a project from before the scheme is refused', () => {
    const refusal = { ok: false, refusal: { code: 'before-first-rules', firstDay: '2016-04-01' } }
    expect(nextStep({ startsOn: '2016-03-31' }, '2026-09-12')).toEqual(refusal)
    expect(nextStep({ startsOn: '2016-04-02', appliedOn: '2016-03-31' }, '2026-09-12')).toEqual(refusal)
  })

  test('the application decides: a course of March 2016, filed in April, is known', () => {
    expect(nextStep({ startsOn: '2016-03-25', appliedOn: '2016-04-01' }, '2016-04-02').ok).toBe(true)
  })
})
