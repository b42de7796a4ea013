import { compareAlike, compareWithin } from './comparing'
import type { Payload } from './registration'

type Value = Payload['value'] | undefined
/** The values of one row or one column. */
export type List = {
  /** Which of the rows or columns of its range it is. */
  readonly name: string
  readonly length: number
  readonly at: (index: number) => Value
}

export const turned = ({ name, length, at }: List): List => ({
  name: `${name} from the end`,
  length,
  at: (index) => at(length - 1 - index),
})

const isBlank = (value: Value): boolean => value === null || value === undefined

/**
 * MATCH and its kind in a sorted list, also where it is not sorted: halving, and passing by what is of another kind. The last of equal values;
 * else the one that comes before the place of the sought value; undefined when it comes before all.
 */
export function sortedMatch(list: List, sought: Value): number | undefined {
  let [low, high] = [0, list.length - 1]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    let place = middle
    while (place <= high && compareAlike(list.at(place), sought) === undefined) place++
    if (place > high) {
      high = middle - 1
      continue
    }
    const order = compareAlike(list.at(place), sought)!
    if (order === 0) return lastOfEqual(list, place)
    if (order < 0) low = place + 1
    else high = middle - 1
  }
  for (let place = high; place >= 0; place--) {
    if (compareAlike(list.at(place), sought) !== undefined) return place
  }
  return undefined
}

function lastOfEqual(list: List, from: number): number {
  let place = from
  while (place + 1 < list.length && compareAlike(list.at(place + 1), list.at(from)) === 0) place++
  return place
}

/** Numbers come before texts, texts before logical values, and blank cells last of all. */
function order(one: Value, other: Value): number {
  if (isBlank(one) || isBlank(other)) return Number(isBlank(one)) - Number(isBlank(other))
  return compareWithin(one, other)
}

/** MATCH in a list that goes down: from the first on, as long as values are not less than the sought one; undefined when the first is. */
export function fallingMatch(list: List, sought: Value): number | undefined {
  let found: number | undefined
  for (let place = 0; place < list.length; place++) {
    const order = compareAlike(list.at(place), sought)
    if (order === undefined) continue
    if (order < 0) return found
    if (order === 0) return place
    found = place
  }
  return found
}

/** The first of equal values in a sorted list; else the first place that does not come before the sought value. */
export function sortedPlace(list: List, sought: Value): number {
  let [low, high] = [0, list.length - 1]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const side = order(list.at(middle), sought)
    if (side === 0) return firstOfEqual(list, middle)
    if (side < 0) low = middle + 1
    else high = middle - 1
  }
  return low
}

function firstOfEqual(list: List, from: number): number {
  let place = from
  while (place > 0 && order(list.at(place - 1), list.at(from)) === 0) place--
  return place
}

export const isSame = (one: Value, other: Value): boolean => order(one, other) === 0

/** The nearest value below (-1) or above (1) the sought one in a list of any order; the first of equal ones. */
export function nearest(list: List, sought: Value, side: number): number | undefined {
  let found: number | undefined
  for (let place = 0; place < list.length; place++) {
    const value = list.at(place)
    if (isBlank(value)) continue
    const beside = side * order(value, sought)
    if (beside < 0) continue
    if (found === undefined || beside === 0 || side * order(value, list.at(found)) < 0) found = place
    if (beside === 0) return place
  }
  return found
}
