import { dayText } from '../formats'
import type { FindingSentence } from '../vocabulary'
import { words } from './words'

const { amount, applicant, choice, percent, service, theme } = words

export const sentence: FindingSentence = (finding) => {
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
      return `VAT included? ${amount(finding.cost)} euro is ${amount(finding.withoutVat)} euro plus ${percent(finding.vatRate)}`
    case 'catering-not-counted':
      return 'catering without participants and days does not count'
    case 'number-repaired':
      return `registration number repaired: ${finding.number}`
  }
}
