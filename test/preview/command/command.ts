import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calculate } from '../../../preview/command/calculate'
import { distFile } from '../../../tools/shipped/dist'
import { dirname } from 'node:path'

const functionsFolder = dirname(distFile('functions.js'))

/** The day on which every test asks. */
const today = '2026-11-28'

export type Answer = { readonly code: number; readonly out: string; readonly err: string }

/** A folder of its own for the files of one test file. */
export function workFolder(): {
  readonly path: (name: string) => string
  readonly write: (name: string, bytes: Uint8Array | string) => string
  readonly read: (name: string) => Uint8Array
  readonly remove: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'kmo-'))
  const path = (name: string) => join(folder, name)
  return {
    path,
    write(name, bytes) {
      writeFileSync(path(name), bytes)
      return path(name)
    },
    read: (name) => new Uint8Array(readFileSync(path(name))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The command as somebody types it, in this process. */
export function command(given: readonly string[], width = Infinity): Answer {
  let [out, err] = ['', '']
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text), width }
  const code = calculate(given, terminal, { functionsFolder, today })
  return { code, out, err }
}
