import { growthAmendments, growthSubsidy as estimate, growthSubsidyKnown, zero } from '../rules'
import { isBlankOrZero, moneyResult, nameOf, notAvailable, readNotNegative } from '../cells'
import { dayText, problem, sinceText, wordsIn, type Language } from '../wording'
import { optional } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate } from './definition/parameters'

const readCost = readNotNegative()
const [, { inForce: callsFrom, sets: rules }] = growthAmendments

/** The figures of the text in a language. */
function figures(language: Language) {
  const { percent, figure } = wordsIn(language)
  const { subsidyRate, ceiling, minimumCost } = rules
  return {
    rate: percent(subsidyRate),
    advice: figure(ceiling.advice),
    hire: figure(ceiling.hire),
    minimum: figure(minimumCost),
    since: sinceText(callsFrom),
  }
}
const [nl, en] = [figures('nl'), figures('en')]
const [firstDay, lastDay] = [dayText(growthSubsidyKnown.from), dayText(growthSubsidyKnown.to)]

export const growthSubsidy = customFunction({
  id: 'GROWTH_SUBSIDY',
  says: {
    nl: `Schat de kmo-groeisubsidie, een andere regeling, in euro: ${nl.rate} van elke kost, hoogstens ${nl.advice} euro voor advies en ${nl.hire} euro voor een aanwerving; vanaf ${nl.since} 0 onder ${nl.minimum} euro samen, daarvoor is een minimum onzeker. Geen belofte: het budget gaat naar de best gerangschikte dossiers.`,
    en: `Estimates the SME growth subsidy, another scheme, in euro: ${en.rate} of each cost, at most ${en.advice} euro for advice and ${en.hire} euro for a hire; from ${en.since} 0 below ${en.minimum} euro together, before that a minimum is uncertain. No promise: the budget goes to the best-ranked files.`,
  },
  arguments: {
    adviceCost: optional(
      {
        names: { nl: 'advieskost', en: 'advice_cost' },
        says: {
          nl: 'Kost van strategisch advies zonder btw, in euro.',
          en: 'Cost of strategic advice without VAT, in euro.',
        },
        reader: readCost,
      },
      zero,
    ),
    hireCost: optional(
      {
        names: { nl: 'aanwervingskost', en: 'hire_cost' },
        says: {
          nl: 'Kost van de aanwerving van een strategische medewerker, in euro.',
          en: 'Cost of hiring a strategic employee, in euro.',
        },
        reader: readCost,
      },
      zero,
    ),
    appliedOn: optional({
      ...applicationDate,
      says: {
        nl: `Dag van de aanvraag, van ${firstDay} tot en met ${lastDay}; leeg of een andere dag: #N/B.`,
        en: `Day of the application, from ${firstDay} to ${lastDay}; left out or another day: #N/A.`,
      },
    }),
  },
  examples: [['=KMO.GROWTH_SUBSIDY(60000,40000,DATE(2019,3,1))', '45000']],
  withoutSubject: (adviceCost, hireCost) => (isBlankOrZero(adviceCost) && isBlankOrZero(hireCost) ? 0 : undefined),
  answer(given) {
    const subsidy = estimate(given)
    if (!subsidy.ok) throw notAvailable(problem.growthSubsidyUnknown(nameOf(applicationDate.names), growthSubsidyKnown))
    return moneyResult(subsidy.value)
  },
})
