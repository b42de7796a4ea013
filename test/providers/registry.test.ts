import { providerList, registry, registryOf } from '../../src/providers'
import type { RegistrationNumber } from '../../src/rules'

const scopesOf = (number: RegistrationNumber) =>
  registry.byNumber(number).map(({ name, campus }) => [name, campus ?? ''].join(' | '))

describe('registry', () => {
  test.each<[RegistrationNumber, string[]]>([
    ['DV.O105080', ['VIVES | campussen Brugge en Oostende']],
    ['DV.O103961', ['CVO Leerstad | Lokeren, Dendermonde, Hamme']],
    ['DV.O100275', ['Syntra Midden-Vlaanderen | Campus Aalst']],
    ['DV.O217461', ['ie-net ingenieursvereniging | ']],
    ['DV.A250376', ['Rule 11 bv | ']],
    // One number, two scopes: the user must see both.
    ['DV.O223914', ['Syntra Midden-Vlaanderen | alle campussen', 'nxtpro (Syntra Midden-Vlaanderen) | nxtpro']],
    [
      'DV.O103194',
      ['Universiteit Gent | Academies voor Levenslang Leren', 'Universiteit Gent | Academy for Lifelong Learning'],
    ],
    // The digits alone are no key, and DV.A105081 was never seen on a page.
    ['DV.A105080', []],
    ['DV.A105081', []],
  ])('%s', (number, scopes) => {
    expect(scopesOf(number)).toEqual(scopes)
  })

  test('finds every number of the list, with all its scopes', () => {
    for (const { number } of providerList.providers) {
      expect(registry.byNumber(number)).toEqual(providerList.providers.filter((provider) => provider.number === number))
    }
  })

  test('an empty list knows nobody', () => {
    expect(registryOf([]).byNumber('DV.O105080')).toEqual([])
  })

  test('one organisation can have several numbers', () => {
    const vives = providerList.providers.filter(({ name }) => name === 'VIVES').map(({ number }) => number)
    expect(vives).toEqual(['DV.O242800', 'DV.O105080', 'DV.O242799', 'DV.O101992'])
  })
})
