/** The only door of the wording: every Dutch word a user reads. Other layers import from here and nowhere deeper. */
export * from './argument-names'
export * from './explanation'
export * from './findings'
export * from './formats'
export * from './plan-words'
export * from './problems'
export * from './provisions'
export * from './terms'
