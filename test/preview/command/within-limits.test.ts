import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const guard = pathToFileURL(join(__dirname, '..', '..', '..', 'preview', 'command', 'within-limits.mjs')).href

/** What somebody sees of a program that runs within limits. */
function run(program: string, limits = { seconds: 60, megabytes: 100 }) {
  const watch = `import('${guard}').then(async ({ runWithin }) => { process.exitCode = await runWithin(${JSON.stringify(limits)}, ['-e', process.argv[1]]) })`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', watch, program], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const tooMuchMemory = 'Deze werkmap vraagt te veel geheugen en is niet berekend.\n'

test.each([0, 1, 2])('output, sentences and exit code %d are those of the program', (code) => {
  const program = `process.stdout.write('tabel\\n'); require('fs').writeSync(Number(process.env.KMO_SENTENCES), 'zin\\n'); process.exitCode = ${String(code)}`
  expect(run(program)).toEqual({ status: code, stdout: 'tabel\n', stderr: 'zin\n' })
})

test('a program without end is ended, and one sentence says so', () => {
  expect(run('for (;;);', { seconds: 1, megabytes: 100 })).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Deze werkmap vraagt te veel tijd: na 1 seconden is er gestopt.\n',
  })
})

test.each([
  ['many objects', 'const all = []; for (;;) all.push({ cell: [1, 2] })'],
  ['a map that grows', 'const all = new Map(); for (let key = 0; ; key++) all.set(key, { key })'],
  ['texts', `const all = []; for (;;) all.push('abc'.repeat(1e5).split('').join('-'))`],
  ['a process that is killed', `process.kill(process.pid, 'SIGKILL'); for (;;);`],
])('memory without end is one sentence, and no report of Node: %s', (_, program) => {
  expect(run(program)).toEqual({ status: 1, stdout: '', stderr: tooMuchMemory })
})
