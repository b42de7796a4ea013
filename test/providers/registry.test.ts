import { provider as providerFunction } from '../../src/excel/functions/provider'
import { knownProviders, onProvidersChanged, ownListOf, ownListParts, ownProviders, providerList, registry, useOwnProviders, type Provider } from '../../src/providers'

const own = (provider: Partial<Provider>): Provider => ({ number: 'DV.O242799', name: 'VIVES', source: 'lijst.csv', importedOn: '2026-11-24', ...provider })
afterEach(() => useOwnProviders([]))

test('the workbook’s own list is known to KMO.PROVIDER from the moment it is laid over', () => {
  expect(providerFunction('DV.O299999', 'naam', 'onbekend')).toBe('onbekend')
  expect(useOwnProviders([own({ number: 'DV.O299999', name: 'Eigen huis' })])).toBe(true)
  expect(providerFunction('dv.o 299999')).toBe('Eigen huis')
  useOwnProviders([])
  expect(providerFunction('DV.O299999', 'naam', 'onbekend')).toBe('onbekend')
})

test('a workbook is calculated anew only for numbers that were asked for', () => {
  expect(useOwnProviders([own({ number: 'DV.O288888', name: 'Nooit gevraagd' })])).toBe(false)
  registry.byNumber('DV.O288888')
  expect(useOwnProviders([])).toBe(true)
})

test('an own record takes the place of the collected one with the same scope', () => {
  const [collected] = registry.byNumber('DV.O242799')
  useOwnProviders([own({ campus: 'Campussen Kortrijk, Roeselare en Torhout', programme: collected?.programme as string, website: 'https://vives.example' })])
  expect(registry.byNumber('DV.O242799').map(({ website }) => website)).toEqual(['https://vives.example'])
})
test('and stands beside it with another scope', () => {
  useOwnProviders([own({ campus: 'Menen' })])
  expect(registry.byNumber('DV.O242799').map(({ campus }) => campus)).toEqual(['Menen', 'campussen Kortrijk, Roeselare en Torhout'])
})
test('and replaces all of them when it names someone else', () => {
  useOwnProviders([own({ name: 'Iemand anders' })])
  expect(registry.byNumber('DV.O242799').map(({ name }) => name)).toEqual(['Iemand anders'])
  expect(knownProviders().filter(({ number }) => number === 'DV.O242799').map(({ name }) => name)).toEqual(['Iemand anders'])
  expect(knownProviders()).toHaveLength(providerList.providers.length)
})

test('who listens hears of another list until he stops', () => {
  const listening = new AbortController()
  let heard = 0
  onProvidersChanged(() => heard++, listening.signal)
  useOwnProviders([own({})])
  listening.abort()
  useOwnProviders([])
  expect(heard).toBe(1)
  expect(ownProviders()).toEqual([])
})

describe('the list as it travels with the workbook', () => {
  test('comes back as it went, also when it is long', () => {
    const list = Array.from({ length: 12_001 }, (_, index) => own({ number: `DV.O${200_000 + index}`, name: `Huis ${index} <b>"&</b> مركز`, campus: 'Gent' }))
    const parts = ownListParts(list)
    expect(parts).toHaveLength(3)
    expect(parts.map((part) => ownListOf(part).parts)).toEqual([3, 3, 3])
    expect(parts.flatMap((part) => ownListOf(part).providers)).toEqual(list)
  })
  test('an empty list is one part', () => expect(ownListParts([]).map(ownListOf)).toEqual([{ parts: 1, providers: [] }]))
  test.each(['', 'null', '{', '[]', '{"fields":{},"records":[]}', '{"fields":["number","name"],"records":[null,["DV.O1","x"],["DV.O242799",""],[{},{}],7]}'])(
    'what someone else made of it gives no records: %s',
    (text) => expect(ownListOf(text).providers).toEqual([]),
  )
  test('fields in another order and fields of later are read', () => {
    const text = '{"version":2,"parts":1,"fields":["later","name","validUntil","number"],"records":[["x","Huis","2027-01-31","DV.O242799"],["x","Huis","31/01/2027","DV.0242799"]]}'
    expect(ownListOf(text).providers).toEqual([
      { number: 'DV.O242799', name: 'Huis', source: '', validUntil: '2027-01-31' },
      { number: 'DV.O242799', name: 'Huis', source: '' },
    ])
  })
})
