import { pages, type Case } from './case'

type Given = {
  readonly fee: string
  readonly catering?: string
  readonly persons?: string
  readonly days?: string
  readonly materials?: string
  readonly trainerTravel?: string
  readonly deduction?: string
}

const costs =
  'https://www.vlaanderen.be/nl/ondernemen/kapitaal-en-krediet/subsidie-voor-opleiding-en-advies-voor-kmos-en-zelfstandigen-kmo-portefeuille/welke-kosten-komen-aanmerking-voor-steun-de-kmo-portefeuille'

export const eligibleCostCases: readonly Case<Given, string>[] = [
  {
    says: 'catering counts up to 25 euro per person per day',
    origin: pages.ieNet,
    given: { fee: '800', catering: '200', persons: '4', days: '1' },
    expected: '900.00',
  },
  {
    says: 'catering below the limit counts in full',
    origin: pages.bouwunie,
    given: { fee: '800', catering: '99.5', persons: '2', days: '2' },
    expected: '899.50',
  },
  {
    says: 'exactly at the limit',
    origin: costs,
    given: { fee: '800', catering: '300', persons: '4', days: '3' },
    expected: '1100.00',
  },
  {
    says: 'no days, no catering',
    origin: 'own',
    given: { fee: '800', catering: '300', persons: '4', days: '0' },
    expected: '800.00',
  },
  {
    says: 'material that is only for the course, and the travel of the trainer',
    origin: costs,
    given: { fee: '1000', materials: '120.25', trainerTravel: '35.5' },
    expected: '1155.75',
  },
  {
    says: 'an exam or other support is taken off by the user',
    origin: pages.projects,
    given: { fee: '1000', materials: '50', deduction: '150' },
    expected: '900.00',
  },
  {
    says: 'never below 0',
    origin: 'own',
    given: { fee: '100', deduction: '100.01' },
    expected: '0.00',
  },
  {
    says: 'rounded to the cent, half away from zero',
    origin: 'own',
    given: { fee: '100.005' },
    expected: '100.01',
  },
]
