import { calendarDay, dayNumber, daysInMonth, lastDay, monthsLater, weekday, type CalendarDay } from '../excel-calendar'
import { dayFormat } from '../locale'
import { saturdayAndSunday, readWeekend, workdayAfter, workdaysBetween, type Weekend } from '../workdays'
import { americanDays, europeanDays, yearFraction } from '../year-fraction'
import {
  isError,
  numberFunction,
  numberInText,
  numberOf,
  parametersOf,
  payloadOf,
  type Answer,
} from './number-function'
import { rangeParameter, scalar, type EngineInput, type OSpreadsheetModule, type Payload } from './registration'

/** Days as Excel counts them: from 1 January 1900, with a 29 February in that year, to 31 December 9999. */
export function correctDays(o: OSpreadsheetModule): void {
  correctDayDifference(o)
  registerPartsOfDays(o)
  registerPartsOfHours(o)
  registerMonths(o)
  registerWeeks(o)
  registerDistances(o)
  registerDatesInTexts(o)
  registerWorkdays(o)
}

const shownAsDay = (number: number): Answer =>
  number >= 0 && number <= lastDay ? { value: Math.floor(number), format: dayFormat } : '#NUM!'

const ofDay = (number: number, result: (day: CalendarDay) => Answer): Answer => {
  const day = calendarDay(number)
  return day === undefined ? '#NUM!' : result(day)
}

/** Between two days lies a number of days, not a day. */
function correctDayDifference(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const minus = registry.get('MINUS')
  const showsDay = (input: EngineInput) => o.helpers.isDateTimeFormat(scalar(input)?.format ?? '')
  registry.replace('MINUS', {
    ...minus,
    compute(from, less) {
      const result = minus.compute.call(this, from, less) as Payload
      return showsDay(from) && showsDay(less) ? { value: result.value } : result
    },
  })
}

function registerPartsOfDays(o: OSpreadsheetModule): void {
  numberFunction(o, 'YEAR', 'date', (date: number) => ofDay(date, ({ year }) => year))
  numberFunction(o, 'MONTH', 'date', (date: number) => ofDay(date, ({ month }) => month))
  numberFunction(o, 'DAY', 'date', (date: number) => ofDay(date, ({ day }) => day))
  numberFunction(o, 'DATE', 'year month day', (year: number, month: number, day: number) => {
    const whole = Math.trunc(year)
    if (whole < 0 || whole > 9999) return '#NUM!'
    return shownAsDay(
      dayNumber({ year: whole < 1900 ? whole + 1900 : whole, month: Math.trunc(month), day: Math.trunc(day) }),
    )
  })
}

function registerPartsOfHours(o: OSpreadsheetModule): void {
  const secondsOfDay = (moment: number): number => Math.round((moment - Math.floor(moment)) * 86_400) % 86_400
  const part = (name: string, taken: (seconds: number) => number) =>
    numberFunction(o, name, 'time', (moment: number) =>
      moment < 0 || moment > lastDay + 1 ? '#NUM!' : taken(secondsOfDay(moment)),
    )
  part('HOUR', (seconds) => Math.floor(seconds / 3600))
  part('MINUTE', (seconds) => Math.floor(seconds / 60) % 60)
  part('SECOND', (seconds) => seconds % 60)
  numberFunction(o, 'TIME', 'hour minute second', (hour: number, minute: number, second: number) => {
    if (Math.max(hour, minute, second) > 32_767) return '#NUM!'
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second)
    return seconds < 0 ? '#NUM!' : { value: (seconds % 86_400) / 86_400, format: 'hh:mm:ss' }
  })
}

function registerMonths(o: OSpreadsheetModule): void {
  const monthsOn = (name: string, dayOf: (later: CalendarDay) => CalendarDay) =>
    numberFunction(
      o,
      name,
      'date months',
      (date: number, months: number) =>
        ofDay(date, (day) => shownAsDay(dayNumber(dayOf(monthsLater(day, Math.trunc(months)))))),
      { strict: true },
    )
  monthsOn('EDATE', (later) => later)
  monthsOn('EOMONTH', ({ year, month }) => ({ year, month, day: daysInMonth(year, month) }))
}

function registerWeeks(o: OSpreadsheetModule): void {
  /** The first day of the week, from 0 for Sunday, for the kinds 1, 2 and 11 to 17. */
  const firstOfWeek = (kind: number): number | undefined =>
    kind === 1 || kind === 2 ? kind - 1 : kind >= 11 && kind <= 17 ? (kind - 10) % 7 : undefined
  numberFunction(o, 'WEEKDAY', 'date [kind]', (date: number, kind = 1) =>
    ofDay(date, () => {
      if (Math.trunc(kind) === 3) return (weekday(date) + 6) % 7
      const first = firstOfWeek(Math.trunc(kind))
      return first === undefined ? '#NUM!' : ((weekday(date) - first + 7) % 7) + 1
    }),
  )
  const isoWeek = (date: number): Answer => {
    const thursday = Math.floor(date) - ((weekday(date) + 6) % 7) + 3
    return ofDay(
      Math.max(thursday, 0),
      ({ year }) => Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1,
    )
  }
  numberFunction(o, 'ISOWEEKNUM', 'date', (date: number) => ofDay(date, () => isoWeek(date)))
  numberFunction(o, 'WEEKNUM', 'date [kind]', (date: number, kind = 1) =>
    ofDay(date, ({ year }) => {
      if (Math.trunc(kind) === 21) return isoWeek(date)
      const first = firstOfWeek(Math.trunc(kind))
      if (first === undefined) return '#NUM!'
      const newYear = dayNumber({ year, month: 1, day: 1 })
      return Math.floor((Math.floor(date) - newYear + ((weekday(newYear) - first + 7) % 7)) / 7) + 1
    }),
  )
}

function registerDistances(o: OSpreadsheetModule): void {
  numberFunction(o, 'DAYS', 'end start', (end: number, start: number) =>
    ofDay(end, () => ofDay(start, () => Math.floor(end) - Math.floor(start))),
  )
  numberFunction(o, 'DAYS360', 'start end [european]', (start: number, end: number, european = 0) =>
    ofDay(start, (from) => ofDay(end, (to) => (european === 0 ? americanDays : europeanDays)(from, to))),
  )
  numberFunction(
    o,
    'YEARFRAC',
    'start end [basis]',
    (start: number, end: number, basis = 0) => yearFraction(start, end, basis) ?? '#NUM!',
    { strict: true },
  )
  registerDatedif(o)
}

function registerDatedif(o: OSpreadsheetModule): void {
  o.registries.functionRegistry.replace('DATEDIF', {
    description: '',
    args: parametersOf('start end unit'),
    isExported: true,
    compute(...inputs) {
      const [start, end] = [numberOf(o, scalar(inputs[0]), this.locale), numberOf(o, scalar(inputs[1]), this.locale)]
      if (typeof start === 'object') return start
      if (typeof end === 'object') return end
      const unit = scalar(inputs[2])
      if (unit !== undefined && isError(o, unit)) return unit
      return payloadOf(datedif(Math.floor(start), Math.floor(end), String(unit?.value ?? '').toUpperCase()))
    },
  })
}

function datedif(start: number, end: number, unit: string): Answer {
  const [from, to] = [calendarDay(start), calendarDay(end)]
  if (from === undefined || to === undefined || start > end) return '#NUM!'
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
  switch (unit) {
    case 'D':
      return end - start
    case 'M':
      return months
    case 'Y':
      return Math.floor(months / 12)
    case 'YM':
      return months % 12
    case 'MD':
      return to.day >= from.day
        ? to.day - from.day
        : end - dayNumber({ year: to.year, month: to.month - 1, day: from.day })
    case 'YD': {
      const sameYear = dayNumber({ ...from, year: to.year })
      return end - (sameYear > end ? dayNumber({ ...from, year: to.year - 1 }) : sameYear)
    }
    default:
      return '#NUM!'
  }
}

function registerDatesInTexts(o: OSpreadsheetModule): void {
  const reading = (name: string, taken: (moment: number) => Payload) =>
    o.registries.functionRegistry.replace(name, {
      description: '',
      args: parametersOf('text'),
      isExported: true,
      compute(input) {
        const payload = scalar(input)
        if (payload !== undefined && isError(o, payload)) return payload
        const text = payload?.value
        const isMoment = typeof text === 'string' && !o.helpers.isNumber(text, this.locale)
        const moment = isMoment ? numberInText(o, text, this.locale) : undefined
        return moment === undefined ? { value: '#VALUE!' } : taken(moment)
      },
    })
  reading('DATEVALUE', (moment) => ({ value: Math.floor(moment), format: dayFormat }))
  reading('TIMEVALUE', (moment) => ({ value: moment - Math.floor(moment), format: 'hh:mm:ss' }))
}

type WorkdayQuestion = (start: number, end: number, weekend: Weekend, holidays: readonly number[]) => Answer

function registerWorkdays(o: OSpreadsheetModule): void {
  const between: WorkdayQuestion = (start, end, weekend, holidays) =>
    ofDay(start, () => ofDay(end, () => workdaysBetween(Math.floor(start), Math.floor(end), weekend, holidays)))
  const after: WorkdayQuestion = (start, count, weekend, holidays) =>
    ofDay(start, () => {
      const day = workdayAfter(Math.floor(start), Math.trunc(count), weekend, holidays)
      return day === undefined ? '#NUM!' : shownAsDay(day)
    })
  workdayFunction(o, 'NETWORKDAYS', false, between)
  workdayFunction(o, 'NETWORKDAYS.INTL', true, between)
  workdayFunction(o, 'WORKDAY', false, after)
  workdayFunction(o, 'WORKDAY.INTL', true, after)
}

function workdayFunction(o: OSpreadsheetModule, name: string, asksWeekend: boolean, answer: WorkdayQuestion): void {
  o.registries.functionRegistry.replace(name, {
    description: '',
    args: [
      ...parametersOf(asksWeekend ? 'start end [weekend]' : 'start end'),
      { ...rangeParameter('holidays'), optional: true },
    ],
    isExported: true,
    compute(...inputs) {
      const [start, end] = [numberOf(o, scalar(inputs[0]), this.locale), numberOf(o, scalar(inputs[1]), this.locale)]
      if (typeof start === 'object') return start
      if (typeof end === 'object') return end
      const said = asksWeekend ? scalar(inputs[2]) : undefined
      if (said !== undefined && isError(o, said)) return said
      const weekend = said?.value === undefined || said.value === null ? saturdayAndSunday : readWeekend(said.value)
      if (weekend === undefined) return { value: typeof said?.value === 'string' ? '#VALUE!' : '#NUM!' }
      const holidays: number[] = []
      for (const payload of [inputs[asksWeekend ? 3 : 2] ?? []].flat(2)) {
        if (payload.value === null) continue
        const day = numberOf(o, payload, this.locale)
        if (typeof day === 'object') return day
        holidays.push(Math.floor(day))
      }
      return payloadOf(answer(start, end, weekend, holidays))
    },
  })
}
