import { checkedOn, lastDayOfYear, provisionsInForce, type IsoDate, type Provision } from '../../rules'
import { readDay, readYear, type Cell } from '../../cells'
import { functionOf, type FunctionId } from './list'

/** The rules that a call of a function rests on, as they stand on the day it is about; the day of the last check where it names none. */
export function functionProvisions(
  id: FunctionId,
  cells: readonly Cell[],
): { readonly on: IsoDate; readonly provisions: readonly Provision[] } {
  const { arguments: taken, restsOn } = functionOf(id)
  const at = (name: string): Cell => cells[taken.findIndex(({ parameter }) => parameter.names.en === name)]
  const year = readYear(at('year'))
  const days = ['application_date', 'start_date', 'date']
    .map((name) => readDay(at(name)))
    .flatMap((day) => (day.kind === 'value' ? [day.value] : []))
  const on =
    year.kind === 'value' && typeof year.value === 'number' ? lastDayOfYear(year.value) : (days[0] ?? checkedOn)
  return { on, provisions: provisionsInForce(on).filter(({ parameter }) => restsOn.includes(parameter)) }
}
