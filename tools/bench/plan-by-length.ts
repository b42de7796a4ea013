import { inputHeaders, randomApplications } from '../oracle/applications'
import { medians } from './medians'
import { rounded, type Section } from './section'
import { shipped } from './shipped-functions'

/** KMO.PLAN over longer and longer plans. */
export function planByLength(): Section {
  const plan = shipped('PLAN')
  const rows = randomApplications(50_000, 11)
  const planOf = (length: number) => [[...inputHeaders], ...rows.slice(0, length)]
  const [short, middle, long] = [planOf(500), planOf(5_000), planOf(50_000)]
  const times = medians(
    { '500': () => plan(short, 'klein'), '5000': () => plan(middle, 'klein'), '50000': () => plan(long, 'klein') },
    { turns: 5, warmUp: 2 },
  )
  const perRow = (length: keyof typeof times) => times[length] / Number(length)
  return {
    title: 'One plan, by its length',
    how: 'One call of `KMO.PLAN`, all seven columns, random rows of three enterprises over eleven years. Goal: linear, so a last column that stays near 1.',
    headers: ['rows', 'time', 'per row', 'per row, against 500 rows'],
    rows: (['500', '5000', '50000'] as const).map((length) => [
      Number(length).toLocaleString('en'),
      `${rounded(times[length])} ms`,
      `${rounded(perRow(length) * 1_000)} µs`,
      rounded(perRow(length) / perRow('500')),
    ]),
  }
}
