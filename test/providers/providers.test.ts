import { providerList } from '../../src/providers'
import { readRegistrationNumber } from '../../src/rules'

const { providers, collectedOn } = providerList

test('the list has its day, and as many numbers, scopes and names as were collected', () => {
  expect(collectedOn).toBe(
    providers
      .map(({ readOn }) => readOn)
      .sort()
      .at(-1),
  )
  expect({
    scopes: providers.length,
    numbers: new Set(providers.map(({ number }) => number)).size,
    training: new Set(providers.map(({ number }) => number).filter((number) => number.startsWith('DV.O'))).size,
    advice: new Set(providers.map(({ number }) => number).filter((number) => number.startsWith('DV.A'))).size,
    names: new Set(providers.map(({ name }) => name)).size,
    sources: new Set(providers.map(({ source }) => source)).size,
  }).toEqual({ scopes: 91, numbers: 86, training: 64, advice: 22, names: 66, sources: 68 })
})

describe.each(providers)('$number $name', (provider) => {
  const { number, asWritten, source, website, name } = provider

  test('carries a number in its right spelling, for training or advice', () => {
    expect(readRegistrationNumber(number)).toEqual({
      ok: true,
      value: { number, service: number.startsWith('DV.O') ? 'training' : 'advice', repaired: false },
    })
    expect(number).toMatch(/^DV\.[OA]\d{6}$/)
  })

  test('carries the spelling of its page only where that is wrong, and it leads to the number', () => {
    if (asWritten !== undefined)
      expect(readRegistrationNumber(asWritten)).toMatchObject({ ok: true, value: { number, repaired: true } })
  })

  test('carries a name, a scope and the address of the page that states it', () => {
    expect(name.trim()).not.toBe('')
    expect([provider.campus, provider.programme].some((scope) => scope !== undefined)).toBe(true)
    expect(source).toMatch(/^https?:\/\/[a-z0-9.-]+\/\S+$/i)
    if (website !== undefined) expect(website).toMatch(/^https?:\/\/[a-z0-9.-]+$/)
  })

  test('says whose page it was, and which day it was read; of the age of the page what it tells', () => {
    const { confidence, readOn, pageFrom = '', pageUntil = readOn } = provider
    expect(['own', 'third']).toContain(confidence)
    expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(readOn <= collectedOn).toBe(true)
    expect(pageFrom <= pageUntil && pageUntil <= readOn).toBe(true)
  })

  test('has no empty or unknown field', () => {
    const known = [
      'number',
      'name',
      'campus',
      'programme',
      'website',
      'source',
      'asWritten',
      'enterpriseNumber',
      'validFrom',
      'validUntil',
      'confidence',
      'readOn',
      'pageFrom',
      'pageUntil',
    ]
    expect(Object.keys(provider).filter((key) => !known.includes(key))).toEqual([])
    expect(Object.values(provider).filter((value) => value.trim() === '' || value !== value.trim())).toEqual([])
  })
})

test('the same number never has the same scope twice', () => {
  const scopes = providers.map(({ number, name, campus = '', programme = '' }) =>
    [number, name, campus, programme].join(' | '),
  )
  expect(new Set(scopes).size).toBe(scopes.length)
})

test('digits stand for one number each, whatever the letter', () => {
  const digits = [...new Set(providers.map(({ number }) => number))].map((number) => number.slice(4))
  expect(new Set(digits).size).toBe(digits.length)
})

test('the wrong spellings of the pages are kept', () => {
  const written = providers.flatMap(({ asWritten }) => asWritten ?? [])
  expect(written).toEqual([
    'DV.O 103961',
    'DV.0100275',
    'DV.0100281',
    'DV.0100282',
    'DV.0100283',
    'DV.0216326',
    'DVO242439',
    'DV.0218258',
    'D.V.A234278',
    'D.V.O234277',
    'DV O215588',
    'DV. O224715',
    'DV.O 102 750',
  ])
})

test('one number is named by a third; a part of the pages was read again later', () => {
  expect(
    providers.filter(({ confidence }) => confidence === 'third').map(({ number, name }) => [number, name]),
  ).toEqual([['DV.O105524', 'CNPV']])
  const readOn = providers.map((provider) => provider.readOn)
  expect([...new Set(readOn)].sort().map((day) => [day, readOn.filter((one) => one === day).length])).toEqual([
    ['2026-11-22', 14],
    ['2026-11-28', 77],
  ])
})

test('the age of a page stands with every number on it, where the page tells it', () => {
  const pagesFrom = (from: string | undefined, until: string | undefined) => [
    ...new Set(
      providers
        .filter(({ pageFrom, pageUntil }) => pageFrom === from && pageUntil === until)
        .map(({ number }) => number),
    ),
  ]
  expect(pagesFrom(undefined, '2016-03-31')).toEqual([
    'DV.O101767',
    'DV.O213458',
    'DV.O103977',
    'DV.A106213',
    'DV.O102750',
  ])
  // The other page of DV.O103193 tells nothing.
  expect(pagesFrom('2016-04-01', '2019-11-30')).toEqual([
    'DV.O103193',
    'DV.O104991',
    'DV.A104658',
    'DV.O104659',
    'DV.O105901',
    'DV.O222157',
  ])
  expect(pagesFrom('2019-12-01', undefined)).toEqual([
    'DV.O105728',
    'DV.O218646',
    'DV.A104813',
    'DV.O101579',
    'DV.O213465',
    'DV.A242941',
    'DV.O242940',
    'DV.O105524',
    'DV.O214984',
    'DV.O231795',
    'DV.O241078',
  ])
  expect(pagesFrom('2021-09-01', '2022-12-31')).toEqual(['DV.A242438', 'DV.O242439'])
  expect(pagesFrom('2023-01-01', undefined)).toEqual([
    'DV.A237316',
    'DV.O222574',
    'DV.O222378',
    'DV.A250376',
    'DV.O215673',
  ])
  expect(pagesFrom('2023-11-30', '2023-11-30')).toEqual(['DV.O237056'])
  expect(pagesFrom('2024-01-01', undefined)).toEqual(['DV.O242800', 'DV.O105080', 'DV.O242799', 'DV.O101992'])
  expect(providers.filter(({ pageFrom, pageUntil }) => (pageFrom ?? pageUntil) === undefined)).toHaveLength(57)
})

test('an end that a page gives is kept, also when it is over', () => {
  expect(
    providers
      .filter(({ validUntil }) => validUntil !== undefined)
      .map(({ number, validFrom, validUntil }) => [number, validFrom, validUntil]),
  ).toEqual([
    ['DV.O215510', '2015-04-01', '2020-04-02'],
    ['DV.O222378', '2022-08-31', '2027-09-01'],
  ])
})
