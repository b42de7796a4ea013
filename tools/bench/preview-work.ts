/** The work that the preview page and the headless calculation both do: milliseconds, and megabytes after the garbage is gone. */
export type PreviewWork = {
  /** From nothing to the sample there: the page with its grid, or the process with the file read. */
  readonly sampleOpened: number
  readonly sampleFirstResult: number
  readonly sampleCalculated: number
  readonly sampleMemory: number
  /** So many calls of one function at once, without a workbook. */
  readonly invocations: number
  /** From the file chosen, with the sample open before it. */
  readonly largeOpened: number
  readonly largeFirstResult: number
  readonly largeCalculated: number
  readonly largeMemory: number
  /** One cost in the large plan, until everything that depends on it is calculated. */
  readonly edit: number
}

export const invocationCount = 10_000

/** The arguments of one of the calls; no two are alike, for the page remembers results. */
export const invocation = (index: number): [number, string, number, string] => [
  200 + index / 7,
  'klein',
  45_300 + (index % 600),
  'innovatie',
]

/** What one edit puts in the first cost of the large plan, and the subsidy that follows. */
export const editedCost = 1_000
export const editedSubsidy = 300

/** What the last of these calls must give: 30 % of the cost, to the cent. */
export const lastSubsidy = 488.53
