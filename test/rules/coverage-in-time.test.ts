import {
  allocate,
  applicants,
  applicationDeadline,
  checkedOn,
  completionDeadline,
  coveredCost,
  Decimal,
  depositDeadline,
  eligibleCost,
  enterpriseSize,
  explainSubsidy,
  firstDay,
  nextStep,
  projectFindings,
  provisionsInForce,
  retentionEnd,
  schemeInForce,
  services,
  sourceOf,
  subsidy,
  subsidyCeiling,
  subsidyRate,
  themes,
  timeline,
  trainingPlan,
  yearBalance,
  yearOf,
  type IsoDate,
} from '../../src/rules'

/** The first of every month, from the first day of the scheme to the end of the year after the last check or the last known change. */
function* firstsOfTheMonth(): Generator<IsoDate> {
  const lastKnown = [checkedOn, ...timeline.map(({ inForce }) => inForce)].sort().pop() as IsoDate
  for (let month = yearOf(firstDay) * 12 + 3; month < (yearOf(lastKnown) + 2) * 12; month++) {
    yield `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as IsoDate
  }
}
const days = [...firstsOfTheMonth()]

test('the months are counted from April 2016 to the end of next year', () => {
  expect(days[0]).toBe('2016-04-01')
  expect(days[days.length - 1]).toMatch(/-12-01$/)
  expect(days.length).toBeGreaterThanOrEqual(141)
})

const thousand = new Decimal('1000')

// No expected amounts: every rule must have an answer on every one of these days.
describe.each(days)('%s', (day) => {
  test('the scheme has every value, each with a source', () => {
    const scheme = schemeInForce(day)
    expect(scheme.ok && Object.keys(scheme.value)).toEqual(Object.keys(timeline[0].sets))
    expect(
      provisionsInForce(day).filter(({ amendment, parameter }) => !/^https?:/.test(sourceOf(amendment, parameter).url)),
    ).toEqual([])
  })

  test('every applicant, service and theme gets an answer about the money', () => {
    const known = ['ok', 'applicant-not-entitled', 'theme-not-eligible']
    const gaps: object[] = []
    for (const applicant of applicants) {
      if (!subsidyCeiling(applicant, yearOf(day)).ok || !yearBalance(yearOf(day), applicant, []).ok)
        gaps.push({ applicant })
      if (!coveredCost(thousand, applicant, yearOf(day)).isFinite()) gaps.push({ applicant })
      for (const service of services) {
        for (const theme of [undefined, ...themes]) {
          const question = { applicant, service, theme, appliedOn: day, eligibleCost: thousand }
          const [rate, amount] = [subsidyRate(question), subsidy(question)].map((answer) =>
            answer.ok ? 'ok' : answer.refusal.code,
          )
          const explanation = explainSubsidy(question)
          const explained = explanation.ok && explanation.value[explanation.value.length - 1]?.step === 'subsidy'
          if (rate !== amount || !known.includes(rate as string) || !explained)
            gaps.push({ applicant, service, theme, rate, amount })
        }
      }
    }
    expect(gaps).toEqual([])
  })

  test('a small and a medium enterprise have a right to a training', () => {
    for (const applicant of ['small', 'medium'] as const) {
      const answer = subsidy({
        applicant,
        service: 'training',
        theme: 'innovation',
        appliedOn: day,
        eligibleCost: thousand,
      })
      expect(answer.ok && answer.value.subsidy.greaterThan(0)).toBe(true)
    }
  })

  test('every term, size, cost, step, finding and plan has an answer', () => {
    expect(
      [applicationDeadline(day), depositDeadline(day), completionDeadline(day), retentionEnd(day)].every(
        (last) => last !== undefined && last > day,
      ),
    ).toBe(true)
    expect(enterpriseSize({ headcount: thousand, turnover: thousand, balanceSheetTotal: thousand }, day)).toBe('large')
    expect(
      eligibleCost({ fee: thousand, catering: thousand, persons: thousand, days: thousand }, day).greaterThan(thousand),
    ).toBe(true)
    expect(nextStep({ startsOn: day }, day)).toMatchObject({ ok: true, value: { step: 'apply', lapsed: false } })
    expect(
      projectFindings({
        startsOn: day,
        appliedOn: day,
        projectAmount: thousand,
        eligibleCost: thousand,
        theme: 'innovation',
      }),
    ).toEqual([])
    expect(
      allocate([{ enterprise: '', appliedOn: day, eligibleCost: thousand, service: 'training' }], 'small'),
    ).toMatchObject([{ ok: true }])
    expect(
      trainingPlan(
        [{ enterprise: '', startsOn: day, cost: thousand, unreadable: [] }],
        'small',
      )[0]?.subsidy?.greaterThan(0),
    ).toBe(true)
  })
})
