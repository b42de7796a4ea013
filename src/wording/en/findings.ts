import { dayText, quotedText } from '../formats'
import type { FindingSentence } from '../vocabulary'
import { words } from './words'

const { amount, applicant, choice, percent, service, theme } = words

export const sentence: FindingSentence = (finding) => {
  switch (finding.code) {
    case 'applied-too-late':
      return finding.wasAppliedFor
        ? `too late: last day ${dayText(finding.lastDay)}`
        : `too late: was possible until ${dayText(finding.lastDay)}`
    case 'ends-too-late':
      return `ends too late: last day ${dayText(finding.lastDay)} for this application`
    case 'deposited-too-late':
      return finding.wasDeposited
        ? `own share deposited too late: last day ${dayText(finding.lastDay)}`
        : `own share not deposited: was possible until ${dayText(finding.lastDay)}`
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
    case 'number-of-other-organisation':
      return `number of ${quotedText(finding.holder)}, not of ${quotedText(finding.provider)}`
    case 'no-day':
      return 'no start or application date'
    case 'no-cost':
      return 'no cost'
    case 'enterprise-from-above':
      return `company not filled in${finding.rows === 1 ? '' : ` for ${finding.rows} rows`}: ${quotedText(finding.name)} (row above) is used`
    case 'stop-day-unknown':
      return finding.isInvoiced
        ? 'stopped without a day: subsidy only for what was invoiced, and the ceiling stays used'
        : 'stopped without a day: no subsidy, and the ceiling stays used'
    case 'application-day-unknown':
      return `applied for without a day: ${dayText(finding.startsOn)} (start) is used`
    case 'unreadable':
      return `not readable: ${finding.fields.map(quotedText).join(', ')}`
    case 'no-theme':
      return `no theme: needed from ${dayText(finding.since)}`
    case 'other-size':
      return `other size: the first application of that year is ${applicant(finding.applicant)}`
    case 'same-degree-year':
      return `second application for this course in academic year ${finding.academicYear}-${finding.academicYear + 1}: see row ${finding.row}`
    case 'same-course-twice':
      return `twice: see row ${finding.row}`
    case 'ends-before-start':
      return `ends before the start on ${dayText(finding.startsOn)}`
    case 'vat-included':
      return `VAT included? ${amount(finding.cost)} euro is ${amount(finding.withoutVat)} euro plus ${percent(finding.vatRate)}`
    case 'catering-not-counted':
      return 'catering without participants and days does not count'
    case 'number-repaired':
      return `registration number repaired: ${finding.number}`
  }
}
