import fc from 'fast-check'
import {
  bestChoices,
  bestOfAll,
  combinations,
  type YearChoice,
} from '../../../../src/rules/training-plan/best-year/year-choice'

const held = (choices: readonly YearChoice[], picks: readonly number[], room: ReadonlyMap<number, number>) =>
  [...room].reduce((sum, [year, most]) => {
    const counted = choices.reduce((counts, options, place) => {
      const option = options[picks[place] as number]
      return option?.year === year ? counts + option.cents : counts
    }, 0)
    return sum + Math.min(most, counted)
  }, 0)

const option = (year: number, cents: number) => ({ year, cents })
const cents = fc.integer({ min: 0, max: 60 })
/** A choice between a year and the next, or a day in the same year that brings something else. */
const choice = (years: readonly number[]): fc.Arbitrary<YearChoice> =>
  fc
    .tuple(fc.constantFrom(...years), cents, cents, fc.constantFrom(-1, 0, 1), fc.boolean())
    .map(([year, here, there, step, alone]) =>
      alone || !years.includes(year + step) ? [option(year, here)] : [option(year, here), option(year + step, there)],
    )
const rooms = (years: readonly number[], most: number) =>
  fc
    .tuple(...years.map(() => fc.integer({ min: 0, max: most })))
    .map((amounts) => new Map(years.map((year, index) => [year, amounts[index] as number])))

describe('bestChoices', () => {
  test('what fits as it stands is left alone', () =>
    expect(
      bestChoices(
        [[option(2026, 300), option(2027, 300)]],
        new Map([
          [2026, 300],
          [2027, 300],
        ]),
      ),
    ).toEqual([0]))

  test('what does not fit goes to the next year', () =>
    expect(
      bestChoices(
        [
          [option(2026, 300), option(2027, 300)],
          [option(2026, 200), option(2027, 200)],
        ],
        new Map([
          [2026, 300],
          [2027, 750],
        ]),
      ),
    ).toEqual([0, 1]))

  test('the change that gains nothing is not made, the earlier year is preferred', () => {
    const room = new Map([
      [2025, 100],
      [2026, 0],
      [2027, 100],
    ])
    expect(bestChoices([[option(2026, 100), option(2025, 100), option(2027, 100)]], room)).toEqual([1])
    expect(bestChoices([[option(2026, 100), option(2025, 100), option(2027, 100)], [option(2025, 100)]], room)).toEqual(
      [2, 0],
    )
  })

  test('another day of the same year, when that brings more', () =>
    expect(bestChoices([[option(2026, 0), option(2026, 300)]], new Map([[2026, 7500]]))).toEqual([1]))

  test('a chain of years: room made in one is filled from the next', () => {
    const chain: YearChoice[] = [
      [option(2025, 500), option(2026, 500)],
      [option(2026, 500), option(2027, 500)],
      [option(2025, 500)],
    ]
    expect(
      bestChoices(
        chain,
        new Map([
          [2025, 500],
          [2026, 500],
          [2027, 500],
        ]),
      ),
    ).toEqual([1, 1, 0])
  })

  test('holds as much as the best of all combinations', () => {
    const years = [2025, 2026, 2027]
    fc.assert(
      fc.property(fc.array(choice(years), { maxLength: 8 }), rooms(years, 150), (choices, room) => {
        const best = bestOfAll(choices, (picks) => held(choices, picks, room))
        expect(held(choices, bestChoices(choices, room), room)).toBe(held(choices, best, room))
      }),
      { numRuns: 500 },
    )
  })

  test('too many combinations to look at: as much as the best of them all the same', () => {
    // Beside the choices that count, sixteen that only multiply the combinations and bring nothing in any year.
    const years = [2025, 2026, 2027]
    const idle = Array.from({ length: 8 }, (): YearChoice => [option(2026, 0), option(2027, 0)])
    fc.assert(
      fc.property(fc.array(choice(years), { minLength: 7, maxLength: 8 }), rooms(years, 150), (choices, room) => {
        const best = held(
          choices,
          bestOfAll(choices, (picks) => held(choices, picks, room)),
          room,
        )
        const all = [...choices, ...idle, ...idle]
        expect(combinations(all)).toBeGreaterThan(20_000)
        const picks = bestChoices(all, room)
        expect(held(all, picks, room)).toBe(best)
        expect(picks.slice(choices.length)).toEqual(Array(16).fill(0))
      }),
      { numRuns: 500 },
    )
  })

  test('no change can be undone without a loss', () => {
    const years = [2026, 2027]
    fc.assert(
      fc.property(fc.array(choice(years), { minLength: 16, maxLength: 40 }), rooms(years, 700), (choices, room) => {
        const picks = bestChoices(choices, room)
        const most = held(choices, picks, room)
        picks.forEach((pick, place) => {
          if (pick > 0)
            expect(
              held(
                choices,
                picks.map((one, other) => (other === place ? 0 : one)),
                room,
              ),
            ).toBeLessThan(most)
        })
      }),
    )
  })

  test('whatever can be filled is filled: against every sum that a set of amounts can make', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 16, maxLength: 24 })
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: -200, max: 200 }),
        (all, share, slack) => {
          const sum = all.reduce((one, other) => one + other, 0)
          const here = Math.floor((sum * share) / 100)
          const next = Math.max(0, sum - here + slack)
          let sums = new Set([0])
          for (const amount of all) sums = new Set([...sums, ...[...sums].map((one) => one + amount)])
          const most = Math.max(...[...sums].map((one) => Math.min(here, one) + Math.min(next, sum - one)))
          const choices = all.map((amount): YearChoice => [option(2026, amount), option(2027, amount)])
          const room = new Map([
            [2026, here],
            [2027, next],
          ])
          expect(held(choices, bestChoices(choices, room), room)).toBe(most)
        },
      ),
      { numRuns: 60 },
    )
  })
})
