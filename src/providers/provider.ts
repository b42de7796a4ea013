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
  /** Whose page names the number: the provider's own, or that of a third. Only collected records say. */
  readonly confidence?: 'own' | 'third'
  /** The day the page was last compared with the record; it says nothing about the age of the page. */
  readonly readOn?: IsoDate
  /** The first and the last day the page can be from, as far as its own words tell; mostly by the rates it shows. */
  readonly pageFrom?: IsoDate
  readonly pageUntil?: IsoDate
}

/** A record as it was collected from a page. */
export type CollectedProvider = Provider & Required<Pick<Provider, 'confidence' | 'readOn'>>

export type ProviderList = {
  /** The day the list was put together. No number was confirmed by the official list. */
  readonly collectedOn: IsoDate
  readonly providers: readonly CollectedProvider[]
}
