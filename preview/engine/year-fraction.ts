import { calendarDay, dayNumber, isLastOfMonth, thirtyDayMonths, type CalendarDay } from './excel-calendar'

/** Days between two days in the American way of counting months of thirty days, as DAYS360 does it. */
export function americanDays(from: CalendarDay, to: CalendarDay): number {
  const start = isLastOfMonth(from) ? 30 : Math.min(from.day, 30)
  const end = to.day === 31 && start >= 30 ? 30 : to.day
  return thirtyDayMonths({ ...from, day: start }, { ...to, day: end })
}

/** The same in the European way: the 31st is the 30th. */
export const europeanDays = (from: CalendarDay, to: CalendarDay): number =>
  thirtyDayMonths({ ...from, day: Math.min(from.day, 30) }, { ...to, day: Math.min(to.day, 30) })

/** Part of a year between two day numbers, for Excel's five ways of counting. Undefined for a day that is none, or another way. */
export function yearFraction(one: number, other: number, basis: number): number | undefined {
  const [first, last] = [Math.floor(Math.min(one, other)), Math.floor(Math.max(one, other))]
  const [from, to] = [calendarDay(first), calendarDay(last)]
  if (from === undefined || to === undefined) return undefined
  switch (Math.trunc(basis)) {
    case 0:
      return securityDays(from, to) / 360
    case 1:
      return (last - first) / averageYear(from, to)
    case 2:
      return (last - first) / 360
    case 3:
      return (last - first) / 365
    case 4:
      return europeanDays(from, to) / 360
    default:
      return undefined
  }
}

const isEndOfFebruary = (day: CalendarDay): boolean => day.month === 2 && isLastOfMonth(day)

/** Months of thirty days as the trade in securities counts them: the end of February is the 30th when both are. */
function securityDays(from: CalendarDay, to: CalendarDay): number {
  const start = isEndOfFebruary(from) ? 30 : Math.min(from.day, 30)
  const bothFebruary = isEndOfFebruary(from) && isEndOfFebruary(to)
  const end = bothFebruary || (to.day === 31 && start === 30) ? 30 : to.day
  return thirtyDayMonths({ ...from, day: start }, { ...to, day: end })
}

const yearLength = (year: number): number =>
  dayNumber({ year: year + 1, month: 1, day: 1 }) - dayNumber({ year, month: 1, day: 1 })

function averageYear(from: CalendarDay, to: CalendarDay): number {
  const isWithinYear =
    to.year === from.year + 1 && (from.month > to.month || (from.month === to.month && from.day >= to.day))
  if (from.year === to.year) return yearLength(from.year)
  if (!isWithinYear) {
    const years = to.year - from.year + 1
    return (dayNumber({ year: to.year + 1, month: 1, day: 1 }) - dayNumber({ ...from, month: 1, day: 1 })) / years
  }
  const leap = [from.year, to.year].find((year) => yearLength(year) === 366)
  if (leap === undefined) return 365
  const leapDay = dayNumber({ year: leap, month: 2, day: 29 })
  return leapDay >= dayNumber(from) && leapDay <= dayNumber(to) ? 366 : 365
}
