import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import signatures from '../../src/functions/definition/signatures.json'
import { functionMetadata, signatureOf, type Metadata, type MetadataFile } from '../../tools/function-metadata'
import { kmo, shippedText, startBundle } from '../../tools/shipped/bundle'
import { distText } from '../../tools/shipped/dist'

const root = join(__dirname, '..', '..')
const shipped = (file: string) => JSON.parse(distText(file)) as MetadataFile
/** Where the add-in was built for. */
const baseUrl = shipped('functions.json').functions[0]?.helpUrl.replace(/\/functies\.html#.*$/, '') ?? ''

let metadata: Metadata
beforeAll(async () => {
  metadata = await functionMetadata(baseUrl, root)
})

test('nothing is missing and no signature differs', () => expect(metadata.problems).toEqual([]))

test('what is shipped is what is generated', () => {
  expect(shipped('functions.json')).toEqual(metadata.nl)
  expect(shipped('functions-en.json')).toEqual(metadata.en)
})

test('every function of the contract, with its arguments in their order', () => {
  expect(Object.keys(signatures).sort()).toEqual(metadata.en.functions.map(({ id }) => id).sort())
  expect(signatures).toMatchObject({
    DEADLINE: 'start_date, [step], [application_date]',
    SUBSIDY: 'cost, size, [application_date], [theme], [service], [plafond_left]',
    PLAFOND_LEFT: 'subsidies: range, application_dates: range, year, [size], [stop_dates]: range',
  })
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
  expect(shape(metadata.en)).toEqual(shape(metadata.nl))
  expect(metadata.nl.functions.map(({ description }) => description)).not.toEqual(
    metadata.en.functions.map(({ description }) => description),
  )
})

test('errors and data types reach the functions', () => {
  for (const file of [metadata.nl, metadata.en])
    expect(file).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true })
})

test('every argument and result is of any type, so that no cell is refused before it is read', () => {
  for (const { parameters, result } of metadata.nl.functions) {
    expect([...parameters.map(({ type }) => type), result.type]).toEqual(Array(parameters.length + 1).fill('any'))
  }
})

test('every function has a help address of its own, on the page of its language', () => {
  for (const { id, helpUrl } of metadata.nl.functions) expect(helpUrl).toBe(`${baseUrl}/functies.html#${id}`)
  for (const { id, helpUrl } of metadata.en.functions) expect(helpUrl).toBe(`${baseUrl}/functions.html#${id}`)
  for (const [page, { functions }] of [
    ['functies.html', metadata.nl],
    ['functions.html', metadata.en],
  ] as const) {
    const places = [...distText(page).matchAll(/<section id="?(\w+)"?>/g)].map(([, id]) => id)
    expect(places.sort()).toEqual(functions.map(({ id }) => id).sort())
  }
})

test('optional arguments stand last', () => {
  for (const { id, parameters } of metadata.nl.functions) {
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

describe('a change that breaks the contract is reported', () => {
  let copy = ''
  const folder = () => join(copy, 'src', 'functions')
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'kmo-functions-'))
    cpSync(join(root, 'src', 'functions'), folder(), { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  const rewrite = (file: string, change: (text: string) => string) => {
    const text = readFileSync(join(folder(), file), 'utf8')
    expect(change(text)).not.toBe(text)
    writeFileSync(join(folder(), file), change(text))
  }
  const problems = async () => (await functionMetadata(baseUrl, copy)).problems

  test('none for an unchanged copy', async () => expect(await problems()).toEqual([]))

  test('an argument that is no longer optional', async () => {
    rewrite('plafond.ts', (text) => text.replace('[year]', 'year').replace('year?: any', 'year: any'))
    expect(await problems()).toEqual([
      'The signature of PLAFOND differs from the contract: (size, year) instead of (size, [year]).',
    ])
  })

  test('arguments in another order', async () => {
    rewrite('subsidy.ts', (text) => text.replace(/cost: any,(\s+)size: any/, 'size: any,$1cost: any'))
    expect(await problems()).toEqual([
      'The signature of SUBSIDY differs from the contract: (size, cost, [application_date], [theme], [service], [plafond_left]) instead of (cost, size, [application_date], [theme], [service], [plafond_left]).',
    ])
  })

  test('a new argument without English text', async () => {
    rewrite('version.ts', (text) =>
      text
        .replace('version(): any', 'version(step?: any): any')
        .replace(' * @returns', ' * @param [step] Stap.\n * @returns'),
    )
    expect(await problems()).toEqual([
      'The signature of VERSION differs from the contract: ([step]) instead of ().',
      'VERSION: step has no English description.',
    ])
  })

  test('an argument without Dutch text', async () => {
    rewrite('provider-number.ts', (text) => text.replace(/@param text .*/, '@param text'))
    expect(await problems()).toEqual(['PROVIDER_NUMBER: text has no Dutch description.'])
  })

  test('a function without Dutch text', async () => {
    rewrite('version.ts', (text) => text.replace(/\* Versie van .*/, '*'))
    expect(await problems()).toEqual(['VERSION has no Dutch description.'])
  })

  test('a help address of another function', async () => {
    rewrite('version.ts', (text) => text.replace('#VERSION', '#SIZE'))
    expect(await problems()).toEqual(['VERSION has no help address of its own.'])
  })

  test('a function that is gone', async () => {
    rmSync(join(folder(), 'version.ts'))
    expect(await problems()).toEqual([
      'VERSION is in the contract, but no function has that name.',
      'English text for VERSION, which no function has.',
    ])
  })

  test('a function that is not in the contract', async () => {
    writeFileSync(
      join(folder(), 'help.ts'),
      readFileSync(join(folder(), 'version.ts'), 'utf8')
        .replaceAll('VERSION', 'HELP')
        .replace('function version', 'function help'),
    )
    expect(await problems()).toEqual([
      'HELP is not in the contract (signatures.json).',
      'HELP has no English description.',
    ])
  })

  test('a function in a file of another name', async () => {
    writeFileSync(join(folder(), 'versie.ts'), readFileSync(join(folder(), 'version.ts'), 'utf8'))
    rmSync(join(folder(), 'version.ts'))
    expect(await problems()).toEqual([
      'versie.ts holds no function of its name.',
      'There is no version.ts for the function of that name.',
    ])
  })
})

test('a signature shows what may be left out and where ranges go', () =>
  expect(
    signatureOf({
      id: 'X',
      name: 'X',
      description: '',
      helpUrl: '',
      parameters: [
        { name: 'a', description: '', dimensionality: 'matrix' },
        { name: 'b', description: '', optional: true },
      ],
      result: { dimensionality: 'matrix' },
    }),
  ).toBe('a: range, [b] => range'))

describe('the bundle', () => {
  test('associates the ids of the metadata', () =>
    expect([...startBundle().keys()].sort()).toEqual(metadata.nl.functions.map(({ id }) => id).sort()))
  test('is at most 60 KB, compressed', () => expect(gzipSync(shippedText).length).toBeLessThanOrEqual(60 * 1024))
  test('makes no code out of text', () =>
    expect(shippedText).not.toMatch(/\beval\s*\(|new Function\b|[^.\w]Function\s*\(/))
  test('asks nothing of a network', () =>
    expect(shippedText).not.toMatch(/\bfetch\s*\(|XMLHttpRequest|WebSocket|importScripts|sendBeacon/))
})
