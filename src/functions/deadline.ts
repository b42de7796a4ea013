import { applicationDeadline, completionDeadline, depositDeadline, retentionEnd, type IsoDate } from '../rules'
import { deadlineWords, expected, fromLaw, problem } from '../wording'
import {
  nameOf,
  isBlankOrZero,
  wordReader,
  invalidValue,
  formats,
  type ArgumentNames,
  type Cell,
  type CellResult,
} from '../cells'
import { maybeBlank, optional } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate, startDate } from './definition/parameters'
import { termParameters } from './definition/rests-on'
import { terms } from './definition/suggested-words'

const readTerm = wordReader(deadlineWords)

/** Counted from the application: a start is not needed. */
function countsFromApplication(step: Cell): boolean {
  const term = readTerm(step)
  return term.kind === 'value' && (term.value === 'deposit' || term.value === 'completion')
}

export const deadline = customFunction({
  id: 'DEADLINE',
  says: fromLaw(({ applicationTerm, depositTerm, completionTerm, retentionTerm }) => ({
    nl: `Laatste dag van een stap: aanvragen (start + ${applicationTerm} kalenderdagen), eigen aandeel storten (aanvraag + ${depositTerm}), einde (31 december ${completionTerm === 1 ? 'van het jaar' : `${completionTerm} jaar`} na de aanvraag) of bewaren (start + ${retentionTerm} jaar).`,
    en: `Last day of a step: apply (start + ${applicationTerm} calendar days), deposit the own share (application + ${depositTerm}), end (31 December ${completionTerm === 1 ? 'of the year' : `${completionTerm} years`} after the application) or keep the documents (start + ${retentionTerm} years).`,
  })),
  arguments: {
    startsOn: maybeBlank(startDate),
    step: optional(
      {
        names: { nl: 'stap', en: 'step' },
        says: {
          nl: '"aanvraag" (standaard), "storting", "einde" of "bewaring".',
          en: '"aanvraag" (application, the default), "storting" (deposit), "einde" (end) or "bewaring" (retention).',
        },
        reader: readTerm,
        words: terms,
      },
      'application',
    ),
    appliedOn: optional({
      ...applicationDate,
      says: {
        nl: 'Dag van de aanvraag; nodig voor "storting" en "einde".',
        en: 'Day of the application; needed for "storting" and "einde".',
      },
    }),
  },
  restsOn: [...termParameters, 'retentionTerm'],
  examples: [
    ['=KMO.DEADLINE(DATE(2024,9,23))', '07/10/2024'],
    ['=KMO.DEADLINE("3/9/2026")', '17/09/2026'],
    ['=KMO.DEADLINE(DATE(2026,9,3),"einde",DATE(2026,9,10))', '31/12/2027'],
  ],
  withoutSubject: (startDate, step) => (isBlankOrZero(startDate) && !countsFromApplication(step) ? '' : undefined),
  answer({ startsOn, step, appliedOn }) {
    switch (step) {
      case 'application':
        return lastDay(applicationDeadline, startsOn, startDate.names)
      case 'retention':
        return lastDay(retentionEnd, startsOn, startDate.names)
      case 'deposit':
        return lastDay(depositDeadline, appliedOn, applicationDate.names)
      case 'completion':
        return lastDay(completionDeadline, appliedOn, applicationDate.names)
    }
  },
})

/** Nothing while the day it is counted from is not there. */
function lastDay(
  counted: (from: IsoDate) => IsoDate | undefined,
  from: IsoDate | undefined,
  names: ArgumentNames,
): CellResult {
  if (from === undefined) return ''
  const day = counted(from)
  if (day === undefined) throw invalidValue(problem.unreadable(nameOf(names), expected.dayInExcel))
  return formats().day(day)
}
