import { anything, array, assert, constantFrom, double, integer, oneof, property, string } from 'fast-check'
import { CellError, kmo, kmoInExcel, shippedMetadata, startBundle } from '../../tools/shipped/bundle'
import { distText } from '../../tools/shipped/dist'
import { serial } from '../builders/serial'

const start = serial('2026-09-03')
const applied = serial('2026-09-08')

/** A call of each function with every argument given, and its answer. */
const calls: { readonly [id: string]: { readonly cells: readonly unknown[]; readonly answer: unknown } } = {
  ALLOCATE: {
    cells: [[[1000], [100]], [[applied], [applied]], 'klein', 'innovatie', 'opleiding'],
    answer: [[300], [30]],
  },
  BEST_YEAR: {
    cells: [
      [
        ['Start', 'Kost'],
        [start, 1000],
      ],
      'klein',
      start,
      'Kost=Kost',
    ],
    answer: [
      ['Jaar nu', 'Beste jaar', 'Indienen vanaf', 'Indienen tot', 'Subsidie', 'Winst'],
      [2026, 2026, '', '', 300, 0],
    ],
  },
  CHECK: { cells: [start, 1000, applied, 'DV.O105080', 'innovatie', 'opleiding', 'klein', start + 1], answer: 'OK' },
  DEADLINE: { cells: [start, 'storting', applied], answer: applied + 30 },
  ELIGIBLE_COST: { cells: [800, 80, 4, 1, 10, 10, 20], answer: 880 },
  EXPLAIN: {
    cells: [1000, 'klein', applied, 'innovatie', 'opleiding', 100],
    answer: expect.arrayContaining([['Subsidie', 100, expect.any(String), '', '']]) as unknown,
  },
  GROWTH_SUBSIDY: { cells: [60_000, 40_000, serial('2019-03-01')], answer: 45_000 },
  NEXT_STEP: { cells: [applied + 5, start, applied, applied + 1, applied + 2, applied + 3, 'actie'], answer: 'klaar' },
  OVERVIEW: {
    cells: [[[applied], [applied]], [[1000], [500]], 'klein', [[''], ['']]],
    answer: expect.arrayContaining([[2026, 7500, 1500, 0, 6000, 20000]]) as unknown,
  },
  PLAFOND: { cells: ['klein', 2026], answer: 7500 },
  PLAFOND_LEFT: { cells: [[[1000], [500]], [[applied], [applied]], 2026, 'klein', [[''], ['']]], answer: 6000 },
  PLAN: {
    cells: [
      [
        ['Start', 'Kost'],
        [start, 1000],
      ],
      'klein',
      'Subsidie',
      start,
      'Kost=Kost',
    ],
    answer: [['Subsidie'], [300]],
  },
  PROVIDER: { cells: ['DV.O103961', 'naam', 'onbekend'], answer: 'CVO Leerstad' },
  PROVIDER_NUMBER: { cells: ['DV.0105080'], answer: 'DV.O105080' },
  RULES: {
    cells: [applied],
    answer: expect.arrayContaining([['Vanaf', 'Wat', 'Waarde', 'Bron', 'Twijfel']]) as unknown,
  },
  SETTLEMENT: { cells: [1000, 300, 800, 100, 'subsidie'], answer: 210 },
  SIZE: { cells: [10, 1, 1, 0.1], answer: 'klein' },
  SUBSIDY: { cells: [1000, 'klein', applied, 'innovatie', 'opleiding', 100], answer: 100 },
  SUBSIDY_RATE: { cells: ['klein', applied, 'innovatie', 'opleiding'], answer: 0.3 },
  VERSION: { cells: [], answer: expect.stringMatching(/^KMO /) as unknown },
}

test('the table below has a call for every function', () =>
  expect(Object.keys(calls).sort()).toEqual(shippedMetadata.map(({ id }) => id).sort()))
test.each(Object.entries(calls))('%s', (id, { cells, answer }) => expect(kmo(id, ...cells)).toEqual(answer))

type Described = { readonly id: string; readonly parameters: readonly { readonly name: string }[] }
const english = (JSON.parse(distText('functions-en.json')) as { functions: Described[] }).functions
const everyArgument = shippedMetadata.flatMap(({ id, parameters }, place) =>
  parameters.map(({ name, optional, dimensionality }, index) => ({
    id,
    dutch: name,
    argument: english[place]?.parameters[index]?.name as string,
    index,
    optional,
    isRange: dimensionality === 'matrix',
  })),
)
const withArgument = (id: string, index: number, cell: unknown) =>
  kmo(id, ...(calls[id]?.cells ?? []).map((given, place) => (place === index ? cell : given)))

/** Where an error does not make an error of the whole: CHECK never answers with one, a header is no amount, and a bad cell of a plan stays in its row. */
const isTolerant = (id: string, argument: string) => id === 'CHECK' || argument === 'plan'

const sentence = /^Argument "[^"]+"(?:, rij \d+,)? [^.]*(?:\. ?[^ ][^.]*)*\.$/

describe.each(everyArgument.filter(({ id, argument }) => !isTolerant(id, argument)))(
  '$id, $argument',
  ({ id, dutch, index, isRange }) => {
    test.each<[says: string, cell: unknown]>([
      ['an error', new CellError('#N/A')],
      ['an error of a data type', { type: 'Error', basicValue: '#N/A' }],
      ['an object without a basic value', { type: 'Entity', text: 'x' }],
    ])('%s is #VALUE!, in one sentence that names the argument', (_, cell) => {
      // Where a column holds one value for every row it is the argument itself that cannot be read, else its row.
      const result = [withArgument(id, index, isRange ? [[cell]] : cell)].flat(2)[0] as {
        error: string
        message: string
      }
      expect(result.error).toBe('#VALUE!')
      expect(result.message).toContain(`Argument "${dutch}"`)
      expect(result.message).toMatch(sentence)
      expect(result.message).not.toMatch(/\. [A-Z]|\n/)
    })
  },
)

type Shown = { readonly error: string; readonly message: string }
const errorsIn = (answer: unknown): Shown[] =>
  [answer].flat(2).filter((shown): shown is Shown => typeof shown === 'object' && shown !== null && 'error' in shown)

test.each(everyArgument)('$id, $argument: a message has at most 250 characters, whatever stands there', (given) => {
  const { id, index, isRange } = given
  const long = 'één '.repeat(1250)
  const cells = [
    long,
    `kost;${long}`,
    '\u200B'.repeat(5000) + long,
    'x',
    true,
    -5,
    1e9,
    2015,
    new CellError('#N/A'),
    null,
  ]
  const ranges = [
    [[long]],
    [[long], [long]],
    [['Kost', 'Start', long]],
    [[1, 2]],
    Array<unknown[]>(50_001).fill([long]),
  ]
  const answers = [...cells, ...(isRange ? ranges : [])].map((cell) => withArgument(id, index, cell))
  const messages = answers.flatMap(errorsIn).map(({ message }) => message)
  expect(messages.filter((message) => message.length > 250 || /é{20}|(?:één ?){12}/.test(message))).toEqual([])
})

describe('a message and a finding name an argument as Excel speaks', () => {
  const unreadable = (name: string) => ({
    error: '#VALUE!',
    message: `Argument "${name}" is niet leesbaar: verwacht een datum, zoals 23/09/2026.`,
  })

  test.each([
    ['en-US', 'start_date'],
    ['EN-GB', 'start_date'],
    ['nl-BE', 'startdatum'],
    ['fr-BE', 'startdatum'],
    ['', 'startdatum'],
  ])('%s', (language, name) => {
    const excel = kmoInExcel(language)
    expect(excel('DEADLINE', 'x')).toEqual(unreadable(name))
    expect(excel('CHECK', 'x', 100, applied, null, 'innovatie')).toBe(`F1 niet leesbaar: ${name}`)
  })

  test('in a column with its row, and of two arguments both', () => {
    const excel = kmoInExcel('en')
    expect(excel('PLAFOND_LEFT', [[1], [1]], [[applied], ['x']], 2026)).toMatchObject({
      message: 'Argument "application_dates", rij 2, is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
    })
    expect(excel('SETTLEMENT', 300, 1000, 300)).toMatchObject({
      message: 'Argument "subsidy" is hoger dan "cost": verwacht hoogstens de kost.',
    })
    expect(excel('ELIGIBLE_COST', 100, 10)).toMatchObject({
      message: 'Argument "catering" telt enkel met deelnemers en dagen: vul "persons" en "days" in.',
    })
  })

  test('it is asked when the message is made', () => {
    const Office = { context: { displayLanguage: 'nl-BE' } }
    const deadline = startBundle({ Office }).get('DEADLINE')
    Office.context.displayLanguage = 'en-US'
    expect(() => deadline?.('x')).toThrow('Argument "start_date" ')
  })
})

describe.each(everyArgument.filter(({ optional, isRange }) => optional === true && !isRange))(
  '$id, $argument left out',
  ({ id, index }) => {
    test('null, an empty text and spaces are the same', () => {
      const leftOut = withArgument(id, index, null)
      // A text that is given for what was not found is given, also an empty one.
      if (id === 'PROVIDER' && index === 2) return expect(leftOut).toBe('CVO Leerstad')
      expect(withArgument(id, index, '')).toEqual(leftOut)
      expect(withArgument(id, index, '  ')).toEqual(leftOut)
      return expect(withArgument(id, index, [['']])).toEqual(leftOut)
    })
  },
)

/** Amounts and counts, for which 0 is an amount. */
const figures: readonly string[] = [
  'balance_total',
  'catering',
  'cost',
  'credit_note',
  'days',
  'deduction',
  'fee',
  'headcount',
  'if_not_found',
  'invoiced',
  'materials',
  'persons',
  'plafond_left',
  'public_share',
  'subsidy',
  'trainer_travel',
  'turnover',
]

describe.each(everyArgument.filter(({ argument, isRange }) => !figures.includes(argument) && !isRange))(
  '$id, $argument',
  ({ id, index }) => {
    test('0, as a blank cell arrives on the desktop, is the same as null, as it arrives on the web', () =>
      expect(withArgument(id, index, 0)).toEqual(withArgument(id, index, null)))
  },
)

describe('whatever a cell holds', () => {
  const cell = oneof(
    // Excel's ranges have two dimensions.
    anything().filter((value) => !Array.isArray(value)),
    constantFrom<unknown>(
      null,
      '',
      0,
      -0,
      true,
      'klein',
      'advies',
      'cyber',
      'DV.O105080',
      'aanvraag',
      'datum',
      'Kost',
      'Start',
      new CellError('#N/A'),
      { type: 'Double', basicValue: 5 },
    ),
    double({ min: -1e12, max: 1e12 }),
    integer({ min: 0, max: 60_000 }),
    string(),
  )
  const range = array(array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  const isPlain = (value: unknown): boolean =>
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0))
  const isAnswer = (value: unknown): boolean =>
    isPlain(value) ||
    (typeof value === 'object' &&
      value !== null &&
      'error' in value &&
      ['#VALUE!', '#N/A'].includes(String(value.error)) &&
      'message' in value &&
      sentence.test(String(value.message)))

  test.each(shippedMetadata)(
    '$id gives values, or #VALUE! and #N/A with a sentence, and never null',
    ({ id, parameters }) => {
      assert(
        property(array(oneof(cell, range), { minLength: parameters.length, maxLength: parameters.length }), (cells) => {
          const results = [kmo(id, ...cells)].flat(2)
          // What was given for "not found" comes out as it went in.
          expect(results.filter((value) => !isAnswer(value) && !(id === 'PROVIDER' && value === cells[2]))).toEqual([])
        }),
        { numRuns: 300 },
      )
    },
  )
})

describe('pure and synchronous', () => {
  test('the bundle needs CustomFunctions and nothing else, and registers the functions of the metadata', () =>
    expect([...startBundle().keys()].sort()).toEqual(shippedMetadata.map(({ id }) => id).sort()))

  test('no clock: the same answers when the clock of the engine cannot be asked', () => {
    const functions = startBundle({
      Date: class extends Date {
        static override now(): number {
          throw new Error('A clock was asked.')
        }
      },
    })
    for (const [id, { cells }] of Object.entries(calls)) expect(() => functions.get(id)?.(...cells, {})).not.toThrow()
  })

  test('no state: a call in between changes nothing', () => {
    for (const [id, { cells, answer }] of Object.entries(calls)) {
      for (const [other, { cells: otherCells }] of Object.entries(calls)) kmo(other, ...otherCells)
      expect(kmo(id, ...cells)).toEqual(answer)
    }
  })

  test('an argument is never changed', () => {
    for (const [id, { cells }] of Object.entries(calls)) {
      const before = JSON.stringify(cells)
      kmo(id, ...cells)
      expect(JSON.stringify(cells)).toBe(before)
    }
  })
})
