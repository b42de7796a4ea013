/** The value that all have, or null when they differ: how Excel answers for many cells at once. */
export function commonValue<T>(values: Iterable<T>): T | null {
  let common: T | null = null
  let isFirst = true
  for (const value of values) {
    if (isFirst) common = value
    else if (value !== common) return null
    isFirst = false
  }
  return common
}
