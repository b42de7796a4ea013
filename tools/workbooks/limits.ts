import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * How long `npm run calculate` takes for each workbook of a folder, and how much memory: `npm run workbooks:limits -- FOLDER [choices of the command]`.
 * A run past a limit is ended. Memory is what Linux says of the process; elsewhere it is not known.
 */
const limits = { seconds: 60, megabytes: 4_000 }
/** What a workbook has to stay within; a busy machine takes longer. */
const goals = { seconds: 30, megabytes: 1_000 }

type Run = {
  readonly file: string
  readonly seconds: number
  readonly megabytes: number
  /** Exit code, or what ended the run. */
  readonly ended: number | string
  readonly said: string
}

const command = join(__dirname, '..', '..', 'preview', 'command', 'main.mjs')

/** What Linux tells of a process; empty where it is over, or not Linux. */
function told(pid: number, about: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${about}`, 'utf8')
  } catch {
    return ''
  }
}

/** The most memory that a process and the one it started held so far. */
function peakOf(pid: number): number {
  const children = told(pid, `task/${String(pid)}/children`).match(/\d+/g) ?? []
  const kilobytes = [String(pid), ...children].map((one) => /^VmHWM:\s*(\d+)/m.exec(told(Number(one), 'status'))?.[1])
  return Math.max(...kilobytes.map((number) => Number(number ?? 0))) / 1_000
}

function run(file: string, choices: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const started = performance.now()
    const child = spawn(process.execPath, [command, file, ...choices], { stdio: ['ignore', 'ignore', 'pipe'] })
    let [megabytes, said] = [0, '']
    let past: string | undefined
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid ?? 0))
      if (performance.now() - started > limits.seconds * 1_000) past = 'time'
      if (megabytes > limits.megabytes) past = 'memory'
      if (past !== undefined) child.kill('SIGKILL')
    }, 20)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      const seconds = (performance.now() - started) / 1_000
      const [first = ''] = said.split('\n')
      resolve({ file: basename(file), seconds, megabytes, ended: past ?? code ?? String(signal), said: first })
    })
  })
}

const line = ({ file, seconds, megabytes, ended, said }: Run): string =>
  `${seconds.toFixed(1).padStart(5)} s ${megabytes.toFixed(0).padStart(5)} MB  ${String(ended).padEnd(6)} ${file}: ${said.slice(0, 160)}`

function summary(runs: readonly Run[]): string {
  const most = (measure: 'seconds' | 'megabytes') => [...runs].sort((a, b) => b[measure] - a[measure])[0]
  const past = runs.filter(({ seconds, megabytes }) => seconds > goals.seconds || megabytes > goals.megabytes)
  const faults = runs.filter(({ ended }) => ended !== 0 && ended !== 1)
  const named = (some: readonly Run[]) =>
    `${String(some.length)}${some.length === 0 ? '' : ` (${some.map(({ file }) => file).join(', ')})`}`
  const [slowest, largest] = [most('seconds'), most('megabytes')]
  return [
    `${String(runs.length)} files.`,
    ...(slowest ? [`Slowest: ${line(slowest).trim()}`] : []),
    ...(largest ? [`Largest: ${line(largest).trim()}`] : []),
    `Past ${String(goals.seconds)} s or ${String(goals.megabytes)} MB: ${named(past)}.`,
    `Ended otherwise than with 0 or 1: ${named(faults)}.`,
  ].join('\n')
}

async function main([folder, ...choices]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Give a folder with workbooks.')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xl\w+|ods)$/i.test(name))
    .sort()
  const runs: Run[] = []
  for (const name of files) {
    const one = await run(join(folder, name), choices)
    console.log(line(one))
    runs.push(one)
  }
  console.log(summary(runs))
}

void main(process.argv.slice(2))
