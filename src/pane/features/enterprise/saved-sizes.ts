import type { Workbook } from '../../../workbook'
import { applicants, type Applicant, type IsoDate } from '../../../rules'
import { formOf, type Form } from './model'

/** The size of one calendar year, and the form it came from. */
export type SavedSize = { readonly applicant: Applicant; readonly form: Form; readonly savedOn: IsoDate }
export type SavedSizes = Readonly<Record<string, SavedSize>>

const settingKey = 'kmo.enterprise'

/** The sizes that the workbook keeps, by calendar year; what is not understood is left out. */
export async function savedSizes(workbook: Workbook): Promise<SavedSizes> {
  const kept = await workbook.setting(settingKey)
  const years = typeof kept === 'object' && kept !== null ? Object.entries(kept as Record<string, unknown>) : []
  return Object.fromEntries(
    years.flatMap(([year, value]) => {
      const { applicant: word, form, savedOn } = (value ?? {}) as Record<string, unknown>
      const applicant = applicants.find((one) => one === word)
      if (applicant === undefined || !/^\d{4}$/.test(year) || typeof savedOn !== 'string') return []
      return [[year, { applicant, savedOn: savedOn as IsoDate, form: formOf(form, Number(year)) }]]
    }),
  )
}

/** Keeps the size of one year; those of other years stay as a colleague left them. */
export async function saveSize(workbook: Workbook, size: SavedSize): Promise<SavedSizes> {
  const kept = { ...(await savedSizes(workbook)), [size.form.year]: size }
  await workbook.setSetting(settingKey, kept)
  return kept
}
