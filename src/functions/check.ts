import { projectFindings } from '../rules'
import { findingsText } from '../wording'
import { argumentName, readKnownDay, readText, zeroIsAbsent, type Reading } from '../cells'
import { asRead, mayBeLeftOut } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate, cost, service, size, startDate, theme } from './definition/parameters'

const project = {
  startsOn: asRead({ ...startDate, reader: readKnownDay }),
  projectAmount: asRead({
    ...cost,
    reader: zeroIsAbsent(cost.reader),
    says: { nl: 'Kost zonder btw, in euro.', en: 'Cost without VAT, in euro.' },
  }),
  appliedOn: mayBeLeftOut(
    asRead({
      ...applicationDate,
      says: {
        nl: 'Dag van de aanvraag; leeg: de regels van de startdatum.',
        en: 'Day of the application; left out: the rules of the start date.',
      },
      reader: readKnownDay,
    }),
  ),
  registrationNumber: mayBeLeftOut(
    asRead({
      names: { nl: 'erkenningsnummer', en: 'provider_number' },
      says: {
        nl: 'Erkenningsnummer van de dienstverlener, bijvoorbeeld DV.O105080.',
        en: 'Registration number of the provider, for example DV.O105080.',
      },
      reader: readText,
    }),
  ),
  theme: mayBeLeftOut(
    asRead({
      ...theme,
      says: {
        nl: 'Thema, bijvoorbeeld "digitalisering".',
        en: 'Theme, for example "digitalisering" (digitalisation).',
      },
    }),
  ),
  service: mayBeLeftOut(
    asRead({
      ...service,
      says: {
        nl: '"opleiding" of "advies"; leeg: opleiding, en de soort van het nummer wordt niet nagekeken.',
        en: '"opleiding" (training) or "advies" (advice); left out: training, and the kind of the number is not judged.',
      },
    }),
  ),
  applicant: mayBeLeftOut(asRead(size)),
  endsOn: mayBeLeftOut(
    asRead({
      names: { nl: 'einddatum', en: 'end_date' },
      says: { nl: 'Laatste dag van de opleiding of het advies.', en: 'Last day of the course or the advice.' },
      reader: readKnownDay,
    }),
  ),
} as const

export const check = customFunction({
  id: 'CHECK',
  says: {
    nl: 'Kijkt één aanvraag na: "OK", of wat er mis is, het ergste eerst, telkens met een code en de dag of het bedrag dat telt.',
    en: 'Checks one application: "OK", or what is wrong, worst first, each with a code and the day or amount that matters. In Dutch.',
  },
  arguments: project,
  restsOn: ['applicationTerm', 'completionTerm', 'minimumCost', 'eligibleThemes'],
  examples: [
    [
      '=KMO.CHECK(DATE(2024,9,23),1000,DATE(2024,10,8),"DV.O105080","innovatie","opleiding","klein")',
      'T1 te laat: uiterlijk 07/10/2024',
    ],
    ['=KMO.CHECK(DATE(2026,9,7),450,DATE(2026,9,1),"DV.O105080","digitalisering","opleiding","klein")', 'OK'],
  ],
  answer: (given) =>
    findingsText(
      projectFindings({
        startsOn: valueOf(given.startsOn),
        projectAmount: valueOf(given.projectAmount),
        eligibleCost: valueOf(given.projectAmount),
        appliedOn: valueOf(given.appliedOn),
        registrationNumber: valueOf(given.registrationNumber),
        theme: valueOf(given.theme),
        service: valueOf(given.service),
        applicant: valueOf(given.applicant),
        endsOn: valueOf(given.endsOn),
        unreadable: unreadableOf(given),
      }),
    ),
})

const valueOf = <T>(reading: Reading<T>): T | undefined => (reading.kind === 'value' ? reading.value : undefined)

/** What stands there but cannot be read, by the names of its argument. */
function unreadableOf(given: Readonly<Record<keyof typeof project, Reading<unknown>>>) {
  const fields = Object.keys(project) as (keyof typeof project)[]
  return fields
    .filter((field) => given[field].kind === 'unreadable')
    .map((field) => ({ field, name: argumentName(project[field].parameter.names) }))
}
