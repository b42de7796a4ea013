import type { Page, PageState } from '../../../page'
import type { Plan } from '../../../plan/plan'
import { texts } from '../texts'
import { editsOf } from './edits'
import type { Fix } from './fixes'

export type RepairsState = PageState & {
  readonly plan: Plan | undefined
  readonly fixes: readonly Fix[]
  /** Repairs that the user does not want. */
  readonly unwanted: ReadonlySet<Fix>
  readonly shown: number
}

/** The repairs that are listed and wanted. */
export const wantedFixes = ({ fixes, unwanted, shown }: RepairsState): readonly Fix[] =>
  fixes.slice(0, shown).filter((fix) => !unwanted.has(fix))

export function repairsActions({ context, state, update, tell }: Page<RepairsState>, readAgain: () => void) {
  async function write(fixes: readonly Fix[]): Promise<void> {
    const { plan } = state()
    if (plan === undefined) return
    await context.workbook.write(editsOf(plan, fixes))
    readAgain()
    tell({ kind: 'good', text: texts[context.language].applied(fixes.length) })
  }
  return {
    applyFix: (fix: Fix) => write([fix]),
    applyFixes: () => write(wantedFixes(state())),
    want(fix: Fix, isWanted: boolean) {
      const unwanted = new Set(state().unwanted)
      if (isWanted) unwanted.delete(fix)
      else unwanted.add(fix)
      update({ unwanted })
    },
  }
}

export type RepairsActions = ReturnType<typeof repairsActions>
