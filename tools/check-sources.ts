import { parseArgs } from 'node:util'
import { providerList } from '../src/providers'
import {
  addYears,
  checkedOn,
  dayOf,
  groupSizeSources,
  growthAmendments,
  timeline,
  vatRates,
  type IsoDate,
} from '../src/rules'

/** An address that something of ours rests on, and the day on which somebody last read it. */
export type ReadSource = { readonly url: string; readonly readOn: IsoDate; readonly restsOnIt: readonly string[] }

/** Every address of the scheme, of the kmo-groeisubsidie and of the list of providers, once, with the day it was last read. */
export function readSources(): ReadSource[] {
  const found = new Map<string, ReadSource>()
  const add = (url: string, readOn: IsoDate, restsOnIt: string) => {
    const before = found.get(url)
    if (before?.restsOnIt.includes(restsOnIt)) return
    found.set(url, {
      url,
      readOn: before !== undefined && before.readOn > readOn ? before.readOn : readOn,
      restsOnIt: [...(before?.restsOnIt ?? []), restsOnIt],
    })
  }
  for (const { inForce, sources } of timeline) {
    for (const { url, readOn } of sources) add(url, readOn, `the scheme from ${inForce}`)
  }
  for (const { inForce, sources } of growthAmendments) {
    for (const { url, readOn } of sources) add(url, readOn, `the kmo-groeisubsidie from ${inForce}`)
  }
  for (const { source, readOn, number } of providerList.providers) add(source, readOn, number)
  for (const { inForce, source } of vatRates) add(source.url, source.readOn, `the VAT rate from ${inForce}`)
  for (const { url, readOn } of groupSizeSources) add(url, readOn, 'partner and linked enterprises')
  return [...found.values()]
}

/** What was read longer than a year before a day, longest ago first. */
export const oldSources = (sources: readonly ReadSource[], on: IsoDate): ReadSource[] =>
  sources
    .filter(({ readOn }) => (addYears(readOn, 1) ?? readOn) < on)
    .sort((a, b) => a.readOn.localeCompare(b.readOn) || a.url.localeCompare(b.url))

/** The report for a person: one line an address, and what rests on it. */
export function sourcesReport(sources: readonly ReadSource[], on: IsoDate): string {
  const old = oldSources(sources, on)
  return [
    `${sources.length} addresses; the scheme was compared with its sources on ${checkedOn}, the list of providers was put together on ${providerList.collectedOn}.`,
    old.length === 0 ? `On ${on} none was read longer than a year ago.` : `Read longer than a year before ${on}:`,
    ...old.map(({ url, readOn, restsOnIt }) => `  ${readOn}  ${url}\n              ${restsOnIt.join(', ')}`),
  ].join('\n')
}

function today(): IsoDate {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) as IsoDate
}

function checkSources(): void {
  const { values } = parseArgs({ options: { on: { type: 'string' } } })
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(values.on ?? today()) ?? []
  const on = dayOf(Number(year), Number(month), Number(day))
  if (on === undefined) {
    console.error(`--on must be a day as 2027-11-28, not "${values.on}".`)
    process.exitCode = 2
    return
  }
  const sources = readSources()
  console.log(sourcesReport(sources, on))
  if (oldSources(sources, on).length > 0) process.exitCode = 1
}

if (process.argv[1]?.endsWith('check-sources.ts')) checkSources()
