import { oldSources, readSources, sourcesReport, type ReadSource } from '../../tools/check-sources'
import { providerList } from '../../src/providers'
import { groupSizeSources, growthAmendments, timeline, vatRates } from '../../src/rules'

const source = (url: string, readOn: ReadSource['readOn']): ReadSource => ({ url, readOn, restsOnIt: ['DV.O105080'] })

test('an address is old when it was read longer than a year ago, to the day', () => {
  const sources = [
    source('https://b', '2026-11-28'),
    source('https://a', '2026-11-27'),
    source('https://c', '2025-01-01'),
  ]
  expect(oldSources(sources, '2027-11-27')).toEqual([sources[2]])
  expect(oldSources(sources, '2027-11-28')).toEqual([sources[2], sources[1]])
})

test('every address of the scheme and of the list of providers is asked about, once', () => {
  const urls = readSources().map(({ url }) => url)
  expect(new Set(urls).size).toBe(urls.length)
  for (const amendments of [timeline, growthAmendments])
    expect(urls).toEqual(expect.arrayContaining(amendments.flatMap(({ sources }) => sources.map(({ url }) => url))))
  expect(urls).toEqual(
    expect.arrayContaining([...vatRates.map(({ source }) => source.url), ...groupSizeSources.map(({ url }) => url)]),
  )
  expect(urls).toEqual(expect.arrayContaining(providerList.providers.map(({ source: url }) => url)))
})

test('each page of a provider carries the day on which it was read itself', () => {
  const readOn = new Map(readSources().map((one) => [one.url, one.readOn]))
  const { source: page, readOn: day } = providerList.providers.find(({ name }) => name === 'Roolit') ?? {}
  expect(readOn.get(page ?? '')).toBe(day)
  expect(day).not.toBe(providerList.collectedOn)
})

test('the report names what rests on an old address', () => {
  const report = sourcesReport([source('https://a', '2025-01-01')], '2027-01-01')
  expect(report.split('\n').slice(1)).toEqual([
    'Read longer than a year before 2027-01-01:',
    '  2025-01-01  https://a',
    '              DV.O105080',
  ])
  expect(sourcesReport([source('https://a', '2026-12-01')], '2027-01-01').split('\n')[1]).toBe(
    'On 2027-01-01 none was read longer than a year ago.',
  )
})
