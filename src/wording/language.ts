import { words as english } from './en/words'
import { words as dutch } from './nl/words'
import type { Language, Words } from './vocabulary'

const languages: Readonly<Record<Language, Words>> = { nl: dutch, en: english }

export const wordsIn = (language: Language): Words => languages[language]
