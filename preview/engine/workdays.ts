import { lastDay, weekday } from './excel-calendar'

/** Whether nobody works, for each day of the week from Sunday on. */
export type Weekend = readonly boolean[]

const weekendOf = (...free: number[]): Weekend => Array.from({ length: 7 }, (_, day) => free.includes(day))
export const saturdayAndSunday = weekendOf(6, 0)

/** Excel's 1 to 7 for two days, 11 to 17 for one, or seven signs from Monday on, 1 for a free day. Undefined for anything else. */
export function readWeekend(value: unknown): Weekend | undefined {
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value)) return undefined
    return Array.from({ length: 7 }, (_, day) => value[(day + 6) % 7] === '1')
  }
  const number = Math.trunc(Number(value))
  if (number >= 1 && number <= 7) return weekendOf((number + 5) % 7, (number + 6) % 7)
  return number >= 11 && number <= 17 ? weekendOf(number - 11) : undefined
}

/** Working days from one day to another, both included; fewer than none when the second comes first. However far apart, no day is gone by. */
export function workdaysBetween(from: number, to: number, weekend: Weekend, holidays: readonly number[]): number {
  if (from > to) return -workdaysBetween(to, from, weekend, holidays)
  const weeks = Math.floor((to - from + 1) / 7)
  let days = weeks * weekend.filter((free) => !free).length
  for (let day = from + weeks * 7; day <= to; day++) if (!weekend[weekday(day)]) days++
  const free = new Set(holidays.filter((day) => day >= from && day <= to && !weekend[weekday(day)]))
  return days - free.size
}

/** The working day so many on or, below 0, back; undefined before 1900 and after 9999. */
export function workdayAfter(
  from: number,
  count: number,
  weekend: Weekend,
  holidays: readonly number[],
): number | undefined {
  if (count === 0) return from
  const step = Math.sign(count)
  const reached = (distance: number): boolean => {
    const [near, far] = [from + step, from + step * distance]
    return Math.abs(workdaysBetween(Math.min(near, far), Math.max(near, far), weekend, holidays)) >= Math.abs(count)
  }
  const furthest = step > 0 ? lastDay - from : from
  if (furthest < 1 || weekend.every((free) => free) || !reached(furthest)) return undefined
  let [low, high] = [1, furthest]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return from + step * low
}
