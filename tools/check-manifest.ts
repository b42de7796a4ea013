import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAddresses } from './manifest/check-addresses'
import { checkAppDomains } from './manifest/check-app-domains'
import { checkIcons } from './manifest/check-icons'
import { checkIdentity } from './manifest/check-identity'
import { checkLanguages } from './manifest/check-languages'
import { checkLengths } from './manifest/check-lengths'
import { checkResources } from './manifest/check-resources'
import { checkSharedRuntime } from './manifest/check-shared-runtime'
import { checkStructure } from './manifest/check-structure'
import { builtDelivery, type Delivery } from './manifest/delivery'
import type { Problem } from './manifest/problem'
import { readManifest } from './manifest/read-manifest'

const checks = [
  checkStructure,
  checkIdentity,
  checkResources,
  checkLengths,
  checkAddresses,
  checkIcons,
  checkLanguages,
  checkSharedRuntime,
  checkAppDomains,
]

/** Everything that is wrong with a manifest, without a network: its form, and whether it fits what it is delivered with. In the order of its lines. */
export function checkManifest(xml: string, delivery: Delivery): Problem[] {
  const { root, problems } = readManifest(xml)
  const found = root ? checks.flatMap((check) => check(root, delivery)) : []
  return [...problems, ...found].sort((a, b) => a.line - b.line)
}

if (require.main === module) {
  const root = join(__dirname, '..')
  const dist = join(root, 'dist')
  const file = process.argv[2] ?? join(dist, 'manifest.xml')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const xml = readFileSync(file, 'utf8')
  const problems = checkManifest(xml, builtDelivery(xml, dist, version))
  for (const { line, message } of problems) console.log(`${file}:${String(line)}: ${message}`)
  if (problems.length === 0) console.log('manifest: no problems')
  else process.exitCode = 1
}
