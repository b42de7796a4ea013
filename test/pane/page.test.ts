import { settle, textOf } from '../support/pane-page'
import { html } from 'lit'
import { FakeWorkbook } from '../builders/fake-workbook'
import { page, type PageState } from '../../src/pane/page'
import type { Notice } from '../../src/pane/text'
import { WorkbookError } from '../../src/workbook'

type State = PageState & { readonly count: number; readonly question: string | undefined }

class OwnError extends Error {}

function open() {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const leaving = new AbortController()
  const said: string[] = []
  const context = {
    workbook: new FakeWorkbook({}),
    language: 'nl',
    today: '2026-11-24',
    open: () => undefined,
    say: (sentence: string) => said.push(sentence),
    warn: () => undefined,
  } as const
  const firstState: State = { notice: undefined, count: 0, question: 'Zeker?' }
  const made = page({
    root,
    context,
    signal: leaving.signal,
    firstState,
    actions: ({ state, update }) => ({
      add: (amount: number) => update({ count: state().count + amount }),
      fail: async (error: unknown) => Promise.reject(error),
      break: () => {
        throw new OwnError()
      },
    }),
    view: ({ state, actions }) =>
      html`<p>${state.count} ${state.question} ${state.notice?.text}</p>
        <button data-focus="add" @click=${() => actions.add(2)}></button>`,
    closedByNotice: { question: undefined },
    reasonOf: (error) => (error instanceof OwnError ? 'Eigen fout.' : undefined),
  })
  return { ...made, root, said, leave: () => leaving.abort() }
}
const good: Notice = { kind: 'good', text: 'Gelukt.' }

test('draws its state, and again after every change', () => {
  const { root, update } = open()
  update({})
  expect(textOf(root)).toBe('0 Zeker?')
  root.querySelector('button')?.click()
  expect(textOf(root)).toBe('2 Zeker?')
})

test('a notice is shown and spoken, and answers the question that stood open', () => {
  const { root, tell, said } = open()
  tell(good)
  expect([textOf(root), said]).toEqual(['0 Gelukt.', ['Gelukt.']])
})

test('an action that rejects or breaks tells why, in the words of the page or of every page', async () => {
  const { actions, said, state } = open()
  await actions.fail(new WorkbookError('cell-being-edited'))
  await actions.break()
  expect(said).toEqual([
    'U bent een cel aan het bewerken. Druk in Excel op Enter of Esc en probeer opnieuw.',
    'Eigen fout.',
  ])
  expect(state().notice).toEqual({ kind: 'bad', text: 'Eigen fout.' })
})

test('the keyboard goes where the page sends it', () => {
  const { root, update, focusOn } = open()
  update({})
  focusOn('add')
  expect(document.activeElement).toBe(root.querySelector('button'))
})

test('what can wait is done once', async () => {
  const { later, said } = open()
  const done: string[] = []
  const soon = later(5, () => done.push('done'))
  const broken = later(5, () => Promise.reject(new OwnError()))
  soon()
  soon()
  broken()
  await settle(20)
  expect([done, said]).toEqual([['done'], ['Eigen fout.']])
})

test('who left sees and hears nothing any more', async () => {
  const { root, update, tell, later, latest, said, leave } = open()
  update({})
  const done: string[] = []
  const soon = later(1, () => done.push('done'))
  soon()
  leave()
  soon()
  update({ count: 9 })
  tell(good)
  await settle(10)
  expect(await latest().ask(async () => 'answer')).toBeUndefined()
  expect([textOf(root), said, done]).toEqual(['0 Zeker?', [], []])
})
