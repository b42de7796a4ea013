import type { CallArgument, FunctionCall, FunctionResult } from '../../preview/host/functions'
import type { Json } from '../../preview/host/json'
import { builtFunctions, distText } from '../../tools/shipped/dist'
import { functionIds } from '../../src/functions'
import { checkedOn, Decimal, termsOn } from '../../src/rules'
import { openPane, type Pane } from '../support/office-in-jsdom'
import { serial } from '../builders/serial'

// The shipped functions.js in Excel's own runtime: office.js as Microsoft ships it, in jsdom, told that it stands in Excel on the web.

const bundle = distText('functions.js')
const metadata = builtFunctions()

/** A call as Excel makes it: as many arguments as the metadata has, null for what is left out. */
function callOf(id: string, given: readonly CallArgument[]): FunctionCall {
  const parameters = metadata.find((known) => known.id === id)?.parameters ?? []
  return {
    id,
    arguments: [...given, ...parameters.slice(given.length).map(() => null)],
    accepts: { errors: true, dataTypes: true },
  }
}

let pane: Pane
beforeAll(async () => {
  pane = await openPane({ scripts: [bundle] })
})
afterAll(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

async function call(id: string, ...given: CallArgument[]): Promise<FunctionResult> {
  const [result] = await pane.host.functions.invoke([callOf(id, given)])
  if (result === undefined) throw new Error('No result.')
  return result
}
const valueOf = async (id: string, ...given: CallArgument[]): Promise<unknown> => {
  const result = await call(id, ...given)
  if (!result.ok) throw new Error(`${id} gives ${result.error}: ${result.message}`)
  return result.value
}

/** 23 September 2024 and so on, as Excel counts days. */

describe('the runtime knows the shipped functions', () => {
  test('the metadata lists every one', () => {
    expect(metadata.map(({ id }) => id)).toEqual([...functionIds])
  })

  test('every one of them is associated', async () => {
    const results = await pane.host.functions.invoke(metadata.map(({ id }) => callOf(id, [])))
    // An id without a function ends as an exception without a text; our own refusals carry a sentence.
    const lost = metadata.filter((_, index) => {
      const result = results[index]
      return result === undefined || (!result.ok && (result.errorCode === 2 || result.message === ''))
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  test('an unknown id is not', async () => {
    expect(await call('NO_SUCH_FUNCTION')).toEqual({ ok: false, error: '#VALUE!', errorCode: 2, message: '' })
  })
})

describe('values', () => {
  const cases: readonly [string, CallArgument[], unknown][] = [
    ['SUBSIDY', [1000, 'klein', serial('2026-03-02')], 300],
    ['SUBSIDY', [1000, 'middelgroot', serial('2026-03-02'), 'cybersecurity'], 350],
    ['SUBSIDY', [1000, 'klein', serial('2019-11-30')], 400],
    ['SUBSIDY', [1000, 'klein', serial('2026-05-04'), null, null, 120], 120],
    ['PLAFOND', ['middelgroot', 2019], 15000],
    ['PROVIDER_NUMBER', ['DV.0100275'], 'DV.O100275'],
    ['PROVIDER', ['DV.O 103961'], 'CVO Leerstad'],
    ['SIZE', [49.9, 12_000_000, 9_000_000], 'klein'],
    ['ELIGIBLE_COST', [800, 80, 4, 1], 880],
    [
      'CHECK',
      [serial('2026-09-07'), 1000, serial('2026-09-01'), 'DV.O103961', 'innovatie', 'opleiding', 'klein'],
      'OK',
    ],
    ['PLAFOND_LEFT', [[[300], [1200]], [[serial('2026-02-03')], [serial('2026-04-05')]], 2026], 6000],
    ['ALLOCATE', [[[20000], [10000]], [[serial('2026-04-05')], [serial('2026-02-03')]], [['klein']]], [[4500], [3000]]],
  ]
  let results: readonly FunctionResult[]
  beforeAll(async () => {
    results = await pane.host.functions.invoke(cases.map(([id, given]) => callOf(id, given)))
  })

  test.each(cases.map(([id, given, value], index) => [id, given, value, index] as const))(
    '%s(%j) is %j',
    (_, __, value, index) => {
      expect(results[index]).toEqual({ ok: true, value })
    },
  )
})

describe('a day and a percentage', () => {
  test('carry their format where the host says that it shows them', async () => {
    expect(await valueOf('DEADLINE', serial('2024-09-23'))).toEqual({
      type: 'Double',
      basicValue: serial('2024-10-07'),
      numberFormat: 'dd/mm/yyyy',
    })
    expect(await valueOf('SUBSIDY_RATE', 'klein', serial('2026-03-02'))).toEqual({
      type: 'Double',
      basicValue: 0.3,
      numberFormat: '0%',
    })
  })

  test('are plain numbers where it does not', async () => {
    const older = await openPane({
      scripts: [bundle],
      settings: {
        requirementSets: {
          ExcelApi: '1.17',
          SharedRuntime: '1.2',
          CustomFunctions: '1.9',
          CustomFunctionsRuntime: '1.3',
        },
      },
    })
    const results = await older.host.functions.invoke([
      callOf('DEADLINE', [serial('2024-09-23')]),
      callOf('SUBSIDY_RATE', ['klein', serial('2026-03-02')]),
    ])
    expect(results).toEqual([
      { ok: true, value: serial('2024-10-07') },
      { ok: true, value: 0.3 },
    ])
    older.close()
  })
})

describe('errors', () => {
  test('an argument that cannot be read: #VALUE! with a Dutch sentence that names it', async () => {
    expect(await call('SUBSIDY', 1000, 'reusachtig')).toEqual({
      ok: false,
      error: '#VALUE!',
      errorCode: 7,
      message:
        'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    })
  })

  test('a day before the known rules: #N/A with a Dutch sentence that names the first day', async () => {
    expect(await call('SUBSIDY', 1000, 'klein', serial('2016-03-31'))).toEqual({
      ok: false,
      error: '#N/A',
      errorCode: 1,
      message: 'Argument "aanvraagdatum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.',
    })
  })

  test('any error as an argument comes out as #VALUE! that names the argument', async () => {
    const errors = ['#DIV/0!', '#N/A', '#REF!', '#NAME?'] as const
    const results = await pane.host.functions.invoke(errors.map((error) => callOf('SUBSIDY', [{ error }, 'klein'])))
    const refused = { ok: false, error: '#VALUE!', message: expect.stringContaining('kost') as string }
    expect(results).toMatchObject(errors.map(() => refused))
  })

  test('inside a column an error stays in its own row, with its sentence', async () => {
    const days = [[serial('2026-02-03')], [serial('2026-04-05')]]
    expect(await valueOf('ALLOCATE', [[1000], [{ error: '#DIV/0!' }]], days, [['klein']])).toMatchObject([
      [300],
      [
        {
          type: 'Error',
          basicValue: '#VALUE!',
          errorType: 'Value',
          message: expect.stringContaining('rij 2') as string,
        },
      ],
    ])
  })
})

describe('what Excel can put in a cell', () => {
  test('data types are read by their value', async () => {
    const cost = { type: 'FormattedNumber', basicValue: 1000, numberFormat: '€ #,##0.00' }
    const size = { type: 'String', basicValue: 'klein' }
    expect(await valueOf('SUBSIDY', cost, size, serial('2026-02-03'))).toBe(300)
    expect(
      await valueOf('ALLOCATE', [[cost]], [[{ type: 'Double', basicValue: serial('2026-02-03') }]], [[size]]),
    ).toEqual([[300]])
  })

  test('a data type that is an error, or has no value', async () => {
    const broken = { type: 'Error', basicValue: '#N/A' }
    expect(await call('SUBSIDY', broken, 'klein')).toMatchObject({ ok: false, error: '#VALUE!' })
  })

  const blanks = [
    ['0, as on the desktop', 0],
    ['null, as on the web', null],
    ['an empty text', ''],
  ] as const

  // A question without a day is answered with the rules of the last check.
  const { subsidyRate, subsidyCeiling } = termsOn(checkedOn)
  const rate = new Decimal(subsidyRate.small ?? 0)

  test.each(blanks)('blank cells are %s: a half-filled row shows no error', async (_, blank) => {
    const results = await pane.host.functions.invoke([
      callOf('SUBSIDY', [blank, 'klein', blank, blank, blank]),
      callOf('SUBSIDY', [1000, 'klein', blank, blank, blank]),
      callOf('SUBSIDY_RATE', ['klein', blank, blank, blank]),
      callOf('DEADLINE', [blank, blank, blank]),
      callOf('PLAFOND', ['klein', blank]),
      callOf('PROVIDER_NUMBER', [blank]),
      callOf('NEXT_STEP', [serial('2026-09-01'), blank, blank, blank, blank, blank, blank]),
      callOf('ELIGIBLE_COST', [800, blank, blank, blank, blank, blank, blank]),
    ])
    expect(results.map((result) => result.ok && result.value)).toEqual([
      0,
      rate.times(1000).toNumber(),
      { type: 'Double', basicValue: rate.toNumber(), numberFormat: '0%' },
      '',
      Number(subsidyCeiling.small),
      '',
      '',
      800,
    ])
  })

  test.each(blanks)('blank cells in a plan are %s: the same plan', async (_, blank) => {
    const plan = [
      ['Opleiding', 'Startdatum', 'Aanvraagdatum', 'Kost', 'Catering', 'Stopgezet'],
      ['Excel', serial('2026-09-07'), blank, 1000, blank, blank],
      [blank, blank, blank, blank, blank, blank],
    ]
    expect(await valueOf('PLAN', plan, 'klein', [['Subsidie', 'Eigen aandeel']])).toEqual([
      ['Subsidie', 'Eigen aandeel'],
      [300, 700],
      ['', ''],
    ])
  })
})

describe('tables that spill', () => {
  const plan: CallArgument = [
    ['Opleiding', 'Start', 'Kost', 'Thema'],
    ['Excel', serial('2026-09-07'), 1000, 'digitalisering'],
    ['Word', '', 500, 'digitalisering'],
  ]

  test('PLAN: headers, figures with their formats, findings', async () => {
    expect(await valueOf('PLAN', plan, 'klein')).toEqual([
      ['Subsidiabel', 'Steun %', 'Subsidie', 'Eigen aandeel', 'Plafond over', 'Uiterste aanvraag', 'Controle'],
      [
        1000,
        { type: 'Double', basicValue: 0.3, numberFormat: '0%' },
        300,
        700,
        7200,
        { type: 'Double', basicValue: serial('2026-09-21'), numberFormat: 'dd/mm/yyyy' },
        'OK',
      ],
      [500, '', '', '', '', '', 'M1 geen startdatum of aanvraagdatum'],
    ])
  })

  test('RULES: every row as wide as its headers, days with their format', async () => {
    const rules = (await valueOf('RULES', serial('2026-03-02'))) as readonly (readonly Json[])[]
    expect(rules[0]).toEqual(['Vanaf', 'Wat', 'Waarde', 'Bron', 'Twijfel'])
    expect(new Set(rules.map((row) => row.length))).toEqual(new Set([5]))
    expect(rules.slice(1).map(([from]) => from)).toEqual(
      rules.slice(1).map(() => expect.objectContaining({ type: 'Double', numberFormat: 'dd/mm/yyyy' }) as unknown),
    )
  })

  test('10,000 rows arrive whole', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [
      `Onderneming ${String(row)}`,
      serial('2026-09-07'),
      1000 + row,
    ])
    const spilled = (await valueOf('PLAN', [['Onderneming', 'Start', 'Kost'], ...rows], 'klein', [
      ['Subsidiabel', 'Subsidie'],
    ])) as Json[][]
    expect(spilled.length).toBe(10_001)
    // 30 % of 1,000 and of 10,999, the last to the ten cents.
    expect([spilled[0], spilled[1], spilled[10_000]]).toEqual([
      ['Subsidiabel', 'Subsidie'],
      [1000, 300],
      [10_999, 3299.7],
    ])
  })

  test('the longest plan arrives with every column: beyond 20,000 rows it carries no formats, and stays below the 5 MB that Excel takes', async () => {
    const start = serial('2026-09-07')
    const rows = Array.from({ length: 50_000 }, (_, row) => [
      `Onderneming ${String(row)}`,
      start,
      1000,
      'digitalisering',
    ])
    const spilled = (await valueOf('PLAN', [['Onderneming', 'Start', 'Kost', 'Thema'], ...rows], 'klein')) as Json[][]
    expect(spilled.length).toBe(50_001)
    expect(spilled[50_000]).toEqual([1000, 0.3, 300, 700, 7200, serial('2026-09-21'), 'OK'])
  }, 60_000)
})

test('10,000 calls go in one message and all come back, each with its own result', async () => {
  const before = pane.messages.length
  const costs = Array.from({ length: 10_000 }, (_, index) => 100 + index)
  const results = await pane.host.functions.invoke(
    costs.map((cost) => callOf('SUBSIDY', [cost, 'klein', serial('2026-03-02')])),
  )
  // 30 % of whole euros: three tenths never need rounding.
  expect(results.map((result) => result.ok && result.value)).toEqual(costs.map((cost) => (cost * 30) / 100))
  const messages = pane.messages
    .slice(before)
    .filter(
      ({ direction, message }) => direction === 'out' && (message as { _responseType?: number })._responseType === 1,
    )
  expect(messages.length).toBe(1)
})
