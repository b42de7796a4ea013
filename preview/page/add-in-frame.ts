import type { PanePort } from '../host/channel'

/** The messages between this page and the page of the add-in in its frame. */
export function framePort(pane: { readonly frame: HTMLIFrameElement }): PanePort {
  return {
    post: (text, origin) => pane.frame.contentWindow?.postMessage(text, origin),
    receive(listener) {
      const hear = (event: MessageEvent): void => {
        if (event.source === pane.frame.contentWindow) listener(event.data, event.origin)
      }
      addEventListener('message', hear)
      return () => removeEventListener('message', hear)
    },
  }
}
