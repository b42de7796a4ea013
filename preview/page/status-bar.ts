import { showDifferences } from './differences'
import { element } from './element'
import type { HostLog } from './host-log'
import type { Language } from './language'
import type { Words } from './words'

/** The bottom of the page: whether it is calculating, what this page is and is not, and what the add-in asked in vain. */
export function statusBar(
  host: HTMLElement,
  words: Words,
  language: Language,
  log: HostLog,
): { setCalculating(waiting: number): void } {
  const calculation = element('span', { class: 'calculation', role: 'status' }, words.ready)
  const logButton = element('button', { type: 'button', class: 'link-button log-button', click: () => log.show(words) })
  const showCount = (count: number): void => {
    logButton.textContent = `${words.log} (${count})`
    logButton.classList.toggle('has-entries', count > 0)
  }
  showCount(0)
  log.onEntry(showCount)
  host.append(
    calculation,
    element('span', { class: 'not-excel' }, words.notExcel),
    element(
      'button',
      { type: 'button', class: 'link-button', id: 'differences', click: () => showDifferences(words, language) },
      words.differences,
    ),
    logButton,
  )
  return {
    setCalculating(waiting) {
      const text = waiting > 0 ? words.calculating : words.ready
      if (calculation.textContent !== text) calculation.textContent = text
    },
  }
}
