/** What the probe saw, in milliseconds on the clock of its page. */
export type Seen = {
  /** When the page began, a file was chosen, or Enter was pressed; everything else is counted from there. */
  started: number
  opened?: number
  firstResult?: number
  /** When the last function got its result; meaningful once it stays quiet. */
  calculated?: number
  /** In the pane: when the first button or field of what it opens with can be clicked. */
  usable?: number
}

type Watched = {
  seen: Seen
  readonly preview?: {
    readonly workbook: object
    readonly functions: { readonly asked: readonly string[]; readonly waiting: number }
  }
}

/**
 * Runs in every page before its own scripts and looks every few milliseconds, so that no time of the driver counts. It goes there as text:
 * functions in it have no names, for the compiler would give these a helper that no page has.
 */
export function pageProbe(): void {
  const page = globalThis as unknown as Watched
  page.seen = { started: 0 }
  if (window !== top) {
    const looking = setInterval(() => {
      const button = document.querySelector<HTMLElement>('main .feature :is(button, select)')
      if (button === null) return
      const { left, top: above, width, height } = button.getBoundingClientRect()
      if (width === 0 || document.elementFromPoint(left + width / 2, above + height / 2) !== button) return
      page.seen.usable = performance.now()
      clearInterval(looking)
    }, 4)
    return
  }
  let workbookBefore: object | undefined
  let askedBefore = 0
  for (const kind of ['change', 'keydown']) {
    addEventListener(
      kind,
      (event) => {
        if (event instanceof KeyboardEvent ? event.key !== 'Enter' : (event.target as HTMLElement).id !== 'file-input')
          return
        page.seen = { started: performance.now() }
        workbookBefore = page.preview?.workbook
        askedBefore = page.preview?.functions.asked.length ?? 0
      },
      { capture: true },
    )
  }
  setInterval(() => {
    const { seen, preview } = page
    if (preview === undefined || document.querySelector('.o-grid') === null) return
    const now = performance.now() - seen.started
    if (preview.workbook !== workbookBefore) seen.opened ??= now
    const { asked, waiting } = preview.functions
    const answered = asked.length - askedBefore - waiting
    if (answered > 0) seen.firstResult ??= now
    if (waiting > 0) delete seen.calculated
    else if (answered > 0) seen.calculated ??= now
  }, 4)
}
