import { Decimal as SharedDecimal } from 'decimal.js'
import { randomApplications } from '../oracle/applications'
import { medians } from './medians'
import { rounded, type Section } from './section'
import { shipped } from './shipped-functions'

const Decimal = SharedDecimal.clone({ precision: 40, rounding: SharedDecimal.ROUND_HALF_UP })
const rounds = 10

/** KMO.SUBSIDY against nothing but its own arithmetic: rate times cost, to the cent, at most the ceiling. */
export function subsidyAgainstDecimal(): Section {
  const subsidy = shipped('SUBSIDY')
  const rate = shipped('SUBSIDY_RATE')
  const calls = randomApplications(1_000, 7).flatMap(([, cost, , , , , size, service, theme, , day]) => {
    const question = [cost, size, day, theme, service]
    if (cost === null || size === null || day === null || subsidy(...question) === 0) return []
    return [{ question, cost: Number(cost), rate: new Decimal(rate(size, day, theme, service) as number) }]
  })
  const ceiling = new Decimal(7_500)
  let total = 0
  const times = medians(
    {
      kmo: () => {
        for (let round = 0; round < rounds; round++)
          for (const { question } of calls) total += subsidy(...question) as number
      },
      decimal: () => {
        for (let round = 0; round < rounds; round++) {
          for (const one of calls) {
            total += Decimal.min(
              new Decimal(one.cost).times(one.rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
              ceiling,
            ).toNumber()
          }
        }
      },
    },
    { turns: 41, warmUp: 10 },
  )
  if (!(total > 0)) throw new Error('Nothing was calculated.')
  const perCall = (milliseconds: number) => `${rounded((milliseconds * 1_000) / (rounds * calls.length))} µs`
  return {
    title: 'One subsidy against bare decimal.js',
    how:
      `\`KMO.SUBSIDY\` of the shipped bundle: five cells read, the rules of the day looked up, the amount calculated. Beside it the same money in bare decimal.js: ` +
      `number to decimal, times the rate, to the cent, at most the ceiling, back to a number. ${String(calls.length)} different entitled applications. Goal: at most 2.5 times.`,
    headers: ['', 'per call', 'ratio'],
    rows: [
      ['bare decimal.js', perCall(times.decimal), '1'],
      ['KMO.SUBSIDY', perCall(times.kmo), rounded(times.kmo / times.decimal)],
    ],
  }
}
