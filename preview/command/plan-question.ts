import { WorkbookProblem } from '../xlsx/problem'
import type { Options } from './options'
import type { NamedHeaders, PlanReading } from './plan-reading'

/** How a plan is looked at: the day, as 2026-11-28, and what was said of its headers. */
export type PlanQuestion = {
  readonly asOf: string
  readonly isToday: boolean
  readonly named: NamedHeaders | undefined
}

/** Reads what was typed about the plan. Throws a WorkbookProblem for what cannot be read. */
export function readQuestion({ asOf, headers }: Options, reading: PlanReading, today: string): PlanQuestion {
  return {
    asOf: asOf === undefined ? today : dayTyped(asOf, reading),
    isToday: asOf === undefined,
    named: headers === undefined ? undefined : headersTyped(headers, reading),
  }
}

function dayTyped(asOf: string, { readDay }: PlanReading): string {
  const read = readDay(asOf)
  if (read.kind === 'value') return read.value
  throw new WorkbookProblem(`--as-of is een dag, zoals 28/11/2026 of 2026-11-28, niet “${asOf}”.`)
}

function headersTyped(headers: string, { readNamedHeaders }: PlanReading): NamedHeaders {
  try {
    return readNamedHeaders(headers, { nl: '--headers', en: '--headers' })
  } catch {
    throw new WorkbookProblem(`--headers is een lijst zoals “Kost=Projectkost; Onderneming=Klant”, niet “${headers}”.`)
  }
}
