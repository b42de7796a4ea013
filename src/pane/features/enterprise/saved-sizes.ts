import { object, optional, picklist, unknown } from 'valibot'
import { isoDaySchema, readEachOf, type Kept, type Workbook } from '../../../workbook'
import { applicants, type Applicant, type IsoDate } from '../../../rules'
import { formOf, type Form } from './model'

/** The size of one calendar year, and the form it came from. */
export type SavedSize = { readonly applicant: Applicant; readonly form: Form; readonly savedOn: IsoDate }
export type SavedSizes = Readonly<Record<string, SavedSize>>

const settingKey = 'kmo.enterprise'

const sizeSchema = object({ applicant: picklist(applicants), savedOn: isoDaySchema, form: optional(unknown()) })
const mostYears = 100

/** The sizes that the workbook keeps, by calendar year; what is not understood is left out. */
export async function savedSizes(workbook: Workbook): Promise<Kept<SavedSizes>> {
  const { kept, leftOut } = readEachOf(sizeSchema, await workbook.setting(settingKey), mostYears)
  const all = Object.entries(kept)
  const years = all.filter(([year]) => /^\d{4}$/.test(year))
  return {
    kept: Object.fromEntries(years.map(([year, size]) => [year, { ...size, form: formOf(size.form, Number(year)) }])),
    leftOut: leftOut + all.length - years.length,
  }
}

/** Keeps the size of one year; those of other years stay as a colleague left them. */
export async function saveSize(workbook: Workbook, size: SavedSize): Promise<SavedSizes> {
  const kept = { ...(await savedSizes(workbook)).kept, [size.form.year]: size }
  await workbook.setSetting(settingKey, kept)
  return kept
}
