import type { Progress } from '../../../workbook'
import { plainText } from '../../../providers'
import { addDays, daysBetween, type IsoDate } from '../../../rules'
import { inSlices } from '../../elements/in-slices'
import type { Language } from '../../../wording'
import type { Plan, PlanLine } from '../../plan/plan'
import type { AgendaItem } from './model'
import { calendarFile, component, dateValue, escaped, momentValue } from './icalendar'
import { detailsOf, eventTitle } from './sentences'
import { texts } from './texts'

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
  { trigger: '-P6DT15H', text: 'inAWeek' },
  { trigger: '-PT15H', text: 'tomorrow' },
] as const

const longestTitle = 200
const longestLine = 2000

/** Events between two breaths. */
const eventsPerStep = 100

/**
 * The items as a calendar file: a whole day each, with a reminder a week and a day before. The same row and step always has the same UID,
 * so that a second import updates what the first one brought. Rejects with a WorkbookError `cancelled` when the signal ends it.
 */
export async function calendarOf(
  items: readonly AgendaItem[],
  options: CalendarOptions,
  progress: Progress = {},
): Promise<string> {
  const keys = keysOf(options.plan.lines)
  const uids = await Promise.all(items.map(({ line, step }) => digest([options.workbookId, keys.get(line), step])))
  return inSlices(calendarInSteps(items, uids, options), progress)
}

function* calendarInSteps(
  items: readonly AgendaItem[],
  uids: readonly string[],
  options: CalendarOptions,
): Generator<number, string, undefined> {
  const events: string[] = []
  for (const [index, item] of items.entries()) {
    if (index % eventsPerStep === 0) yield index / items.length
    events.push(...eventOf(item, uids[index] as string, options))
  }
  return calendarFile(
    component('VCALENDAR', [
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'PRODID:-//KMO voor Excel//agenda//NL',
      'METHOD:PUBLISH',
      `X-WR-CALNAME:${escaped(texts[options.language].calendarName)}`,
      'X-PUBLISHED-TTL:PT1H',
      ...events,
    ]),
  )
}

function eventOf(
  item: AgendaItem,
  uid: string,
  { plan, language, today, withNames }: CalendarOptions,
): readonly string[] {
  const { line, day, sheetRow } = item
  const { participants, rowOfPlan } = texts[language]
  const names = withNames && line.participants !== '' ? [`${participants}: ${line.participants}`] : []
  const about = [...detailsOf(item, language), rowOfPlan(plan.source.name, sheetRow), ...names]
  const dayAfter = addDays(day, 1)
  return component('VEVENT', [
    `UID:${uid}`,
    `SUMMARY:${escaped(oneLine(eventTitle(item, language), longestTitle))}`,
    `DTSTAMP:${momentValue(new Date())}`,
    `DTSTART;VALUE=DATE:${dateValue(day)}`,
    ...(dayAfter === undefined ? [] : [`DTEND;VALUE=DATE:${dateValue(dayAfter)}`]),
    // A later import counts as the newer version.
    `SEQUENCE:${Math.max(0, daysBetween('2020-01-01', today))}`,
    `DESCRIPTION:${escaped(about.map((text) => oneLine(text, longestLine)).join('\n'))}`,
    'CATEGORIES:kmo-portefeuille',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'TRANSP:TRANSPARENT',
    ...reminders.flatMap(({ trigger, text }) =>
      component('VALARM', ['ACTION:DISPLAY', `DESCRIPTION:${escaped(texts[language][text])}`, `TRIGGER:${trigger}`]),
    ),
  ])
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
