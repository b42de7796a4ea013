import {
  check,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  pipe,
  regex,
  safeParse,
  string,
  transform,
  type GenericSchema,
  type InferOutput,
} from 'valibot'
import type { IsoDate } from '../rules'
import { columnsOfASheet, rowsOfASheet } from './area'

// What a workbook keeps for the pane may have been written by anybody. A schema reads it before anything else does.

/** A whole number between two others, both included. */
export const wholeSchema = (least: number, most: number) => pipe(number(), integer(), minValue(least), maxValue(most))

/** A text of at most so many characters. */
export const textSchema = (longest: number) => pipe(string(), maxLength(longest))

/** What one cell of Excel can hold, as text or as formula; the names of its sheets, and of what else has a name. */
export const cellTextSchema = textSchema(32_767)
export const formulaSchema = textSchema(8_192)
export const sheetNameSchema = textSchema(31)
export const shortTextSchema = textSchema(255)

export const isoDaySchema = pipe(
  string(),
  regex(/^\d{4}-\d\d-\d\d$/),
  transform((day) => day as IsoDate),
)

/** Cells that a sheet of Excel has. */
export const areaSchema = pipe(
  object({
    sheet: sheetNameSchema,
    row: wholeSchema(0, rowsOfASheet - 1),
    column: wholeSchema(0, columnsOfASheet - 1),
    rows: wholeSchema(1, rowsOfASheet),
    columns: wholeSchema(1, columnsOfASheet),
  }),
  check(({ row, column, rows, columns }) => row + rows <= rowsOfASheet && column + columns <= columnsOfASheet),
)

/** What was read, and how much was left out because it is something else, or more than there may be. */
export type Kept<T> = { readonly kept: T; readonly leftOut: number }

/** A value that fits; undefined for every other. */
export function readAs<S extends GenericSchema>(schema: S, value: unknown): InferOutput<S> | undefined {
  const read = safeParse(schema, value, { abortEarly: true, abortPipeEarly: true })
  return read.success ? read.output : undefined
}

/** The entries of a list that fit, each for itself; of more than `most` the last. */
export function readEach<S extends GenericSchema>(
  schema: S,
  list: unknown,
  most: number,
): Kept<readonly InferOutput<S>[]> {
  if (!Array.isArray(list)) return { kept: [], leftOut: list === undefined ? 0 : 1 }
  const kept = list.slice(-most).flatMap((entry): InferOutput<S>[] => {
    const read = readAs(schema, entry)
    return read === undefined ? [] : [read]
  })
  return { kept, leftOut: list.length - kept.length }
}

/** The entries of an object that fit, name and value, each for itself; of more than `most` the last. */
export function readEachOf<S extends GenericSchema>(
  schema: S,
  named: unknown,
  most: number,
): Kept<Readonly<Record<string, InferOutput<S>>>> {
  if (typeof named !== 'object' || named === null || Array.isArray(named))
    return { kept: {}, leftOut: named === undefined ? 0 : 1 }
  const all = Object.entries(named)
  const kept = all.slice(-most).flatMap(([name, value]): [string, InferOutput<S>][] => {
    const read = readAs(schema, value)
    return read === undefined ? [] : [[name, read]]
  })
  return { kept: Object.fromEntries(kept), leftOut: all.length - kept.length }
}

/** A text as JSON has it; null for one that is none: that fits no schema. */
export function jsonOf(stored: string): unknown {
  try {
    return JSON.parse(stored) as unknown
  } catch {
    return null
  }
}
