import {
  entitledFrom,
  figure,
  rateIncrease,
  schemeInForce,
  subsidyRate,
  themeIsEligible,
  themes,
  type IsoDate,
  type RateQuestion,
} from '../../../src/rules'

function rateOf(question: RateQuestion): string {
  const answer = subsidyRate(question)
  return answer.ok ? answer.value.rate.toFixed() : answer.refusal.code
}

const schemeOn = (day: IsoDate) => {
  const inForce = schemeInForce(day)
  if (!inForce.ok) throw new Error(`no scheme on ${day}`)
  return inForce.value
}

describe('subsidyRate (steunpercentage)', () => {
  // One row per regime of the timeline, on its first day: small, medium, sheltered-large.
  test.each([
    ['2016-03-31', 'before-first-rules', 'before-first-rules', 'before-first-rules'],
    ['2016-04-01', '0.4', '0.3', 'applicant-not-entitled'],
    ['2019-11-30', '0.4', '0.3', 'applicant-not-entitled'],
    ['2019-12-01', '0.3', '0.2', 'applicant-not-entitled'],
    ['2025-12-31', '0.3', '0.2', 'applicant-not-entitled'],
    ['2026-01-01', '0.3', '0.2', '0.2'],
    ['2026-11-22', '0.3', '0.2', '0.2'],
  ] as const)('ordinary rate on %s', (appliedOn, small, medium, shelteredLarge) => {
    const question = { service: 'training', appliedOn } as const
    expect([
      rateOf({ ...question, applicant: 'small' }),
      rateOf({ ...question, applicant: 'medium' }),
      rateOf({ ...question, applicant: 'sheltered-large' }),
    ]).toEqual([small, medium, shelteredLarge])
  })

  // training about cybersecurity, advice about it, training about energy, advice about it; all for a small enterprise.
  test.each([
    ['2021-09-13', '0.3', '0.3', '0.3', '0.3'],
    ['2021-09-14', '0.45', '0.45', '0.3', '0.3'],
    ['2023-03-14', '0.45', '0.45', '0.3', '0.3'],
    ['2023-03-15', '0.45', '0.45', '0.45', '0.45'],
    ['2026-01-31', '0.45', '0.45', '0.45', '0.45'],
    ['2026-02-01', '0.45', '0.45', '0.45', 'theme-not-eligible'],
  ] as const)('increased rates on %s', (appliedOn, ...expected) => {
    const question = { applicant: 'small', appliedOn } as const
    expect([
      rateOf({ ...question, service: 'training', theme: 'cybersecurity' }),
      rateOf({ ...question, service: 'advice', theme: 'cybersecurity' }),
      rateOf({ ...question, service: 'training', theme: 'energy-efficiency' }),
      rateOf({ ...question, service: 'advice', theme: 'energy-efficiency' }),
    ]).toEqual(expected)
  })

  test('training stays subsidised in every theme in 2026, advice only in cybersecurity', () => {
    const eligible = (service: 'training' | 'advice') =>
      themes.filter((theme) => themeIsEligible(schemeOn('2026-02-01'), service, theme))
    expect(eligible('training')).toEqual(themes)
    expect(eligible('advice')).toEqual(['cybersecurity'])
  })

  test('a refusal says since when the service is narrowed, and to what', () => {
    expect(
      subsidyRate({ applicant: 'small', service: 'advice', theme: 'innovation', appliedOn: '2026-11-22' }),
    ).toEqual({
      ok: false,
      refusal: { code: 'theme-not-eligible', service: 'advice', eligible: ['cybersecurity'], since: '2026-02-01' },
    })
  })

  test('a refusal says from when an applicant is entitled', () => {
    expect(subsidyRate({ applicant: 'sheltered-small', service: 'training', appliedOn: '2025-12-31' })).toEqual({
      ok: false,
      refusal: { code: 'applicant-not-entitled', applicant: 'sheltered-small', entitledFrom: '2026-01-01' },
    })
    expect(entitledFrom('large')).toBeUndefined()
    expect(entitledFrom('small')).toBe('2016-04-01')
  })

  test('who is not entitled is told so before the theme is looked at', () => {
    expect(rateOf({ applicant: 'large', service: 'advice', theme: 'innovation', appliedOn: '2026-02-01' })).toBe(
      'applicant-not-entitled',
    )
  })

  test('a theme that is not given brings no increase', () => {
    expect(rateIncrease(schemeOn('2026-02-01'), 'training', undefined)).toEqual(figure('0'))
  })
})
