import { inputHeaders, randomApplications } from '../oracle/applications'
import { medians } from './medians'
import { rounded, type Section } from './section'
import { shipped } from './shipped-functions'

const lengths = [500, 5_000, 50_000]
const rowsPerTurn = 50_000

/** KMO.PLAN over longer and longer plans. */
export function planByLength(): Section {
  const plan = shipped('PLAN')
  const rows = randomApplications(rowsPerTurn, 11)
  // Each length calculates as many rows in a turn, so that the engine knows the code equally well.
  const task = (length: number) => {
    const table = [[...inputHeaders], ...rows.slice(0, length)]
    return () => {
      for (let done = 0; done < rowsPerTurn; done += length) plan(table, 'klein')
    }
  }
  const times = medians(Object.fromEntries(lengths.map((length) => [length, task(length)])), { turns: 7, warmUp: 1 })
  const perRow = (length: number) => times[length]! / rowsPerTurn
  return {
    title: 'One plan, by its length',
    how: 'One call of `KMO.PLAN`, all seven columns, random rows of three enterprises over eleven years. Goal: linear, so a last column that stays near 1.',
    headers: ['rows', 'time', 'per row', 'per row, against 500 rows'],
    rows: lengths.map((length) => [
      length.toLocaleString('en'),
      `${rounded(perRow(length) * length)} ms`,
      `${rounded(perRow(length) * 1_000)} µs`,
      rounded(perRow(length) / perRow(500)),
    ]),
  }
}
