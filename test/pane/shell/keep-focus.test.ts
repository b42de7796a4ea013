import { settle } from '../../support/pane-page'
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

describe('when the page is drawn again', () => {
  const focused = async (): Promise<string> => {
    await settle()
    const at = document.activeElement
    return at === document.body ? '(nowhere)' : (at?.id ?? '')
  }
  const remove = (id: string) => document.getElementById(id)?.remove()

  test('and the element with the focus is gone, what comes next gets it', async () => {
    focus('b')
    remove('b')
    expect(await focused()).toBe('gone')
    remove('gone')
    expect(await focused()).toBe('c')
  })

  test('and a new element stands in that place, that gets it', async () => {
    focus('gone')
    const next = document.createElement('button')
    next.id = 'new'
    document.getElementById('gone')?.replaceWith(next)
    expect(await focused()).toBe('new')
  })

  test('and the element can no longer be used, what comes next gets it', async () => {
    focus('b')
    document.getElementById('b')?.setAttribute('disabled', '')
    expect(await focused()).toBe('gone')
  })

  test('and nothing comes after it, the last heading gets it, and Tab goes on from there', async () => {
    document.getElementById('main')?.insertAdjacentHTML('afterbegin', '<h2 id="heading">kop</h2>')
    focus('c')
    for (const id of ['b', 'gone', 'c']) remove(id)
    expect(await focused()).toBe('heading')
    expect(tab(true)).toBe('a')
  })

  test('and a page puts the focus somewhere itself, there it stays', async () => {
    focus('b')
    remove('b')
    focus('c')
    expect(await focused()).toBe('c')
  })

  test('and the user had clicked beside everything, nothing takes the focus', async () => {
    focus('b')
    document.getElementById('b')?.blur()
    await settle()
    remove('b')
    expect(await focused()).toBe('(nowhere)')
  })

  test('and the keyboard is in Excel, the pane does not take it', async () => {
    focus('b')
    const inPane = jest.spyOn(document, 'hasFocus').mockReturnValue(false)
    remove('b')
    expect(await focused()).toBe('(nowhere)')
    inPane.mockRestore()
    expect(tab()).toBe('gone')
  })
})
