import { applicationDeadline, completionDeadline, depositDeadline, retentionEnd, type IsoDate } from '../rules'
import { deadlineWords, expected, problem, type ArgumentName } from '../wording'
import {
  nameOf,
  optional,
  required,
  isBlankOrZero,
  readDay,
  wordReader,
  invalidValue,
  formats,
  type CellResult,
} from '../cells'

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

  switch (term) {
    case 'application':
      return lastDay(applicationDeadline(startsOn), 'start_date')
    case 'retention':
      return lastDay(retentionEnd(startsOn), 'start_date')
    case 'deposit':
      return appliedOn === undefined ? '' : lastDay(depositDeadline(appliedOn), 'application_date')
    case 'completion':
      return appliedOn === undefined ? '' : lastDay(completionDeadline(appliedOn), 'application_date')
  }
}

function lastDay(day: IsoDate | undefined, countedFrom: ArgumentName): CellResult {
  if (day === undefined) throw invalidValue(problem.unreadable(nameOf(countedFrom), expected.dayInExcel))
  return formats().day(day)
}
