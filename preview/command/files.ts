import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { WorkbookProblem } from '../xlsx/problem'

const largestFile = 200 * 1024 * 1024

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'het bestaat niet',
  EISDIR: 'het is een map',
  ENOTDIR: 'de map bestaat niet',
  EACCES: 'u hebt er geen rechten voor',
  EPERM: 'u hebt er geen rechten voor',
  EROFS: 'de schijf kan niet worden beschreven',
  ENOSPC: 'de schijf is vol',
  EBUSY: 'een ander programma gebruikt het',
}
const reasonOf = (problem: unknown): string => {
  const code = (problem as NodeJS.ErrnoException).code ?? ''
  return reasons[code] ?? `de computer antwoordt ${code === '' ? String(problem) : code}`
}

/** The bytes of a file. Throws a WorkbookProblem. */
export function readInput(path: string): Uint8Array {
  try {
    if (statSync(path).size > largestFile) throw new WorkbookProblem(`${path} is groter dan 200 MB en is niet geopend.`)
    return readFileSync(path)
  } catch (problem) {
    if (problem instanceof WorkbookProblem) throw problem
    throw new WorkbookProblem(`${path} kan niet worden gelezen: ${reasonOf(problem)}.`)
  }
}

/** Refuses to write over the file that is read, by whatever name. */
export function refuseSameFile(input: string, output: string): void {
  if (!existsSync(output)) return
  const [from, to] = [statSync(input), statSync(output)]
  if (realpathSync(input) === realpathSync(output) || (from.ino !== 0 && from.ino === to.ino && from.dev === to.dev)) {
    throw new WorkbookProblem(
      'Het bestand achter --out is de werkmap zelf; kies een andere naam, zodat uw werkmap blijft zoals ze is.',
    )
  }
}

/** Writes a file whole or not at all. Throws a WorkbookProblem. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, path)
  } catch (problem) {
    rmSync(unfinished, { force: true })
    const code = (problem as NodeJS.ErrnoException).code
    throw new WorkbookProblem(
      `${path} kan niet worden geschreven: ${code === 'ENOENT' ? 'de map bestaat niet' : reasonOf(problem)}.`,
    )
  }
}
