import { checkedOn, doubtsAbout, growthAmendments, sourceOf, type GrowthAmendment } from '../../../src/rules'

const amendments: readonly GrowthAmendment[] = growthAmendments

test('entries stand in the order of their first days, and the last one is unknown', () => {
  const days = amendments.map(({ inForce }) => inForce)
  expect(days).toEqual(['2016-05-11', '2021-01-01', '2024-12-16'])
  expect(amendments.map(({ sets }) => sets === 'unknown')).toEqual([false, false, true])
})

describe.each(amendments)('$inForce $title', (amendment) => {
  const { sets, sources, doubts } = amendment

  test('has addresses, read on the day of the comparison, and says what is open', () => {
    for (const { url, readOn } of sources) {
      expect(url).toMatch(/^https?:\/\/[a-z0-9.-]+\/\S+$/)
      expect(readOn).toBe(checkedOn)
    }
    expect(doubtsAbout(amendment, 'scope')).not.toEqual([])
    expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length)
  })

  test('has a source of its own for every value', () => {
    const keys = sets === 'unknown' ? [] : (Object.keys(sets) as (keyof typeof sets)[])
    for (const key of keys) expect(sourceOf(amendment, key).on).toContain(key)
    expect(doubts.filter(({ about }) => about !== 'scope' && !keys.includes(about))).toEqual([])
  })
})

test('each decision of ours is a doubt beside the value it touches', () => {
  expect(amendments.flatMap(({ inForce, doubts }) => doubts.map(({ about }) => `${inForce} ${about}`))).toEqual(
    expect.arrayContaining([
      '2016-05-11 minimumCost', // one page has it before 2021: not applied
      '2021-01-01 minimumCost', // per project or per advice
      '2021-01-01 calls', // those of 2021 and 2022 in part
      '2024-12-16 scope', // neither calls nor an end found
    ]),
  )
})

test('calls follow each other without an overlap', () => {
  const calls = amendments.flatMap(({ sets }) =>
    sets === 'unknown' || sets.calls === 'any-day' ? [] : sets.calls.known,
  )
  const days = calls.flatMap(({ opens, closes }) => (closes === 'unknown' ? [opens] : [opens, closes]))
  expect(days).toHaveLength(17)
  expect(days).toEqual([...days].sort())
})
