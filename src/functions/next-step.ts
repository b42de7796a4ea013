import { daysBetween, nextStep as findNextStep } from '../rules'
import { lapsedTerm, showWords, stepTerms } from '../wording'
import { known, optional, required, isBlankOrZero, readDay, wordReader, formats } from '../cells'

const readShow = wordReader(showWords)

/**
 * Eerstvolgende stap van een aanvraag op een dag: aanvragen, eigen aandeel storten, betaling opdragen, attest opvragen of klaar; "vervallen" als de laatste dag voorbij is.
 * @customfunction NEXT_STEP
 * @helpurl https://localhost:3000/functies.html#NEXT_STEP
 * @param as_of Dag waarop u kijkt. Zet die dag in één cel en verwijs ernaar.
 * @param start_date Officiële eerste lesdag van de opleiding, of start van het advies.
 * @param [application_date] Dag van de aanvraag.
 * @param [deposit_date] Dag waarop het eigen aandeel is gestort.
 * @param [payment_date] Dag van de betaalopdracht.
 * @param [certificate_date] Dag waarop het attest er is.
 * @param [show] "actie" (standaard), "datum" (laatste dag van de stap) of "dagen" (hoeveel dagen nog).
 * @returns {any} Tekst, datum of aantal dagen.
 */
export function nextStep(
  as_of: any,
  start_date: any,
  application_date?: any,
  deposit_date?: any,
  payment_date?: any,
  certificate_date?: any,
  show?: any,
): any {
  if (isBlankOrZero(start_date) && isBlankOrZero(application_date)) return ''
  const asOf = required('as_of', as_of, readDay)
  const days = {
    startsOn: optional('start_date', start_date, readDay),
    appliedOn: optional('application_date', application_date, readDay),
    depositedOn: optional('deposit_date', deposit_date, readDay),
    paymentOrderedOn: optional('payment_date', payment_date, readDay),
    certifiedOn: optional('certificate_date', certificate_date, readDay),
  }
  const shown = optional('show', show, readShow) ?? 'action'
  const { step, lastDay, lapsed } = known(
    findNextStep(days, asOf),
    days.appliedOn === undefined ? 'start_date' : 'application_date',
  )

  switch (shown) {
    case 'action':
      return lapsed ? lapsedTerm : stepTerms[step]
    case 'day':
      return lastDay === undefined ? '' : formats().day(lastDay)
    case 'days':
      return lastDay === undefined ? '' : daysBetween(asOf, lastDay)
  }
}
