import type { Workbook } from '../workbook'
import { inExcel } from './excel'

export const onSelectionChanged: Workbook['onSelectionChanged'] = (listener, signal) =>
  subscribe((context) => context.workbook.onSelectionChanged.add(async () => listener()), signal)

export const onChanged: Workbook['onChanged'] = (listener, signal) =>
  subscribe((context) => context.workbook.worksheets.onChanged.add(async () => listener()), signal)

/** Registers a handler, and takes it away again in the context it was made in. */
function subscribe(
  add: (
    context: Excel.RequestContext,
  ) => OfficeExtension.EventHandlerResult<never> | OfficeExtension.EventHandlerResult<unknown>,
  signal: AbortSignal,
): void {
  void inExcel(async (context) => {
    const handler = add(context)
    await context.sync()
    const remove = () =>
      void Excel.run(handler.context, async (own) => {
        handler.remove()
        await own.sync()
      })
    if (signal.aborted) remove()
    else signal.addEventListener('abort', remove, { once: true })
  }).catch(() => undefined)
}
