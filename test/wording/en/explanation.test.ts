import { Decimal, explainSubsidy, type SubsidyQuestion } from '../../../src/rules'
import { explanationTexts } from '../../../src/wording'

const { noCostText, stepText, themeStepValue } = explanationTexts.en

const question: SubsidyQuestion = {
  eligibleCost: new Decimal('1000'),
  applicant: 'small',
  service: 'training',
  theme: 'cybersecurity',
  appliedOn: '2026-03-02',
}

function sentences(changes: Partial<SubsidyQuestion> = {}, dayWasGiven = true): string[] {
  const answer = explainSubsidy({ ...question, ...changes })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.map((step) => {
    const { name, sentence } = stepText(step, dayWasGiven)
    return `${name}: ${sentence}`
  })
}

test('a whole subsidy, step by step', () => {
  expect(sentences()).toEqual([
    'Cost: Eligible cost without VAT, in euro.',
    'Application date: The day of the application decides which rules hold and which calendar year gives the ceiling.',
    'Size: Small: entitled to subsidy on this day.',
    'Service and theme: Training about cybersecurity is subsidised on this day.',
    'Ordinary rate: The rate for this size.',
    'Increase: The theme cybersecurity gives +15 percentage points: from 30 % to 45 %.',
    'Minimum cost: The cost reaches the minimum for an application (training).',
    'Calculated subsidy: 45 % of 1,000.00 euro, rounded to the cent.',
    'Ceiling: The whole ceiling of calendar year 2026.',
    'Own share: The cost minus the subsidy.',
    'Subsidy: The calculated subsidy fits below the ceiling.',
  ])
})

test.each<[string, Partial<SubsidyQuestion>, string[]]>([
  [
    'a large enterprise',
    { applicant: 'large' },
    ['Size: Large: not entitled to subsidy on this day.', 'Subsidy: No subsidy: this enterprise is not entitled.'],
  ],
  [
    'advice that is no longer subsidised',
    { service: 'advice', theme: undefined },
    [
      'Service and theme: Advice without a theme is not subsidised on this day: only about cybersecurity.',
      'Subsidy: No subsidy: this service is not subsidised.',
    ],
  ],
  [
    'below the minimum',
    { eligibleCost: new Decimal('99') },
    [
      'Minimum cost: The cost is below the minimum for an application (training).',
      'Subsidy: No subsidy: the cost is below the minimum.',
    ],
  ],
  [
    'a credit note',
    { eligibleCost: new Decimal('-100') },
    ['Own share: The cost minus the subsidy.', 'Subsidy: Credit note: this amount of subsidy is paid back.'],
  ],
  [
    'a ceiling that is nearly used',
    { room: new Decimal('10') },
    ['Own share: The cost minus the subsidy.', 'Subsidy: Reduced to what is left of the ceiling.'],
  ],
])('%s ends with its reason', (_says, changes, last) => {
  expect(sentences(changes).slice(-2)).toEqual(last)
})

test('what was left according to the user, and a day that was not given', () => {
  expect(sentences({ room: new Decimal('10') })).toContain('Ceiling left: What is said to be left of the ceiling.')
  expect(sentences({}, false)[1]).toBe(
    'Application date: Left out: the rules of the day on which they were last checked.',
  )
})

test('the value of the step about service and theme', () => {
  const step = { step: 'theme', service: 'advice', eligible: 'any', entitled: true } as const
  expect(themeStepValue({ ...step, value: 'innovation' })).toBe('advice, innovation')
  expect(themeStepValue({ ...step, value: undefined })).toBe('advice')
  expect(noCostText).toBe('No cost is filled in.')
})
