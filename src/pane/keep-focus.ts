const stopSelector = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex]']
  .map((element) => `${element}:not([disabled]):not([tabindex="-1"])`)
  .join()
const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(stopSelector)]

const comesBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Gone from the page, or there but not to be used. */
const isLost = (element: Element): boolean => !element.isConnected || element.matches(':disabled')

/**
 * The keyboard is never nowhere. Whatever is drawn again: when the element that has the focus goes away, the focus goes to what comes next,
 * else to the last heading. And from what is no stop itself, Tab goes on from that place: office.js would send it out of the pane.
 */
export function keepFocus(): void {
  /** What had the focus last, and the stops before it. */
  let last: HTMLElement | undefined
  let before: readonly HTMLElement[] = []

  document.addEventListener('focusin', ({ target }) => {
    const focused = target as HTMLElement
    last = focused
    before = stops().filter((stop) => comesBefore(stop, focused))
  })
  // Who clicks beside everything wants no focus; an element that goes away is gone by then.
  document.addEventListener('focusout', ({ target }) =>
    queueMicrotask(() => {
      const hasNone = document.hasFocus() && document.activeElement === document.body
      if (hasNone && target === last && !isLost(target as Element)) last = undefined
    }),
  )

  /** How many stops there are before the place of the focus. */
  function placeIn(all: readonly HTMLElement[]): number {
    const anchor = [...before].reverse().find((stop) => all.includes(stop))
    return anchor === undefined ? 0 : all.indexOf(anchor) + 1
  }

  new MutationObserver(() => {
    // While Excel has the keyboard, the pane may not take it.
    if (last === undefined || !isLost(last) || !document.hasFocus()) return
    if (document.activeElement !== document.body && document.activeElement !== last) return
    const all = stops()
    ;(all[placeIn(all)] ?? lastHeading())?.focus()
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })

  document.addEventListener('keydown', (event) => {
    const from = event.target as Element
    if (event.key !== 'Tab' || from.matches(stopSelector)) return
    const all = stops()
    const place = placeIn(all)
    // Where everything from there on is gone too, the last that is left comes first.
    const forward = from === document.body ? Math.min(place, all.length - 1) : place
    const next = all[event.shiftKey ? place - 1 : forward]
    if (next === undefined) return
    next.focus()
    event.preventDefault()
    event.stopPropagation()
  })
}

/** The heading of the part that was drawn last on the page. */
function lastHeading(): HTMLElement | undefined {
  const heading = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')].pop()
  if (heading !== undefined) heading.tabIndex = -1
  return heading
}
