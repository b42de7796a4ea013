/** What the build ships as `plan.js`, for whoever calculates a workbook without Excel: loaded after `functions.js`, and by no page. */
export { findPlan } from './place'
export { isSize, isSizeLabel } from './size'
export { readTable } from './table'
