import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command in the project and answers its exit code. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) throw error
  return status ?? 1
}

/** The path of a program of an installed package. */
export const programOf = (name) => `${root}node_modules/.bin/${name}`

/** Runs a program of an installed package and answers its exit code. */
export const runPackage = (name, args) => run(programOf(name), args)

const packagesIn = (lockfile) => JSON.parse(readFileSync(`${root}${lockfile}`, 'utf8')).packages

/** Whether npm says that it installed what the lockfile asks for, and it is still there. */
function isInstalled() {
  const kept = 'node_modules/.package-lock.json'
  if (!existsSync(`${root}${kept}`)) return false
  const [wanted, installed] = [packagesIn('package-lock.json'), packagesIn(kept)]
  // The first is this project itself; what is optional may be made for another machine.
  return Object.entries(wanted).every(([path, asked]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return asked.optional === true
    return found.version === asked.version && found.integrity === asked.integrity && existsSync(`${root}${path}`)
  })
}

/** Installs exactly what the lockfile says, where that has not been done. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing the packages of the lockfile…')
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) process.exit(code)
}
