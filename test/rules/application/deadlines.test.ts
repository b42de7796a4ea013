import {
  applicationDeadline,
  completionDeadline,
  depositDeadline,
  projectFindings,
  retentionEnd,
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

  test.each<[string, (day: IsoDate) => IsoDate | undefined, IsoDate, IsoDate]>([
    ['application', applicationDeadline, '9999-12-17', '9999-12-31'],
    ['deposit', depositDeadline, '9999-12-01', '9999-12-31'],
    ['completion', completionDeadline, '9998-12-31', '9999-12-31'],
    ['retention', retentionEnd, '9989-12-31', '9999-12-31'],
  ])('the calendar ends on 31 December 9999: %s', (_name, deadline, from, last) => {
    expect(deadline(from)).toBe(last)
    expect(deadline('9999-12-31')).toBeUndefined()
  })
})
