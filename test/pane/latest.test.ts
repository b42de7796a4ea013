import { Latest, LongTask } from '../../src/pane/latest'
import { WorkbookError } from '../../src/workbook'
import { settle } from '../support/pane-page'

/** A task that ends when it is told to. */
function task<T>() {
  let end: (answer: T) => void = () => undefined
  let fail: (error: unknown) => void = () => undefined
  let signal: AbortSignal | undefined
  const run = (given: AbortSignal) => {
    signal = given
    return new Promise<T>((resolve, reject) => ([end, fail] = [resolve, reject]))
  }
  return { run, end: (answer: T) => end(answer), fail: (error: unknown) => fail(error), signal: () => signal }
}

describe('of two questions', () => {
  test('only the answer to the last one counts, and the first is told to stop', async () => {
    const latest = new Latest(new AbortController().signal)
    const [first, second] = [task<string>(), task<string>()]
    const answers = [latest.ask(first.run), latest.ask(second.run)]
    expect([first.signal()?.aborted, second.signal()?.aborted]).toEqual([true, false])
    second.end('new')
    first.end('old')
    expect(await Promise.all(answers)).toEqual([undefined, 'new'])
    expect(latest.isPending).toBe(false)
  })

  test('only the last may fail', async () => {
    const latest = new Latest(new AbortController().signal)
    const [first, second] = [task<string>(), task<string>()]
    const [old, now] = [latest.ask(first.run), latest.ask(second.run)]
    first.fail(new Error('old'))
    second.fail(new Error('new'))
    expect(await old).toBeUndefined()
    await expect(now).rejects.toThrow('new')
  })
})

test('who leaves hears nothing any more, and asks nothing any more', async () => {
  const leaving = new AbortController()
  const latest = new Latest(leaving.signal)
  const question = task<string>()
  const answer = latest.ask(question.run)
  leaving.abort()
  expect([question.signal()?.aborted, latest.isPending]).toEqual([true, false])
  question.fail(new Error('too late'))
  expect(await answer).toBeUndefined()
  expect(await latest.ask(async () => 'again')).toBeUndefined()
})

describe('a long task', () => {
  const shown: (number | undefined)[] = []
  beforeEach(() => shown.splice(0))
  const longTask = () => new LongTask(new AbortController().signal, (fraction) => shown.push(fraction))

  test('shows steps that can be seen, and its end', async () => {
    const answer = await longTask().run(async ({ onProgress }) => {
      for (const fraction of [0.01, 0.03, 0.04, 0.5, 1]) onProgress(fraction)
      return 'done'
    })
    expect([answer, shown]).toEqual(['done', [0, 0.03, 0.5, 1, undefined]])
  })

  test('that is stopped tells how it ended', async () => {
    const work = longTask()
    const stopped = work.run(
      ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new WorkbookError('cancelled')))),
    )
    work.stop()
    await expect(stopped).rejects.toMatchObject({ refusal: 'cancelled' })
    expect(shown).toEqual([0, undefined])
  })

  test('gives way to a new one, whose bar stays', async () => {
    const work = longTask()
    const [first, second] = [task<string>(), task<string>()]
    const answers = [
      work.run(({ signal }) => first.run(signal)),
      work.run(({ signal, onProgress }) => (onProgress(0.5), second.run(signal))),
    ]
    first.end('old')
    await settle()
    expect(shown).toEqual([0, 0, 0.5])
    second.end('new')
    expect(await Promise.all(answers)).toEqual([undefined, 'new'])
    expect(shown).toEqual([0, 0, 0.5, undefined])
  })
})
