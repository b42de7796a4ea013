import { nearbyNumbers, providerList, providerSearch, type Provider } from '../../src/providers'

const search = providerSearch(providerList.providers)
const names = (query: string) => search(query, 50).organisations.map(({ organisation }) => organisation.name)
const matchingNumbers = (query: string) =>
  search(query, 50).organisations.map(({ matches }) => [...new Set([...matches].map(({ number }) => number))])

describe('a provider is found', () => {
  test.each([
    ['by name', 'vives'],
    ['by name in capitals', 'VIVES'],
    ['by campus', 'roeselare torhout'],
    ['by programme and campus, in any order', 'bachelor kortrijk'],
    ['with a typing error', 'vivse kortrijk'],
    ['with its first letter wrong', 'kives torhout'],
    ['by its site', 'https://www.vives.be/nl/studeren'],
    ['by its number', 'DV.O242799'],
    ['by its number in any spelling', '(dv o-242799)'],
    ['by a part of its number', 'dv.o 24279'],
    ['by its number with a zero for the letter O, half typed', 'DV.02427'],
    ['by digits alone', '242799'],
  ])('%s', (_, query) => expect(names(query)[0]).toBe('VIVES'))

  test('without its accents', () => {
    const accented: Provider = { number: 'DV.O299999', name: 'Académie Ænigma Über', source: '' }
    expect(providerSearch([accented])('academie uber', 5).total).toBe(1)
  })
  test('in another script', () => {
    const arabic: Provider = { number: 'DV.O299998', name: 'مركز التدريب', source: '' }
    expect(providerSearch([arabic])('التدريب', 5).total).toBe(1)
  })
  test('as UGent, which only its site says', () => expect(names('ugent')).toEqual(['Universiteit Gent']))
})

test('the number for a bachelor in Kortrijk is the one that answers; the other three of VIVES stand beside it', () => {
  const [vives] = search('vives bachelor kortrijk', 50).organisations
  expect([...(vives?.matches ?? [])].map(({ number }) => number)).toEqual(['DV.O242799'])
  expect(vives?.organisation.numbers.map(({ number }) => number)).toEqual([
    'DV.O242800',
    'DV.O105080',
    'DV.O242799',
    'DV.O101992',
  ])
})

test('an organisation shows every number it has, each once with all it is for', () => {
  const syntra = search('syntra midden-vlaanderen', 50).organisations[0]?.organisation
  expect(syntra?.numbers.map(({ number }) => number)).toEqual([
    'DV.O100275',
    'DV.O100281',
    'DV.O100282',
    'DV.O100283',
    'DV.O223914',
  ])
  const ugent = search('universiteit gent', 50).organisations[0]?.organisation
  expect(ugent?.numbers.map(({ number, scopes }) => [number, scopes.length])).toEqual([
    ['DV.O103193', 2],
    ['DV.O103194', 4],
  ])
})

describe('one error in a word is forgiven', () => {
  const syntra = ['nxtpro (Syntra Midden-Vlaanderen)', 'Syntra Midden-Vlaanderen']
  test.each([
    ['a wrong letter', 'sintra', syntra],
    ['a wrong last letter', 'mensurz', ['Mensura CONSULT', 'Mensura EDPB']],
    ['another first letter, and one missing', 'wyntr', syntra],
  ])('%s: %s', (_, query, found) => expect(names(query)).toEqual(found))
})

test.each([
  ['in blanks, with a zero for the letter O', 'DV 0 2427', []],
  ['behind other letters: those are left out, and told', 'xdv.o 2427', ['xdv']],
])('half a number, %s', (_, query, ignored) => {
  expect(names(query)).toEqual(['VIVES'])
  expect(search(query, 50).ignored).toEqual(ignored)
})

test('the name comes before the place and the programme', () => {
  const list: Provider[] = [
    { number: 'DV.O200001', name: 'Ander', programme: 'opleidingen van Zee', source: '' },
    { number: 'DV.O200002', name: 'De Zee', source: '' },
    { number: 'DV.O200003', name: 'Zeehuis', source: '' },
    { number: 'DV.O200004', name: 'Zee', source: '' },
    { number: 'DV.O200005', name: 'Noordzee', source: '' },
  ]
  expect(providerSearch(list)('zee', 50).organisations.map(({ organisation }) => organisation.name)).toEqual([
    'Zee',
    'Zeehuis',
    'De Zee',
    'Noordzee',
    'Ander',
  ])
  expect(providerSearch(list)('zee', 2)).toMatchObject({ total: 5, organisations: { length: 2 } })
})

test('a word that nothing answers to is left out, and told', () => {
  expect(search('vives zwembad', 50)).toMatchObject({ total: 1, ignored: ['zwembad'] })
  expect(search('qqqqq', 50)).toEqual({ organisations: [], total: 0, ignored: ['qqqqq'] })
  expect(search('  ', 50)).toEqual({ organisations: [], total: 0, ignored: [] })
})

test('the same question has the same answer, whatever was typed before', () => {
  const other = providerSearch(providerList.providers)
  for (const typed of ['v', 'vi', 'viv', 'vives', 'vives k', 'kortrijk', 'vives kortrijk', 'vi']) {
    expect(search(typed, 50)).toEqual(other(typed, 50))
    other('', 50)
  }
})

describe('a number that the list does not hold', () => {
  test('points at the numbers one slip of the pen away', () => {
    expect(search('DV.O242798', 50)).toMatchObject({ unknownNumber: 'DV.O242798', total: 1 })
    expect(matchingNumbers('DV.O242798')).toEqual([['DV.O242799']])
  })
  test('has seven digits: told when one digit less is known', () => {
    expect(search('DV.O2427991', 50).unknownNumber).toBe('DV.O2427991')
    expect(names('DV.O2427991')).toEqual(['VIVES'])
  })
  test('has eight digits: nothing, and not told as a number', () =>
    expect(search('DV.O99999999', 50)).toEqual({ organisations: [], total: 0, ignored: ['dvo99999999'] }))
  test('is told, also when nothing is near', () =>
    expect(search('DV.O999999', 50)).toEqual({ organisations: [], total: 0, ignored: [], unknownNumber: 'DV.O999999' }))
  test.each([
    ['a wrong digit', 'DV.O242709', ['DV.O242799']],
    ['two digits swapped', 'DV.O424799', []],
    ['two neighbours swapped', 'DV.O247299', ['DV.O242799']],
    ['a digit missing', 'DV.O24279', ['DV.O242799']],
    ['a digit too many', 'DV.O2427999', ['DV.O242799']],
    ['the next number', 'DV.O242800', ['DV.O242799']],
    ['the letter of the other service', 'DV.A242799', ['DV.O242799']],
    ['the number itself', 'DV.O242799', []],
  ])('%s', (_, number, near) => expect(nearbyNumbers(number, (known) => known === 'DV.O242799')).toEqual(near))
})
