/** Does something once nobody asked for it for a while; never after the signal. */
export function later(milliseconds: number, task: () => unknown, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return () => {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(task, milliseconds)
  }
}
