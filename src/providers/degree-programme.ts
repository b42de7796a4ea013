import { plainText } from './plain-text'
import type { Provider } from './provider'

/** A bachelor or a graduate programme (graduaat), by its one-word names. A postgraduaat is neither. */
const degree =
  /^(bachelor(s|opleiding|opleidingen|programma)?|bacheliers?|graduaat|graduaten|graduaats(opleiding|opleidingen|programma)|graduats?)$/
/** The English names of a graduate programme take two words. */
const degreeInTwo = /^(graduate (programs?|programmes?|degrees?|courses?)|associate degrees?)$/

/** What follows one of these is left out of the scope, or comes after the degree. */
const denials: ReadonlySet<string> = new Set([
  ...['geen', 'niet', 'zonder', 'behalve', 'uitgezonderd', 'exclusief', 'buiten', 'dan', 'na'],
  ...['no', 'not', 'non', 'without', 'except', 'excluding', 'excl', 'than', 'after'],
  ...['pas', 'sans', 'sauf', 'hors', 'hormis', 'apres'],
])
/** What follows one of these is in it again. */
const admissions: ReadonlySet<string> = new Set([
  ...['maar', 'wel', 'inclusief', 'incl', 'but', 'including', 'mais', 'inclus', 'compris'],
])

/** Whether one part of a scope, between brackets or borders, names a degree. */
function namesDegree(part: string): boolean {
  const words = plainText(part).split(' ')
  let denied = false
  for (const [at, word] of words.entries()) {
    if (denials.has(word)) denied = true
    if (admissions.has(word)) denied = false
    if (denied || words[at - 1] === 'post') continue
    if (degree.test(word) || degreeInTwo.test(`${word} ${words[at + 1] ?? ''}`)) return true
  }
  return false
}

/** Whether the programme scope of a registration number names a bachelor or graduate programme. */
export const isDegreeProgramme = (records: readonly Provider[]): boolean =>
  records.some(({ programme = '' }) => programme.split(/[();\r\n]|\s[-–—]\s/).some(namesDegree))
