/** One fault in a manifest: where it is, and one sentence that says what is wrong. */
export type Problem = { readonly line: number; readonly message: string }
