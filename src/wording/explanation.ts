import * as en from './en/explanation'
import * as nl from './nl/explanation'
import type { ExplanationTexts, Language } from './vocabulary'

export const explanationTexts: Readonly<Record<Language, ExplanationTexts>> = { nl, en }
