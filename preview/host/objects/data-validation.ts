import type { Json } from '../json'
import { isServerObject, type Argument, type ServerObject } from '../server-object'
import type { Place, Validation } from '../workbook-model'
import { invalidArgument, json, truth } from './arguments'
import { absoluteAddress, placeOf } from './places'
import type { Scope } from './scope'

const typeOfRule: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
}
const noRule: Validation = {
  rule: null,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
}

/** What may be entered in the cells of a range. */
export function dataValidation({ model }: Scope, place: Place): ServerObject {
  const now = (): Validation => model.validations.get(place) ?? noRule
  const change = (part: Partial<Validation>): void => model.validations.set(place, { ...now(), ...part })
  /** A range within a rule is kept as the formula that Excel writes for it. */
  const ruleOf = (given: Argument): Json => {
    if (isServerObject(given)) return `=${absoluteAddress(model, placeOf(model, given, place.sheetId))}`
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return json(given)
    return Object.fromEntries(
      Object.entries(given as Record<string, Argument>).map(([name, value]) => [name, ruleOf(value)]),
    )
  }

  return {
    className: 'DataValidation',
    properties: {
      ErrorAlert: () => now().errorAlert,
      IgnoreBlanks: () => now().ignoreBlanks,
      Prompt: () => now().prompt,
      Rule: () => now().rule ?? {},
      Type: () => typeOfRule[kindOf(now().rule) ?? ''] ?? 'None',
    },
    set: {
      ErrorAlert: (given) => change({ errorAlert: json(given) }),
      IgnoreBlanks: (given) => change({ ignoreBlanks: truth(given) }),
      Prompt: (given) => change({ prompt: json(given) }),
      Rule: (given) => {
        const rule = ruleOf(given)
        if (kindOf(rule) === undefined) return invalidArgument()
        change({ rule })
      },
    },
    methods: {
      Clear: () => {
        model.validations.clear(place)
        return null
      },
    },
  }
}

function kindOf(rule: Json): string | undefined {
  return typeof rule === 'object' && rule !== null ? Object.keys(rule).find((name) => name in typeOfRule) : undefined
}
