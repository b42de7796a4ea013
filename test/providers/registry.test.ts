import { providerList, providerRegistry, registry, registryOf, type Provider } from '../../src/providers'
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
      [
        'Universiteit Gent | Academies voor Levenslang Leren',
        'Universiteit Gent | Academy for Lifelong Learning',
        'Universiteit Gent | ACREHAB',
        'Universiteit Gent | Academie Diergeneeskunde (acvetmed)',
      ],
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

describe("a workbook's own list over the collected one", () => {
  const own = (number: RegistrationNumber, name: string, campus?: string): Provider => ({
    number,
    name,
    source: 'lijst.xlsx',
    ...(campus === undefined ? {} : { campus }),
  })
  const registryWith = (...providers: Provider[]) => {
    const made = providerRegistry(providerList.providers)
    made.useOwn(providers)
    return made
  }
  const scopes = (made: ReturnType<typeof registryWith>, number: RegistrationNumber) =>
    made.byNumber(number).map(({ name, campus = '' }) => `${name} | ${campus}`)

  test('a new scope of the same provider comes first, the known ones stay', () => {
    expect(scopes(registryWith(own('DV.O103193', 'Universiteit Gent', 'campus Nieuw')), 'DV.O103193')).toEqual([
      'Universiteit Gent | campus Nieuw',
      ...providerList.providers
        .filter(({ number }) => number === 'DV.O103193')
        .map(({ name, campus = '' }) => `${name} | ${campus}`),
    ])
  })

  test('the same scope takes the place of the known one, accents and capitals aside', () => {
    const [known] = registry.byNumber('DV.O105080') as readonly [Provider]
    const made = registryWith({ ...known, name: 'Vives', campus: 'Campussen Brugge én Oostende' })
    expect(scopes(made, 'DV.O105080')).toEqual(['Vives | Campussen Brugge én Oostende'])
  })

  test('another name takes the place of everything that was known of the number', () => {
    const made = registryWith(own('DV.O103193', 'Hogeschool X'))
    expect(scopes(made, 'DV.O103193')).toEqual(['Hogeschool X | '])
    expect(made.all().filter(({ number }) => number === 'DV.O103193')).toEqual([own('DV.O103193', 'Hogeschool X')])
  })

  test('all records: its own first, then the collected ones that still stand', () => {
    const mine = own('DV.O299999', 'Eigen')
    expect(registryWith(mine).all()).toEqual([mine, ...providerList.providers])
    expect(registryWith(mine).own()).toEqual([mine])
  })

  test('says whether a number that was asked for may have another answer now', () => {
    const made = providerRegistry(providerList.providers)
    expect(made.useOwn([own('DV.O299999', 'Eigen')])).toBe(false)
    made.byNumber('DV.O299999')
    expect(made.useOwn([own('DV.O299998', 'Ander')])).toBe(true)
    expect(made.useOwn([])).toBe(false)
    expect(made.byNumber('DV.O299999')).toEqual([])
  })

  test('tells who listens that there is another list, until the signal ends it', () => {
    const made = providerRegistry([])
    const interest = new AbortController()
    let told = 0
    made.onChanged(() => told++, interest.signal)
    made.useOwn([own('DV.O299999', 'Eigen')])
    expect(told).toBe(1)
    interest.abort()
    made.useOwn([])
    expect(told).toBe(1)
  })

  test('one registry knows nothing of the list of another', () => {
    registryWith(own('DV.O299999', 'Eigen'))
    expect(providerRegistry(providerList.providers).byNumber('DV.O299999')).toEqual([])
  })
})
