import {
  addDays,
  applicationDeadline,
  completionDeadline,
  depositDeadline,
  projectFindings,
  retentionEnd,
  termsOn,
  type IsoDate,
} from '../../../src/rules'
import { deadlineCases } from '../cases/deadlines'
import { pages } from '../cases/case'

describe('deadlines (termijnen)', () => {
  test.each(deadlineCases)('$says', ({ given, expected }) => {
    const terms =
      'startsOn' in given
        ? { apply: applicationDeadline(given.startsOn), keepUntil: retentionEnd(given.startsOn) }
        : { deposit: depositDeadline(given.appliedOn), complete: completionDeadline(given.appliedOn) }
    expect(terms).toMatchObject(expected)
  })

  // The examples of CVO Leerstad: the day on which a participant joins does not count.
  test.each([
    {
      says: 'enrolled on 10 September for a course of 3 September: still in time on day 14',
      appliedOn: '2026-09-17',
      late: false,
    },
    { says: 'enrolled on 20 September for the same course: too late', appliedOn: '2026-09-20', late: true },
    { says: 'the first day that is too late', appliedOn: '2026-09-18', late: true },
    { says: 'three weeks after the start', appliedOn: '2026-09-24', late: true },
  ] as const)(`$says (${pages.leerstad})`, ({ appliedOn, late }) => {
    const codes = projectFindings({ startsOn: '2026-09-03', appliedOn }).map(({ code }) => code)
    expect(codes.includes('applied-too-late')).toBe(late)
  })

  const { applicationTerm, depositTerm, completionTerm, retentionTerm } = termsOn('9999-12-31')
  const daysBeforeTheEnd = (days: number) => addDays('9999-12-31', -days) as IsoDate
  const yearsBeforeTheEnd = (years: number): IsoDate => `${9999 - years}-12-31`

  test.each<[string, (day: IsoDate) => IsoDate | undefined, IsoDate, IsoDate]>([
    ['application', applicationDeadline, daysBeforeTheEnd(applicationTerm), '9999-12-31'],
    ['deposit', depositDeadline, daysBeforeTheEnd(depositTerm), '9999-12-31'],
    ['completion', completionDeadline, yearsBeforeTheEnd(completionTerm), '9999-12-31'],
    ['retention', retentionEnd, yearsBeforeTheEnd(retentionTerm), '9999-12-31'],
  ])('the calendar ends on 31 December 9999: %s', (_name, deadline, from, last) => {
    expect(deadline(from)).toBe(last)
    expect(deadline('9999-12-31')).toBeUndefined()
  })
})
