import { readdirSync } from 'node:fs'
import { settle, textOf } from '../../support/pane-page'
import { eventually } from '../../support/eventually'
import { FakeWorkbook } from '../../builders/fake-workbook'
import type { PaneContext, PaneFeature } from '../../../src/pane/feature'
import { features } from '../../../src/pane/features'
import { startShell } from '../../../src/pane/shell'

const left: string[] = []
const feature = (id: string): PaneFeature => ({
  id,
  title: { nl: `Deel ${id}`, en: `Part ${id}` },
  load: async () => ({
    mount(root, _, signal, subject) {
      root.textContent = subject === undefined ? `pagina ${id}` : `pagina ${id} over ${String(subject)}`
      signal.addEventListener('abort', () => left.push(id))
    },
  }),
})

let root: HTMLElement
let context: PaneContext

/** jsdom measures nothing: here a line holds as many buttons as the test says. */
async function open(buttonsOnALine: number): Promise<void> {
  const width = { configurable: true, get: () => 100 * buttonsOnALine }
  const needed = { configurable: true, get: (): number => 100 * root.querySelectorAll('.bar-row > button').length }
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', width)
  Object.defineProperty(HTMLElement.prototype, 'scrollWidth', needed)
  left.length = 0
  root = document.createElement('div')
  document.body.replaceChildren(root)
  context = startShell(root, [feature('a'), feature('b'), feature('c'), feature('d'), feature('e')], {
    workbook: new FakeWorkbook({}),
    language: 'nl',
    today: '2026-11-24',
  })
  await settle()
}

const buttons = (selector: string) => [...root.querySelectorAll<HTMLButtonElement>(selector)]
const bar = () => buttons('.bar-row > button').map(textOf)
const list = () => buttons('.bar-list > button').map(textOf)
const more = () => root.querySelector<HTMLButtonElement>('.bar-more')
const page = () => textOf(root.querySelector('.feature'))

test('every feature stands in the bar while they fit', async () => {
  await open(9)
  expect(bar()).toEqual(['Deel a', 'Deel b', 'Deel c', 'Deel d', 'Deel e'])
  expect(more()).toBeNull()
  expect(page()).toBe('pagina a')
})

test('what does not fit on one line is one click further, and in the page only while it is open', async () => {
  await open(3)
  expect(bar()).toEqual(['Deel a', 'Deel b', 'Meer'])
  expect(list()).toEqual([])
  more()?.click()
  expect(list()).toEqual(['Deel c', 'Deel d', 'Deel e'])
  expect(more()?.getAttribute('aria-expanded')).toBe('true')

  buttons('.bar-list > button')[1]?.click()
  await settle()
  expect(page()).toBe('pagina d')
  expect(list()).toEqual([])
  expect(bar()).toEqual(['Deel a', 'Deel b', 'Deel d'])
  expect(more()?.getAttribute('aria-current')).toBe('page')
  expect(document.activeElement).toBe(root.querySelector('main'))
})

test('Escape closes the list and gives the focus back to its button', async () => {
  await open(3)
  more()?.click()
  root.querySelector('.bar-list button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(list()).toEqual([])
  expect(document.activeElement).toBe(more())
})

test('leaving a feature ends what it listened to; another opens with its subject', async () => {
  await open(9)
  context.open('c', 'rij 7')
  expect(left).toEqual(['a'])
  await settle()
  expect(page()).toBe('pagina c over rij 7')
  expect(buttons('[aria-current=page]').map(textOf)).toEqual(['Deel c'])
  context.open('nowhere')
  await settle()
  expect(page()).toBe('pagina c over rij 7')
})

test('what is told twice is spoken twice', async () => {
  await open(9)
  const status = root.querySelector('[role=status]')
  context.say('gekopieerd')
  await eventually(() => expect(status?.textContent).toBe('gekopieerd'))
  context.say('gekopieerd')
  expect(status?.textContent).toBe('')
  await eventually(() => expect(status?.textContent).toBe('gekopieerd'))
})

test('the list of features: each has a folder, a built file and a title in both languages, and is fetched by its name', async () => {
  const ids = features.map(({ id }) => id)
  expect([...ids].sort()).toEqual(readdirSync('src/pane/features').sort())
  expect(readdirSync('dist')).toEqual(
    expect.arrayContaining(ids.map((id) => expect.stringMatching(new RegExp(`^${id}\\.[0-9a-f]{8}\\.js$`)) as string)),
  )
  for (const { id, title, load } of features) {
    expect([title.nl, title.en]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
    expect(await load()).toBe(await import(`../../../src/pane/features/${id}`))
  }
})
