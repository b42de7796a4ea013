/** A part of the page that F6 goes to. */
export type Region = {
  readonly element: HTMLElement
  /** Whether it can take the focus now. */
  readonly present: () => boolean
  readonly focus: (from: 'before' | 'after') => void
}

const ribbonItems =
  '.ribbon-tabs button, .o-toolbar-tools .o-menu-item-button:not(.d-none):not(.o-disabled), .o-toolbar-tools input, .add-in-button'

/**
 * F6 and Ctrl+F6 go round ribbon, grid, task pane and the bars, with Shift in the other direction. The grid keeps Tab for itself, as in Excel, so this is the way out.
 * Answers how to move on from one region, for the keys that the page in the task pane reports.
 */
export function regionKeys(regions: readonly Region[]): (from: HTMLElement, direction: 1 | -1) => void {
  const moveFrom = (from: HTMLElement, direction: 1 | -1): void => {
    const start = regions.findIndex(({ element }) => element === from)
    for (let step = 1; step <= regions.length; step++) {
      const region = regions[(start + direction * step + regions.length * 2) % regions.length]!
      if (!region.present()) continue
      region.focus(direction === 1 ? 'before' : 'after')
      return
    }
  }
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.altKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      // The ribbon lies within the element of the workbook, so the innermost region counts.
      const at = regions
        .filter(({ element }) => element.contains(document.activeElement))
        .sort((one, other) => (one.element.contains(other.element) ? 1 : -1))[0]
      moveFrom(at?.element ?? regions[0]!.element, event.shiftKey ? -1 : 1)
    },
    { capture: true },
  )
  return moveFrom
}

/** Gives the grid the focus, so that the next key already goes to its cell. */
export function focusGrid(workbook: HTMLElement): void {
  focus()
  workbook.querySelector<HTMLElement>('.o-grid .o-composer')?.focus({ preventScroll: true })
}

/** Arrow keys, Home, End, Enter and Space in the ribbon; Esc goes back to the grid. */
export function ribbonKeys(workbook: HTMLElement): { focus(): void } {
  const items = (): HTMLElement[] =>
    [...workbook.querySelectorAll<HTMLElement>(ribbonItems)].filter((item) => item.offsetParent !== null)
  const reach = (item: HTMLElement | undefined): void => {
    if (item === undefined) return
    if (item instanceof HTMLSpanElement) {
      item.tabIndex = -1
      item.setAttribute('role', 'button')
      item.setAttribute('aria-label', item.title)
    }
    item.focus()
  }
  workbook.addEventListener(
    'keydown',
    (event) => {
      const target = event.target as HTMLElement
      if (!target.matches(ribbonItems)) return
      const all = items()
      const index = all.indexOf(target)
      const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: all.length - 1 }[event.key]
      const typing = target instanceof HTMLInputElement
      if (event.key === 'Escape') focusGrid(workbook)
      else if (
        !typing &&
        (event.key === 'Enter' || event.key === ' ' || (event.key === 'ArrowDown' && target.matches('.o-topbar-menu')))
      )
        target.click()
      else if (to !== undefined && !(typing && event.key !== 'ArrowDown')) reach(all[(to + all.length) % all.length])
      else return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
  return { focus: () => reach(items()[0]) }
}

/** Ctrl+End goes to the last cell with something in it, as in Excel; the grid would go to its own last cell. */
export function endOfDataKey(workbook: HTMLElement, goToLastCell: () => void): void {
  workbook.addEventListener(
    'keydown',
    (event) => {
      const composer = (event.target as HTMLElement).closest<HTMLElement>('.o-grid-composer')
      // While a cell is edited the key belongs to its text; the grid shows its editor only then.
      if (event.key !== 'End' || !event.ctrlKey || event.shiftKey || composer?.style.opacity !== '0') return
      event.preventDefault()
      event.stopPropagation()
      goToLastCell()
    },
    { capture: true },
  )
}

/** Takes Ctrl+K and Alt+T from the grid: they would open panels for links and tables, which this page leaves out. */
export function keysLeftOut(workbook: HTMLElement): void {
  workbook.addEventListener(
    'keydown',
    (event) => {
      const key = event.key.toLowerCase()
      const isLeftOut = ((event.ctrlKey || event.metaKey) && key === 'k') || (event.altKey && key === 't')
      if (!isLeftOut) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}
