/** The only door of the plan: a range with headers, read row by row. Other layers import from here and nowhere deeper. */
export * from './columns'
export * from './headers'
export * from './row-kind'
export * from './rows'
export * from './size'
export * from './table'
export * from './tracking'
