import type { createEvents, EventAttributes } from 'ics'
import type { Progress } from '../../../workbook'
import { plainText } from '../../../providers'
import { addDays, daysBetween, type IsoDate } from '../../../rules'
import { inSlices } from '../../elements/in-slices'
import type { Language } from '../../../wording'
import type { Plan, PlanLine } from '../../plan/plan'
import type { AgendaItem } from './model'
import { detailsOf, texts } from './texts'

export type CalendarOptions = {
  readonly plan: Plan
  readonly language: Language
  readonly today: IsoDate
  /** Tells workbooks apart, also when their courses have the same names. */
  readonly workbookId: string
  readonly withNames: boolean
}

/** In the morning, not at midnight: a whole day begins at zero hours. */
const reminders = [
  { trigger: { days: 6, hours: 15, before: true }, text: 'inAWeek' },
  { trigger: { hours: 15, before: true }, text: 'tomorrow' },
] as const

const longestTitle = 200
const longestLine = 2000

/** How many events the library makes between two breaths; it looks at each of them long. */
const eventsPerStep = 10

/**
 * The items as a calendar file: a whole day each, with a reminder a week and a day before. The same row and step always has the same UID,
 * so that a second import updates what the first one brought. Rejects with a WorkbookError `cancelled` when the signal ends it.
 */
export async function calendarOf(
  items: readonly AgendaItem[],
  options: CalendarOptions,
  progress: Progress = {},
): Promise<string> {
  // Fetched when somebody wants a calendar: the pane opens sooner without it.
  const { createEvents: create } = await import(/* webpackChunkName: "calendar" */ 'ics')
  const keys = keysOf(options.plan.lines)
  const uids = await Promise.all(items.map(({ line, step }) => digest([options.workbookId, keys.get(line), step])))
  return inSlices(calendarInSteps(items, uids, options, create), progress)
}

function* calendarInSteps(
  items: readonly AgendaItem[],
  uids: readonly string[],
  options: CalendarOptions,
  create: typeof createEvents,
): Generator<number, string, undefined> {
  const end = 'END:VCALENDAR'
  let calendar = written([], options.language, create).replace(`${end}\r\n`, '')
  for (let from = 0; from < items.length; from += eventsPerStep) {
    yield from / items.length
    const part = written(
      items
        .slice(from, from + eventsPerStep)
        .map((item, index) => eventOf(item, uids[from + index] as string, options)),
      options.language,
      create,
    )
    calendar += part.slice(part.indexOf('BEGIN:VEVENT'), part.lastIndexOf(end))
  }
  return foldedAtOctets(`${calendar}${end}\r\n`)
}

/** What the library makes of events; it refuses what it does not find right. */
function written(events: EventAttributes[], language: Language, create: typeof createEvents): string {
  const { error, value } = create(events, {
    productId: '-//KMO voor Excel//agenda//NL',
    calName: texts.calendarName[language],
  })
  if (value === null) throw error ?? new Error('The calendar could not be written.')
  return value
}

function eventOf(
  item: AgendaItem,
  uid: string,
  { plan, language, today, withNames }: CalendarOptions,
): EventAttributes {
  const { line, day, sheetRow } = item
  const names = withNames && line.participants !== '' ? [`${texts.participants[language]}: ${line.participants}`] : []
  const lines = [...detailsOf(item, language), texts.rowOfPlan[language](plan.source.name, sheetRow), ...names]
  return {
    uid,
    // A later import counts as the newer version.
    sequence: Math.max(0, daysBetween('2020-01-01', today)),
    title: oneLine(texts.eventTitle[language](item), longestTitle),
    description: lines.map((text) => oneLine(text, longestLine)).join('\n'),
    start: dayParts(day),
    end: dayParts(addDays(day, 1) ?? day),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    categories: ['kmo-portefeuille'],
    alarms: reminders.map(({ trigger, text }) => ({ action: 'display', description: texts[text][language], trigger })),
  }
}

/** Enterprise, course and year of a row, and which one it is of those that share them; sorting the plan changes none of it. */
function keysOf(lines: readonly PlanLine[]): ReadonlyMap<PlanLine, string> {
  const seen = new Map<string, number>()
  const inOrder = [...lines].sort((a, b) =>
    startOf(a) === startOf(b) ? a.index - b.index : startOf(a) < startOf(b) ? -1 : 1,
  )
  return new Map(
    inOrder.map((line) => {
      const shared = JSON.stringify([plainText(line.company), plainText(line.title), startOf(line).slice(0, 4)])
      const nth = (seen.get(shared) ?? 0) + 1
      seen.set(shared, nth)
      return [line, `${shared} ${nth}`]
    }),
  )
}
const startOf = ({ row }: PlanLine): string => row.startsOn ?? row.appliedOn ?? ''

async function digest(parts: readonly (string | undefined)[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return [...new Uint8Array(bytes)]
    .slice(0, 16)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

const dayParts = (day: IsoDate): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

/** Cells can hold line breaks, control characters and halves of characters; a calendar may not. */
function oneLine(text: string, longest: number): string {
  const characters = [
    ...text
      .slice(0, longest * 4)
      .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  ]
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`
}

const octetsInLine = 75

/** The library folds at 75 characters; the format counts octets (RFC 5545, 3.1). */
function foldedAtOctets(calendar: string): string {
  const encoder = new TextEncoder()
  return calendar
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map((line) => {
      let folded = ''
      let room = octetsInLine
      for (const character of line) {
        const size = encoder.encode(character).length
        if (size > room) {
          folded += '\r\n '
          room = octetsInLine - 1
        }
        folded += character
        room -= size
      }
      return folded
    })
    .join('\r\n')
}
