import { registry, type Provider } from '../providers'
import { readRegistrationNumber, type WrittenNumber } from '../rules'
import { expected, problem, providerFieldWords, serviceTerm } from '../wording'
import {
  nameOf,
  isBlankOrZero,
  isError,
  primitiveValue,
  readText,
  wordReader,
  invalidValue,
  notAvailable,
} from '../cells'
import { asItIs, mayBeLeftOut, optional } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { providerFields } from './definition/suggested-words'

const number = {
  names: { nl: 'nummer', en: 'number' },
  says: { nl: 'Erkenningsnummer, in welke schrijfwijze ook.', en: 'Registration number, in any spelling.' },
  reader: readText,
}
const field = {
  names: { nl: 'veld', en: 'field' },
  says: {
    nl: '"naam" (standaard), "nummer", "dienst", "campus", "programma", "website" of "bron".',
    en: '"naam" (name, the default), "nummer" (number), "dienst" (service), "campus", "programma" (programme), "website" or "bron" (source).',
  },
  reader: wordReader(providerFieldWords),
  words: providerFields,
}
const ifNotFound = {
  names: { nl: 'indien_niet_gevonden', en: 'if_not_found' },
  says: {
    nl: 'Wat te tonen als het nummer niet in de lijst staat of niet leesbaar is; leeg: een fout.',
    en: 'What to show when the number is not in the list or cannot be read; left out: an error.',
  },
  reader: readText,
}

export const provider = customFunction({
  id: 'PROVIDER',
  says: {
    nl: 'Gegevens van een dienstverlener bij zijn erkenningsnummer, uit de lijst die bij de add-in hoort.',
    en: 'Data of a provider by its registration number, from the list that comes with the add-in.',
  },
  arguments: {
    number: asItIs(number),
    field: optional(field, 'name'),
    ifNotFound: mayBeLeftOut(asItIs(ifNotFound)),
  },
  examples: [
    ['=KMO.PROVIDER("DV.O 103961")', 'CVO Leerstad'],
    ['=KMO.PROVIDER("DV.O105080","campus")', 'campussen Brugge en Oostende'],
  ],
  withoutSubject: (number) => (isBlankOrZero(number) ? '' : undefined),
  answer(given) {
    if (isError(given.number)) throw invalidValue(problem.unreadable(nameOf(number.names), expected.registrationNumber))
    if (isError(given.ifNotFound)) throw invalidValue(problem.unreadable(nameOf(ifNotFound.names), expected.text))
    const otherwise = primitiveValue(given.ifNotFound)

    const text = readText(given.number)
    const reading = text.kind === 'value' ? readRegistrationNumber(text.value) : undefined
    if (!reading?.ok) {
      if (otherwise !== undefined) return otherwise
      throw invalidValue(problem.unreadable(nameOf(number.names), expected.registrationNumber))
    }
    const scopes = registry.byNumber(reading.value.number)
    if (scopes.length === 0) {
      if (otherwise !== undefined) return otherwise
      throw notAvailable(problem.unknownProvider(nameOf(number.names), reading.value.number))
    }
    const values = scopes.map((scope) => valueOf(scope, given.field, reading.value))
    return [...new Set(values)].filter((value) => value !== '').join(' | ')
  },
})

function valueOf(provider: Provider, field: keyof typeof providerFieldWords, { service }: WrittenNumber): string {
  return field === 'service' ? serviceTerm(service) : (provider[field] ?? '')
}
