import { providerRegistry, type Provider } from '../../src/providers'
import { fitsInWorkbook, loadOwnProviders, storeOwnProviders } from '../../src/workbook'
import { FakeWorkbook } from '../builders/fake-workbook'

const provider = (index: number, more: Partial<Provider> = {}): Provider => ({
  number: `DV.O${300_000 + index}`,
  name: `Huis ${index}`,
  source: 'lijst.csv',
  importedOn: '2026-11-24',
  ...more,
})
const first = 'eigen-dienstverleners'
const withParts = (...parts: readonly unknown[]) => {
  const workbook = new FakeWorkbook({})
  parts.forEach((part, at) =>
    workbook.parts.set(at === 0 ? first : `${first}-${at + 1}`, typeof part === 'string' ? part : JSON.stringify(part)),
  )
  return workbook
}
const load = (workbook: FakeWorkbook) => loadOwnProviders(workbook, providerRegistry([]))

describe('what is stored', () => {
  test('comes back as it went, in as many parts as it takes', async () => {
    const registry = providerRegistry([])
    const workbook = new FakeWorkbook({})
    const list = Array.from({ length: 12_001 }, (_, index) =>
      provider(index, {
        campus: 'Gent',
        note: 'een\ntwee',
        validUntil: '2027-01-31',
        enterpriseNumber: '0824.677.865',
      }),
    )
    await storeOwnProviders(workbook, registry, list, [])
    expect([...workbook.parts.keys()].sort()).toEqual([first, `${first}-2`, `${first}-3`])
    expect(await load(workbook)).toEqual({ kept: list, leftOut: 0 })
  })
  test('no part is larger than Excel on the web takes, however long its texts', async () => {
    const workbook = new FakeWorkbook({})
    const list = Array.from({ length: 5_000 }, (_, index) =>
      provider(index, { note: 'é'.repeat(1_000), website: 'w'.repeat(900) }),
    )
    await storeOwnProviders(workbook, providerRegistry([]), list, [])
    const sizes = [...workbook.parts.values()].map((part) => new TextEncoder().encode(part).length)
    expect([sizes.length, Math.max(...sizes) < 5_000_000]).toEqual([10, true])
    expect((await load(workbook)).kept).toEqual(list)
  })
  test('leaves nothing behind once it is removed, not even parts of an earlier list', async () => {
    const registry = providerRegistry([])
    const part = (at: number) => ({
      version: 1,
      parts: 120,
      fields: ['number', 'name'],
      records: [[`DV.O${300_000 + at}`, 'A']],
    })
    const workbook = withParts(...Array.from({ length: 120 }, (_, at) => part(at)))
    const { kept } = await loadOwnProviders(workbook, registry)
    expect(kept).toHaveLength(100)
    await storeOwnProviders(workbook, registry, [], kept)
    expect([...workbook.parts.keys()]).toEqual([])
  })
  test.each([
    [500_000, {}, true],
    [500_001, {}, false],
    [45_000, { note: 'x'.repeat(990), website: 'x'.repeat(990) }, true],
    [60_000, { note: 'x'.repeat(990), website: 'x'.repeat(990) }, false],
  ])('a list of %i rows fits or does not', (rows, more, fits) =>
    expect(fitsInWorkbook(Array.from({ length: rows }, () => provider(1, more)))).toBe(fits),
  )
})

describe('what anybody wrote into a workbook', () => {
  const fields = ['number', 'name', 'campus', 'validUntil']
  const good = ['DV.O300000', 'Huis', 'Gent', '2027-01-31']
  test.each<readonly [string, unknown]>([
    ['no record', 'tekst'],
    ['nothing', null],
    ['an object', { number: 'DV.O300001', name: 'A' }],
    ['no number', ['', 'A', '', '']],
    ['two numbers', ['DV.O300001 DV.O300002', 'A', '', '']],
    ['a number of seven digits', ['DV.O3000011', 'A', '', '']],
    ['no name', ['DV.O300001', '', '', '']],
    ['a name of marks only', ['DV.O300001', '\u202E\u0007', '', '']],
    ['a name that is no text', ['DV.O300001', 7, '', '']],
    ['a name without end', ['DV.O300001', 'x'.repeat(1_001), '', '']],
    ['a campus that is a list', ['DV.O300001', 'A', ['Gent'], '']],
    ['a day that is none', ['DV.O300001', 'A', '', 'ooit']],
  ])('%s is left out and counted; the others stay', async (_, record) => {
    const { kept, leftOut } = await load(withParts({ version: 1, parts: 1, fields, records: [good, record, good] }))
    const huis = { number: 'DV.O300000', name: 'Huis', campus: 'Gent', validUntil: '2027-01-31', source: '' }
    expect([kept, leftOut]).toEqual([[huis, huis], 1])
  })
  test.each<readonly [string, unknown]>([
    ['no JSON', '{'],
    ['a list', []],
    ['no fields', { parts: 1, records: [good] }],
    ['fields that are none', { parts: 1, fields: [1], records: [good] }],
    ['records that are none', { parts: 1, fields, records: 'x' }],
    ['a count that is none', { parts: 'veel', fields, records: [good] }],
  ])('a part that is %s is left out', async (_, part) =>
    expect(await load(withParts(part))).toEqual({ kept: [], leftOut: 1 }),
  )
  test.each([
    ['2000000000 parts', 2_000_000_000, 99],
    ['part of a part', 1.5, 0],
    ['less than nothing', -3, 0],
  ])('%s are asked for only as far as a list goes', async (_, parts, missing) =>
    expect((await load(withParts({ parts, fields, records: [good] }))).leftOut).toBe(missing),
  )
  test('a name that turns a line around is read without its marks', async () =>
    expect(
      (await load(withParts({ parts: 1, fields, records: [['DV.O300001', '\u202Evb\u2066 A\u001B', '', '']] }))).kept,
    ).toEqual([{ number: 'DV.O300001', name: 'vb A', source: '' }]))
})
