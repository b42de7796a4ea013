import { gzipSync } from 'node:zlib'
import { customFunctions, functionIds, type CustomFunction } from '../../src/functions'
import { features } from '../../src/pane/features'
import { functionMetadata, type MetadataFile } from '../../tools/function-metadata'
import { kmo, shippedText, startBundle } from '../../tools/shipped/bundle'
import { distText, scriptsFetchedLater } from '../../tools/shipped/dist'
import signatures from './signatures.json'

const shipped = (file: string) => JSON.parse(distText(file)) as MetadataFile
/** Where the add-in was built for. */
const baseUrl = shipped('functions.json').functions[0]?.helpUrl.replace(/\/functies\.html#.*$/, '') ?? ''
const nl = functionMetadata('nl', baseUrl)
const en = functionMetadata('en', baseUrl)

test('what is shipped is what is generated', () => {
  expect(shipped('functions.json')).toEqual(nl)
  expect(shipped('functions-en.json')).toEqual(en)
})

/** `cost, size, [theme]`: the arguments in order, in brackets when they may be left out, and where a range goes in or comes out. */
function signatureOf({ arguments: taken, spills }: CustomFunction): string {
  const list = taken.map(
    ({ parameter: { names }, isOptional, isRange }) =>
      (isOptional ? `[${names.en}]` : names.en) + (isRange ? ': range' : ''),
  )
  return list.join(', ') + (spills ? ' => range' : '')
}

test('no signature differs from the one that was released: formulas of users stand on it', () =>
  expect(Object.fromEntries(customFunctions.map((one) => [one.id, signatureOf(one)]))).toEqual(signatures))

test('every text is there, in both languages', () => {
  const texts = [nl, en].flatMap(({ functions, enums }) => [
    ...functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
    ]),
    ...enums.flatMap(({ values }) => values.flatMap(({ name, tooltip }) => [name, tooltip])),
  ])
  expect(texts.filter((text) => !/^\S(.*\S)?$/.test(text))).toEqual([])
  for (const { functions } of [nl, en])
    for (const { description } of functions) expect(description).toMatch(/^[A-Z].*\.$/)
})

test('both languages have the same ids, arguments and words; only names and texts differ', () => {
  const shape = ({ functions, enums }: MetadataFile) => ({
    functions: functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      result,
      parameters: parameters.map((parameter) => ({ ...parameter, name: '', description: '' })),
    })),
    enums: enums.map(({ id, values }) => ({ id, values: values.map(({ stringValue }) => stringValue) })),
  })
  expect(shape(en)).toEqual(shape(nl))
  expect(nl.functions.map(({ description }) => description)).not.toEqual(
    en.functions.map(({ description }) => description),
  )
})

test('errors and data types reach the functions', () => {
  for (const file of [nl, en])
    expect(file).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true })
})

test('every argument and result is of any type, so that no cell is refused before it is read', () => {
  for (const { parameters, result } of nl.functions) {
    expect([...parameters.map(({ type }) => type), result.type]).toEqual(Array(parameters.length + 1).fill('any'))
  }
})

test('every function has a help address of its own, on the page of its language', () => {
  for (const { id, helpUrl } of nl.functions) expect(helpUrl).toBe(`${baseUrl}/functies.html#${id}`)
  for (const { id, helpUrl } of en.functions) expect(helpUrl).toBe(`${baseUrl}/functions.html#${id}`)
  for (const [page, { functions }] of [
    ['functies.html', nl],
    ['functions.html', en],
  ] as const) {
    const places = [...distText(page).matchAll(/<section id="?(\w+)"?>/g)].map(([, id]) => id)
    expect(places.sort()).toEqual(functions.map(({ id }) => id).sort())
  }
})

test('optional arguments stand last', () => {
  for (const { id, parameters } of nl.functions) {
    const optional = parameters.map((one) => one.optional === true)
    expect([id, optional]).toEqual([id, [...optional].sort()])
  }
})

describe('suggested words', () => {
  const suggested = shipped('functions.json').functions.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name, customEnumId }, index) => {
      const words = shipped('functions.json').enums.find((one) => one.id === customEnumId)?.values ?? []
      return words.map(({ stringValue }) => ({ id, name, index, word: stringValue, count: parameters.length }))
    }),
  )
  /** Something that is given for every subject, so that the word is read. */
  const subject: Readonly<Record<string, unknown[]>> = {
    DEADLINE: [46_000],
    NEXT_STEP: [46_000, 46_000],
    PROVIDER: ['DV.O103961'],
    SETTLEMENT: [1000, 300, 800],
    SUBSIDY: [1000, 'klein'],
    EXPLAIN: [1000, 'klein'],
    SUBSIDY_RATE: ['klein'],
    PLAFOND: ['klein'],
    PLAFOND_LEFT: [[[1]], [[46_023]], 2026],
    OVERVIEW: [[[46_023]], [[1]]],
    BEST_YEAR: [
      [
        ['Start', 'Kost'],
        [46_023, 1000],
      ],
      'klein',
    ],
    PLAN: [
      [
        ['Start', 'Kost'],
        [46_023, 1000],
      ],
      'klein',
    ],
    CHECK: [46_000, 1000],
  }

  test('each argument with a list of words suggests them', () =>
    expect([...new Set(suggested.map(({ name }) => name))].sort()).toEqual([
      'dienst',
      'grootte',
      'stap',
      'thema',
      'tonen',
      'veld',
    ]))

  test.each(suggested)('$id reads $word for $name', ({ id, index, word }) => {
    const cells = Array.from({ length: Math.max(index + 1, subject[id]?.length ?? 0) }, (_, place) =>
      place === index ? word : (subject[id]?.[place] ?? null),
    )
    const [result] = [kmo(id, ...cells)].flat(2)
    expect(result).not.toHaveProperty('error')
    expect(String(result)).not.toContain('F1')
  })
})

describe('the bundle', () => {
  test('associates the ids of the metadata', () =>
    expect([...startBundle().keys()].sort()).toEqual([...functionIds].sort()))
  const later = scriptsFetchedLater()

  test('is at most 85 KB, compressed', () => expect(gzipSync(shippedText).length).toBeLessThanOrEqual(85 * 1024))

  test('is with the pane, and the feature that it opens with, at most 177 KB, compressed: what loads at the start', () => {
    const withThePane = ['shared', features[0].id].map((name) => distText(later.get(name) ?? name))
    const scripts = [shippedText, distText('taskpane.js'), ...withThePane]
    expect(scripts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThanOrEqual(177_000)
  })
  test('holds no feature of the pane: each is a script of at most 30 KB, compressed, fetched when it is first opened', () => {
    const weights = [...later].map(([name, file]) => [name, gzipSync(distText(file)).length] as const)
    expect(weights.map(([name]) => name)).toEqual(expect.arrayContaining(features.map(({ id }) => id)))
    expect(weights.filter(([, weight]) => weight > 30_000)).toEqual([])
  })
  test('makes no code out of text', () =>
    expect(shippedText).not.toMatch(/\beval\s*\(|new Function\b|[^.\w]Function\s*\(/))
  test('asks nothing of a network', () =>
    expect(shippedText).not.toMatch(/\bfetch\s*\(|XMLHttpRequest|WebSocket|importScripts|sendBeacon/))
})
