import { functionIds, type FunctionId } from '../../functions'
import { ownFunction } from '../../workbook'

/** Which of our functions a name in a formula means, however it is written there. */
export function functionIn(name: string): FunctionId | undefined {
  const written = ownFunction(name)
  return functionIds.find((id) => id === written)
}
