import { WorkbookError, type Progress } from '../../workbook'

/** Long enough to get on, short enough for a key or a click to be answered. */
const sliceMilliseconds = 12

/**
 * Runs work that yields how far it is (0 to 1), in slices between which the page can breathe.
 * Rejects with a WorkbookError `cancelled` when the signal ends it.
 */
export async function inSlices<T>(
  work: Generator<number, T, undefined>,
  { signal, onProgress }: Progress = {},
): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMilliseconds
    while (performance.now() < until) {
      const step = work.next()
      if (step.done === true) return step.value
      onProgress?.(step.value)
    }
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted) throw new WorkbookError('cancelled')
  }
}
