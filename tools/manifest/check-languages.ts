import { at, called, within, type Element } from './element'
import type { Problem } from './problem'
import { addressed, resources, valuesOf } from './values'

/** Every text and page that a user reads exists once in each of the languages of the display name. */
export function checkLanguages(root: Element): Problem[] {
  const [defaultLocale] = at(root, 'DefaultLocale')
  const [displayName] = at(root, 'DisplayName')
  if (!defaultLocale || !displayName) return []
  const languages = [...new Set(locales(displayName))]

  const refersTo = (name: string, ...path: string[]) =>
    [...within(root)]
      .filter((element) => element.name === name)
      .flatMap((element) => [element, ...at(element, ...path)])
      .map(({ attributes }) => attributes['resid'])
  const namespaces = refersTo('Namespace')
  const metadata = refersTo('Metadata', 'SourceLocation')
  const help = refersTo('LearnMoreUrl')
  const has = (ids: readonly (string | undefined)[]) => (element: Element) => ids.includes(element.attributes['id'])

  const texts = [
    displayName,
    ...at(root, 'Description'),
    ...resources(root, 'bt:ShortStrings').filter((string) => !has(namespaces)(string)),
    ...resources(root, 'bt:LongStrings'),
  ]
  const pages = [...at(root, 'SupportUrl'), ...resources(root, 'bt:Urls').filter(has([...metadata, ...help]))]
  const translated = [
    ...texts,
    ...addressed(root).filter((element) => pages.includes(element) || locales(element).length > 0),
  ]

  return [
    ...localeForm(defaultLocale.text, defaultLocale.line),
    ...translated.flatMap((element) => [
      ...checkOverrides(element, defaultLocale.text),
      ...complete(element, languages),
    ]),
    ...resources(root, 'bt:Urls')
      .filter(has(metadata))
      .flatMap(valuesOf)
      .filter(({ of, locale, value }) => locale !== undefined && value === of.attributes['DefaultValue'])
      .map(({ of, locale, line }) => ({
        line,
        message: `${called(of)} for ${locale ?? ''} is the file of ${defaultLocale.text}.`,
      })),
  ]
}

const locales = (element: Element): string[] =>
  valuesOf(element).flatMap(({ locale }) => (locale === undefined ? [] : [locale]))

/** A language alone, as `fr`, is not understood by every Excel. */
function localeForm(locale: string, line: number): Problem[] {
  return /^[a-z]{2,3}-[A-Z]{2}$/.test(locale)
    ? []
    : [{ line, message: `The locale "${locale}" is not a language with a country, as nl-BE.` }]
}

function checkOverrides(element: Element, defaultLocale: string): Problem[] {
  const seen = new Set<string>()
  return valuesOf(element).flatMap(({ locale, line }) => {
    if (locale === undefined) return []
    const language = locale.toLowerCase()
    if (language === defaultLocale.toLowerCase())
      return [{ line, message: `${called(element)} has an override for ${locale}, the default language.` }]
    if (seen.has(language)) return [{ line, message: `${called(element)} has more than one override for ${locale}.` }]
    seen.add(language)
    return localeForm(locale, line)
  })
}

function complete(element: Element, languages: readonly string[]): Problem[] {
  const present = locales(element)
  const missing = languages.filter((language) => !present.includes(language))
  const surplus = present.filter((language) => !languages.includes(language))
  const { line } = element
  return [
    ...(missing.length > 0 ? [{ line, message: `${called(element)} has no override for ${missing.join(', ')}.` }] : []),
    ...(surplus.length > 0
      ? [
          {
            line,
            message: `${called(element)} has an override for ${surplus.join(', ')}, which <DisplayName> has not.`,
          },
        ]
      : []),
  ]
}
