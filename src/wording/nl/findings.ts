import { dayText, quotedText } from '../formats'
import type { FindingSentence } from '../vocabulary'
import { words } from './words'

const { amount, applicant, choice, percent, service, theme } = words

export const sentence: FindingSentence = (finding) => {
  switch (finding.code) {
    case 'applied-too-late':
      return finding.wasAppliedFor
        ? `te laat: uiterlijk ${dayText(finding.lastDay)}`
        : `te laat: kon tot en met ${dayText(finding.lastDay)}`
    case 'ends-too-late':
      return `eindigt te laat: uiterlijk ${dayText(finding.lastDay)} voor deze aanvraag`
    case 'deposited-too-late':
      return finding.wasDeposited
        ? `eigen aandeel te laat gestort: uiterlijk ${dayText(finding.lastDay)}`
        : `eigen aandeel niet gestort: kon tot en met ${dayText(finding.lastDay)}`
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
    case 'number-of-other-organisation':
      return `nummer van ${quotedText(finding.holder)}, niet van ${quotedText(finding.provider)}`
    case 'no-day':
      return 'geen startdatum of aanvraagdatum'
    case 'no-cost':
      return 'geen kost'
    case 'enterprise-from-above':
      return `onderneming niet ingevuld${finding.rows === 1 ? '' : ` in ${finding.rows} rijen`}: ${quotedText(finding.name)} (rij erboven) gebruikt`
    case 'stop-day-unknown':
      return finding.isInvoiced
        ? 'stopgezet zonder datum: enkel subsidie voor wat gefactureerd is, en het plafond blijft gebruikt'
        : 'stopgezet zonder datum: geen subsidie, en het plafond blijft gebruikt'
    case 'application-day-unknown':
      return `aangevraagd zonder datum: ${dayText(finding.startsOn)} (start) gebruikt`
    case 'unreadable':
      return `niet leesbaar: ${finding.fields.map(quotedText).join(', ')}`
    case 'no-theme':
      return `geen thema: nodig vanaf ${dayText(finding.since)}`
    case 'other-size':
      return `grootte wijkt af: de eerste aanvraag van dat jaar is ${applicant(finding.applicant)}`
    case 'same-degree-year':
      return `tweede aanvraag voor deze opleiding in academiejaar ${finding.academicYear}-${finding.academicYear + 1}: zie rij ${finding.row}`
    case 'same-course-twice':
      return `dubbel: zie rij ${finding.row}`
    case 'ends-before-start':
      return `eindigt vóór de start op ${dayText(finding.startsOn)}`
    case 'vat-included':
      return `btw inbegrepen? ${amount(finding.cost)} euro is ${amount(finding.withoutVat)} euro plus ${percent(finding.vatRate)}`
    case 'catering-not-counted':
      return 'catering zonder aantal deelnemers en dagen telt niet mee'
    case 'number-repaired':
      return `erkenningsnummer verbeterd: ${finding.number}`
  }
}
