import { at, called, type Element } from './element'
import type { Problem } from './problem'
import { addressed, resources, valuesOf } from './values'

/** No text or address is empty or longer than Excel takes, in any language. */
export function checkLengths(root: Element): Problem[] {
  const tooLong = (elements: readonly Element[], longest: number): Problem[] =>
    elements.flatMap(valuesOf).flatMap(({ of, locale, value, line }) => {
      const subject = `${called(of)}${locale === undefined ? '' : ` for ${locale}`}`
      if (value === '') return [{ line, message: `${subject} is empty.` }]
      if (value.length > longest)
        return [{ line, message: `${subject} has ${String(value.length)} characters, more than ${String(longest)}.` }]
      return []
    })
  return [
    ...at(root, 'ProviderName')
      .filter(({ text }) => text.length > 125)
      .map(({ line, text }) => ({
        line,
        message: `<ProviderName> has ${String(text.length)} characters, more than 125.`,
      })),
    ...tooLong([...at(root, 'DisplayName'), ...resources(root, 'bt:ShortStrings')], 125),
    ...tooLong([...at(root, 'Description'), ...resources(root, 'bt:LongStrings')], 250),
    ...tooLong(addressed(root), 2048),
  ]
}
