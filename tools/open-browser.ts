import { spawn } from 'node:child_process'

/** Opens an address in the browser of whoever sits at this machine; where there is no screen, nothing happens. */
export function openBrowser(address: string): void {
  const [program, args] = opener(address)
  if (program === undefined) return
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  // A machine without a browser still has the address on its console.
  child.on('error', () => undefined)
  child.unref()
}

function opener(address: string): [string | undefined, string[]] {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (CI !== undefined && CI !== '') return [undefined, []]
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '""', address]]
  if (process.platform === 'darwin') return ['open', [address]]
  return DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined ? ['xdg-open', [address]] : [undefined, []]
}
