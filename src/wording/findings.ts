import type { Finding } from '../rules'
import { dayText } from './formats'
import { wordsIn, type Language } from './language'

/** What a project without findings is called. */
export const noFindings = 'OK'

/** One finding as `CODE sentence`, with the figure or day that matters. Cells are always in Dutch. */
export const findingText = (finding: Finding, language: Language = 'nl'): string =>
  `${finding.code} ${sentences[language](finding)}`

function dutchSentence(finding: Finding): string {
  const { amount, applicant, choice, service, theme } = wordsIn('nl')
  switch (finding.code) {
    case 'T1':
      return `te laat: uiterlijk ${dayText(finding.lastDay)}`
    case 'T2':
      return `eindigt te laat: uiterlijk ${dayText(finding.lastDay)} voor deze aanvraag`
    case 'I2':
      return `${service(finding.service)} krijgt vanaf ${dayText(finding.since)} enkel nog subsidie over ${choice(finding.eligible.map(theme))}`
    case 'I4':
      return finding.entitledFrom === undefined
        ? 'een grote onderneming krijgt geen subsidie'
        : `een maatwerkbedrijf krijgt pas subsidie vanaf ${dayText(finding.entitledFrom)}`
    case 'B1':
      return `kost van ${amount(finding.cost)} euro ligt onder het minimum van ${amount(finding.minimum)} euro`
    case 'B3':
      if (finding.granted)
        return `toegekend: ${amount(finding.wanted)} euro, maar van het plafond bleef ${amount(finding.room)} euro over`
      return finding.room.isZero()
        ? `plafond opgebruikt: ${amount(finding.wanted)} euro subsidie valt weg`
        : `plafond bijna op: ${amount(finding.room)} euro in plaats van ${amount(finding.wanted)} euro`
    case 'D1':
      return 'erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers'
    case 'D3':
      return `${finding.number} is een nummer voor ${service(finding.service)}`
    case 'M1':
      return 'geen startdatum of aanvraagdatum'
    case 'M2':
      return 'geen kost'
    case 'F1':
      return `niet leesbaar: ${finding.fields.join(', ')}`
    case 'I1':
      return `geen thema: nodig vanaf ${dayText(finding.since)}`
    case 'I5':
      return `grootte wijkt af: de eerste aanvraag van dat jaar is ${applicant(finding.applicant)}`
    case 'B2':
      return `btw inbegrepen? ${amount(finding.cost)} euro is ${amount(finding.withoutVat)} euro plus 21 %`
    case 'B4':
      return 'catering zonder aantal deelnemers en dagen telt niet mee'
    case 'D2':
      return `erkenningsnummer verbeterd: ${finding.number}`
  }
}

function englishSentence(finding: Finding): string {
  const { amount, applicant, choice, service, theme } = wordsIn('en')
  switch (finding.code) {
    case 'T1':
      return `too late: last day ${dayText(finding.lastDay)}`
    case 'T2':
      return `ends too late: last day ${dayText(finding.lastDay)} for this application`
    case 'I2':
      return `from ${dayText(finding.since)} ${service(finding.service)} is subsidised only about ${choice(finding.eligible.map(theme))}`
    case 'I4':
      return finding.entitledFrom === undefined
        ? 'a large enterprise gets no subsidy'
        : `a sheltered-work company gets a subsidy only from ${dayText(finding.entitledFrom)}`
    case 'B1':
      return `cost of ${amount(finding.cost)} euro is under the minimum of ${amount(finding.minimum)} euro`
    case 'B3':
      if (finding.granted)
        return `granted: ${amount(finding.wanted)} euro, but ${amount(finding.room)} euro of the ceiling was left`
      return finding.room.isZero()
        ? `ceiling used up: ${amount(finding.wanted)} euro of subsidy is lost`
        : `ceiling almost used up: ${amount(finding.room)} euro instead of ${amount(finding.wanted)} euro`
    case 'D1':
      return 'registration number not readable: expected DV.O or DV.A and six digits'
    case 'D3':
      return `${finding.number} is a number for ${service(finding.service)}`
    case 'M1':
      return 'no start or application date'
    case 'M2':
      return 'no cost'
    case 'F1':
      return `not readable: ${finding.fields.join(', ')}`
    case 'I1':
      return `no theme: needed from ${dayText(finding.since)}`
    case 'I5':
      return `other size: the first application of that year is ${applicant(finding.applicant)}`
    case 'B2':
      return `VAT included? ${amount(finding.cost)} euro is ${amount(finding.withoutVat)} euro plus 21 %`
    case 'B4':
      return 'catering without participants and days does not count'
    case 'D2':
      return `registration number repaired: ${finding.number}`
  }
}

const sentences: Readonly<Record<Language, (finding: Finding) => string>> = { nl: dutchSentence, en: englishSentence }

/** The findings of one project for a cell: worst first, or that there are none. */
export const findingsText = (findings: readonly Finding[]): string =>
  findings.length === 0 ? noFindings : findings.map((finding) => findingText(finding)).join('; ')
