import type { Finding, FindingCode } from '../rules'
import { sentence as english } from './en/findings'
import { sentence as dutch } from './nl/findings'
import type { FindingSentence, Language } from './vocabulary'

/** What a project without findings is called. */
export const noFindings = 'OK'

/** What stands before the sentence of a finding in a cell: T for a term, I for the right to it, B for an amount, D for a number, M for what is missing, X for what stands there twice. */
export const findingLabels = {
  'applied-too-late': 'T1',
  'ends-too-late': 'T2',
  'deposited-too-late': 'T3',
  'theme-not-eligible': 'I2',
  'applicant-not-entitled': 'I4',
  'below-minimum': 'B1',
  'above-ceiling': 'B3',
  'number-unreadable': 'D1',
  'number-of-other-service': 'D3',
  'number-of-other-organisation': 'D5',
  'no-day': 'M1',
  'no-cost': 'M2',
  'enterprise-from-above': 'M3',
  'stop-day-unknown': 'M4',
  'application-day-unknown': 'M5',
  unreadable: 'F1',
  'no-theme': 'I1',
  'other-size': 'I5',
  'same-degree-year': 'I6',
  'same-course-twice': 'X1',
  'ends-before-start': 'T4',
  'vat-included': 'B2',
  'catering-not-counted': 'B4',
  'number-repaired': 'D2',
} as const satisfies Record<FindingCode, string>
export type FindingLabel = (typeof findingLabels)[FindingCode]

/** One finding as `LABEL sentence`. Cells are always in Dutch. */
export const findingText = (finding: Finding, language: Language = 'nl'): string =>
  `${findingLabels[finding.code]} ${findingSentence(finding, language)}`

/** What is the matter, with the figure or day that matters. */
export const findingSentence = (finding: Finding, language: Language): string => sentences[language](finding)

const sentences: Readonly<Record<Language, FindingSentence>> = { nl: dutch, en: english }

/** The findings of one project for a cell: worst first, or that there are none. */
export const findingsText = (findings: readonly Finding[]): string =>
  findings.length === 0 ? noFindings : findings.map((finding) => findingText(finding)).join('; ')
