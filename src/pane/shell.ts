import { html, nothing, render } from 'lit'
import type { PaneContext, PaneFeature } from './feature'
import { keepFocus } from './keep-focus'
import { texts } from './texts'

/** The bar with the features, and the one that is open. Nothing about the scheme. */
export function startShell(
  root: HTMLElement,
  features: readonly [PaneFeature, ...PaneFeature[]],
  base: Omit<PaneContext, 'open' | 'say'>,
): PaneContext {
  const bar = document.createElement('nav')
  const status = document.createElement('p')
  const main = document.createElement('main')
  bar.className = 'bar'
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  main.tabIndex = -1
  root.replaceChildren(bar, status, main)
  bar.setAttribute('aria-label', texts[base.language].features)

  let current: PaneFeature = features[0]
  let moreIsOpen = false
  /** How many features stand side by side; the others are one click further. */
  let inTheBar = features.length
  let leave = new AbortController()

  const context: PaneContext = {
    ...base,
    open(featureId, subject) {
      const feature = features.find(({ id }) => id === featureId)
      if (feature === undefined) return
      show(feature, subject)
      main.focus({ preventScroll: true })
    },
    say(sentence) {
      // Emptied first, so that the same sentence is spoken twice.
      status.textContent = ''
      requestAnimationFrame(() => (status.textContent = sentence))
    },
  }

  function show(feature: PaneFeature, subject?: unknown): void {
    leave.abort()
    leave = new AbortController()
    current = feature
    moreIsOpen = false
    fitBar()
    const page = document.createElement('div')
    page.className = `feature ${feature.id}`
    main.replaceChildren(page)
    document.documentElement.scrollTop = 0
    main.setAttribute('aria-label', feature.title(base.language))
    feature.mount(page, context, leave.signal, subject)
  }

  const featureButton = (feature: PaneFeature, choose: () => void) => html`
    <button type="button" class="bar-item" aria-current=${feature === current ? 'page' : nothing} @click=${choose}>
      ${feature.title(base.language)}
    </button>
  `
  function drawBar(): void {
    const others = features.slice(inTheBar)
    const hidden = others.find((feature) => feature === current)
    // The list of others is in the page only while it is open: office.js would send the Tab key through what is merely hidden.
    render(
      html`
        <div class="bar-row">
          ${features.slice(0, inTheBar).map((feature) => featureButton(feature, () => show(feature)))}
          ${
            others.length === 0
              ? nothing
              : html`<button
                  type="button"
                  class="bar-item bar-more"
                  aria-expanded=${moreIsOpen ? 'true' : 'false'}
                  aria-current=${hidden === undefined ? nothing : 'page'}
                  @click=${() => toggleMore(!moreIsOpen)}
                >
                  ${hidden?.title(base.language) ?? texts[base.language].more}
                </button>`
          }
        </div>
        ${moreIsOpen ? html`<div class="bar-list">${others.map((feature) => featureButton(feature, () => context.open(feature.id)))}</div>` : nothing}
      `,
      bar,
    )
  }
  /** As many features as fit on one line. */
  function fitBar(): void {
    for (inTheBar = features.length; inTheBar > 1; inTheBar--) {
      drawBar()
      const row = bar.querySelector('.bar-row')
      if (row === null || row.scrollWidth <= row.clientWidth) return
    }
    drawBar()
  }
  function toggleMore(open: boolean): void {
    moreIsOpen = open
    drawBar()
  }
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !moreIsOpen) return
    toggleMore(false)
    bar.querySelector<HTMLElement>('.bar-more')?.focus()
  })
  document.addEventListener('pointerdown', (event) => {
    if (moreIsOpen && !bar.contains(event.target as Node)) toggleMore(false)
  })

  if ('ResizeObserver' in globalThis) {
    let width = 0
    new ResizeObserver(() => {
      if (bar.clientWidth === width) return
      width = bar.clientWidth
      fitBar()
    }).observe(bar)
  }

  keepFocus()
  show(features[0])
  return context
}
