import type { ExplanationStep } from '../../rules'
import { amountText, choiceText, percentText, pointsText } from '../formats'
import { applicantTerm, serviceTerm, themeTerm } from '../terms'

/** The name of a step and the sentence that explains it. The last step is called `Subsidie`. */
export function stepText(step: ExplanationStep, dayWasGiven: boolean): { name: string; sentence: string } {
  switch (step.step) {
    case 'cost':
      return { name: 'Kost', sentence: 'Kosten zonder btw die in aanmerking komen, in euro.' }
    case 'application-date':
      return {
        name: 'Aanvraagdatum',
        sentence: dayWasGiven
          ? 'De dag van de aanvraag bepaalt welke regels gelden en welk kalenderjaar het plafond levert.'
          : 'Niet ingevuld: de regels van de dag waarop ze het laatst zijn nagekeken.',
      }
    case 'applicant':
      return {
        name: 'Grootte',
        sentence: `${capital(applicantTerm(step.value))}: ${step.entitled ? '' : 'geen '}recht op subsidie op deze dag.`,
      }
    case 'theme': {
      const theme = step.value === undefined ? 'zonder thema' : `over ${themeTerm(step.value)}`
      const only =
        step.eligible === 'any' || step.entitled ? '' : `: enkel nog over ${choiceText(step.eligible.map(themeTerm))}`
      return {
        name: 'Dienst en thema',
        sentence: `${capital(serviceTerm(step.service))} ${theme} wordt ${step.entitled ? '' : 'niet '}gesubsidieerd op deze dag${only}.`,
      }
    }
    case 'ordinary-rate':
      return { name: 'Gewoon percentage', sentence: 'Steunpercentage voor deze grootte.' }
    case 'rate-increase':
      return {
        name: 'Verhoging',
        sentence: `Het thema ${themeTerm(step.theme)} geeft ${pointsText(step.value)}: van ${percentText(step.ordinary)} naar ${percentText(step.rate)}.`,
      }
    case 'minimum':
      return {
        name: 'Minimumkost',
        sentence: step.reached
          ? `De kost haalt het minimum voor een aanvraag (${serviceTerm(step.service)}).`
          : `De kost ligt onder het minimum voor een aanvraag (${serviceTerm(step.service)}).`,
      }
    case 'calculated':
      return {
        name: 'Berekende subsidie',
        sentence: `${percentText(step.rate)} van ${amountText(step.cost)} euro, afgerond op de cent.`,
      }
    case 'ceiling':
      return { name: 'Plafond', sentence: `Het hele plafond van kalenderjaar ${step.year}.` }
    case 'room':
      return { name: 'Plafond over', sentence: 'Wat volgens de opgave van het plafond overblijft.' }
    case 'own-share':
      return { name: 'Eigen aandeel', sentence: 'De kost min de subsidie.' }
    case 'subsidy':
      return { name: 'Subsidie', sentence: conclusion(step.because) }
  }
}

function conclusion(because: (ExplanationStep & { step: 'subsidy' })['because']): string {
  switch (because) {
    case 'applicant-not-entitled':
      return 'Geen subsidie: deze onderneming heeft geen recht.'
    case 'theme-not-eligible':
      return 'Geen subsidie: deze dienst wordt niet gesubsidieerd.'
    case 'below-minimum':
      return 'Geen subsidie: de kost ligt onder het minimum.'
    case 'credit-note':
      return 'Creditnota: dit bedrag aan subsidie gaat terug.'
    case 'cut':
      return 'Verminderd tot wat van het plafond overblijft.'
    case undefined:
      return 'De berekende subsidie past onder het plafond.'
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a theme step shows as its value. */
export const themeStepValue = (step: ExplanationStep & { step: 'theme' }): string =>
  step.value === undefined ? serviceTerm(step.service) : `${serviceTerm(step.service)}, ${themeTerm(step.value)}`

/** What an increase shows as its value. */
export const increaseStepValue = (step: ExplanationStep & { step: 'rate-increase' }): string =>
  `${pointsText(step.value)}: ${percentText(step.rate)}`

/** What stands beside a subsidy of 0 when there is no cost to explain. */
export const noCostText = 'Er is geen kost ingevuld.'
