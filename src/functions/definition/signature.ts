import type { ArgumentName } from '../../wording'
import type { FunctionId } from './list'
import signatures from './signatures.json'

export type Parameter = { readonly name: ArgumentName; readonly isOptional: boolean; readonly isRange: boolean }
export type Signature = {
  readonly parameters: readonly Parameter[]
  /** Whether it answers with a block of cells. */ readonly spills: boolean
}

/** The arguments of a function in their order, as the contract has them. */
export function functionSignature(id: FunctionId): Signature {
  const [list = '', result] = signatures[id].split('=>')
  const parameters = list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one): Parameter => ({
      name: one.replace(/[[\]]|:.*/g, '') as ArgumentName,
      isOptional: one.startsWith('['),
      isRange: one.endsWith(': range'),
    }))
  return { parameters, spills: result !== undefined }
}
