import type { Workbook } from '../workbook'
import type { IsoDate } from '../rules'
import type { Language } from '../wording'

export type PaneContext = {
  readonly workbook: Workbook
  readonly language: Language
  /** The day the pane was opened; the only clock there is. */
  readonly today: IsoDate
  /** Goes to another feature, with what it should show. */
  readonly open: (featureId: string, subject?: unknown) => void
  /** Tells something that just happened, to eyes and to a screen reader. */
  readonly say: (sentence: string) => void
}

/** One part of the pane. A new one = a folder under features/ and a line in features.ts. */
export type PaneFeature = {
  /** Equals the folder name. */
  readonly id: string
  readonly title: (language: Language) => string
  /** Fills `root`. Every listener takes `signal`, so leaving undoes everything. */
  readonly mount: (root: HTMLElement, context: PaneContext, signal: AbortSignal, subject?: unknown) => void
}
