import { element } from './element'
import { icon } from './icons'
import type { Words } from './words'

export type TitleBar = { setFile(name: string): void; setState(state: string): void }
export type TitleCommands = { open(): void; save(): void; toggleTheme(): void; readonly languageAddress: string }

/** The top of the page: which file is open, whether it is saved, and what is done with files. */
export function titleBar(host: HTMLElement, words: Words, commands: TitleCommands): TitleBar {
  const name = element('h1')
  const state = element('span', { class: 'save-state', role: 'status' })
  const button = (drawing: Parameters<typeof icon>[0], label: string, press: () => void): HTMLButtonElement =>
    element(
      'button',
      { type: 'button', class: 'title-button', click: press },
      icon(drawing),
      element('span', {}, label),
    )
  const theme = element(
    'button',
    { type: 'button', class: 'title-button', 'aria-label': words.dark, title: words.dark, click: commands.toggleTheme },
    icon('theme'),
  )
  host.append(
    element('img', { src: 'icon-32.png', width: 24, height: 24, alt: '' }),
    name,
    state,
    element(
      'div',
      { class: 'title-buttons' },
      button('open', words.open, commands.open),
      button('save', words.save, commands.save),
      theme,
      element('a', { class: 'title-button', href: commands.languageAddress }, words.otherLanguage),
    ),
  )
  return {
    setFile(file) {
      name.textContent = file
      document.title = `${file} – ${words.title}`
    },
    setState(text) {
      state.textContent = text
    },
  }
}
