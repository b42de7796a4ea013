import { cpus, loadavg } from 'node:os'

/** What the machine is, and how much else it does at this moment. */
export function circumstances(): string {
  const [load = 0] = loadavg()
  const busy = process.platform === 'win32' ? '' : `, load ${load.toFixed(1)}`
  return `${new Date().toISOString().slice(0, 10)}: ${process.platform} ${process.arch}, ${cpus().length} cores, Node ${process.versions.node}${busy}.`
}
