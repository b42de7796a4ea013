/** The only door of the functions, for who describes or calls them; Excel comes in by `definition/associate`. */
export * from './definition/add-in-version'
export * from './definition/call'
export * from './definition/examples'
export * from './definition/list'
export * from './definition/provisions'
export * from './definition/signature'
export * from './definition/texts'
