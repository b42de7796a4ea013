import type { FunctionTexts } from '../src/functions'

/** What the metadata says of a function, as far as its texts go. */
type Described = {
  readonly id: string
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly description: string }[]
}
type Metadata = { readonly functions: readonly Described[] }

/** The Dutch texts in the form of the English ones: by function, and by the name of the argument in the contract. */
export const dutchTexts = (nl: Metadata, en: Metadata): Record<string, FunctionTexts> =>
  Object.fromEntries(
    nl.functions.map(({ id, description, parameters }) => {
      const names = en.functions.find((one) => one.id === id)?.parameters ?? []
      return [
        id,
        {
          description,
          parameters: Object.fromEntries(parameters.map((one, place) => [names[place]?.name, one.description])),
        },
      ]
    }),
  )
