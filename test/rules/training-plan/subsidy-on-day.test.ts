import { Decimal, subsidyOnDay, type Applicant, type IsoDate, type PlanRow } from '../../../src/rules'

const row = (fields: Partial<PlanRow> = {}): PlanRow => ({
  enterprise: '',
  cost: new Decimal(1000),
  unreadable: [],
  ...fields,
})
const on = (fields: Partial<PlanRow>, applicant: Applicant, day: IsoDate) => {
  const answer = subsidyOnDay(row(fields), applicant, day)
  return answer && [answer.subsidy.toNumber(), answer.rate.toNumber(), answer.because]
}

describe('subsidyOnDay: a row under the rules of another day', () => {
  test.each<[string, Partial<PlanRow>, Applicant, IsoDate, unknown]>([
    ['the last day of the higher rates', {}, 'small', '2019-11-30', [400, 0.4, undefined]],
    ['the first day of the lower ones', {}, 'small', '2019-12-01', [300, 0.3, undefined]],
    [
      'advice on its last day',
      { service: 'advice', theme: 'innovation' },
      'medium',
      '2026-01-31',
      [200, 0.2, undefined],
    ],
    [
      'advice a day later',
      { service: 'advice', theme: 'innovation' },
      'medium',
      '2026-02-01',
      [0, 0, 'theme-not-eligible'],
    ],
    [
      'advice about cybersecurity',
      { service: 'advice', theme: 'cybersecurity' },
      'medium',
      '2026-02-01',
      [350, 0.35, undefined],
    ],
    ['a large enterprise', {}, 'large', '2026-02-01', [0, 0, 'applicant-not-entitled']],
    ['a cost under the minimum', { cost: new Decimal('99.99') }, 'small', '2026-02-01', [0, 0, 'below-minimum']],
    [
      'more than the ceiling: it is not looked at',
      { cost: new Decimal(40_000) },
      'small',
      '2026-02-01',
      [12_000, 0.3, undefined],
    ],
    [
      'its own days and its stop do not count',
      { appliedOn: '2019-01-01', startsOn: '2018-01-01', cancelledOn: '2019-02-01', granted: new Decimal(1) },
      'small',
      '2026-02-01',
      [300, 0.3, undefined],
    ],
    [
      'a day that cannot be read does not either',
      { unreadable: [{ field: 'appliedOn', name: 'Aanvraag' }] },
      'small',
      '2026-02-01',
      [300, 0.3, undefined],
    ],
    ['a deduction does', { deduction: new Decimal(500) }, 'small', '2026-02-01', [150, 0.3, undefined]],
    ['no cost', { cost: undefined }, 'small', '2026-02-01', undefined],
    [
      'a theme that cannot be read',
      { unreadable: [{ field: 'theme', name: 'Thema' }] },
      'small',
      '2026-02-01',
      undefined,
    ],
    ['a day before the first rules', {}, 'small', '2016-03-31', undefined],
  ])('%s', (_, fields, applicant, day, expected) => expect(on(fields, applicant, day)).toEqual(expected))
})
