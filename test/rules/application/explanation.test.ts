import { Decimal, explainSubsidy, sourceOf, type SubsidyQuestion } from '../../../src/rules'

const question: SubsidyQuestion = {
  eligibleCost: new Decimal('1000'),
  applicant: 'small',
  service: 'training',
  theme: 'cybersecurity',
  appliedOn: '2026-03-02',
}

/** Each step as `name value first-day`. */
function stepsOf(changes: Partial<SubsidyQuestion> = {}): string[] {
  const answer = explainSubsidy({ ...question, ...changes })
  if (!answer.ok) return [answer.refusal.code]
  return answer.value.map((step) => {
    const value = Decimal.isDecimal(step.value) ? step.value.toFixed(2) : (step.value ?? '-')
    const because = step.step === 'subsidy' && step.because !== undefined ? ` (${step.because})` : ''
    return `${step.step} ${value}${because}${step.amendment === undefined ? '' : ` ${step.amendment.inForce}`}`
  })
}

describe('explainSubsidy (uitleg)', () => {
  test('every step of a subsidy, each with the first day of its rule', () => {
    expect(stepsOf()).toEqual([
      'cost 1000.00',
      'application-date 2026-03-02 2026-02-01',
      'applicant small 2019-12-01',
      'theme cybersecurity 2023-01-01',
      'ordinary-rate 0.30 2019-12-01',
      'rate-increase 0.15 2021-09-14',
      'minimum 100.00 2016-04-01',
      'calculated 450.00',
      'ceiling 7500.00 2020-01-01',
      'own-share 550.00',
      'subsidy 450.00',
    ])
  })

  test('December 2019: the ceiling rests on 2016, the rate on the day itself', () => {
    expect(stepsOf({ eligibleCost: new Decimal('40000'), theme: undefined, appliedOn: '2019-12-31' }).slice(4)).toEqual(
      [
        'ordinary-rate 0.30 2019-12-01',
        'minimum 100.00 2016-04-01',
        'calculated 12000.00',
        'ceiling 10000.00 2016-04-01',
        'own-share 30000.00',
        'subsidy 10000.00 (cut)',
      ],
    )
  })

  test('what was said to be left takes the place of the ceiling', () => {
    expect(stepsOf({ room: new Decimal('120') }).slice(-3)).toEqual([
      'room 120.00 2020-01-01',
      'own-share 880.00',
      'subsidy 120.00 (cut)',
    ])
  })

  test.each<[string, Partial<SubsidyQuestion>, string[]]>([
    ['no right', { applicant: 'large' }, ['applicant large 2016-04-01', 'subsidy 0.00 (applicant-not-entitled)']],
    [
      'a sheltered-work company too early',
      { applicant: 'sheltered-small', appliedOn: '2025-12-31' },
      ['applicant sheltered-small 2016-04-01', 'subsidy 0.00 (applicant-not-entitled)'],
    ],
    [
      'no theme for it',
      { service: 'advice', theme: 'innovation' },
      ['theme innovation 2026-02-01', 'subsidy 0.00 (theme-not-eligible)'],
    ],
    [
      'too small',
      { eligibleCost: new Decimal('99.99') },
      ['minimum 100.00 2016-04-01', 'subsidy 0.00 (below-minimum)'],
    ],
    ['a credit note', { eligibleCost: new Decimal('-50') }, ['own-share -27.50', 'subsidy -22.50 (credit-note)']],
  ])('%s: the steps stop where it is decided', (_says, changes, last) => {
    expect(stepsOf(changes).slice(-2)).toEqual(last)
  })

  test('a credit note has no step for the minimum or the ceiling', () => {
    expect(stepsOf({ eligibleCost: new Decimal('-50') }).map((step) => step.split(' ')[0])).toEqual([
      'cost',
      'application-date',
      'applicant',
      'theme',
      'ordinary-rate',
      'rate-increase',
      'calculated',
      'own-share',
      'subsidy',
    ])
  })

  test('before the scheme: refused', () => {
    expect(stepsOf({ appliedOn: '2016-03-31' })).toEqual(['before-first-rules'])
  })

  test('the source of a step is the one that speaks of its value', () => {
    const answer = explainSubsidy(question)
    const minimum = answer.ok ? answer.value.find(({ step }) => step === 'minimum') : undefined
    expect(minimum?.amendment && sourceOf(minimum.amendment, 'minimumCost').name).toBe(
      'Vlaanderen.be, welke kosten komen in aanmerking voor steun',
    )
  })
})
