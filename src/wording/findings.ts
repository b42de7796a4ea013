import type { Finding, FindingCode } from '../rules'
import { dayText, percentText } from './formats'
import { wordsIn, type Language } from './language'

/** What a project without findings is called. */
export const noFindings = 'OK'

/** What stands before the sentence of a finding in a cell: T for a term, I for the right to it, B for an amount, D for a number, M for what is missing. */
export const findingLabels = {
  'applied-too-late': 'T1',
  'ends-too-late': 'T2',
  'theme-not-eligible': 'I2',
  'applicant-not-entitled': 'I4',
  'below-minimum': 'B1',
  'above-ceiling': 'B3',
  'number-unreadable': 'D1',
  'number-of-other-service': 'D3',
  'no-day': 'M1',
  'no-cost': 'M2',
  unreadable: 'F1',
  'no-theme': 'I1',
  'other-size': 'I5',
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

function dutchSentence(finding: Finding): string {
  const { amount, applicant, choice, service, theme } = wordsIn('nl')
  switch (finding.code) {
    case 'applied-too-late':
      return `te laat: uiterlijk ${dayText(finding.lastDay)}`
    case 'ends-too-late':
      return `eindigt te laat: uiterlijk ${dayText(finding.lastDay)} voor deze aanvraag`
    case 'theme-not-eligible':
      return `${service(finding.service)} krijgt vanaf ${dayText(finding.since)} enkel nog subsidie over ${choice(finding.eligible.map(theme))}`
    case 'applicant-not-entitled':
      return finding.entitledFrom === undefined
        ? 'een grote onderneming krijgt geen subsidie'
        : `een maatwerkbedrijf krijgt pas subsidie vanaf ${dayText(finding.entitledFrom)}`
    case 'below-minimum':
      return `kost van ${amount(finding.cost)} euro ligt onder het minimum van ${amount(finding.minimum)} euro`
    case 'above-ceiling':
      if (finding.granted)
        return `toegekend: ${amount(finding.wanted)} euro, maar van het plafond bleef ${amount(finding.room)} euro over`
      return finding.room.isZero()
        ? `plafond opgebruikt: ${amount(finding.wanted)} euro subsidie valt weg`
        : `plafond bijna op: ${amount(finding.room)} euro in plaats van ${amount(finding.wanted)} euro`
    case 'number-unreadable':
      return 'erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers'
    case 'number-of-other-service':
      return `${finding.number} is een nummer voor ${service(finding.service)}`
    case 'no-day':
      return 'geen startdatum of aanvraagdatum'
    case 'no-cost':
      return 'geen kost'
    case 'unreadable':
      return `niet leesbaar: ${finding.fields.join(', ')}`
    case 'no-theme':
      return `geen thema: nodig vanaf ${dayText(finding.since)}`
    case 'other-size':
      return `grootte wijkt af: de eerste aanvraag van dat jaar is ${applicant(finding.applicant)}`
    case 'vat-included':
      return `btw inbegrepen? ${amount(finding.cost)} euro is ${amount(finding.withoutVat)} euro plus ${percentText(finding.vatRate)}`
    case 'catering-not-counted':
      return 'catering zonder aantal deelnemers en dagen telt niet mee'
    case 'number-repaired':
      return `erkenningsnummer verbeterd: ${finding.number}`
  }
}

function englishSentence(finding: Finding): string {
  const { amount, applicant, choice, service, theme } = wordsIn('en')
  switch (finding.code) {
    case 'applied-too-late':
      return `too late: last day ${dayText(finding.lastDay)}`
    case 'ends-too-late':
      return `ends too late: last day ${dayText(finding.lastDay)} for this application`
    case 'theme-not-eligible':
      return `from ${dayText(finding.since)} ${service(finding.service)} is subsidised only about ${choice(finding.eligible.map(theme))}`
    case 'applicant-not-entitled':
      return finding.entitledFrom === undefined
        ? 'a large enterprise gets no subsidy'
        : `a sheltered-work company gets a subsidy only from ${dayText(finding.entitledFrom)}`
    case 'below-minimum':
      return `cost of ${amount(finding.cost)} euro is under the minimum of ${amount(finding.minimum)} euro`
    case 'above-ceiling':
      if (finding.granted)
        return `granted: ${amount(finding.wanted)} euro, but ${amount(finding.room)} euro of the ceiling was left`
      return finding.room.isZero()
        ? `ceiling used up: ${amount(finding.wanted)} euro of subsidy is lost`
        : `ceiling almost used up: ${amount(finding.room)} euro instead of ${amount(finding.wanted)} euro`
    case 'number-unreadable':
      return 'registration number not readable: expected DV.O or DV.A and six digits'
    case 'number-of-other-service':
      return `${finding.number} is a number for ${service(finding.service)}`
    case 'no-day':
      return 'no start or application date'
    case 'no-cost':
      return 'no cost'
    case 'unreadable':
      return `not readable: ${finding.fields.join(', ')}`
    case 'no-theme':
      return `no theme: needed from ${dayText(finding.since)}`
    case 'other-size':
      return `other size: the first application of that year is ${applicant(finding.applicant)}`
    case 'vat-included':
      return `VAT included? ${amount(finding.cost)} euro is ${amount(finding.withoutVat)} euro plus ${percentText(finding.vatRate)}`
    case 'catering-not-counted':
      return 'catering without participants and days does not count'
    case 'number-repaired':
      return `registration number repaired: ${finding.number}`
  }
}

const sentences: Readonly<Record<Language, (finding: Finding) => string>> = { nl: dutchSentence, en: englishSentence }

/** The findings of one project for a cell: worst first, or that there are none. */
export const findingsText = (findings: readonly Finding[]): string =>
  findings.length === 0 ? noFindings : findings.map((finding) => findingText(finding)).join('; ')
