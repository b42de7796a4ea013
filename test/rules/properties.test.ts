import fc from 'fast-check'
import {
  dayNoted,
  addDays,
  allocate,
  applicants,
  applicationDeadline,
  completionDeadline,
  dayOf,
  daysBetween,
  Decimal,
  depositDeadline,
  eligibleCost,
  enterpriseSize,
  explainSubsidy,
  findRegistrationNumbers,
  firstDay,
  nextStep,
  projectFindings,
  readRegistrationNumber,
  remainingCeiling,
  retentionEnd,
  services,
  subsidy,
  subsidyCeiling,
  subsidyRate,
  themes,
  toCents,
  trainingPlan,
  yearBalance,
  yearOf,
  zero,
  type Application,
  type IsoDate,
  type Money,
  type PlanRow,
  type SubsidyQuestion,
} from '../../src/rules'

const runs = { numRuns: 200 }

const dayFrom = (first: IsoDate, last: IsoDate) =>
  fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days) as IsoDate)
const anyDay = dayFrom('1900-01-01', '9999-12-31')
const schemeDay = dayFrom(firstDay, '2030-12-31')
const cents = (min: number, max: number) => fc.integer({ min, max }).map((amount) => new Decimal(amount).dividedBy(100))
const cost = cents(0, 6_000_000)
/** Any amount at all: huge, tiny, negative, with many decimals. */
const anyAmount = fc.oneof(
  cost,
  cents(-6_000_000, 0),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((amount) => new Decimal(amount)),
)
const notNegative = anyAmount.map((amount) => amount.abs())
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const rateQuestion = {
  applicant: fc.constantFrom(...applicants),
  service: fc.constantFrom(...services),
  theme: maybe(fc.constantFrom(...themes)),
}
const anyQuestion: fc.Arbitrary<SubsidyQuestion> = fc.record({
  ...rateQuestion,
  appliedOn: anyDay,
  eligibleCost: anyAmount,
  room: maybe(anyAmount),
})
const schemeQuestion: fc.Arbitrary<SubsidyQuestion> = fc.record({
  ...rateQuestion,
  appliedOn: schemeDay,
  eligibleCost: cost,
  room: maybe(notNegative),
})

const application: fc.Arbitrary<Application> = fc.record({
  ...rateQuestion,
  applicant: maybe(rateQuestion.applicant),
  enterprise: fc.constantFrom('', 'a', 'b'),
  appliedOn: dayFrom('2018-06-01', '2027-12-31'),
  eligibleCost: cost,
  isLate: maybe(fc.boolean()),
  cancelledOn: maybe(dayFrom('2018-06-01', '2028-12-31')),
})
const planRow: fc.Arbitrary<PlanRow> = fc.record({
  enterprise: fc.constantFrom('', 'a', 'b'),
  startsOn: maybe(anyDay),
  endsOn: maybe(anyDay),
  appliedOn: maybe(fc.oneof(anyDay, schemeDay)),
  cost: maybe(notNegative),
  catering: maybe(notNegative),
  persons: maybe(notNegative),
  days: maybe(notNegative),
  deduction: maybe(notNegative),
  service: maybe(rateQuestion.service),
  theme: rateQuestion.theme,
  applicant: maybe(rateQuestion.applicant),
  number: maybe(fc.oneof(fc.string(), fc.constantFrom('DV.0105080', 'DV.A104813', 'DV.O105080 & DV.A104813'))),
  cancelledOn: maybe(anyDay),
  granted: maybe(notNegative),
  unreadable: fc.array(fc.constantFrom({ field: 'endsOn', name: 'Einde' }, { field: 'catering', name: 'Catering' }), {
    maxLength: 1,
  }),
})

const isCents = (amount: Money) => amount.isFinite() && amount.equals(toCents(amount))
const sum = (amounts: readonly Money[]) => amounts.reduce((total, amount) => total.plus(amount), zero)

/** Freezes all there is, so that a rule that writes into its question throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

describe('a subsidy', () => {
  test('and the own share are together the cost, in whole cents', () => {
    fc.assert(
      fc.property(schemeQuestion, (question) => {
        const answer = subsidy(frozen(question))
        if (!answer.ok) return
        const { subsidy: granted, ownShare } = answer.value
        expect(granted.plus(ownShare).equals(question.eligibleCost)).toBe(true)
        expect(isCents(granted) && isCents(ownShare)).toBe(true)
      }),
      runs,
    )
  })

  test('is never negative, never above its cost, the rate or the ceiling', () => {
    fc.assert(
      fc.property(schemeQuestion, (question) => {
        const answer = subsidy(question)
        if (!answer.ok) return
        const ceiling =
          question.room === undefined
            ? subsidyCeiling(question.applicant, yearOf(question.appliedOn))
            : { ok: true as const, value: question.room }
        const { subsidy: granted, calculated } = answer.value
        expect(granted.isNegative()).toBe(false)
        expect(granted.lessThanOrEqualTo(calculated) && granted.lessThanOrEqualTo(question.eligibleCost)).toBe(true)
        expect(ceiling.ok && granted.lessThanOrEqualTo(ceiling.value)).toBe(true)
      }),
      runs,
    )
  })

  test('of a credit note is what the same cost would bring without minimum and ceiling', () => {
    fc.assert(
      fc.property(
        fc.record({ ...rateQuestion, appliedOn: schemeDay }),
        cents(50_000, 6_000_000),
        (question, amount) => {
          const room = new Decimal('1e9')
          const [granted, back] = [
            subsidy({ ...question, eligibleCost: amount, room }),
            subsidy({ ...question, eligibleCost: amount.negated() }),
          ]
          expect(back.ok).toBe(granted.ok)
          if (granted.ok && back.ok) expect(back.value.subsidy.negated().equals(granted.value.subsidy)).toBe(true)
        },
      ),
      runs,
    )
  })

  test('grows with its cost', () => {
    fc.assert(
      fc.property(schemeQuestion, cost, (question, more) => {
        const [less, bigger] = [question.eligibleCost, question.eligibleCost.plus(more)].map((eligibleCost) => {
          const answer = subsidy({ ...question, eligibleCost })
          return answer.ok ? answer.value.subsidy : zero
        })
        expect(bigger?.greaterThanOrEqualTo(less as Money)).toBe(true)
      }),
      runs,
    )
  })

  test('is explained with the same value', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const [answer, explanation] = [subsidy(question), explainSubsidy(frozen(question))]
        if (!explanation.ok) {
          expect(answer).toEqual(explanation)
          return
        }
        const last = explanation.value[explanation.value.length - 1]
        const value = answer.ok ? answer.value.subsidy : zero
        expect(last?.step === 'subsidy' && last.value.equals(value)).toBe(true)
      }),
      runs,
    )
  })
})

describe('a ceiling', () => {
  test('is never passed, per enterprise and calendar year', () => {
    fc.assert(
      fc.property(fc.array(application, { maxLength: 30 }), (applications) => {
        const shares = allocate(frozen(applications), 'small')
        const used = new Map<string, Money[]>()
        shares.forEach((share, index) => {
          if (!share.ok) throw new Error(share.refusal.code)
          const { enterprise, appliedOn } = applications[index] as Application
          const { applicant, used: taken, subsidy: granted, room, left } = share.value
          const ceiling = subsidyCeiling(applicant ?? 'small', yearOf(appliedOn))
          const key = `${enterprise} ${yearOf(appliedOn)}`
          used.set(key, [...(used.get(key) ?? []), taken])
          expect([taken, granted, room, left].every(isCents)).toBe(true)
          expect(granted.lessThanOrEqualTo(room)).toBe(true)
          expect(ceiling.ok && sum(used.get(key) as Money[]).lessThanOrEqualTo(ceiling.value)).toBe(true)
        })
      }),
      runs,
    )
  })

  test('is shared out alike in any order of the rows, when no two are filed on the same day', () => {
    const filedApart = fc.uniqueArray(application, { selector: ({ appliedOn }) => appliedOn, maxLength: 20 })
    const withOrder = filedApart.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    )
    fc.assert(
      fc.property(withOrder, ([rows, order]) => {
        const straight = allocate(rows, 'small')
        const shuffled = allocate(
          order.map((index) => rows[index] as Application),
          'small',
        )
        expect(shuffled).toEqual(order.map((index) => straight[index]))
      }),
      runs,
    )
  })

  test('is left alike by the rows of a plan and by the balance of their year', () => {
    const ofOneYear = fc
      .tuple(application, dayFrom('2026-01-01', '2026-12-31'))
      .map(([one, appliedOn]): Application => ({ ...one, appliedOn, enterprise: '', isLate: false }))
    fc.assert(
      fc.property(fc.array(ofOneYear, { minLength: 1, maxLength: 20 }), (applications) => {
        const shares = allocate(applications, 'small').map((share) => (share.ok ? share.value : undefined))
        const grants = applications.map(({ appliedOn }, index) => ({ appliedOn, subsidy: shares[index]?.used ?? zero }))
        const balance = yearBalance(2026, shares[0]?.applicant ?? 'small', grants)
        const least = shares.reduce((left, share) => Decimal.min(left, share?.left ?? left), new Decimal('1e9'))
        expect(balance.ok && balance.value.left.equals(least)).toBe(true)
      }),
      runs,
    )
  })

  test('never leaves less than nothing, or more than itself', () => {
    fc.assert(
      fc.property(notNegative, anyAmount, (ceiling, used) => {
        const left = remainingCeiling(ceiling, used)
        expect(left.isNegative() && !left.isZero()).toBe(false)
        expect(left.lessThanOrEqualTo(ceiling)).toBe(true)
      }),
      runs,
    )
  })
})

describe('a plan', () => {
  test('answers every row, with finite figures and subsidy plus own share as what counts', () => {
    fc.assert(
      fc.property(fc.array(planRow, { maxLength: 20 }), maybe(rateQuestion.applicant), (rows, applicant) => {
        const answers = trainingPlan(frozen(rows), applicant)
        expect(answers).toHaveLength(rows.length)
        for (const { eligibleCost: counts, subsidy: granted, ownShare, used, left, rate, findings } of answers) {
          expect(
            [counts, granted, ownShare, used, left, rate].every((figure) => figure === undefined || figure.isFinite()),
          ).toBe(true)
          if (counts !== undefined && granted !== undefined && ownShare !== undefined)
            expect(granted.plus(ownShare).equals(counts)).toBe(true)
          expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length)
        }
      }),
      runs,
    )
  })

  test('is not touched by a row that cannot be read', () => {
    fc.assert(
      fc.property(fc.array(planRow, { maxLength: 10 }), planRow, fc.nat(10), (rows, bad, place) => {
        const unreadable: PlanRow = {
          ...bad,
          cost: undefined,
          granted: undefined,
          unreadable: [{ field: 'cost', name: 'Kost' }],
        }
        const withBad = [...rows.slice(0, place), unreadable, ...rows.slice(place)]
        const answers = trainingPlan(withBad, 'small')
        answers.splice(Math.min(place, rows.length), 1)
        expect(answers).toEqual(trainingPlan(rows, 'small'))
      }),
      runs,
    )
  })
})

describe('every rule answers or refuses, and never throws', () => {
  test('money on any day', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const [rate, amount, explanation] = [subsidyRate(question), subsidy(question), explainSubsidy(question)]
        const isUnknown = [rate, amount, explanation].map(
          (answer) => !answer.ok && answer.refusal.code === 'before-first-rules',
        )
        expect(new Set(isUnknown)).toEqual(new Set([question.appliedOn < firstDay]))
        expect(subsidyCeiling(question.applicant, yearOf(question.appliedOn)).ok).toBe(
          yearOf(question.appliedOn) >= yearOf(firstDay),
        )
        if (amount.ok) expect(isCents(amount.value.subsidy)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('terms, steps and sizes on any day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, maybe(anyDay), notNegative, (day, asOf, other, amount) => {
        for (const last of [
          applicationDeadline(day),
          depositDeadline(day),
          completionDeadline(day),
          retentionEnd(day),
        ]) {
          if (last !== undefined)
            expect(last > day && dayOf(yearOf(last), Number(last.slice(5, 7)), Number(last.slice(8)))).toBe(last)
        }
        expect(typeof nextStep({ startsOn: day, appliedOn: other, depositedOn: other }, asOf).ok).toBe('boolean')
        expect(['small', 'medium', 'large']).toContain(
          enterpriseSize({ headcount: amount, turnover: amount, balanceSheetTotal: amount }, day),
        )
        expect(
          isCents(
            eligibleCost({ fee: amount, catering: amount, persons: amount, days: amount, deduction: amount }, day),
          ),
        ).toBe(true)
      }),
      runs,
    )
  })

  test('findings about any project', () => {
    fc.assert(
      fc.property(planRow, anyAmount, (row, amount) => {
        const findings = projectFindings(
          frozen({
            ...row,
            appliedOn: dayNoted(row.appliedOn),
            projectAmount: amount,
            eligibleCost: amount,
            registrationNumber: row.number,
          }),
        )
        expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length)
      }),
      runs,
    )
  })

  test('numbers in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('D', 'V', '.', 'O', '0', '1', ' ', '-', '\u00A0') })),
        (text) => {
          for (const { number } of findRegistrationNumbers(text)) expect(number).toMatch(/^DV\.[A-Z]\d{5,8}$/)
          const reading = readRegistrationNumber(text)
          if (reading.ok)
            expect(readRegistrationNumber(reading.value.number)).toEqual({
              ok: true,
              value: { ...reading.value, repaired: false },
            })
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
