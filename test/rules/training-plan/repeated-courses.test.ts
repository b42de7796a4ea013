import { trainingPlan, type Finding, type FindingCode, type IsoDate } from '../../../src/rules'
import { rowOf, type Row } from '../../builders/row'

const found = (code: FindingCode, rows: readonly Row[], asOf?: IsoDate): (Finding | undefined)[] =>
  trainingPlan(rows.map(rowOf), 'small', asOf).map(({ findings }) => findings.find((one) => one.code === code))

describe('the same course twice', () => {
  const course: Row = { title: 'lassen', startsOn: '2026-09-03', cost: '1210' }
  const twice = (other: Row, first: Row = {}, asOf?: IsoDate) =>
    found(
      'same-course-twice',
      [
        { ...course, ...first },
        { ...course, ...other },
      ],
      asOf,
    )

  test('each later row says which row was first, counted as in the range', () =>
    expect(found('same-course-twice', [course, { ...course, startsOn: '2026-10-01' }, course, course])).toEqual([
      undefined,
      undefined,
      { code: 'same-course-twice', row: 2 },
      { code: 'same-course-twice', row: 2 },
    ]))

  test('a row number that is given is told', () =>
    expect(twice({ rowNumber: 9 }, { rowNumber: 7 })).toEqual([undefined, { code: 'same-course-twice', row: 7 }]))

  test.each<[says: string, other: Row]>([
    ['another company', { enterprise: 'b' }],
    ['another title', { title: 'solderen' }],
    ['another start', { startsOn: '2026-09-04' }],
    ['another cost', { cost: '1210.01' }],
    ['other participants', { participants: 'an' }],
    ['stopped', { cancelledOn: '2026-09-04' }],
    ['a stop that cannot be read', { unreadable: [{ field: 'cancelledOn', name: 'Stop' }] }],
    ['applied for too late', { appliedOn: '2026-12-01' }],
  ])('not: %s', (_, other) => {
    expect(twice(other)).toEqual([undefined, undefined])
    expect(twice({}, other)).toEqual([undefined, undefined])
  })

  test('not without a title, a start or a cost', () => {
    for (const missing of ['title', 'startsOn', 'cost'] as const)
      expect(
        twice({ appliedOn: '2026-09-03', [missing]: undefined }, { appliedOn: '2026-09-03', [missing]: undefined }),
      ).toEqual([undefined, undefined])
  })

  test('not when one of both has lapsed, for it does not count', () =>
    expect(twice({ appliedOn: '2026-09-03' }, {}, '2026-11-28')).toEqual([undefined, undefined]))

  test('the same participants, and none on both sides, are equal', () => {
    expect(twice({ participants: 'an' }, { participants: 'an' })[1]).toBeDefined()
    expect(twice({})[1]).toBeDefined()
  })

  test('also beside a theme that cannot be read', () =>
    expect(twice({ unreadable: [{ field: 'theme', name: 'Thema' }] })[1]).toBeDefined())
})

describe('a degree course twice in one academic year', () => {
  const course: Row = {
    title: 'bachelor verpleegkunde',
    number: 'DV.O242800',
    isDegreeProgramme: true,
    cost: '500',
    startsOn: '2026-09-21',
  }
  const repeated = (rows: readonly Row[]) => found('same-degree-year', rows)

  test('the later one in turn says so', () => {
    expect(repeated([course, { ...course, startsOn: '2027-02-08', cost: '400' }])).toEqual([
      undefined,
      { code: 'same-degree-year', academicYear: 2026, row: 2 },
    ])
    const later: Row = { ...course, startsOn: '2027-02-08', appliedOn: '2027-02-01' }
    expect(repeated([course, later])).toEqual([{ code: 'same-degree-year', academicYear: 2026, row: 3 }, undefined])
  })

  test('an academic year runs from 1 September to 31 August', () => {
    expect(repeated([course, { ...course, startsOn: '2027-08-31' }])[1]).toBeDefined()
    expect(repeated([course, { ...course, startsOn: '2027-09-01' }])[1]).toBeUndefined()
    expect(repeated([{ ...course, startsOn: '2026-08-31' }, course])[1]).toBeUndefined()
  })

  test('without a start the application decides', () =>
    expect(repeated([course, { ...course, startsOn: undefined, appliedOn: '2027-03-01' }])).toEqual([
      { code: 'same-degree-year', academicYear: 2026, row: 3 },
      undefined,
    ]))

  test('the number counts in its right spelling', () =>
    expect(repeated([course, { ...course, startsOn: '2027-02-08', number: 'DV.0242800' }])[1]).toBeDefined())

  test.each<[says: string, other: Row]>([
    ['no degree programme', { isDegreeProgramme: false }],
    ['another number', { number: 'DV.O242799' }],
    ['another company', { enterprise: 'b' }],
    ['another title', { title: 'bachelor vroedkunde' }],
    ['other participants', { participants: 'an' }],
    ['no title', { title: undefined }],
    ['stopped', { cancelledOn: 'day-unknown' }],
  ])('not: %s', (_, other) =>
    expect(repeated([course, { ...course, startsOn: '2027-02-08', ...other }])).toEqual([undefined, undefined]),
  )
})
