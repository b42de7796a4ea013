import { applicationDeadline, completionDeadline, depositDeadline, retentionEnd } from '../../rules'
import { deadlineWords } from '../../wording'
import { optional, required } from '../arguments'
import { isBlankOrZero, readDay, wordReader } from '../cells'
import { formats } from '../results'

const readStep = wordReader(deadlineWords)

/**
 * Laatste dag van een stap: aanvragen (start + 14 kalenderdagen), eigen aandeel storten (aanvraag + 30), einde (31 december van het jaar na de aanvraag) of bewaren (start + 10 jaar).
 * @customfunction DEADLINE
 * @helpurl https://localhost:3000/functies.html#DEADLINE
 * @param start_date Officiële eerste lesdag van de opleiding, of start van het advies.
 * @param [step] "aanvraag" (standaard), "storting", "einde" of "bewaring".
 * @param [application_date] Dag van de aanvraag; nodig voor "storting" en "einde".
 * @returns {any} Datum; leeg als de datum voor die stap ontbreekt.
 */
export function deadline(start_date: any, step?: any, application_date?: any): any {
  if (isBlankOrZero(start_date)) return ''
  const startsOn = required('start_date', start_date, readDay)
  const term = optional('step', step, readStep) ?? 'application'
  const appliedOn = optional('application_date', application_date, readDay)
  const { day } = formats()

  switch (term) {
    case 'application':
      return day(applicationDeadline(startsOn), 'start_date')
    case 'retention':
      return day(retentionEnd(startsOn), 'start_date')
    case 'deposit':
      return appliedOn === undefined ? '' : day(depositDeadline(appliedOn), 'application_date')
    case 'completion':
      return appliedOn === undefined ? '' : day(completionDeadline(appliedOn), 'application_date')
  }
}
