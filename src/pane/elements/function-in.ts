import { functions, type FunctionId } from '../../functions'
import { ownFunction } from '../../workbook'

/** Which of our functions a name in a formula means, however it is written there. */
export function functionIn(name: string): FunctionId | undefined {
  const id = ownFunction(name)
  return id !== undefined && Object.hasOwn(functions, id) ? (id as FunctionId) : undefined
}
