import fc from 'fast-check'
import { Decimal, settlement, toCents, type SettlementQuestion } from '../../../src/rules'

const asked = (cost: number, subsidy: number, invoiced?: number, creditNote?: number): SettlementQuestion => ({
  cost: new Decimal(cost),
  subsidy: new Decimal(subsidy),
  invoiced: invoiced === undefined ? undefined : new Decimal(invoiced),
  creditNote: creditNote === undefined ? undefined : new Decimal(creditNote),
})

/** Kept, own share, refund, released and outside. */
function parts(question: SettlementQuestion): unknown {
  const answer = settlement(question)
  if (!answer.ok) return answer.refusal
  const { kept, ownShare, refund, released, outside } = answer.value
  return [kept, ownShare, refund, released, outside].map(Number)
}

describe('settlement (afrekening)', () => {
  test.each<[string, SettlementQuestion, number[]]>([
    ['all of it invoiced', asked(1000, 300, 1000), [300, 700, 0, 0, 0]],
    ['four fifths invoiced', asked(1000, 300, 800), [240, 560, 140, 60, 0]],
    ['invoiced above the cost', asked(1000, 300, 1210, 110), [300, 700, 0, 0, 100]],
    ['a credit note on part of it', asked(1000, 300, 1000, 200), [240, 560, 140, 60, 0]],
    ['a credit note with a minus', asked(1000, 300, 1000, -200), [240, 560, 140, 60, 0]],
    ['all of it credited', asked(1000, 300, 1000, -1000), [0, 0, 700, 300, 0]],
    ['credited above what was invoiced', asked(1000, 300, 400, 500), [0, 0, 700, 300, 0]],
    ['a third of a cent goes to the own share', asked(300, 100, 0.01), [0, 0.01, 199.99, 100, 0]],
    ['half a cent is rounded up', asked(100, 50, 0.01), [0.01, 0, 50, 49.99, 0]],
    ['no subsidy', asked(1000, 0, 800), [0, 800, 200, 0, 0]],
    ['subsidy for all of it', asked(1000, 1000, 800), [800, 0, 0, 200, 0]],
    ['nothing invoiced yet', asked(1000, 300), [0, 0, 0, 0, 0]],
    ['an invoice of 0', asked(1000, 300, 0, 50), [0, 0, 0, 0, 0]],
    ['no cost, whatever else stands there', asked(0, -300, -5, 50), [0, 0, 0, 0, 0]],
    ['nothing invoiced, whatever else stands there', asked(-1000, 3000, 0), [0, 0, 0, 0, 0]],
  ])('%s', (_says, question, expected) => expect(parts(question)).toEqual(expected))

  test.each<[SettlementQuestion, unknown]>([
    [asked(-1000, 300, 800), { code: 'negative-amount', amount: 'cost' }],
    [asked(1000, -300, 800), { code: 'negative-amount', amount: 'subsidy' }],
    [asked(1000, 300, -800), { code: 'negative-amount', amount: 'invoiced' }],
    [asked(1000, 1000.01, 800), { code: 'subsidy-above-cost' }],
  ])('%p is refused', (question, refusal) => expect(parts(question)).toEqual(refusal))

  const cents = (most: number) => fc.integer({ min: 1, max: most }).map((amount) => new Decimal(amount).dividedBy(100))

  test('in whole cents the parts are the cost, and none is below 0', () => {
    const question = fc
      .record({
        cost: cents(10_000_000),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        invoiced: cents(20_000_000),
      })
      .chain(({ cost, share, invoiced }) =>
        fc.record({
          cost: fc.constant(cost),
          subsidy: fc.constant(toCents(cost.times(share))),
          invoiced: fc.constant(invoiced),
          creditNote: fc.option(cents(20_000_000), { nil: undefined }),
        }),
      )
    fc.assert(
      fc.property(question, (one) => {
        const answer = settlement(one)
        if (!answer.ok) throw new Error(answer.refusal.code)
        const { kept, ownShare, refund, released, outside } = answer.value
        expect(kept.plus(ownShare).plus(refund).plus(released).toFixed()).toBe(one.cost.toFixed())
        const all = [kept, ownShare, refund, released, outside]
        expect(all.filter((part) => part.isNegative() && !part.isZero())).toEqual([])
        expect(all.every((part) => toCents(part).equals(part))).toBe(true)
      }),
    )
  })
})
