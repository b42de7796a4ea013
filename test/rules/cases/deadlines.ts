import type { IsoDate } from '../../../src/rules'
import { pages, type Case } from './case'

type Given = { readonly startsOn: IsoDate } | { readonly appliedOn: IsoDate }
type Expected = {
  /** Last day to apply, for the start. */
  readonly apply?: IsoDate
  /** Last day of the deposit and of the project, for the application. */
  readonly deposit?: IsoDate
  readonly complete?: IsoDate
  readonly keepUntil?: IsoDate
}

// Published, and not a case because the page is wrong: "14 dagen vóór het begin" (wvvk.be), "14 days from the date of receipt"
// (safecon.be). Before April 2016 and so outside the scheme: a start on 20 December 2015 with 40 days, until 29 January 2016.

export const deadlineCases: readonly Case<Given, Expected>[] = [
  {
    says: 'a course that starts on 3 September can be applied for until 17 September',
    origin: pages.leerstad,
    given: { startsOn: '2026-09-03' },
    expected: { apply: '2026-09-17' },
  },
  {
    says: 'a start on Monday 23 September 2024: until 7 October',
    origin: pages.vives,
    given: { startsOn: '2024-09-23' },
    expected: { apply: '2024-10-07' },
  },
  {
    says: 'a last day on Sunday stays on Sunday',
    origin: 'own',
    given: { startsOn: '2026-03-08' },
    expected: { apply: '2026-03-22' },
  },
  {
    says: 'a last day on 1 January stays there',
    origin: 'own',
    given: { startsOn: '2025-12-18' },
    expected: { apply: '2026-01-01' },
  },
  {
    says: 'over 29 February',
    origin: 'own',
    given: { startsOn: '2024-02-20' },
    expected: { apply: '2024-03-05' },
  },
  {
    says: 'the own share must arrive within 30 days of the application',
    origin: 'https://www.vigc.be/procedure-kmo-portefeuille/',
    given: { appliedOn: '2026-03-02' },
    expected: { deposit: '2026-04-01' },
  },
  {
    says: 'the project ends on 31 December of the year after the application at the latest',
    origin: pages.projects,
    given: { appliedOn: '2026-01-01' },
    expected: { complete: '2027-12-31' },
  },
  {
    says: 'which is the same for an application of the last day of that year',
    origin: pages.bouwunie,
    given: { appliedOn: '2026-12-31' },
    expected: { complete: '2027-12-31', deposit: '2027-01-30' },
  },
  {
    says: 'documents are kept for ten years after the start',
    origin:
      'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/controle-en-stavingsdocumenten',
    given: { startsOn: '2026-09-03' },
    expected: { keepUntil: '2036-09-03' },
  },
  {
    says: 'a start on 29 February is kept until 28 February',
    origin: 'own',
    given: { startsOn: '2024-02-29' },
    expected: { keepUntil: '2034-02-28' },
  },
  {
    says: 'a start before the scheme still has a last day: a term can be counted for any date',
    origin: 'own',
    given: { startsOn: '1900-03-01' },
    expected: { apply: '1900-03-15', keepUntil: '1910-03-01' },
  },
]
