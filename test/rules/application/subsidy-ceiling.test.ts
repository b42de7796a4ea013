import { applicants, firstDay, subsidyCeiling, timeline, yearOf, type Applicant } from '../../../src/rules'

const ceilings = (year: number) =>
  Object.fromEntries(
    applicants.map((applicant): [Applicant, string] => {
      const ceiling = subsidyCeiling(applicant, year)
      return [applicant, ceiling.ok ? ceiling.value.toFixed() : ceiling.refusal.code]
    }),
  )

const ordinary = (small: string, medium: string, sheltered: string) => ({
  small,
  medium,
  large: '0',
  'sheltered-small': sheltered,
  'sheltered-medium': sheltered,
  'sheltered-large': sheltered,
})

describe('subsidyCeiling (steunplafond)', () => {
  test.each([2016, 2017, 2018, 2019])('%i: 10 000 for small, 15 000 for medium', (year) => {
    expect(ceilings(year)).toEqual(ordinary('10000', '15000', '0'))
  })

  test.each([2020, 2025])('%i: 7 500 for both', (year) => {
    expect(ceilings(year)).toEqual(ordinary('7500', '7500', '0'))
  })

  test('2026: 7 500, and for sheltered-work companies of every size', () => {
    expect(ceilings(2026)).toEqual(ordinary('7500', '7500', '7500'))
  })

  test('a year far away has the last known ceilings', () => {
    const lastChange = timeline[timeline.length - 1]?.inForce ?? firstDay
    expect(ceilings(2199)).toEqual(ceilings(yearOf(lastChange)))
  })

  test('a year before the scheme is refused', () => {
    expect(subsidyCeiling('small', 2015)).toEqual({
      ok: false,
      refusal: { code: 'before-first-rules', firstDay: '2016-04-01' },
    })
  })
})
