import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { filesThatOpen } from './libreoffice-opens'
import type { RoundTrip } from './round-trip-file'

/**
 * Every workbook of a folder is read, calculated, written, saved by the page untouched and after one edit, and read back, by us and by another reader: `npm run workbooks:round-trip -- FOLDER [--libreoffice]`.
 * Prints what is wrong in a written file and was not in the one that was read; with `--libreoffice` also which of them LibreOffice opened before and does not
 * open any more.
 */
const batchSize = 20
const secondsForOne = 60

type Ended = { readonly file: string; readonly ended: string }

const isEnded = (one: RoundTrip | Ended): one is Ended => 'ended' in one

/** Workbooks in a process of their own, which is ended when one of them takes too long; then the others go on in another one. */
async function inBatches(files: readonly string[], copies: string): Promise<(RoundTrip | Ended)[]> {
  const done: (RoundTrip | Ended)[] = []
  while (done.length < files.length) {
    const batch = files.slice(done.length, done.length + batchSize)
    const { trips, ended } = await runBatch(batch, copies)
    done.push(...trips)
    const next = batch[trips.length]
    if (next !== undefined) done.push({ file: next, ended: ended || 'no answer' })
    console.error(`${String(done.length)} of ${String(files.length)}`)
  }
  return done
}

function runBatch(files: readonly string[], copies: string): Promise<{ trips: RoundTrip[]; ended: string }> {
  return new Promise((resolve) => {
    const script = join(__dirname, 'round-trip-batch.ts')
    const child = spawn(process.execPath, ['-r', 'tsx/cjs', script, copies, ...files], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [answered, said, late] = ['', '', false]
    const limit = (): NodeJS.Timeout =>
      setTimeout(() => {
        late = true
        child.kill('SIGKILL')
      }, secondsForOne * 1_000)
    let timer = limit()
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answered += text
      clearTimeout(timer)
      timer = limit()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('close', () => {
      clearTimeout(timer)
      const lines = answered.split('\n').slice(0, -1)
      const ended = late ? `longer than ${String(secondsForOne)} s` : (/^\w*Error.*$/m.exec(said)?.[0] ?? '')
      resolve({ trips: lines.map((line) => JSON.parse(line) as RoundTrip), ended })
    })
  })
}

function report(all: readonly (RoundTrip | Ended)[]): string[] {
  const trips = all.filter((one): one is RoundTrip => !isEnded(one))
  const opened = trips.filter(({ refused }) => refused === undefined)
  const broken = opened.filter(({ faults }) => faults.length > 0)
  const sum = (count: (trip: RoundTrip) => number): number => opened.reduce((total, trip) => total + count(trip), 0)
  const sentences = new Map<string, number>()
  for (const { refused } of trips) {
    const sentence = refused?.replace(/“[^”]*”|\S+![A-Z]+\d+|\S*\/\S*/g, '…')
    if (sentence !== undefined) sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1)
  }
  const shownFaults = 5
  return [
    ...all.filter(isEnded).map(({ file, ended }) => `${basename(file)}: ${ended}`),
    ...broken.flatMap(({ file, faults }) => [
      `${basename(file)}: ${String(faults.length)}`,
      ...faults.slice(0, shownFaults).map((fault) => `  ${fault}`),
    ]),
    ...[...sentences].map(([sentence, count]) => `${String(count).padStart(5)} refused: ${sentence}`),
    `${String(all.length)} files: ${String(opened.length)} opened, ${String(trips.length - opened.length)} refused, ${String(all.length - trips.length)} without an answer.`,
    `${String(opened.length * 4)} written, of ${String(opened.length - broken.length)} workbooks without a fault, of ${String(broken.length)} with one.`,
    `${String(sum(({ formulas }) => formulas))} formulas; with results ${String(sum(({ partsChanged }) => partsChanged))} parts and ${String(sum(({ valuesChanged }) => valuesChanged))} values changed.`,
  ]
}

async function main([folder, ...options]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Give a folder with workbooks.')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xlsx$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
  const copies = options.includes('--libreoffice') ? mkdtempSync(join(tmpdir(), 'kmo-round-trip-')) : ''
  const all = await inBatches(files, copies)
  console.log(report(all).join('\n'))
  if (copies === '') return
  console.log(lostInLibreOffice(files, copies).join('\n'))
  rmSync(copies, { recursive: true, force: true })
}

function lostInLibreOffice(files: readonly string[], copies: string): string[] {
  const before = filesThatOpen(files)
  return readdirSync(copies).flatMap((way) => {
    const written = readdirSync(join(copies, way)).map((name) => join(copies, way, name))
    const after = new Set([...filesThatOpen(written)].map((path) => basename(path)))
    const wereOpen = [...before]
      .map((path) => basename(path))
      .filter((name) => written.some((path) => basename(path) === name))
    const lost = wereOpen.filter((name) => !after.has(name))
    return [
      `LibreOffice, ${way}: opened ${String(wereOpen.length)} before and ${String(wereOpen.length - lost.length)} after.`,
      ...lost.map((name) => `  no longer: ${name}`),
    ]
  })
}

void main(process.argv.slice(2))
