import { html, nothing, render } from 'lit'
import { noticeView } from './elements/notice-view'
import type { PaneContext, PaneFeature } from './feature'
import { texts } from './texts'

/** For so many milliseconds nobody misses anything. */
const patience = 300

/** Fills the page of a feature once it is fetched, unless the user left. Where it cannot be fetched the page says so, and asks again when it is told to. */
export async function fillPage(
  root: HTMLElement,
  feature: PaneFeature,
  context: PaneContext,
  signal: AbortSignal,
  subject: unknown,
): Promise<void> {
  const { loading, notLoaded, tryAgain } = texts[context.language]
  const slow = setTimeout(() => {
    if (signal.aborted) return
    root.setAttribute('aria-busy', 'true')
    render(html`<p class="quiet">${loading}</p>`, root)
    context.say(loading)
  }, patience)
  const loaded = await feature.load().catch(() => undefined)
  clearTimeout(slow)
  if (signal.aborted) return

  root.removeAttribute('aria-busy')
  render(nothing, root)
  if (loaded !== undefined) return loaded.mount(root, context, signal, subject)
  const again = () => context.open(feature.id, subject)
  const button = html`<button type="button" class="button" @click=${again}>${tryAgain}</button>`
  render(noticeView({ kind: 'bad', text: notLoaded }, button), root)
  context.say(notLoaded)
}
