import { readRegistrationNumber } from '../rules'
import { expected, problem } from '../wording'
import { nameOf, readText, invalidValue } from '../cells'
import { maybeBlank } from './definition/arguments'
import { customFunction } from './definition/custom-function'

const text = {
  names: { nl: 'tekst', en: 'text' },
  says: {
    nl: 'Tekst met precies één erkenningsnummer, in welke schrijfwijze ook.',
    en: 'Text with exactly one registration number, in any spelling.',
  },
  reader: readText,
}

export const providerNumber = customFunction({
  id: 'PROVIDER_NUMBER',
  says: {
    nl: 'Zoekt het erkenningsnummer in een tekst en schrijft het juist: DV.0100275 wordt DV.O100275.',
    en: 'Finds the registration number in a text and spells it right: DV.0100275 becomes DV.O100275.',
  },
  arguments: { written: maybeBlank(text) },
  examples: [['=KMO.PROVIDER_NUMBER("DV.0100275")', 'DV.O100275']],
  answer({ written }) {
    if (written === undefined) return ''
    const reading = readRegistrationNumber(written)
    if (!reading.ok) throw invalidValue(problem.unreadable(nameOf(text.names), expected.registrationNumber))
    return reading.value.number
  },
})
