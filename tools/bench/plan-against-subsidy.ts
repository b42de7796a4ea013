import { inputHeaders, randomApplications } from '../oracle/applications'
import { startBundle } from '../shipped/bundle'
import { medians } from './medians'
import { rounded, type Section } from './section'
import { shipped } from './shipped-functions'

const rowCount = 5_000

/** A row of KMO.PLAN, all seven columns, against one call of KMO.SUBSIDY with the cells of that row. */
export function planAgainstSubsidy(): Section {
  const rows = randomApplications(rowCount, 11)
  const table = [[...inputHeaders], ...rows]
  const questions = rows.map(([, cost, , , , , size, service, theme, , day]) => [cost, size, day, theme, service])
  const apart = startBundle()
  const contexts = {
    "the engine's own": { plan: shipped('PLAN'), subsidy: shipped('SUBSIDY') },
    'one apart': { plan: apart.get('PLAN')!, subsidy: apart.get('SUBSIDY')! },
  }

  const perRow = (milliseconds: number) => `${rounded((milliseconds * 1_000) / rowCount)} µs`
  return {
    title: 'A row of a plan against one subsidy',
    how:
      'One call of `KMO.PLAN`, all seven columns, divided by its rows; beside it `KMO.SUBSIDY` called once for each row, with the cells of that row. In the context of the engine itself, ' +
      'and in a context apart, where Node makes every look-up of a global slow. Goal: at most 5 times.',
    headers: ['context', 'KMO.SUBSIDY, per call', 'KMO.PLAN, per row', 'ratio'],
    rows: Object.entries(contexts).map(([context, { plan, subsidy }]) => {
      const times = medians(
        { plan: () => plan(table, 'klein'), subsidy: () => questions.forEach((cells) => askedOf(subsidy, cells)) },
        { turns: 21, warmUp: 5 },
      )
      return [context, perRow(times.subsidy), perRow(times.plan), rounded(times.plan / times.subsidy)]
    }),
  }
}

/** Some rows have no size, and get an error for it: that is an answer too. */
function askedOf(subsidy: (...cells: unknown[]) => unknown, cells: readonly unknown[]): void {
  try {
    subsidy(...cells)
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
}
