import { checkedOn, subsidyCeiling, yearOf } from '../rules'
import { firstYear, known, moneyResult, knownYear, lastYear } from '../cells'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { size, year } from './definition/parameters'

export const plafond = customFunction({
  id: 'PLAFOND',
  says: {
    nl: 'Plafond in euro: hoogste subsidie per onderneming in een kalenderjaar.',
    en: 'Ceiling in euro: the most subsidy an enterprise can get in a calendar year.',
  },
  arguments: {
    applicant: required(size),
    year: optional(
      {
        ...year,
        says: {
          nl: `Jaar van de aanvraag (${firstYear} tot ${lastYear}) of een datum; leeg: het jaar waarin de regels het laatst zijn nagekeken.`,
          en: `Year of the application (${firstYear} to ${lastYear}) or a date; left out: the year in which the rules were last checked.`,
        },
      },
      yearOf(checkedOn),
    ),
  },
  restsOn: ['subsidyCeiling'],
  examples: [
    ['=KMO.PLAFOND("klein",2026)', '7500'],
    ['=KMO.PLAFOND("middelgroot",2019)', '15000'],
  ],
  answer: ({ applicant, year: calendarYear }) =>
    moneyResult(known(subsidyCeiling(applicant, knownYear(calendarYear, year.names)), year.names)),
})
