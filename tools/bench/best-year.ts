import { medians } from './medians'
import { rounded, type Section } from './section'
import { shipped } from './shipped-functions'
import { daySerial } from '../workbook/day-serial'

const rowCount = 50_000
const companyCounts = [3, 500, 2_000]
const headers = ['Onderneming', 'Inschrijving', 'Startdatum', 'Aanvraagdatum', 'Kost', 'Thema']

/** The same rows every time: a linear congruential generator. */
function randomNumbers(): (below: number) => number {
  let seed = 7
  return (below) => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((seed / 4_294_967_296) * below)
  }
}

/** A tenth applied for, the others still open, all round one New Year, so that nearly every row has a choice. */
function openCourses(companies: number): unknown[][] {
  const random = randomNumbers()
  const rows = Array.from({ length: rowCount }, () => {
    const start = daySerial('2026-12-10') + random(35)
    return [
      `Bedrijf ${random(companies)}`,
      start - random(60),
      start,
      random(10) === 0 ? start : '',
      (10_000 + random(190_000)) / 100,
      'innovatie',
    ]
  })
  return [headers, ...rows]
}

/** KMO.BEST_YEAR where it is hardest, beside KMO.PLAN over the same table. */
export function bestYear(): Section {
  const [best, plan] = [shipped('BEST_YEAR'), shipped('PLAN')]
  const rows = companyCounts.map((companies) => {
    const table = openCourses(companies)
    const times = medians(
      { best: () => best(table, 'klein'), plan: () => plan(table, 'klein') },
      { turns: 3, warmUp: 1 },
    )
    return [
      companies.toLocaleString('en'),
      `${rounded(times.best)} ms`,
      `${rounded(times.plan)} ms`,
      rounded(times.best / times.plan),
    ]
  })
  return {
    title: 'The best year',
    how: `\`KMO.BEST_YEAR\` over ${rowCount.toLocaleString('en')} courses round one New Year, nine in ten still open and with a choice, shared by so many companies; \`KMO.PLAN\` over the same table. Goal: seconds.`,
    headers: ['companies', 'KMO.BEST_YEAR', 'KMO.PLAN', 'ratio'],
    rows,
  }
}
