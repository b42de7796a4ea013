import {
  applicants,
  Decimal,
  euroAtRisk,
  findingCodes,
  planAtRisk,
  rowAtRisk,
  services,
  themes,
  trainingPlan,
  type AnsweredRow,
  type Applicant,
  type FindingCode,
  type PlanRow,
} from '../../../src/rules'

const euro = (text: string) => new Decimal(text)

/** A course of 1,000 euro about innovation, applied for in time. */
const course: PlanRow = {
  enterprise: '',
  theme: 'innovation',
  unreadable: [],
  cost: euro('1000'),
  startsOn: '2026-03-02',
  appliedOn: '2026-03-02',
}

function answered(rows: readonly Partial<PlanRow>[], applicant: Applicant | undefined = 'small'): AnsweredRow[] {
  const plan = rows.map((row): PlanRow => ({ ...course, ...row }))
  const answers = trainingPlan(plan, applicant)
  return plan.map((row, index) => ({ row, answer: answers[index]! }))
}
const one = (row: Partial<PlanRow>, applicant?: Applicant): AnsweredRow => answered([row], applicant)[0]!

/** `CODE amount` of every finding of a row. */
const risks = (row: AnsweredRow): string[] =>
  row.answer.findings.map((finding) => `${finding.code} ${euroAtRisk(finding, row)?.toFixed(2) ?? '?'}`)

describe('what a finding costs', () => {
  test.each<readonly [string, Partial<PlanRow>, readonly string[]]>([
    ['nothing wrong', {}, []],
    ['too late: the subsidy it would have had', { appliedOn: '2026-03-17' }, ['applied-too-late 300.00']],
    [
      'too late and too small: nothing was to be had',
      { appliedOn: '2026-03-17', cost: euro('99') },
      ['applied-too-late 0.00', 'below-minimum 29.70'],
    ],
    ['ends after the last day: all of it', { endsOn: '2028-01-01' }, ['ends-too-late 300.00']],
    [
      'advice that is no longer subsidised: what it had until 31 January 2026',
      { service: 'advice' },
      ['theme-not-eligible 300.00'],
    ],
    ['advice without a theme', { service: 'advice', theme: undefined }, ['theme-not-eligible 300.00', 'no-theme 0.00']],
    [
      'advice of less than its minimum had nothing before either',
      { service: 'advice', cost: euro('400') },
      ['theme-not-eligible 0.00', 'below-minimum 0.00'],
    ],
    ['under the minimum: what the cost would bring', { cost: euro('99.99') }, ['below-minimum 30.00']],
    ['a number that cannot be read: all of it', { number: 'DV.O12' }, ['number-unreadable 300.00']],
    [
      'a number of the other service',
      { number: 'DV.A104813', service: 'training' },
      ['number-of-other-service 300.00'],
    ],
    ['a number that was repaired', { number: 'DV.0105080' }, ['number-repaired 300.00']],
    ['no theme: the application cannot be filed', { theme: undefined }, ['no-theme 300.00']],
    ['VAT inside: the subsidy on the VAT', { cost: euro('1222.10') }, ['vat-included 63.63']],
    ['VAT inside, and without it under the minimum: all of it', { cost: euro('108.90') }, ['vat-included 32.67']],
    ['catering that does not count: what it would bring', { catering: euro('200') }, ['catering-not-counted 60.00']],
    ['no day', { startsOn: undefined, appliedOn: undefined }, ['no-day ?']],
    ['no cost', { cost: undefined }, ['no-cost ?']],
    [
      'a cell that cannot be read',
      { cost: undefined, unreadable: [{ field: 'cost', name: 'Kost' }] },
      ['unreadable ?'],
    ],
    [
      'a stopped project has nothing to lose',
      { appliedOn: '2026-03-17', cancelledOn: '2026-05-01', number: 'DV.0105080' },
      ['applied-too-late 0.00', 'number-repaired 0.00'],
    ],
    [
      'granted though too late: what was granted may be taken back',
      { appliedOn: '2026-03-17', granted: euro('250') },
      ['applied-too-late 250.00'],
    ],
    [
      'granted with VAT inside: what the cost does not support',
      { cost: euro('1222.10'), granted: euro('366.63') },
      ['vat-included 63.63'],
    ],
    [
      'granted with catering left out: nothing more to be had',
      { catering: euro('200'), granted: euro('300') },
      ['catering-not-counted 0.00'],
    ],
  ])('%s', (_what, row, expected) => {
    expect(risks(one(row))).toEqual(expected)
  })

  test('a large enterprise never had a right; a sheltered-work company has one later', () => {
    expect(risks(one({}, 'large'))).toEqual(['applicant-not-entitled 0.00'])
    expect(risks(one({ appliedOn: '2025-12-01', startsOn: '2025-12-01' }, 'sheltered-medium'))).toEqual([
      'applicant-not-entitled 200.00',
    ])
  })

  test('a size unlike the first of the year: the difference between the two', () => {
    const [, second] = answered([
      { applicant: 'small' },
      { applicant: 'medium', startsOn: '2026-04-01', appliedOn: '2026-04-01' },
    ])
    expect(risks(second!)).toEqual(['other-size 100.00'])
  })

  test('what the ceiling cuts', () => {
    const rows = answered([
      { cost: euro('20000') },
      { cost: euro('10000'), appliedOn: '2026-03-03' },
      { appliedOn: '2026-03-04' },
    ])
    expect(rows.map(risks)).toEqual([[], ['above-ceiling 1500.00'], ['above-ceiling 300.00']])
  })

  test('more granted than the ceiling left', () => {
    const [, second] = answered([
      { cost: euro('20000') },
      { cost: euro('10000'), appliedOn: '2026-03-03', granted: euro('3000') },
    ])
    expect(risks(second!)).toEqual(['above-ceiling 1500.00'])
  })

  test('a late row can only lose what was left of the ceiling', () => {
    const [, late] = answered([
      { cost: euro('24000') },
      { cost: euro('5000'), startsOn: '2026-03-02', appliedOn: '2026-04-01' },
    ])
    expect(risks(late!)).toEqual(['applied-too-late 300.00'])
  })

  test('without a size nothing is known', () => {
    const row = { ...course, number: 'DV.0105080' }
    const [answer] = trainingPlan([row])
    expect(risks({ row, answer: answer! })).toEqual(['number-repaired ?'])
  })
})

describe('what a row and a plan may lose', () => {
  const total = (rows: readonly Partial<PlanRow>[]) => planAtRisk(answered(rows)).toFixed(2)

  test('a row loses its worst finding once', () => {
    expect(rowAtRisk(one({ number: 'DV.0105080', cost: euro('1222.10'), endsOn: '2028-01-01' }))?.toFixed(2)).toBe(
      '366.63',
    )
  })
  test('what the ceiling cuts comes on top', () => {
    const [, second] = answered([
      { cost: euro('20000') },
      { cost: euro('10000'), appliedOn: '2026-03-03', number: 'DV.0105080' },
    ])
    expect(risks(second!)).toEqual(['above-ceiling 1500.00', 'number-repaired 1500.00'])
    expect(rowAtRisk(second!)?.toFixed(2)).toBe('3000.00')
  })
  test('nothing known stays unknown', () => {
    expect(rowAtRisk(one({ number: 'DV.O12', catering: euro('200') }))?.toFixed(2)).toBe('300.00')
    expect(rowAtRisk(one({ cost: undefined }))).toBeUndefined()
    expect(rowAtRisk(one({}))).toBeUndefined()
  })
  test('three late courses cannot lose more than one ceiling', () => {
    const late = { cost: euro('20000'), appliedOn: '2026-04-01' } as const
    expect(total([late, late, late])).toBe('7500.00')
    expect(total([late, { ...late, enterprise: 'b' }])).toBe('12000.00')
    expect(total([late, { ...late, startsOn: '2025-03-02', appliedOn: '2025-04-01' }])).toBe('12000.00')
  })
  test('what is safe leaves the less to lose', () => {
    expect(
      total([{ cost: euro('10000') }, { cost: euro('20000'), startsOn: '2026-01-05', appliedOn: '2026-02-01' }]),
    ).toBe('4500.00')
  })
  test('rows without a known figure do not count', () => {
    expect(total([{ cost: undefined }, { number: 'DV.0105080' }])).toBe('300.00')
    expect(total([])).toBe('0.00')
  })
  test('a step that lapsed takes the whole subsidy', () => {
    const [row] = answered([{}])
    expect(rowAtRisk({ ...row!, lapsed: true })?.toFixed(2)).toBe('300.00')
    expect(planAtRisk([{ ...row!, lapsed: true }]).toFixed(2)).toBe('300.00')
  })
  test('the parts of a plan without a shared ceiling add up', () => {
    expect(total([{ appliedOn: '2026-03-17' }, { number: 'DV.O12' }, { cost: euro('1222.10') }])).toBe('663.63')
  })
})

test('no finding of any row costs less than nothing, or more than the cost; every code is met', () => {
  const met = new Set<FindingCode>()
  const days = ['2016-03-31', '2019-12-31', '2022-12-31', '2025-12-31', '2026-02-01', '2026-11-24'] as const
  const shapes: Partial<PlanRow>[] = [
    { number: 'DV.0105080', catering: euro('500') },
    { number: 'DV.A104813', cost: euro('108.9') },
    { number: 'DV', cost: euro('40'), theme: undefined },
    { cost: undefined },
    { startsOn: undefined, appliedOn: undefined },
    { unreadable: [{ field: 'endsOn', name: 'Einde' }] },
    { cost: euro('60000') },
    { depositedOn: '2030-01-01', numberOfOther: { holder: 'VIVES', provider: 'Jimber' } },
    { endsOn: '2024-12-31', enterpriseFromAbove: { name: 'a', rows: 2 } },
    { cancelledOn: 'day-unknown' },
    { appliedOn: 'day-unknown', title: 'leidinggeven', number: 'DV.O242800', isDegreeProgramme: true },
  ]
  for (const applicant of applicants) {
    for (const service of services) {
      for (const theme of themes) {
        const rows = answered(
          days.flatMap((day) =>
            shapes.map((shape, index) => ({
              theme,
              startsOn: '2025-01-01' as const,
              endsOn: '2027-12-31' as const,
              appliedOn: day,
              applicant: index % 2 === 0 ? applicant : 'medium',
              service,
              ...shape,
            })),
          ),
          applicant,
        )
        for (const row of rows) {
          for (const finding of row.answer.findings) {
            met.add(finding.code)
            const amount = euroAtRisk(finding, row)
            if (amount === undefined) continue
            expect(amount.isNegative()).toBe(false)
            expect(amount.lessThanOrEqualTo((row.row.cost ?? euro('0')).plus(row.row.catering ?? 0))).toBe(true)
          }
        }
      }
    }
  }
  expect(findingCodes.filter((code) => !met.has(code))).toEqual([])
})
