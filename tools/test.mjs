import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureInstalled, root, runPackage } from './installed.mjs'

ensureInstalled()

const results = `${root}test-results`
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let failures = 0
const counted = { passed: 0, failed: 0, skipped: 0 }

function step(title, command, args, env) {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const code = runPackage(command, args, env)
  if (code !== 0) failures++
  console.log(`== ${title}: ${code === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`)
  return code === 0
}

function jest(title, zone, args) {
  const file = `${results}/jest-${zone.replace(/\W/g, '-')}.json`
  step(`${title}, time zone ${zone}`, 'jest', [...args, '--json', `--outputFile=${file}`], { TZ: zone })
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  counted.passed += numPassedTests
  counted.failed += numFailedTests + numRuntimeErrorTestSuites
  counted.skipped += numPendingTests
}

step('types', 'tsc', ['--noEmit', '-p', '.'])
step('lint', 'eslint', ['.', '--max-warnings', '0'])
step('format', 'prettier', ['--check', '--log-level', 'warn', '.'])
const built = step('build', 'webpack', [])
if (step('build of the preview', 'webpack', ['--config', 'preview/webpack.config.js']) && built) {
  jest('tests', 'Europe/Brussels', process.argv.slice(2))
  // What counts days runs again where it is already tomorrow, and where it is still yesterday.
  for (const zone of ['Pacific/Kiritimati', 'America/St_Johns']) {
    jest('rules and functions', zone, [
      '--testPathPatterns',
      'test/(rules|wording|cells|plan|functions)/',
      '--testPathIgnorePatterns',
      'excel-runtime',
    ])
  }
}

console.log(failures === 0 ? '\nAll steps passed.' : `\n${failures} step(s) failed.`)
console.log(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`)
process.exit(failures === 0 ? 0 : 1)
