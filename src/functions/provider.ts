import { registry, type Provider } from '../providers'
import { readRegistrationNumber, type WrittenNumber } from '../rules'
import { expected, problem, providerFieldWords, serviceTerm } from '../wording'
import {
  nameOf,
  optional,
  isBlankOrZero,
  isError,
  primitiveValue,
  readText,
  wordReader,
  invalidValue,
  notAvailable,
} from '../cells'

const readField = wordReader(providerFieldWords)

/**
 * Gegevens van een dienstverlener bij zijn erkenningsnummer, uit de lijst die bij de add-in hoort.
 * @customfunction PROVIDER
 * @helpurl https://localhost:3000/functies.html#PROVIDER
 * @param number Erkenningsnummer, in welke schrijfwijze ook.
 * @param [field] "naam" (standaard), "nummer", "dienst", "campus", "programma", "website" of "bron".
 * @param [if_not_found] Wat te tonen als het nummer niet in de lijst staat of niet leesbaar is; leeg: een fout.
 * @returns {any} Tekst; verschillende waarden gescheiden door " | ".
 */
export function provider(number: any, field?: any, if_not_found?: any): any {
  if (isBlankOrZero(number)) return ''
  const shown = optional('field', field, readField) ?? 'name'
  if (isError(number)) throw invalidValue(problem.unreadable(nameOf('number'), expected.registrationNumber))
  if (isError(if_not_found)) throw invalidValue(problem.unreadable(nameOf('if_not_found'), expected.text))
  const otherwise = primitiveValue(if_not_found)

  const text = readText(number)
  const reading = text.kind === 'value' ? readRegistrationNumber(text.value) : undefined
  if (!reading?.ok) {
    if (otherwise !== undefined) return otherwise
    throw invalidValue(problem.unreadable(nameOf('number'), expected.registrationNumber))
  }
  const scopes = registry.byNumber(reading.value.number)
  if (scopes.length === 0) {
    if (otherwise !== undefined) return otherwise
    throw notAvailable(problem.unknownProvider(nameOf('number'), reading.value.number))
  }
  const values = scopes.map((scope) => valueOf(scope, shown, reading.value))
  return [...new Set(values)].filter((value) => value !== '').join(' | ')
}

function valueOf(provider: Provider, field: keyof typeof providerFieldWords, { service }: WrittenNumber): string {
  return field === 'service' ? serviceTerm(service) : (provider[field] ?? '')
}
