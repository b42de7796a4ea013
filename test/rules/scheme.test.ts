import {
  applicants,
  checkedOn,
  dayBefore,
  firstDay,
  firstToSet,
  originOf,
  provisionsInForce,
  provisionsOf,
  schemeInForce,
  services,
  sourceOf,
  subsidyCeiling,
  subsidyRate,
  termsOn,
  themeIsEligible,
  themes,
  timeline,
  yearOf,
  type IsoDate,
  type Parameters,
} from '../../src/rules'

const realDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day

const schemeOn = (day: IsoDate): Parameters => {
  const inForce = schemeInForce(day)
  if (!inForce.ok) throw new Error(`no scheme on ${day}`)
  return inForce.value
}
const parameters = Object.keys(timeline[0].sets) as (keyof Parameters)[]

test('entries stand in the order of their first days', () => {
  const days = timeline.map(({ inForce }) => inForce)
  expect(days).toEqual([...days].sort())
  expect(new Set(days).size).toBe(days.length)
})

test('the day before the first entry is refused, and says which day is the first', () => {
  expect(schemeInForce(dayBefore(firstDay))).toEqual({
    ok: false,
    refusal: { code: 'before-first-rules', firstDay: '2016-04-01' },
  })
  expect(schemeInForce(firstDay)).toEqual({ ok: true, value: timeline[0].sets })
})

test('terms answer for any day: those of the first entry before it', () => {
  expect(termsOn('1999-01-01')).toEqual(timeline[0].sets)
  expect(termsOn('2026-02-01')).toEqual(schemeOn('2026-02-01'))
})

test('the day of the last comparison is a real day on which rules are known', () => {
  expect(realDay(checkedOn)).toBe(true)
  expect(schemeInForce(checkedOn).ok).toBe(true)
})

test('an amendment leaves alone what it does not name', () => {
  expect(schemeOn('2026-02-01').eligibleThemes.training).toEqual(themes)
  expect(schemeOn('2026-02-01').rateIncrease).toEqual({
    cybersecurity: { training: '0.15', advice: '0.15' },
    'energy-efficiency': { training: '0.15', advice: '0' },
  })
  expect(timeline[0].sets.rateIncrease).toEqual({})
})

describe.each(timeline)('$inForce $title', (amendment) => {
  const { inForce, sets, sources, doubts = [] } = amendment

  test('begins on a real day, and its sources were read on one', () => {
    expect([inForce, ...sources.map(({ readOn }) => readOn)].filter((day) => !realDay(day))).toEqual([])
  })

  test('does not hold the day before, holds from the day itself', () => {
    expect(schemeInForce(dayBefore(inForce))).not.toMatchObject({ value: sets })
    expect(schemeInForce(inForce)).toMatchObject({ value: sets })
  })

  test('changes every value it names, and stands behind each from its first day', () => {
    const before = new Map(
      provisionsInForce(dayBefore(inForce)).map((one) => [[one.parameter, ...one.branches].join('.'), one.value]),
    )
    for (const provision of provisionsOf(amendment)) {
      const path = [provision.parameter, ...provision.branches]
      expect({ path, value: provision.value }).not.toEqual({ path, value: before.get(path.join('.')) })
      const valueIn = (tree: unknown) =>
        path.reduce<unknown>((branch, key) => (branch as Record<string, unknown> | undefined)?.[key], tree)
      expect(originOf(inForce, valueIn)).toBe(amendment)
      expect(originOf(dayBefore(inForce), valueIn)).not.toBe(amendment)
    }
  })

  // What an applicant notices: rates, ceiling and themes on the last old day and the first new one.
  test('reaches the answers on its first day, and not a day earlier', () => {
    const answersOn = (appliedOn: IsoDate) => ({
      rates: applicants.map((applicant) =>
        services.map((service) =>
          themes.map((theme) => {
            const rate = subsidyRate({ applicant, service, theme, appliedOn })
            return rate.ok ? rate.value.rate.toFixed() : rate.refusal.code
          }),
        ),
      ),
      ceilings: applicants.map((applicant) => {
        const ceiling = subsidyCeiling(applicant, yearOf(appliedOn))
        return ceiling.ok ? ceiling.value.toFixed() : ceiling.refusal.code
      }),
    })
    const [old, now] = [answersOn(dayBefore(inForce)), answersOn(inForce)]
    if (sets.subsidyCeiling !== undefined && inForce !== firstDay) expect(now.ceilings).not.toEqual(old.ceilings)
    if (sets.subsidyRate !== undefined) expect(now.rates).not.toEqual(old.rates)
    if (sets.subsidyRate === undefined && sets.rateIncrease === undefined && sets.eligibleThemes === undefined)
      expect(now.rates).toEqual(old.rates)
    if (sets.subsidyCeiling === undefined) expect(now.ceilings).toEqual(old.ceilings)
  })

  test('changes a ceiling on 1 January only: it counts per calendar year', () => {
    if (sets.subsidyCeiling !== undefined && inForce !== firstDay) expect(inForce.slice(5)).toBe('01-01')
  })

  test('rests on an act, or says what is still open', () => {
    expect(sources.some(({ kind }) => kind === 'act') || doubts.length > 0).toBe(true)
  })

  test('has for every value it sets a source with an address', () => {
    for (const parameter of Object.keys(sets) as (keyof Parameters)[]) {
      expect(sourceOf(amendment, parameter).url).toMatch(/^https?:\/\/[a-z0-9.-]+\/\S+$/)
    }
  })

  test('lets sources and doubts speak only of what it sets', () => {
    const spokenOf = [
      ...sources.flatMap(({ on = [] }) => on),
      ...doubts.flatMap(({ about }) => (about === 'scope' ? [] : [about])),
    ]
    expect(spokenOf.filter((parameter) => !(parameter in sets))).toEqual([])
    expect(spokenOf.filter((parameter) => !parameters.includes(parameter))).toEqual([])
  })

  test('names, where it has several sources for several values, one for each', () => {
    const marked = sources.flatMap(({ on = [] }) => on)
    if (marked.length > 0) expect(new Set(marked)).toEqual(new Set(Object.keys(sets)))
  })
})

describe('the day each value of the scheme changed', () => {
  const changesOf = (pick: (sets: (typeof timeline)[number]['sets']) => unknown) =>
    timeline.filter(({ sets }) => pick(sets) !== undefined).map(({ inForce, sets }) => [inForce, pick(sets)])

  // The history as it stood when this was written. A later entry has its tests above and needs no line here.
  const writtenOn: IsoDate = '2026-11-28'

  test.each<[string, (sets: (typeof timeline)[number]['sets']) => unknown, [IsoDate, unknown][]]>([
    [
      'ordinary rate, small',
      ({ subsidyRate }) => subsidyRate?.small,
      [
        ['2016-04-01', '0.40'],
        ['2019-12-01', '0.30'],
      ],
    ],
    [
      'ordinary rate, medium',
      ({ subsidyRate }) => subsidyRate?.medium,
      [
        ['2016-04-01', '0.30'],
        ['2019-12-01', '0.20'],
      ],
    ],
    [
      'ceiling, small',
      ({ subsidyCeiling }) => subsidyCeiling?.small,
      [
        ['2016-04-01', '10000'],
        ['2020-01-01', '7500'],
      ],
    ],
    [
      'ceiling, medium',
      ({ subsidyCeiling }) => subsidyCeiling?.medium,
      [
        ['2016-04-01', '15000'],
        ['2020-01-01', '7500'],
      ],
    ],
    [
      'cybersecurity',
      ({ rateIncrease }) => rateIncrease?.cybersecurity,
      [['2021-09-14', { training: '0.15', advice: '0.15' }]],
    ],
    [
      'energy',
      ({ rateIncrease }) => rateIncrease?.['energy-efficiency'],
      [
        ['2023-03-15', { training: '0.15', advice: '0.15' }],
        ['2026-02-01', { advice: '0' }],
      ],
    ],
    [
      'themes of training',
      ({ eligibleThemes }) => eligibleThemes?.training,
      [
        ['2016-04-01', 'any'],
        ['2023-01-01', themes],
      ],
    ],
    [
      'themes of advice',
      ({ eligibleThemes }) => eligibleThemes?.advice,
      [
        ['2016-04-01', 'any'],
        ['2023-01-01', themes],
        ['2026-02-01', ['cybersecurity']],
      ],
    ],
    ['rate, sheltered-work companies', ({ subsidyRate }) => subsidyRate?.['sheltered-large'], [['2026-01-01', '0.20']]],
    [
      'ceiling, sheltered-work companies',
      ({ subsidyCeiling }) => subsidyCeiling?.['sheltered-large'],
      [['2026-01-01', '7500']],
    ],
    [
      'extra ceiling',
      ({ extraCeiling }) => extraCeiling,
      [
        ['2016-04-01', '0'],
        ['2019-05-07', '5000'],
        ['2019-12-07', 'unknown'],
        ['2022-01-01', '5000'],
        ['2024-08-01', '0'],
      ],
    ],
    ['minimum cost', ({ minimumCost }) => minimumCost, [['2016-04-01', { training: '100', advice: '500' }]]],
    ['catering', ({ cateringLimit }) => cateringLimit, [['2016-04-01', '25']]],
    ['application term', ({ applicationTerm }) => applicationTerm, [['2016-04-01', 14]]],
    ['deposit term', ({ depositTerm }) => depositTerm, [['2016-04-01', 30]]],
    ['end of the project', ({ completionTerm }) => completionTerm, [['2016-04-01', 1]]],
    ['release of the ceiling', ({ releaseTerm }) => releaseTerm, [['2016-04-01', 0]]],
    ['retention', ({ retentionTerm }) => retentionTerm, [['2016-04-01', 10]]],
    [
      'headcount of a small enterprise',
      ({ sizeThresholds }) => sizeThresholds?.small?.headcount,
      [['2016-04-01', '50']],
    ],
    ['public share', ({ publicShareLimit }) => publicShareLimit, [['2016-04-01', '0.25']]],
  ])('%s', (_what, pick, history) => {
    expect(changesOf(pick).filter(([day]) => (day as IsoDate) <= writtenOn)).toEqual(history)
    expect(firstToSet(pick)?.inForce).toBe(history[0]?.[0])
  })
})

test('each decision of ours is a doubt beside the value it touches', () => {
  const doubted = timeline.flatMap(({ inForce, doubts = [] }) => doubts.map(({ about }) => `${inForce} ${about}`))
  expect(doubted).toEqual(
    expect.arrayContaining([
      '2016-04-01 scope', // nothing before 2016-04-01; the application date decides; other support is never judged
      '2016-04-01 subsidyCeiling', // the last subsidy is cut
      '2016-04-01 subsidyRate', // rounding
      '2016-04-01 applicationTerm', // day 14, no shift
      '2016-04-01 depositTerm', // counted from the application
      '2016-04-01 completionTerm', // 31 December included
      '2016-04-01 releaseTerm', // a project that is fully paid; what is used of a part
      '2016-04-01 minimumCost',
      '2016-04-01 retentionTerm',
      '2016-04-01 publicShareLimit', // exactly 25 %
      '2019-05-07 extraCeiling', // information only
      '2022-01-01 extraCeiling',
      '2023-03-15 rateIncrease', // first day of the increase for energy efficiency
      '2026-01-01 subsidyCeiling', // of sheltered-work companies
      '2026-02-01 eligibleThemes', // no transition
      '2026-02-01 rateIncrease', // article 18 names both services
    ]),
  )
})

test('a theme that is not given is eligible wherever some theme brings the ordinary rate', () => {
  expect(themeIsEligible(schemeOn('2022-12-31'), 'advice', undefined)).toBe(true)
  expect(themeIsEligible(schemeOn('2026-01-31'), 'advice', undefined)).toBe(true)
  expect(themeIsEligible(schemeOn('2026-02-01'), 'advice', undefined)).toBe(false)
  expect(themeIsEligible(schemeOn('2026-02-01'), 'training', undefined)).toBe(true)
})

describe('provisionsInForce', () => {
  test('gives every value once, in the order of the parameters', () => {
    const provisions = provisionsInForce(checkedOn)
    const paths = provisions.map(({ parameter, branches }) => [parameter, ...branches].join('.'))
    expect(new Set(paths).size).toBe(paths.length)
    expect(provisions.map(({ parameter }) => parameters.indexOf(parameter))).toEqual(
      [...provisions.map(({ parameter }) => parameters.indexOf(parameter))].sort((a, b) => a - b),
    )
  })

  test('says which amendment a value rests on', () => {
    const rate = provisionsInForce('2026-02-01').find(
      ({ parameter, branches }) => parameter === 'subsidyRate' && branches[0] === 'small',
    )
    expect(rate).toMatchObject({ value: '0.30', amendment: { inForce: '2019-12-01' } })
    expect(provisionsInForce(dayBefore(firstDay))).toEqual([])
  })
})
