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
  /** Tells something that stays true whatever is open. */
  readonly warn: (warning: PaneWarning) => void
}

/** Something that the workbook keeps for the pane was left out, or something that was written cannot be taken back. */
export type PaneWarning = 'left-out' | 'not-noted'

/** Fills `root` with a feature. Every listener takes `signal`, so leaving undoes everything. */
export type MountFeature = (root: HTMLElement, context: PaneContext, signal: AbortSignal, subject?: unknown) => void

/** One part of the pane: what the bar shows of it, and where the rest is. A new one = a folder under features/ and an entry in features.ts. */
export type PaneFeature = {
  /** Equals the name of the folder, and of the file that is built of it. */
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  /** Fetches the feature; once it is there, it is at hand. */
  readonly load: () => Promise<{ readonly mount: MountFeature }>
}
