import { readRegistrationNumber } from '../rules'
import { expected, problem } from '../wording'
import { nameOf, optional, readText, invalidValue } from '../cells'

/**
 * Zoekt het erkenningsnummer in een tekst en schrijft het juist: DV.0100275 wordt DV.O100275.
 * @customfunction PROVIDER_NUMBER
 * @helpurl https://localhost:3000/functies.html#PROVIDER_NUMBER
 * @param text Tekst met precies één erkenningsnummer, in welke schrijfwijze ook.
 * @returns {any} Het nummer als DV.O105080; een fout als er geen of meer dan één nummer staat.
 */
export function providerNumber(text: any): any {
  const written = optional('text', text, readText)
  if (written === undefined) return ''
  const reading = readRegistrationNumber(written)
  if (!reading.ok) throw invalidValue(problem.unreadable(nameOf('text'), expected.registrationNumber))
  return reading.value.number
}
