import { html, nothing, render, type TemplateResult } from 'lit'
import type { Language } from '../wording'
import type { PaneContext, PaneFeature } from './feature'
import { fillPage } from './feature-page'
import { keepFocus } from './keep-focus'
import { texts } from './texts'
import { warningsIn } from './warnings'

/** The bar with the features, and the one that is open. Nothing about the scheme. */
export function startShell(
  root: HTMLElement,
  features: readonly [PaneFeature, ...PaneFeature[]],
  base: Omit<PaneContext, 'open' | 'say' | 'warn'>,
): PaneContext {
  const bar = document.createElement('nav')
  const status = document.createElement('p')
  const warnings = document.createElement('div')
  const main = document.createElement('main')
  bar.className = 'bar'
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  main.tabIndex = -1
  root.replaceChildren(bar, status, warnings, main)
  bar.setAttribute('aria-label', texts[base.language].features)

  let current: PaneFeature = features[0]
  let moreIsOpen = false
  /** How many features stand side by side; the others are one click further. */
  let inTheBar = features.length
  let leave = new AbortController()

  function say(sentence: string): void {
    // Emptied first, so that the same sentence is spoken twice.
    status.textContent = ''
    requestAnimationFrame(() => (status.textContent = sentence))
  }
  const context: PaneContext = {
    ...base,
    open(featureId, subject) {
      const feature = features.find(({ id }) => id === featureId)
      if (feature === undefined) return
      show(feature, subject)
      main.focus({ preventScroll: true })
    },
    say,
    warn: warningsIn(warnings, base.language, say),
  }

  function show(feature: PaneFeature, subject?: unknown): void {
    leave.abort()
    leave = new AbortController()
    current = feature
    moreIsOpen = false
    fitBar()
    const page = emptyPage(main, feature, feature.title[base.language])
    document.documentElement.scrollTop = 0
    void fillPage(page, feature, context, leave.signal, subject)
  }

  function drawBar(): void {
    const open = (feature: PaneFeature) => show(feature)
    const openOther = (feature: PaneFeature) => context.open(feature.id)
    render(
      barView({ features, inTheBar, current, moreIsOpen, language: base.language, open, openOther, toggleMore }),
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
  const isOpen = () => moreIsOpen
  closeByLeaving(bar, isOpen, () => toggleMore(false))
  followWidth(bar, fitBar)
  keepFocus()
  show(features[0])
  return context
}

/** The heading is for who does not see which tab is current. */
function emptyPage(main: HTMLElement, { id }: PaneFeature, title: string): HTMLElement {
  const heading = document.createElement('h1')
  heading.className = 'visually-hidden'
  heading.textContent = title
  const page = document.createElement('div')
  page.className = `feature ${id}`
  main.replaceChildren(heading, page)
  main.setAttribute('aria-label', title)
  return page
}

type BarView = {
  readonly features: readonly PaneFeature[]
  readonly inTheBar: number
  readonly current: PaneFeature
  readonly moreIsOpen: boolean
  readonly language: Language
  readonly open: (feature: PaneFeature) => void
  readonly openOther: (feature: PaneFeature) => void
  readonly toggleMore: (open: boolean) => void
}

/** The list of others is in the page only while it is open: office.js would send the Tab key through what is merely hidden. */
function barView(view: BarView): TemplateResult {
  const { features, inTheBar, moreIsOpen, open, openOther } = view
  const others = features.slice(inTheBar)
  return html`
    <div class="bar-row">
      ${features.slice(0, inTheBar).map((feature) => featureButton(view, feature, open))}
      ${others.length === 0 ? nothing : moreButton(view, others)}
    </div>
    ${moreIsOpen ? html`<div class="bar-list">${others.map((feature) => featureButton(view, feature, openOther))}</div>` : nothing}
  `
}

const featureButton = (
  { current, language }: BarView,
  feature: PaneFeature,
  choose: (feature: PaneFeature) => void,
) => html`
  <button
    type="button"
    class="bar-item"
    aria-current=${feature === current ? 'page' : nothing}
    @click=${() => choose(feature)}
  >
    ${feature.title[language]}
  </button>
`

/** It carries the name of the open feature, where that one has no place of its own. */
function moreButton(
  { current, moreIsOpen, language, toggleMore }: BarView,
  others: readonly PaneFeature[],
): TemplateResult {
  const hidden = others.find((feature) => feature === current)
  return html`<button
    type="button"
    class="bar-item bar-more"
    aria-expanded=${moreIsOpen ? 'true' : 'false'}
    aria-current=${hidden === undefined ? nothing : 'page'}
    @click=${() => toggleMore(!moreIsOpen)}
  >
    ${hidden?.title[language] ?? texts[language].more}
  </button>`
}

function followWidth(bar: HTMLElement, fit: () => void): void {
  if (!('ResizeObserver' in globalThis)) return
  let width = 0
  new ResizeObserver(() => {
    if (bar.clientWidth === width) return
    width = bar.clientWidth
    fit()
  }).observe(bar)
}

/** Escape, or a press beside it, closes the list of others. */
function closeByLeaving(bar: HTMLElement, isOpen: () => boolean, close: () => void): void {
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return
    close()
    bar.querySelector<HTMLElement>('.bar-more')?.focus()
  })
  document.addEventListener('pointerdown', (event) => {
    if (isOpen() && !bar.contains(event.target as Node)) close()
  })
}
