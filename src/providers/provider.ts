import type { IsoDate, RegistrationNumber } from '../rules'

/** One registration number with one scope; an organisation has as many of these as it has numbers and scopes. */
export type Provider = {
  readonly number: RegistrationNumber
  readonly name: string
  /** Campus, customer group or department the number is for. */
  readonly campus?: string
  /** Kind of programme the number is for. */
  readonly programme?: string
  readonly website?: string
  /** Address of the page that states the number; in an own list, what the list says, or which file it came from. */
  readonly source: string
  /** The spelling on that page, where it was wrong. */
  readonly asWritten?: string
  /** What the page says around it. */
  readonly note?: string
  /** KBO number, `0824.677.865`. */
  readonly enterpriseNumber?: string
  /** First and last day of the registration, where they are known. */
  readonly validFrom?: IsoDate
  readonly validUntil?: IsoDate
  /** The day it was imported; only records of a workbook's own list have one. */
  readonly importedOn?: IsoDate
}

export type ProviderList = {
  /** The day the list was put together. No number was confirmed by the official list. */
  readonly collectedOn: IsoDate
  readonly providers: readonly Provider[]
}
