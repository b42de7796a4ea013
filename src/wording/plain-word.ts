import { visibleText } from './visible-text'

/** A mark on a letter, or behind a sign, that changes how it looks and not what it is. */
const accents = /\p{M}/gu
const spacesHyphensAndApostrophes = /[\s\p{Pd}'’‘ʼ′`´]/gu

/** What a word may be written like: case, accents, spaces, hyphens and apostrophes do not matter. */
export const plainWord = (text: string): string =>
  visibleText(text).normalize('NFD').replace(accents, '').replace(spacesHyphensAndApostrophes, '').toLowerCase()
