import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const rules = join(__dirname, '..', '..', 'src', 'rules')
const files = readdirSync(rules, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
const named = [...readFileSync(join(rules, 'README.md'), 'utf8').matchAll(/`([\w/-]+\.ts)`/g)].map(([, name]) => name!)

test('the README of the rules names every file of theirs, and none that is not there', () =>
  expect([...new Set(named)].sort()).toEqual([...files].sort()))
