import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import { choices, englishTexts, type Choice } from '../src/functions'
import signatures from '../src/functions/definition/signatures.json'
import { argumentNames, type ArgumentName } from '../src/wording'

type Parameter = {
  name: string
  description: string
  type?: string
  dimensionality?: 'scalar' | 'matrix'
  optional?: boolean
  customEnumId?: string
}
export type FunctionMetadata = {
  id: string
  name: string
  description: string
  helpUrl: string
  parameters: Parameter[]
  result: { type?: string; dimensionality?: 'scalar' | 'matrix' }
}
type Enum = { id: string; type: 'string'; values: { name: string; stringValue: string; tooltip: string }[] }
export type MetadataFile = {
  allowCustomDataForDataTypeAny: boolean
  allowErrorForDataTypeAny: boolean
  enums: Enum[]
  functions: FunctionMetadata[]
}

/** Where the JSDoc of the functions says that the add-in is. */
const developmentUrl = 'https://localhost:3000'
const functionsFolder = 'src/functions'

export type Metadata = {
  readonly nl: MetadataFile
  readonly en: MetadataFile
  /** Every text that is missing and every signature that differs; empty when all is well. */
  readonly problems: readonly string[]
}

/** What Excel is told about the functions, from their JSDoc (Dutch) and the English texts laid over it. */
export async function functionMetadata(baseUrl: string, root = '.'): Promise<Metadata> {
  const files = readdirSync(join(root, functionsFolder)).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(
    files.map((name) => join(root, functionsFolder, name)),
  )
  if (errors.length > 0) throw new Error(`The functions cannot be described:\n${errors.join('\n')}`)
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] }
  return {
    nl: metadataFile(functions, baseUrl, dutch),
    en: metadataFile(functions, baseUrl, english),
    problems: [...signatureProblems(functions), ...textProblems(functions), ...fileProblems(files, functions)],
  }
}

type Language = {
  readonly functionText: (one: FunctionMetadata) => string
  readonly argumentName: (name: ArgumentName) => string
  readonly argumentText: (one: FunctionMetadata, parameter: Parameter) => string
  readonly helpPage: string
  readonly choiceText: (choice: Choice) => { name: string; tooltip: string }
}

const dutch: Language = {
  functionText: ({ description }) => description,
  argumentName: (name) => argumentNames[name],
  argumentText: (_, { description }) => description,
  helpPage: 'functies.html',
  choiceText: ({ value, tooltip }) => ({ name: value, tooltip }),
}
const english: Language = {
  functionText: ({ id }) => englishTexts[id]?.description ?? '',
  argumentName: (name) => name,
  argumentText: ({ id }, { name }) => englishTexts[id]?.parameters[name as ArgumentName] ?? '',
  helpPage: 'functions.html',
  choiceText: ({ english: name, englishTooltip }) => ({ name, tooltip: englishTooltip }),
}

function metadataFile(functions: readonly FunctionMetadata[], baseUrl: string, language: Language): MetadataFile {
  return {
    allowCustomDataForDataTypeAny: true,
    // The generator never writes this one: without it Excel would not hand an error over, and KMO.CHECK could not say which cell it is.
    allowErrorForDataTypeAny: true,
    enums: (Object.entries(choices) as [ArgumentName, Choice[]][]).map(([argument, words]) => ({
      id: argument.toUpperCase(),
      type: 'string',
      values: words.map((choice) => ({ ...language.choiceText(choice), stringValue: choice.value })),
    })),
    functions: functions.map((one) => ({
      ...one,
      description: language.functionText(one),
      helpUrl: one.helpUrl.replace(`${developmentUrl}/functies.html`, `${baseUrl}/${language.helpPage}`),
      result: { type: 'any', ...one.result },
      parameters: one.parameters.map((parameter) => ({
        ...parameter,
        name: language.argumentName(parameter.name as ArgumentName),
        description: language.argumentText(one, parameter),
        ...(parameter.dimensionality !== 'matrix' && parameter.name in choices
          ? { customEnumId: parameter.name.toUpperCase() }
          : {}),
      })),
    })),
  }
}

/** `cost, size, [theme]`: the arguments in order, in brackets when they may be left out, and where a range goes in or comes out. */
export function signatureOf({ parameters, result }: FunctionMetadata): string {
  const range = (dimensionality: string | undefined) => (dimensionality === 'matrix' ? ': range' : '')
  const list = parameters
    .map(({ name, optional, dimensionality }) => (optional ? `[${name}]` : name) + range(dimensionality))
    .join(', ')
  return list + (result.dimensionality === 'matrix' ? ' => range' : '')
}

function signatureProblems(functions: readonly FunctionMetadata[]): string[] {
  const recorded: Readonly<Record<string, string>> = signatures
  const ids = functions.map(({ id }) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two functions are called ${id}.`),
    ...Object.keys(recorded)
      .filter((id) => !ids.includes(id))
      .map((id) => `${id} is in the contract, but no function has that name.`),
    ...functions.flatMap((one) => {
      const [signature, expected] = [signatureOf(one), recorded[one.id]]
      if (expected === undefined) return [`${one.id} is not in the contract (signatures.json).`]
      return signature === expected
        ? []
        : [`The signature of ${one.id} differs from the contract: (${signature}) instead of (${expected}).`]
    }),
  ]
}

function textProblems(functions: readonly FunctionMetadata[]): string[] {
  const extra = Object.keys(englishTexts).filter((id) => functions.every((one) => one.id !== id))
  return [
    ...extra.map((id) => `English text for ${id}, which no function has.`),
    ...functions.flatMap((one) => {
      const names = one.parameters.map(({ name }) => name)
      const unknown = Object.keys(englishTexts[one.id]?.parameters ?? {}).filter((name) => !names.includes(name))
      return [
        ...(one.description ? [] : [`${one.id} has no Dutch description.`]),
        ...(english.functionText(one) ? [] : [`${one.id} has no English description.`]),
        ...(one.helpUrl === `${developmentUrl}/functies.html#${one.id}`
          ? []
          : [`${one.id} has no help address of its own.`]),
        ...unknown.map((name) => `${one.id} has an English text for ${name}, which is none of its arguments.`),
        ...one.parameters.flatMap((parameter) => [
          ...(parameter.name in argumentNames ? [] : [`${one.id}: ${parameter.name} has no Dutch name.`]),
          ...(parameter.description ? [] : [`${one.id}: ${parameter.name} has no Dutch description.`]),
          ...(english.argumentText(one, parameter) ? [] : [`${one.id}: ${parameter.name} has no English description.`]),
        ]),
      ]
    }),
  ]
}

/** One function, one file, of the same name. */
function fileProblems(files: readonly string[], functions: readonly FunctionMetadata[]): string[] {
  const expected = functions.map(({ id }) => `${id.toLowerCase().replace(/_/g, '-')}.ts`)
  return [
    ...files.filter((file) => !expected.includes(file)).map((file) => `${file} holds no function of its name.`),
    ...expected
      .filter((file) => !files.includes(file))
      .map((file) => `There is no ${file} for the function of that name.`),
  ]
}
