import '../../support/pane-page'
import { keepFocus } from '../../../src/pane/keep-focus'

keepFocus()

/** What reaches the window is for office.js, which leaves the pane. */
let left: number
document.defaultView?.addEventListener('keydown', () => left++)

function tab(shiftKey = false): string {
  const at = document.activeElement ?? document.body
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true }))
  return document.activeElement?.id ?? ''
}

beforeEach(() => {
  left = 0
  document.body.innerHTML =
    '<button id="a"></button><main id="main" tabindex="-1"><p>tekst</p><button id="b"></button><button id="gone"></button><button disabled></button><button id="c"></button></main>'
})
const focus = (id: string) => document.getElementById(id)?.focus()

test('from the page of a feature Tab goes to its first stop, and back to the bar', () => {
  focus('main')
  expect(tab()).toBe('b')
  focus('main')
  expect(tab(true)).toBe('a')
  expect(left).toBe(0)
})

test('where a button disappeared, Tab goes to what came after it, and Shift+Tab to what came before', () => {
  for (const [shift, to] of [
    [false, 'c'],
    [true, 'b'],
  ] as const) {
    focus('gone')
    const gone = document.getElementById('gone')
    const next = gone?.nextSibling
    gone?.remove()
    expect(document.activeElement).toBe(document.body)
    expect(tab(shift)).toBe(to)
    if (gone) next?.before(gone)
  }
  expect(left).toBe(0)
})

test('where all that followed is gone as well, Tab goes to the last that is left', () => {
  focus('c')
  for (const id of ['gone', 'c']) document.getElementById(id)?.remove()
  expect(tab()).toBe('b')
  expect(left).toBe(0)
})

test('from a stop Tab is for office.js', () => {
  focus('b')
  tab()
  expect(left).toBe(1)
})
