import { applicationDeadline, completionDeadline, depositDeadline, retentionEnd, type IsoDate } from '../rules'
import { deadlineWords, expected, problem } from '../wording'
import { nameOf, isBlankOrZero, wordReader, invalidValue, formats, type ArgumentNames, type CellResult } from '../cells'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate, startDate } from './definition/parameters'
import { termParameters } from './definition/rests-on'
import { terms } from './definition/suggested-words'

export const deadline = customFunction({
  id: 'DEADLINE',
  says: {
    nl: 'Laatste dag van een stap: aanvragen (start + 14 kalenderdagen), eigen aandeel storten (aanvraag + 30), einde (31 december van het jaar na de aanvraag) of bewaren (start + 10 jaar).',
    en: 'Last day of a step: apply (start + 14 calendar days), deposit the own share (application + 30), end (31 December of the year after the application) or keep the documents (start + 10 years).',
  },
  arguments: {
    startsOn: required(startDate),
    step: optional(
      {
        names: { nl: 'stap', en: 'step' },
        says: {
          nl: '"aanvraag" (standaard), "storting", "einde" of "bewaring".',
          en: '"aanvraag" (application, the default), "storting" (deposit), "einde" (end) or "bewaring" (retention).',
        },
        reader: wordReader(deadlineWords),
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
  withoutSubject: (startDate) => (isBlankOrZero(startDate) ? '' : undefined),
  answer({ startsOn, step, appliedOn }) {
    switch (step) {
      case 'application':
        return lastDay(applicationDeadline(startsOn), startDate.names)
      case 'retention':
        return lastDay(retentionEnd(startsOn), startDate.names)
      case 'deposit':
        return appliedOn === undefined ? '' : lastDay(depositDeadline(appliedOn), applicationDate.names)
      case 'completion':
        return appliedOn === undefined ? '' : lastDay(completionDeadline(appliedOn), applicationDate.names)
    }
  },
})

function lastDay(day: IsoDate | undefined, countedFrom: ArgumentNames): CellResult {
  if (day === undefined) throw invalidValue(problem.unreadable(nameOf(countedFrom), expected.dayInExcel))
  return formats().day(day)
}
