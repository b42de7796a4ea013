import { daysBetween, nextStep as findNextStep, stepsDone } from '../rules'
import { lapsedTerm, showWords, stepTerms } from '../wording'
import { known, isBlankOrZero, readDay, readDone, wordReader, formats } from '../cells'
import { maybeBlank, optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate, startDate } from './definition/parameters'
import { termParameters } from './definition/rests-on'
import { shown } from './definition/suggested-words'

export const nextStep = customFunction({
  id: 'NEXT_STEP',
  says: {
    nl: 'Eerstvolgende stap van een aanvraag op een dag: aanvragen, eigen aandeel storten, betaling opdragen, attest opvragen of klaar; "vervallen" als de laatste dag voorbij is.',
    en: 'Next step of an application on a day: apply, deposit the own share, order the payment, obtain the certificate, or done; "vervallen" (lapsed) once the last day is over.',
  },
  arguments: {
    asOf: required({
      names: { nl: 'peildatum', en: 'as_of' },
      says: {
        nl: 'Dag waarop u kijkt. Zet die dag in één cel en verwijs ernaar.',
        en: 'The day you look at. Put it in one cell and refer to it.',
      },
      reader: readDay,
    }),
    startsOn: maybeBlank(startDate),
    appliedOn: optional({
      ...applicationDate,
      says: { nl: 'Dag van de aanvraag.', en: 'Day of the application.' },
    }),
    depositedOn: optional({
      names: { nl: 'stortingsdatum', en: 'deposit_date' },
      says: {
        nl: 'Dag waarop het eigen aandeel is gestort, of "ja".',
        en: 'Day on which the own share was deposited, or "ja" (yes).',
      },
      reader: readDone,
    }),
    paymentOrderedOn: optional({
      names: { nl: 'betaaldatum', en: 'payment_date' },
      says: { nl: 'Dag van de betaalopdracht, of "ja".', en: 'Day of the payment order, or "ja" (yes).' },
      reader: readDone,
    }),
    certifiedOn: optional({
      names: { nl: 'attestdatum', en: 'certificate_date' },
      says: {
        nl: 'Dag waarop het attest er is, of "ja".',
        en: 'Day on which the certificate arrived, or "ja" (yes).',
      },
      reader: readDone,
    }),
    show: optional(
      {
        names: { nl: 'tonen', en: 'show' },
        says: {
          nl: '"actie" (standaard), "datum" (laatste dag van de stap) of "dagen" (hoeveel dagen nog).',
          en: '"actie" (action, the default), "datum" (last day of the step) or "dagen" (days left).',
        },
        reader: wordReader(showWords),
        words: shown,
      },
      'action',
    ),
  },
  restsOn: termParameters,
  examples: [
    ['=KMO.NEXT_STEP(DATE(2026,9,10),DATE(2026,9,3))', 'aanvragen'],
    ['=KMO.NEXT_STEP(DATE(2026,9,10),DATE(2026,9,3),DATE(2026,9,8),,,,"dagen")', '28'],
  ],
  withoutSubject: (_, startDate, applicationDate) =>
    isBlankOrZero(startDate) && isBlankOrZero(applicationDate) ? '' : undefined,
  answer({ asOf, show, ...notes }) {
    const { names } = notes.appliedOn === undefined ? startDate : applicationDate
    const { step, lastDay, lapsed } = known(findNextStep(stepsDone(notes, asOf), asOf), names)
    switch (show) {
      case 'action':
        return lapsed ? lapsedTerm : stepTerms[step]
      case 'day':
        return lastDay === undefined ? '' : formats().day(lastDay)
      case 'days':
        return lastDay === undefined ? '' : daysBetween(asOf, lastDay)
    }
  },
})
