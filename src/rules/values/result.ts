/** A value, or the reason why there is none. Rules refuse; they do not throw. */
export type Result<T, Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T) => ({ ok: true, value }) as const
export const refuse = <R>(refusal: R) => ({ ok: false, refusal }) as const
