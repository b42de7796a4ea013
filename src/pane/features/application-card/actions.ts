import type { PlanColumn } from '../../../wording'
import type { Page } from '../../page'
import { cellOf, type Plan, type PlanLine } from '../../plan/plan'
import { cardOf, firstLine, lineAt } from './model'
import { choicesFor, type Copied, type State } from './state'
import { texts } from './texts'

/** `select` makes a text ready for Ctrl+C, where the clipboard is closed to the pane. */
export function cardActions({ context, state, update }: Page<State>, select: (what: Copied) => void) {
  const { workbook, language, today, say, open } = context
  const { everything, ownShare, fields, copiedField, selectedField } = texts[language]
  const labelOf = (what: Copied): string =>
    what === 'everything' ? everything : what === 'ownShare' ? ownShare : fields[what]

  function show(line: PlanLine | undefined): void {
    const { plan } = state()
    const card = plan && line && cardOf(plan, line, today)
    update({ card, wanted: line?.index, copied: undefined, selected: undefined, notice: undefined })
  }

  return {
    async chooseRow(index: number) {
      const { plan } = state()
      const line = plan?.lines.find((one) => one.index === index)
      show(line)
      if (plan !== undefined && line !== undefined) await workbook.select(cellOf(plan.source, index))
    },
    filter(query: string) {
      const { plan } = state()
      if (plan === undefined) return
      const choices = choicesFor(plan, query)
      update(choices)
      const [first] = choices.choices
      if (first !== undefined && query.trim() !== '') show(first)
    },
    async copy(what: Copied, text: string) {
      try {
        await navigator.clipboard.writeText(text)
        update({ copied: what, selected: undefined })
        say(copiedField(labelOf(what)))
      } catch {
        // A frame may be kept from the clipboard: then the text stands ready for Ctrl+C.
        update({ copied: undefined, selected: what })
        select(what)
        say(selectedField(labelOf(what)))
      }
    },
    async goTo(column: PlanColumn | undefined) {
      const { plan, card } = state()
      if (plan !== undefined && card !== undefined) await workbook.select(cellOf(plan.source, card.line.index, column))
    },
    findProvider: (number: string) => open('provider-search', number),

    /** Follows the selection; the focus stays where it is. */
    async followSelection() {
      const { plan, wanted } = state()
      // While a cell is edited, or without a workbook, what is shown stays.
      const selection = await workbook.selection().catch(() => undefined)
      const line = plan && lineAt(plan, selection)
      if (line !== undefined && line.index !== wanted) show(line)
    },
    /** Shows the row that was shown before, else the selected one, else one that is still to be applied for. */
    async startWith(plan: Plan) {
      const selection = await workbook.selection().catch(() => undefined)
      const kept = plan.lines.find(({ index }) => index === state().wanted)
      show(kept ?? lineAt(plan, selection) ?? firstLine(plan))
    },
  }
}

export type Actions = ReturnType<typeof cardActions>
