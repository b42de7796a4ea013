/** What the build ships as `plan.js`, for whoever calculates a workbook without Excel: loaded after `functions.js`, and by no page. */
export { readNamedHeaders } from './named-headers'
export { findPlan, lackingInPlan } from './place'
export { isSize, isSizeLabel } from './size'
export { readTable } from './table'
