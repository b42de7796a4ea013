import { providerList } from '../../src/providers'
import { checkedOn, readRegistrationNumber } from '../../src/rules'

const { providers, collectedOn } = providerList

test('the list has its day, and as many numbers, scopes and names as were collected', () => {
  expect(collectedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(collectedOn <= checkedOn).toBe(true)
  expect({
    scopes: providers.length,
    numbers: new Set(providers.map(({ number }) => number)).size,
    training: new Set(providers.map(({ number }) => number).filter((number) => number.startsWith('DV.O'))).size,
    advice: new Set(providers.map(({ number }) => number).filter((number) => number.startsWith('DV.A'))).size,
    names: new Set(providers.map(({ name }) => name)).size,
  }).toEqual({ scopes: 70, numbers: 67, training: 49, advice: 18, names: 51 })
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

  test('has no empty or unknown field', () => {
    const known = [
      'number',
      'name',
      'campus',
      'programme',
      'website',
      'source',
      'asWritten',
      'note',
      'enterpriseNumber',
      'validFrom',
      'validUntil',
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
  ])
})
