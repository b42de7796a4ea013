import { spawn } from 'node:child_process'

/** Where a program writes its sentences: not to its error output, on which Node itself reports what kills it. */
const sentences = 3

/**
 * Runs a program of Node in a process of its own and gives its exit code. Whatever a file does to that process, running out of time or
 * memory is one sentence and exit code 1.
 */
export function runWithin({ seconds, megabytes }, args) {
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, ...args], {
    stdio: ['inherit', 'inherit', 'ignore', process.stderr],
    env: { ...process.env, KMO_SENTENCES: String(sentences) },
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 || code === 1 || code === 2) return resolve(code)
      process.stderr.write(
        child.killed
          ? `Deze werkmap vraagt te veel tijd: na ${seconds} seconden is er gestopt.\n`
          : 'Deze werkmap vraagt te veel geheugen en is niet berekend.\n',
      )
      resolve(1)
    })
  })
}
