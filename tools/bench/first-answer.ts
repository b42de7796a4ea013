import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { rounded, type Section } from './section'

const script = join(__dirname, '..', 'test.mjs')

/** How long somebody waits for the tests. */
export async function firstAnswer(): Promise<Section> {
  const started = performance.now()
  const seconds = () => `${rounded((performance.now() - started) / 1_000)} s`
  const child = spawn(process.execPath, [script, '--quick'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let first: string | undefined
  const listen = (text: Buffer) => {
    if (/^(PASS|FAIL) /m.test(text.toString())) first ??= seconds()
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    title: 'The first answer of the tests',
    how: '`npm test`, from its start: types, lint, format and build come first, then the quick tests. Its other parts, days in other time zones and the browser, come after these. Once, not a median.',
    headers: ['', 'after'],
    rows: [
      ['first result of a test file', first ?? 'none'],
      [code === 0 ? 'quick part over' : 'quick part over, and failed', seconds()],
    ],
  }
}
