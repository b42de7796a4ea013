import type { FunctionCall, FunctionResult } from '../../../preview/host/functions'
import type { Json } from '../../../preview/host/json'
import { openPane, type Pane } from '../../support/office-in-jsdom'

/** Functions that end in every way a function can end. */
const functions = `
  const error = (code, message) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message) }
  CustomFunctions.associate({
    ECHO: (...given) => JSON.stringify(given.slice(0, -1)),
    SEEN: (value) => value instanceof CustomFunctions.Error ? 'error ' + value.code : value === null ? 'null' : typeof value + ' ' + JSON.stringify(value),
    SEENIN: (range) => range.flat().map((value) => value instanceof CustomFunctions.Error ? value.code : JSON.stringify(value)).join(' '),
    WHERE: (invocation) => invocation.address,
    FAIL: (code) => error(code, 'zo is het'),
    PLAINTHROW: () => { throw new Error('stuk') },
    REJECT: () => Promise.reject(new Error('stuk')),
    PROMISE: () => new Promise((resolve) => setTimeout(() => resolve('later'), 20)),
    NEVER: () => new Promise(() => {}),
    NOTHING: () => undefined,
    NOTANUMBER: () => NaN,
    ENDLESS: () => Infinity,
    RETURNED: () => [[new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'niet bekend'), 1], ['tekst', true]],
    LARGE: (characters) => 'x'.repeat(characters),
  })
`

let pane: Pane
beforeAll(async () => {
  pane = await openPane({ scripts: [functions] })
})
afterAll(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

const callOf = (id: string, given: FunctionCall['arguments']): FunctionCall => ({
  id,
  arguments: given,
  accepts: { errors: true, dataTypes: true },
})

const call = async (id: string, ...given: FunctionCall['arguments']): Promise<FunctionResult | undefined> =>
  (await pane.host.functions.invoke([callOf(id, given)]))[0]

describe('arguments', () => {
  const cases: readonly [string, FunctionCall['arguments'][number], string][] = [
    ['a number', 12.5, 'number 12.5'],
    ['a text', 'klein', 'string "klein"'],
    ['a boolean', true, 'boolean true'],
    ['nothing', null, 'null'],
    ['an error', { error: '#DIV/0!' }, 'error #DIV/0!'],
    [
      'a data type',
      { type: 'FormattedNumber', basicValue: 5, numberFormat: '0%' },
      'object {"type":"FormattedNumber","basicValue":5,"numberFormat":"0%"}',
    ],
  ]
  let results: readonly FunctionResult[]
  beforeAll(async () => {
    results = await pane.host.functions.invoke(cases.map(([, given]) => callOf('SEEN', [given])))
  })

  test.each(cases.map(([name, , seen], index) => [name, seen, index] as const))(
    '%s is seen as %s',
    (_, value, index) => {
      expect(results[index]).toEqual({ ok: true, value })
    },
  )

  test('errors and blanks inside a range', async () => {
    expect(
      await call('SEENIN', [
        [1, { error: '#N/A' }],
        [null, ''],
      ]),
    ).toEqual({ ok: true, value: '1 #N/A null ""' })
  })

  test('an error goes in plain form to a function that takes no data types', async () => {
    const [result] = await pane.host.functions.invoke([
      { id: 'SEENIN', arguments: [[[{ error: '#REF!' }]]], accepts: { errors: true } },
    ])
    expect(result).toEqual({ ok: true, value: '#REF!' })
  })

  test('a function that takes no errors is not called with one', async () => {
    await expect(pane.host.functions.invoke([{ id: 'SEEN', arguments: [{ error: '#N/A' }] }])).rejects.toThrow(
      'SEEN does not accept errors',
    )
  })

  test('ids without case, every argument in its place, the cell that asks', async () => {
    const results = await pane.host.functions.invoke([
      { id: 'echo', arguments: [1, null, 'drie', [[4, 5]]] },
      { id: 'WHERE', arguments: [], address: 'Blad1!C7' },
    ])
    expect(results).toEqual([
      { ok: true, value: '[1,null,"drie",[[4,5]]]' },
      { ok: true, value: 'Blad1!C7' },
    ])
  })
})

describe('results', () => {
  const thrown = [
    ['notAvailable', '#N/A', 1],
    ['divisionByZero', '#DIV/0!', 5],
    ['invalidNumber', '#NUM!', 6],
    ['invalidValue', '#VALUE!', 7],
    ['invalidName', '#VALUE!', 7],
    ['invalidReference', '#VALUE!', 7],
    ['nullReference', '#NULL!', 8],
  ] as const
  const ended = [
    ['PLAINTHROW', '#VALUE!', 2],
    ['REJECT', '#VALUE!', 3],
    ['NOTANUMBER', '#VALUE!', 0],
    ['ENDLESS', '#NUM!', 6],
    ['UNKNOWN', '#VALUE!', 2],
  ] as const
  let results: readonly FunctionResult[]
  beforeAll(async () => {
    results = await pane.host.functions.invoke([
      ...thrown.map(([code]) => callOf('FAIL', [code])),
      ...ended.map(([id]) => callOf(id, [])),
    ])
  })

  test.each(thrown.map((one, index) => [...one, index] as const))(
    'the thrown error %s shows %s',
    (_, error, errorCode, index) => {
      expect(results[index]).toEqual({ ok: false, error, errorCode, message: 'zo is het' })
    },
  )

  test.each(ended.map((one, index) => [...one, thrown.length + index] as const))(
    '%s shows %s',
    (_, error, errorCode, index) => {
      expect(results[index]).toMatchObject({ ok: false, error, errorCode })
    },
  )

  test('a promise is waited for, undefined is null', async () => {
    expect([await call('PROMISE'), await call('NOTHING')]).toEqual([
      { ok: true, value: 'later' },
      { ok: true, value: null },
    ])
  })

  test('a table with a returned error in it', async () => {
    expect(await call('RETURNED')).toMatchObject({
      ok: true,
      value: [
        [{ type: 'Error', basicValue: '#N/A', message: 'niet bekend', errorType: 'NotAvailable' }, 1],
        ['tekst', true],
      ],
    })
  })

  test('a call without an answer comes to an end, and the others do not wait for it', async () => {
    const never = pane.host.functions.invoke([{ id: 'NEVER', arguments: [] }], 300)
    expect(await call('ECHO', 1)).toEqual({ ok: true, value: '[1]' })
    expect(pane.host.functions.pending).toBe(1)
    expect(await never).toEqual([
      { ok: false, error: '#BUSY!', message: 'The pane gave no result in time.', errorCode: undefined },
    ])
    expect(pane.host.functions.pending).toBe(0)
  })
})

describe('messages', () => {
  type Sent = { readonly _actionName?: string; readonly _data: { readonly ArrayData: readonly Json[] } }
  const invocationMessages = (from: number) =>
    pane.messages
      .slice(from)
      .filter(
        ({ direction, message }) =>
          direction === 'out' && (message as unknown as Sent)._actionName === 'richApiMessage',
      )

  test('all calls of one turn go in one', async () => {
    const before = pane.messages.length
    await Promise.all([
      call('ECHO', 1),
      call('ECHO', 2),
      pane.host.functions.invoke([
        { id: 'ECHO', arguments: [3] },
        { id: 'ECHO', arguments: [4] },
      ]),
    ])
    const sent = invocationMessages(before).map(({ message }) => (message as unknown as Sent)._data.ArrayData.length)
    expect(sent).toEqual([4])
  })

  test('results above the limit come in slices', async () => {
    const small = await openPane({ scripts: [functions], settings: { payloadLimit: 3_000_000 } })
    const before = small.messages.length
    const calls = Array.from({ length: 30 }, () => ({ id: 'LARGE', arguments: [200_000] }))
    const results = await small.host.functions.invoke(calls)
    expect(results.map((result) => result.ok && String(result.value).length)).toEqual(calls.map(() => 200_000))
    const errors = small.messages
      .slice(before)
      .flatMap(({ message }) => (message as { _data?: { Error?: number } })._data?.Error ?? [])
    expect(errors).toContain(5103)
    small.close()
  })

  test('a host of before CustomFunctions 1.7 gets its results in the older form', async () => {
    const older = await openPane({
      scripts: [functions],
      settings: {
        requirementSets: {
          ExcelApi: '1.17',
          SharedRuntime: '1.1',
          CustomFunctions: '1.6',
          CustomFunctionsRuntime: '1.3',
        },
      },
    })
    const results = await older.host.functions.invoke([
      { id: 'ECHO', arguments: ['oud'] },
      { id: 'FAIL', arguments: ['notAvailable'] },
    ])
    expect(results).toEqual([
      { ok: true, value: '["oud"]' },
      { ok: false, error: '#N/A', message: 'zo is het', errorCode: 1 },
    ])
    older.close()
  })
})
