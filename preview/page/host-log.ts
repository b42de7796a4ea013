import { showDialog } from './dialog'
import { element } from './element'
import type { Words } from './words'

/** What the add-in asked and this host does not know, for whoever develops the add-in. */
export class HostLog {
  readonly entries: string[] = []
  private readonly listeners: ((count: number) => void)[] = []

  add(entry: string): void {
    this.entries.push(entry)
    console.warn(entry)
    for (const listener of this.listeners) listener(this.entries.length)
  }

  onEntry(listener: (count: number) => void): void {
    this.listeners.push(listener)
  }

  show(words: Words): void {
    const content =
      this.entries.length === 0
        ? [element('p', {}, words.logEmpty)]
        : [element('p', {}, words.logText), element('pre', { tabIndex: 0 }, this.entries.join('\n'))]
    showDialog(words.logTitle, content, words)
  }
}
