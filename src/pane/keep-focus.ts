const stopSelector = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex]']
  .map((element) => `${element}:not([disabled]):not([tabindex="-1"])`)
  .join()
const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(stopSelector)]

/**
 * Office.js sends Tab out of the pane from whatever is no stop itself: the page of a feature, and the place of a button that is gone.
 * Here it goes on from that place.
 */
export function keepFocus(): void {
  /** How many stops there are before what had the focus last. */
  let place = 0
  document.addEventListener('focusin', ({ target }) => {
    place = stops().filter(
      (stop) => (stop.compareDocumentPosition(target as Node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ).length
  })
  document.addEventListener('keydown', (event) => {
    const from = event.target as Element
    if (event.key !== 'Tab' || from.matches(stopSelector)) return
    const all = stops()
    // Where everything from there on is gone too, the last that is left comes first.
    const forward = from === document.body ? Math.min(place, all.length - 1) : place
    const next = all[event.shiftKey ? Math.min(place, all.length) - 1 : forward]
    if (next === undefined) return
    next.focus()
    event.preventDefault()
    event.stopPropagation()
  })
}
