import './style.css'
import type { MountFeature } from '../../feature'
import { page } from '../../page'
import { mountPlanBar } from '../../plan-bar'
import { cardActions } from './actions'
import { choicesFor, firstState } from './state'
import { cardPage } from './view'

const afterSelecting = 200

export const mount: MountFeature = (root, context, signal, subject) => {
  const planBar = document.createElement('div')
  const { update, state, later, actions } = page({
    root,
    context,
    signal,
    firstState: { ...firstState, wanted: rowOf(subject) },
    actions: (card) => cardActions(card, (what) => selectText(root, what)),
    view: (view) => cardPage({ ...view, planBar }),
  })
  update({})
  context.workbook.onSelectionChanged(later(afterSelecting, actions.followSelection), signal)
  mountPlanBar(planBar, context, signal, (plan) => {
    if (plan === undefined) return update({ ...firstState, wanted: state().wanted })
    update({ plan, ...choicesFor(plan, state().filter) })
    void actions.startWith(plan)
  })
}

/** The row that another part asks for. */
const rowOf = (subject: unknown): number | undefined =>
  typeof subject === 'object' && subject !== null && 'index' in subject ? (subject.index as number) : undefined

/** Makes the text of a field ready for Ctrl+C. */
function selectText(root: HTMLElement, what: string): void {
  const element = root.querySelector<HTMLElement>(`[data-copy="${what}"]`)
  if (element instanceof HTMLTextAreaElement) element.select()
  else if (element !== null) document.getSelection()?.selectAllChildren(element)
}
