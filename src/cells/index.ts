/** The only door of the cells: one cell read, one answer formed. Other layers import from here and nowhere deeper. */
export * from './answers'
export * from './arguments'
export * from './cell'
export * from './errors'
export * from './ranges'
export * from './results'
export * from './scheme-words'
export * from './years'
