/** The only door of the functions, for who describes or calls them; Excel comes in by `definition/associate`. */
export * from './definition/add-in-version'
export * from './definition/call'
export type {
  CustomFunction,
  DescribedArgument,
  FunctionExample,
  Says,
  SuggestedWord,
} from './definition/custom-function'
export type { ExplainedStep } from './definition/explained-steps'
export * from './definition/list'
export * from './definition/provisions'
