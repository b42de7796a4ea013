import { numberHolderOtherThan, providerList, providerRegistry, registry, type Provider } from '../../src/providers'
import type { RegistrationNumber } from '../../src/rules'

const { providers } = providerList
const holder = (number: RegistrationNumber, written: string) =>
  numberHolderOtherThan(registry.byNumber(number), written)
const record = (name: string, more: Partial<Provider> = {}): Provider => ({
  number: 'DV.O299999',
  name,
  source: 'lijst.xlsx',
  ...more,
})

describe('the number of another organisation names its holder', () => {
  test.each<[RegistrationNumber, string, string]>([
    ['DV.O105080', 'Jimber', 'VIVES'],
    ['DV.O105080', 'Jimber bv', 'VIVES'],
    ['DV.O105080', 'www.jimber.io', 'VIVES'],
    ['DV.O105080', 'https://www.jimber.com/nl/vives', 'VIVES'],
    ['DV.O105080', 'Ecole Polytechnique', 'VIVES'],
    ['DV.O242439', 'Antwerp Management School', 'Jimber'],
    ['DV.O242439', 'AMS', 'Jimber'],
    ['DV.O103194', 'Vlerick Business School', 'Universiteit Gent'],
    ['DV.O103194', 'KU Leuven', 'Universiteit Gent'],
    ['DV.O103194', 'Ugents', 'Universiteit Gent'],
    ['DV.O223914', 'VIVES', 'Syntra Midden-Vlaanderen'],
    ['DV.O105524', 'VMT', 'CNPV'],
    ['DV.O215511', 'de Groeiacademie', 'FORTIO'],
  ])('%s beside %s', (number, written, name) => expect(holder(number, written)).toBe(name))
})

describe('the same organisation, written as people write it', () => {
  test.each<[RegistrationNumber, string]>([
    ['DV.O105080', 'vives'],
    ['DV.O105080', 'VIVES Kortrijk'],
    ['DV.O105080', 'Hogeschool VIVES'],
    ['DV.O105080', 'Katholieke Hogeschool (Vives) vzw'],
    ['DV.O105080', 'campus Brugge'],
    ['DV.O105080', 'Campus Bruges'],
    ['DV.O105080', 'Ostend'],
    ['DV.O242799', 'Courtrai'],
    ['DV.O105080', 'www.vives.be'],
    ['DV.O105080', 'info@vives.be'],
    ['DV.O105080', 'https://www.vives.be/nl/studeren'],
    ['DV.O105080', 'Vivés'],
    ['DV.O105080', 'VI\u00ADVES'],
    ['DV.O105080', 'V\u200BI\u2060V\uFEFFES'],
    ['DV.O105080', 'V\uFF29VES'],
    ['DV.O105080', '\u{1D415}\u{1D408}\u{1D415}\u{1D404}\u{1D412}'],
    ['DV.O105080', 'Jimber\u3000/\u2003VIVES'],
    ['DV.O103194', 'UGent'],
    ['DV.O103194', 'U Gent'],
    ['DV.O103194', 'U.Gent'],
    ['DV.O103194', 'Ghent University'],
    ['DV.O103194', 'Université de Gand'],
    ['DV.O103194', 'GAND'],
    ['DV.O103194', 'acvetmed'],
    ['DV.O103194', 'Academie Diergeneeskunde'],
    ['DV.O100282', 'Syntra Gent'],
    ['DV.O100282', 'SyntraMidi'],
    ['DV.O223914', 'nxtpro'],
    ['DV.O223914', 'Nxt Pro'],
    ['DV.O105728', 'AMS'],
    ['DV.O105728', 'A.M.S.'],
    ['DV.O105728', 'Anvers'],
    ['DV.O103977', 'OVB'],
    ['DV.O103977', 'Vlaamse balie'],
    ['DV.O217461', 'ie-net'],
    ['DV.O217461', 'ienet'],
    ['DV.O217461', 'IE NET'],
    ['DV.O236716', 'WVVK'],
    ['DV.O236716', 'W.V.V.K.'],
    ['DV.O218249', 'Yinbooks'],
    ['DV.O218249', 'Power of Books'],
    ['DV.A250376', 'Rule11'],
    ['DV.O242081', '\u2019t Zonnekind'],
    ['DV.O242081', 'tZonnekind'],
    ['DV.A221933', 'LConsulting'],
    ['DV.O222574', 'XPlore'],
    ['DV.O222378', 'OYS'],
    ['DV.O228814', '12 Change'],
    ['DV.O105901', 'IBEBVI'],
    ['DV.A104813', 'Vlaams Innovatiecentrum voor Grafische Communicatie'],
    ['DV.A104813', 'Vlaams Innovatiecentrum Grafische Communicatie VZW'],
    ['DV.O232215', 'ACD'],
    ['DV.O103961', 'CVO Lokeren'],
    ['DV.O104991', 'Vormetal'],
    ['DV.O105072', 'Mensura'],
    ['DV.O236459', 'Flexorius'],
    ['DV.O101992', 'VIVES Kortrijk'],
    ['DV.O242439', 'Jimber'],
    ['DV.A236460', 'Flexorius'],
    ['DV.O216326', 'Hands'],
    ['DV.O103194', 'Universiteit Gent'],
    ['DV.A217325', 'Authority'],
    ['DV.O213458', 'Oak3 Academy'],
    ['DV.O101767', 'CVO TNA'],
    ['DV.O100282', 'Syntra Midden-Vlaanderen'],
    ['DV.A217325', 'x'],
  ])('%s beside %s', (number, written) => expect(holder(number, written)).toBeUndefined())

  test('other words for a school and a town, on either side', () => {
    const halls = [record('Haute École de Bruxelles')]
    expect(numberHolderOtherThan(halls, 'Hogeschool')).toBeUndefined()
    expect(numberHolderOtherThan(halls, 'Brussels')).toBeUndefined()
    expect(numberHolderOtherThan(halls, 'Odisee')).toBe('Haute École de Bruxelles')
    expect(numberHolderOtherThan([record('Hogeschool West')], 'HAUTE ECOLE')).toBeUndefined()
    expect(numberHolderOtherThan([record('Thomas More Mechelen')], 'Malines')).toBeUndefined()
    expect(numberHolderOtherThan([record('UC Louvain')], 'UCLeuven')).toBe('UC Louvain')
    expect(numberHolderOtherThan([record('UC Louvain')], 'UC Leuven')).toBeUndefined()
  })
})

describe('nothing is said', () => {
  test.each([
    '',
    ' ',
    '\u00A0',
    'x',
    'BV',
    'b.v.',
    'nv',
    'N.V.',
    'bvba',
    'B.V.B.A.',
    'vzw',
    'v.z.w.',
    'cv',
    'cvba',
    'c.v.b.a.',
    'comm.v',
    'Comm.V.',
    'CommV',
    'comm. v',
    'vof',
    'gcv',
    'asbl',
    'A.S.B.L.',
    'sprl',
    'srl',
    'sa',
    'scrl',
    'ivzw',
    'AB',
    'ab cd',
    'nv bv',
    '3M',
    '2026',
    '----',
    '?',
    '123456',
    'DVO242439',
    'DV.O242439',
    'BE 0824.677.865',
    '中文',
  ])('beside %j, which names nobody', (written) => expect(holder('DV.O105080', written)).toBeUndefined())

  test('of a number that no list holds', () => {
    expect(holder('DV.O999999', 'Zomaar bv')).toBeUndefined()
    expect(numberHolderOtherThan([], 'VIVES')).toBeUndefined()
  })
})

test('a word holds its letters together only where it begins and ends with words of the name', () => {
  const school = [record('Antwerp Management School')]
  expect(numberHolderOtherThan(school, 'managementschool')).toBeUndefined()
  expect(numberHolderOtherThan(school, 'PMA')).toBe('Antwerp Management School')
  expect(numberHolderOtherThan(school, 'Tscho')).toBe('Antwerp Management School')
})

test('an address is told by its site, not by what every address has', () => {
  const site = [record('Scapta', { website: 'https://scapta.com' })]
  expect(numberHolderOtherThan(site, 'https://www.acme.com')).toBe('Scapta')
  expect(numberHolderOtherThan(site, 'www.scapta.com/en')).toBeUndefined()
  expect(numberHolderOtherThan([record('X', { website: 'www.acme.be' })], 'Acme')).toBeUndefined()
})

test("a workbook's own list counts", () => {
  const own = providerRegistry(providers)
  own.useOwn([record('Zomaar bv'), record('Hogeschool X', { number: 'DV.O105080' })])
  expect(numberHolderOtherThan(own.byNumber('DV.O299999'), 'Zomaar')).toBeUndefined()
  expect(numberHolderOtherThan(own.byNumber('DV.O299999'), 'VIVES')).toBe('Zomaar bv')
  expect(numberHolderOtherThan(own.byNumber('DV.O105080'), 'VIVES')).toBe('Hogeschool X')
})

describe('the whole list', () => {
  const numbers = [...new Set(providers.map(({ number }) => number))]

  test.each(providers)('$number beside the names of $name', ({ number, name, campus = '', website = '' }) => {
    const host = website.replace(/^https?:\/\/(www\.)?/, '')
    const brands = name.split(/[()/]/).map((brand) => brand.trim())
    const spellings = [
      ...[name, `${name} ${campus}`, `${campus} ${name}`, campus, website, host, ...brands],
      ...[name.toUpperCase(), name.toLowerCase(), name.replace(/ /g, ''), name.replace(/[ -]/g, '\u00A0')],
      ...[name.normalize('NFD'), [...name].join('\u00AD'), `${name} bv`, `Opleidingscentrum ${name} - Knokke`],
    ]
    expect(spellings.filter((written) => holder(number, written) !== undefined)).toEqual([])
  })

  test('of two organisations that share no word, the holder is named; of others none', () => {
    const wordsOf = (text: string) =>
      (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter(
        (word) => /([a-z].*){3}/.test(word) && !/bvba|vzw/.test(word),
      )
    const names = [...new Set(providers.map(({ name }) => name))]
    const pairs = numbers.flatMap((number) => names.map((name) => [number, name] as const))
    const wrong = pairs.filter(([number, name]) => {
      const records = registry.byNumber(number)
      const known = JSON.stringify(records.map((one) => [one.name, one.campus, one.website])).toLowerCase()
      const shares = records.some((one) => one.name === name) || wordsOf(name).some((word) => known.includes(word))
      return holder(number, name) !== (shares ? undefined : records[0]?.name)
    })
    expect(wrong).toEqual([])
    expect(pairs.filter(([number, name]) => holder(number, name) !== undefined)).toHaveLength(5_514)
  })
})
