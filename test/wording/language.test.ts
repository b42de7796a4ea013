import { applicants, Decimal, services, steps, themes } from '../../src/rules'
import { wordsIn } from '../../src/wording'

test('the terms of the scheme in English', () => {
  const { applicant, lapsed, service, step, theme } = wordsIn('en')
  expect(applicants.map(applicant)).toEqual([
    'small',
    'medium-sized',
    'large',
    'small, sheltered work',
    'medium-sized, sheltered work',
    'large, sheltered work',
  ])
  expect([...services, 'other' as const].map(service)).toEqual(['training', 'advice', 'another service'])
  expect(steps.map(step)).toEqual(['apply', 'deposit own share', 'order payment', 'ask for the certificate', 'done'])
  expect(themes.map(theme)).toContain('energy efficiency')
  expect(lapsed).toBe('lapsed')
})

test('every theme has its own English name', () => {
  expect(new Set(themes.map(wordsIn('en').theme)).size).toBe(themes.length)
})

test.each([
  ['1028.5', '1.028,50', '1,028.50'],
  ['-1234567.891', '-1.234.567,89', '-1,234,567.89'],
])('%s reads %s in Dutch and %s in English', (amount, dutch, english) => {
  expect(wordsIn('nl').amount(new Decimal(amount))).toBe(dutch)
  expect(wordsIn('en').amount(new Decimal(amount))).toBe(english)
})

test('a choice', () => {
  expect(wordsIn('nl').choice(['a', 'b', 'c'])).toBe('a, b of c')
  expect(wordsIn('en').choice(['a', 'b', 'c'])).toBe('a, b or c')
  expect(wordsIn('en').choice(['a'])).toBe('a')
})
