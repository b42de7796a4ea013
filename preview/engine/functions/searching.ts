import { worded } from './joining'
import { scalar, wholeNumber, type OSpreadsheetModule, type Payload } from './registration'
import { wildcardSource } from './wildcards'

const notFound: Payload = { value: '#VALUE!' }

/** FIND, and SEARCH with its wildcards: nothing is found at once, also in an empty text. */
export function correctSearching(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const searching = (name: string, placeOf: (text: string, within: string, from: number) => number): void => {
    registry.replace(name, {
      ...registry.get(name),
      compute(text, within, start) {
        const [sought, place] = [text, within].map((input) =>
          o.helpers.toString(worded(scalar(input) ?? { value: null }, this)),
        )
        const from = wholeNumber(o, start, this, 1)
        if (from < 1 || from > place!.length + 1) return notFound
        const found = placeOf(sought!, place!, from - 1)
        return found < 0 ? notFound : { value: found + 1 }
      },
    })
  }
  searching('FIND', (text, within, from) => within.indexOf(text, from))
  searching('SEARCH', (text, within, from) => {
    const found = within.slice(from).search(new RegExp(wildcardSource(text), 'iu'))
    return found < 0 ? found : found + from
  })
}
