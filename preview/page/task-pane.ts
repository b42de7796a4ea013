import { element } from './element'
import type { Words } from './words'

const standardWidth = 350
const narrowest = 280
const keyStep = 20

export type TaskPane = {
  /** The page in the pane; a new one for each workbook. */
  readonly frame: HTMLIFrameElement
  readonly visible: boolean
  /** Starts a page. Its frame gets its name before its address: there the page reads who its host is. */
  load(name: string, address: string): void
  /** Shows or hides the pane. Its page goes on running either way: it is the runtime of the functions too. */
  show(visible: boolean): void
}

/** The task pane at the right of the grid: its title, its page and the edge that makes it wider. */
export function taskPane(
  host: HTMLElement,
  edge: HTMLElement,
  title: string,
  icon: string,
  words: Words,
  onVisibility: (visible: boolean) => void,
): TaskPane {
  const newFrame = (): HTMLIFrameElement =>
    element('iframe', {
      class: 'pane-frame',
      title: `${words.paneTitle} ${title}`,
      allow: 'clipboard-read; clipboard-write',
    })
  let frame = newFrame()
  let visible = false
  const pane: TaskPane = {
    get frame() {
      return frame
    },
    get visible() {
      return visible
    },
    load(name, address) {
      const next = newFrame()
      next.name = name
      next.src = address
      frame.replaceWith(next)
      frame = next
    },
    show(wanted) {
      if (wanted === visible) return
      visible = wanted
      host.classList.toggle('closed', !visible)
      edge.hidden = !visible
      onVisibility(visible)
    },
  }
  host.append(
    element(
      'div',
      { class: 'pane-title' },
      element('img', { src: icon, width: 20, height: 20, alt: '' }),
      element('h2', {}, title),
      element(
        'button',
        {
          type: 'button',
          class: 'quiet-button',
          id: 'close-pane',
          'aria-label': words.closePane,
          title: words.closePane,
          click: () => pane.show(false),
        },
        '✕',
      ),
    ),
    frame,
  )
  host.hidden = false
  host.classList.add('closed')
  host.setAttribute('aria-label', words.paneTitle)

  const setWidth = (width: number): void => {
    const bounded = Math.round(Math.min(Math.max(width, narrowest), innerWidth * 0.6))
    host.style.width = `${bounded}px`
    edge.setAttribute('aria-valuenow', String(bounded))
    dispatchEvent(new Event('resize'))
  }
  edge.setAttribute('aria-label', words.paneEdge)
  edge.setAttribute('aria-valuemin', String(narrowest))
  edge.tabIndex = 0
  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId)
    const move = (moved: PointerEvent): void => setWidth(innerWidth - moved.clientX)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('pointerup', () => edge.removeEventListener('pointermove', move), { once: true })
  })
  edge.addEventListener('dblclick', () => setWidth(standardWidth))
  edge.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') setWidth(host.offsetWidth + keyStep)
    if (event.key === 'ArrowRight') setWidth(host.offsetWidth - keyStep)
  })
  setWidth(standardWidth)
  return pane
}
