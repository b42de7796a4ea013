import { projectFindings } from '../rules'
import { argumentNames, findingsText, type ArgumentName } from '../wording'
import {
  readAmount,
  readText,
  type Cell,
  type Reader,
  readApplicant,
  readKnownDay,
  readService,
  readTheme,
} from '../cells'

/**
 * Kijkt één aanvraag na: "OK", of wat er mis is, het ergste eerst, telkens met een code en de dag of het bedrag dat telt.
 * @customfunction CHECK
 * @helpurl https://localhost:3000/functies.html#CHECK
 * @param start_date Officiële eerste lesdag van de opleiding, of start van het advies.
 * @param cost Kost zonder btw, in euro.
 * @param [application_date] Dag van de aanvraag; leeg: de regels van de startdatum.
 * @param [provider_number] Erkenningsnummer van de dienstverlener, bijvoorbeeld DV.O105080.
 * @param [theme] Thema, bijvoorbeeld "digitalisering".
 * @param [service] "opleiding" of "advies"; leeg: opleiding, en de soort van het nummer wordt niet nagekeken.
 * @param [size] "klein", "middelgroot" of "groot"; met "maatwerk" ervoor voor een maatwerkbedrijf.
 * @param [end_date] Laatste dag van de opleiding of het advies.
 * @returns {any} "OK", of de bevindingen gescheiden door een puntkomma.
 */
export function check(
  start_date: any,
  cost: any,
  application_date?: any,
  provider_number?: any,
  theme?: any,
  service?: any,
  size?: any,
  end_date?: any,
): any {
  const unreadable: { field: string; name: string }[] = []
  const read = <T>(field: string, argument: ArgumentName, cell: Cell, reader: Reader<T>): T | undefined => {
    const reading = reader(cell)
    if (reading.kind === 'unreadable') unreadable.push({ field, name: `${argumentNames[argument]} (${argument})` })
    return reading.kind === 'value' ? reading.value : undefined
  }
  const startsOn = read('startsOn', 'start_date', start_date, readKnownDay)
  const amount = read('projectAmount', 'cost', cost, readAmount)
  return findingsText(
    projectFindings({
      startsOn,
      projectAmount: amount,
      eligibleCost: amount,
      appliedOn: read('appliedOn', 'application_date', application_date, readKnownDay),
      registrationNumber: read('registrationNumber', 'provider_number', provider_number, readText),
      theme: read('theme', 'theme', theme, readTheme),
      service: read('service', 'service', service, readService),
      applicant: read('applicant', 'size', size, readApplicant),
      endsOn: read('endsOn', 'end_date', end_date, readKnownDay),
      unreadable,
    }),
  )
}
