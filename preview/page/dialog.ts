import { element } from './element'
import type { Words } from './words'

/** Shows a dialog over the page until the person closes it. Focus goes back to where it was. */
export function showDialog(title: string, content: readonly Node[], words: Words): void {
  const close = (): void => dialog.close()
  const heading = element('h2', { id: 'dialog-title' }, title)
  const dialog = element(
    'dialog',
    {
      class: 'dialog',
      'aria-labelledby': 'dialog-title',
      close: () => dialog.remove(),
      click: (event: MouseEvent) => event.target === dialog && close(),
    },
    element(
      'div',
      { class: 'dialog-content' },
      heading,
      ...content,
      element(
        'div',
        { class: 'dialog-buttons' },
        element('button', { type: 'button', class: 'button primary', click: close }, words.close),
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}

/** Asks a question that is answered with yes or no. */
export function askConfirmation(question: string, words: Words, confirm: () => void, cancel?: () => void): void {
  const answer = (chosen: (() => void) | undefined) => () => {
    dialog.close()
    chosen?.()
  }
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-label': question, close: () => dialog.remove() },
    element(
      'div',
      { class: 'dialog-content' },
      element('p', {}, question),
      element(
        'div',
        { class: 'dialog-buttons' },
        element('button', { type: 'button', class: 'button primary', click: answer(confirm) }, words.yes),
        element('button', { type: 'button', class: 'button', click: answer(cancel) }, words.no),
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}
