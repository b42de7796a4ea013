import { showDialog } from './dialog'
import { element } from './element'
import type { Language } from './language'
import { parity } from './parity'
import type { Words } from './words'

const titles: Readonly<Record<keyof typeof parity, Readonly<Record<Language, string>>>> = {
  alike: { nl: 'Zoals in Excel', en: 'As in Excel' },
  different: { nl: 'Anders dan in Excel', en: 'Unlike Excel' },
  unverified: { nl: 'Niet nagekeken in Excel zelf', en: 'Not checked in Excel itself' },
}
const wholeList: Readonly<Record<Language, string>> = {
  nl: 'De volledige lijst staat in docs/excel-differences.md. Met docs/excel-check.xlsx kijkt u de rest na in Excel.',
  en: 'The whole list is docs/excel-differences.md. With docs/excel-check.xlsx you check the rest in Excel.',
}

/** Says what of this page is as in Excel, what is not, and what nobody could check: the short form of the whole list. */
export function showDifferences(words: Words, language: Language): void {
  const parts = (Object.keys(titles) as (keyof typeof parity)[]).flatMap((part) => [
    element('h3', {}, titles[part][language]),
    element(
      'ul',
      {},
      ...parity[part].flatMap(({ short }) => (short === undefined ? [] : [element('li', {}, short[language])])),
    ),
  ])
  showDialog(words.differences, [...parts, element('p', {}, wholeList[language])], words)
}
