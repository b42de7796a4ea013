import type { Finding } from '../rules'
import { amountText, choiceText, dayText } from './formats'
import { applicantTerm, serviceTerm, themeTerm } from './terms'

/** What a project without findings is called. */
export const noFindings = 'OK'

/** One finding as `CODE sentence`, with the figure or day that matters. */
export const findingText = (finding: Finding): string => `${finding.code} ${sentence(finding)}`

function sentence(finding: Finding): string {
  switch (finding.code) {
    case 'T1':
      return `te laat: uiterlijk ${dayText(finding.lastDay)}`
    case 'T2':
      return `eindigt te laat: uiterlijk ${dayText(finding.lastDay)} voor deze aanvraag`
    case 'I2':
      return `${serviceTerm(finding.service)} krijgt vanaf ${dayText(finding.since)} enkel nog subsidie over ${choiceText(finding.eligible.map(themeTerm))}`
    case 'I4':
      return finding.entitledFrom === undefined
        ? 'een grote onderneming krijgt geen subsidie'
        : `een maatwerkbedrijf krijgt pas subsidie vanaf ${dayText(finding.entitledFrom)}`
    case 'B1':
      return `kost van ${amountText(finding.cost)} euro ligt onder het minimum van ${amountText(finding.minimum)} euro`
    case 'B3':
      if (finding.granted) return `toegekend: ${amountText(finding.wanted)} euro, maar van het plafond bleef ${amountText(finding.room)} euro over`
      return finding.room.isZero()
        ? `plafond opgebruikt: ${amountText(finding.wanted)} euro subsidie valt weg`
        : `plafond bijna op: ${amountText(finding.room)} euro in plaats van ${amountText(finding.wanted)} euro`
    case 'D1':
      return 'erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers'
    case 'D3':
      return `${finding.number} is een nummer voor ${serviceTerm(finding.service)}`
    case 'M1':
      return 'geen startdatum of aanvraagdatum'
    case 'M2':
      return 'geen kost'
    case 'F1':
      return `niet leesbaar: ${finding.fields.join(', ')}`
    case 'I1':
      return `geen thema: nodig vanaf ${dayText(finding.since)}`
    case 'I5':
      return `grootte wijkt af: de eerste aanvraag van dat jaar is ${applicantTerm(finding.applicant)}`
    case 'B2':
      return `btw inbegrepen? ${amountText(finding.cost)} euro is ${amountText(finding.withoutVat)} euro plus 21 %`
    case 'B4':
      return 'catering zonder aantal deelnemers en dagen telt niet mee'
    case 'D2':
      return `erkenningsnummer verbeterd: ${finding.number}`
  }
}

/** The findings of one project for a cell: worst first, or that there are none. */
export const findingsText = (findings: readonly Finding[]): string =>
  findings.length === 0 ? noFindings : findings.map(findingText).join('; ')
