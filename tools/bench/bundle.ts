import { createContext, Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { shippedText } from '../shipped/bundle'
import { medians } from './medians'
import { rounded, type Section } from './section'

const limit = 85 * 1024

/** What the functions weigh. */
export function bundleSize(): Section {
  const raw = Buffer.byteLength(shippedText)
  const zipped = gzipSync(shippedText, { level: 9 }).length
  return {
    title: 'Size of the functions',
    how: `\`dist/functions.js\`. Goal: at most ${rounded(limit / 1_000)} KB compressed.`,
    headers: ['', 'KB', 'of the limit'],
    rows: [
      ['as it is', rounded(raw / 1_000), ''],
      ['gzip', rounded(zipped / 1_000), `${rounded((zipped / limit) * 100)} %`],
    ],
  }
}

/** What starting the functions costs. */
export function bundleStart(): Section {
  let number = 0
  const start = (text: string) => {
    const customFunctions = { associate: () => undefined, Error, ErrorCode: {} }
    // Never the same text twice: the engine remembers what it compiled.
    new Script(`${text}\n// ${String(number++)}`).runInContext(createContext({ CustomFunctions: customFunctions }))
  }
  const times = medians({ bundle: () => start(shippedText), empty: () => start('') }, { turns: 31, warmUp: 5 })
  return {
    title: 'Start of the functions',
    how: 'A fresh engine context that compiles and runs the bundle, against one that runs an empty script.',
    headers: ['', 'time'],
    rows: [
      ['empty script', `${rounded(times.empty)} ms`],
      ['functions', `${rounded(times.bundle)} ms`],
      ['difference', `${rounded(times.bundle - times.empty)} ms`],
    ],
  }
}
