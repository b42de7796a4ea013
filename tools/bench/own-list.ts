import { performance } from 'node:perf_hooks'
import { proposeLayout } from '../../src/pane/features/provider-search/own-list/columns'
import { propose } from '../../src/pane/features/provider-search/own-list/proposal'
import { rowsOfText } from '../../src/pane/features/provider-search/own-list/read-text'
import { providerList } from '../../src/providers'

/** Times how a pasted list is read and compared with what is known: `npx tsx tools/bench/own-list.ts [rows]`. Goal: 20,000 rows in 2 s. */
const rows = Number(process.argv[2] ?? 20_000)

const lists: Readonly<Record<string, (row: number) => string>> = {
  'one number': (row) => `DV.O299998;Naam;Campus ${row}`,
  'a number each': (row) => `DV.O${100_000 + row};Naam ${row};Gent`,
  'in quotes': (row) => `"DV.O${100_000 + row}";"Naam, ${row}";"Gent; ${row}"`,
  'quotes never closed': (row) => `DV.O${100_000 + row};"Naam ${row};Gent`,
}

/** The result of the work, and its longest piece in milliseconds: as long the page does not answer. */
function timed<T>(work: Generator<number, T, undefined>): { result: T; longest: number } {
  let longest = 0
  for (;;) {
    const before = performance.now()
    const step = work.next()
    longest = Math.max(longest, performance.now() - before)
    if (step.done === true) return { result: step.value, longest }
  }
}

for (const [name, line] of Object.entries(lists)) {
  const text = `Nummer;Naam;Campus\n${Array.from({ length: rows }, (_, row) => line(row)).join('\n')}`
  const start = performance.now()
  const read = timed(rowsOfText(text))
  const halfway = performance.now()
  const compared = timed(
    propose({ rows: read.result, source: 'bench' }, proposeLayout(read.result), providerList.providers, '2026-11-24'),
  )
  const figures = [halfway - start, performance.now() - halfway, Math.max(read.longest, compared.longest)]
  const [reading, comparing, longest] = figures.map((time) => `${time.toFixed(0)} ms`)
  console.log(
    `${rows} rows, ${name}: read in ${reading}, compared in ${comparing}, longest piece ${longest}, ${compared.result.added.length} new`,
  )
}
