import type { Language } from '../../../../wording'
import { en } from './en'
import { nl, type Texts } from './nl'

export const texts: Readonly<Record<Language, Texts>> = { nl, en }
