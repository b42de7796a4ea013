import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A project with one package, its own workspace, in which npm needs no network. */
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kmo-'))
  cpSync('tools/installed.mjs', join(folder, 'tools', 'installed.mjs'))
  mkdirSync(join(folder, 'room'))
  write('package.json', { name: 'project', version: '1.0.0', workspaces: ['room'] })
  write('room/package.json', { name: 'room', version: '1.0.0' })
  npm('install', '--package-lock-only')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, content: object) => writeFileSync(join(folder, path), JSON.stringify(content))

function run(command: string, ...given: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, given, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
const npm = (...given: string[]) => run('npm', ...given, '--offline', '--no-audit', '--no-fund')

/** What `npm start` and `npm test` say before anything else. */
const said = () => run(process.execPath, '-e', 'import("./tools/installed.mjs").then((it) => it.ensureInstalled())')
type Lockfile = { readonly packages: { readonly room: { version: string } } }
const installing = /^Installing the packages of the lockfile…\n/

test('what npm ci has just installed is not installed again', () => {
  npm('ci')
  expect(said()).toBe('')
})

test('a fresh copy of the project is installed, once', () => {
  expect(said()).toMatch(installing)
  expect(existsSync(join(folder, 'node_modules/room'))).toBe(true)
  expect(said()).toBe('')
})

test('another lockfile is installed, once', () => {
  npm('ci')
  write('room/package.json', { name: 'room', version: '1.0.1' })
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lockfile
  lock.packages.room.version = '1.0.1'
  write('package-lock.json', lock)
  expect(said()).toMatch(installing)
  expect(said()).toBe('')
})

test('a package that is gone is installed again', () => {
  npm('ci')
  rmSync(join(folder, 'node_modules/room'))
  expect(said()).toMatch(installing)
  expect(existsSync(join(folder, 'node_modules/room'))).toBe(true)
})
