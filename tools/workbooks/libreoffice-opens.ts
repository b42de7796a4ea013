import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findLibreOffice } from '../oracle/libreoffice'

const batchSize = 40
const secondsForOne = 15

/** Those of some workbooks that LibreOffice opens, so far that it writes them as CSV. Their names have to differ. */
export function filesThatOpen(files: readonly string[]): Set<string> {
  const program = findLibreOffice()
  if (program === undefined) throw new Error('LibreOffice (soffice) is not installed.')
  const folder = mkdtempSync(join(tmpdir(), 'kmo-opens-'))
  const opened = new Set<string>()
  const convert = (some: readonly string[]): void => {
    spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'csv',
        '--outdir',
        folder,
        ...some,
      ],
      { timeout: some.length * secondsForOne * 1_000, killSignal: 'SIGKILL' },
    )
    for (const file of some) if (existsSync(join(folder, basename(file).replace(/\.\w+$/, '.csv')))) opened.add(file)
  }
  for (let at = 0; at < files.length; at += batchSize) {
    const batch = files.slice(at, at + batchSize)
    convert(batch)
    // One that ends the program takes the others of its batch with it.
    for (const file of batch.filter((each) => !opened.has(each))) convert([file])
  }
  rmSync(folder, { recursive: true, force: true })
  return opened
}
