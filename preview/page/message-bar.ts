import { element } from './element'
import type { Words } from './words'

const secondsInSight = 12

/** A sentence under the ribbon of the page, read out by a screen reader. An information goes away by itself, a problem stays until it is closed. */
export function messageBar(host: HTMLElement, words: Words): (text: string, kind?: 'information' | 'problem') => void {
  return (text, kind = 'information') => {
    const remove = (): void => bar.remove()
    const bar = element(
      'div',
      { class: `message-bar ${kind}`, role: kind === 'problem' ? 'alert' : 'status' },
      element('span', {}, text),
      element(
        'button',
        { type: 'button', class: 'quiet-button', 'aria-label': words.close, title: words.close, click: remove },
        '✕',
      ),
    )
    host.replaceChildren(bar)
    if (kind === 'information') setTimeout(remove, secondsInSight * 1000)
  }
}
