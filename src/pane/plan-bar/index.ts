import { render } from 'lit'
import type { PaneContext } from '../feature'
import type { Plan } from '../plan/plan'
import { PlanReading } from './plan-reading'
import { planBarView } from './view'

/** Lets the user choose the plan, the size and what each column is; hands on every plan that is read, undefined while there is none. */
export function mountPlanBar(
  root: HTMLElement,
  context: PaneContext,
  signal: AbortSignal,
  onPlan: (plan: Plan | undefined) => void,
): { readonly refresh: () => void } {
  const reading = new PlanReading({ context, signal, onPlan, onChange: draw })
  const focusOnMatch = () => root.querySelector<HTMLElement>('[data-focus="match"]')?.focus()

  function draw(): void {
    const { state } = reading
    render(planBarView({ state, reading, language: context.language, onConfirm: confirm }), root)
  }
  /** The button that was pressed is gone then. */
  function confirm(): void {
    reading.confirmColumns()
    focusOnMatch()
  }
  void reading.start()
  return { refresh: () => void reading.start() }
}
