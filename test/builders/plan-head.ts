import type { PlanHead } from '../../src/plan'
import type { PlanColumn } from '../../src/wording'

/** What stands above a plan: these columns from the left, each under a header; '' for one that is not recognised. */
export function planHead(columns: Readonly<Record<string, PlanColumn | ''>>): PlanHead {
  const headers = Object.keys(columns)
  const found = Object.values(columns).flatMap((column, index) =>
    column === '' ? [] : [{ column, index, header: headers[index]! }],
  )
  return { headerRows: [headers], columns: found, firstRowNumber: 2 }
}
