/** What can be written as JSON text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
