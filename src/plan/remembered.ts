/** What is made when it is first asked for, and kept: Excel waits while the functions load. */
export function remembered<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
