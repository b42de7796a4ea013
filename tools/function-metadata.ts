import { customFunctions, type CustomFunction, type DescribedArgument, type SuggestedWord } from '../src/functions'
import type { Language } from '../src/wording'

type Parameter = {
  description: string
  dimensionality?: 'matrix'
  name: string
  optional?: true
  type: 'any'
  customEnumId?: string
}
export type FunctionMetadata = {
  description: string
  helpUrl: string
  id: string
  name: string
  parameters: Parameter[]
  result: { type: 'any'; dimensionality?: 'matrix' }
}
type Enum = { id: string; type: 'string'; values: { name: string; tooltip: string; stringValue: string }[] }
export type MetadataFile = {
  allowCustomDataForDataTypeAny: true
  allowErrorForDataTypeAny: true
  enums: Enum[]
  functions: FunctionMetadata[]
}

/** The help page of each language. */
export const helpPages: Readonly<Record<Language, string>> = { nl: 'functies.html', en: 'functions.html' }

/** What Excel is told about the functions in one language. */
export function functionMetadata(language: Language, baseUrl: string): MetadataFile {
  return {
    allowCustomDataForDataTypeAny: true,
    // Without this one Excel would not hand an error over, and KMO.CHECK could not say which cell it is.
    allowErrorForDataTypeAny: true,
    enums: [...wordListIds].map(([words, id]) => ({
      id,
      type: 'string',
      values: words.map(({ value, called, says }) => ({
        name: called[language],
        tooltip: says[language],
        stringValue: value,
      })),
    })),
    functions: customFunctions.map((one) => described(one, language, `${baseUrl}/${helpPages[language]}#${one.id}`)),
  }
}

function described(one: CustomFunction, language: Language, helpUrl: string): FunctionMetadata {
  return {
    description: one.says[language],
    helpUrl,
    id: one.id,
    name: one.id,
    // Of any type, so that no cell is refused before it is read.
    parameters: one.arguments.map((argument) => {
      const { parameter, isOptional, isRange } = argument
      const words = wordsOf(argument)
      return {
        description: parameter.says[language],
        ...(isRange ? { dimensionality: 'matrix' } : {}),
        name: parameter.names[language],
        ...(isOptional ? { optional: true } : {}),
        type: 'any',
        ...(words === undefined ? {} : { customEnumId: wordListIds.get(words) as string }),
      }
    }),
    result: { type: 'any', ...(one.spills ? { dimensionality: 'matrix' } : {}) },
  }
}

/** Excel suggests words for an argument of one cell only. */
const wordsOf = ({ parameter: { words }, isRange }: DescribedArgument) => (isRange ? undefined : words)

/** Each list of words by the name of the argument that takes it; of two lists for one name the later one says whose it is. */
const wordListIds: ReadonlyMap<readonly SuggestedWord[], string> = (() => {
  const ids = new Map<readonly SuggestedWord[], string>()
  for (const one of customFunctions) {
    for (const argument of one.arguments as readonly DescribedArgument[]) {
      const words = wordsOf(argument)
      if (words === undefined || ids.has(words)) continue
      const name = argument.parameter.names.en.toUpperCase()
      ids.set(words, [...ids.values()].includes(name) ? `${one.id}_${name}` : name)
    }
  }
  return ids
})()
