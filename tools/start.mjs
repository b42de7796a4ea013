import { ensureInstalled, runPackage } from './installed.mjs'

ensureInstalled()
process.exit(runPackage('tsx', ['tools/start.ts', ...process.argv.slice(2)]))
