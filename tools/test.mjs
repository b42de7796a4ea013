import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureInstalled, programOf, root } from './installed.mjs'

ensureInstalled()

const started = Date.now()
const seconds = (since) => Math.round((Date.now() - since) / 1000)
const results = `${root}test-results`
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** Jest by itself leaves a core free: on two cores that is half the machine. */
const everyCore = ['--maxWorkers=100%']

let failures = 0
const counted = { passed: 0, failed: 0, skipped: 0 }

/** Runs a program of an installed package; what it printed is shown when it is over, or as it comes. */
function step(title, program, args, { zone, stdio = 'pipe' } = {}) {
  const since = Date.now()
  const child = spawn(programOf(program), args, {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    env: { ...process.env, ...(zone !== undefined && { TZ: zone }) },
    shell: process.platform === 'win32',
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) failures++
      process.stdout.write(printed)
      console.log(`== ${title}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds(since)} s)`)
      resolve(code === 0)
    })
  })
}

/** Runs tests and counts them. */
async function tests(title, zone, args) {
  console.log(`\n== ${title}, time zone ${zone}`)
  const file = `${results}/${`${title} ${zone}`.replace(/\W+/g, '-')}.json`
  await step(title, 'jest', [...args, '--json', `--outputFile=${file}`], { zone, stdio: 'inherit' })
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  counted.passed += numPassedTests
  counted.failed += numFailedTests + numRuntimeErrorTestSuites
  counted.skipped += numPendingTests
}

/** The first answer: types, lint, format, the build, and every test that needs no browser. */
async function quickPart() {
  console.log('== types, lint, format and build, side by side')
  const [, , , built] = await Promise.all([
    step('types', 'tsc', ['--noEmit', '-p', '.']),
    step('lint', 'eslint', ['.', '--max-warnings', '0']),
    step('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    step('build', 'webpack', []),
  ])
  if (built) await tests('quick tests', 'Europe/Brussels', ['--selectProjects', 'quick', ...everyCore])
  return built
}

/** What counts days again, where it is already tomorrow and where it is still yesterday; and what a person does, in a browser. */
async function slowPart() {
  const countingDays = [
    '--selectProjects',
    'quick',
    ...everyCore,
    '--testPathPatterns',
    'test/(rules|wording|cells|plan|functions)/',
  ]
  for (const zone of ['Pacific/Kiritimati', 'America/St_Johns'])
    await tests('days', zone, [...countingDays, '--testPathIgnorePatterns', 'excel-runtime'])
  if (await step('build of the preview', 'webpack', ['--config', 'preview/webpack.config.js']))
    await tests('browser tests', 'Europe/Brussels', ['--selectProjects', 'browser', '--maxWorkers=1'])
}

const built = await quickPart()
console.log(`\nThe quick part took ${seconds(started)} s.`)
if (built && !process.argv.includes('--quick')) {
  await slowPart()
  console.log(`\nEverything took ${seconds(started)} s.`)
}

console.log(failures === 0 ? '\nAll steps passed.' : `\n${failures} step(s) failed.`)
console.log(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`)
process.exit(failures === 0 ? 0 : 1)
