import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { localhostCertificate } from '../preview/server/certificate'
import { serveFolder } from '../preview/server/serve-folder'

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false }, port: { type: 'string', default: '3000' } } })
const sample = 'assets/opleidingsplan.xlsx'

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

async function start(): Promise<void> {
  console.log('De add-in wordt gebouwd…')
  run('webpack', [])
  console.log(`\nHet voorbeeldplan ${sample}, berekend:\n`)
  run('tsx', ['preview/headless/calculate.ts', sample])

  if (!values.once) {
    const certificate = await localhostCertificate('node_modules/.cache/kmo-for-excel')
    const port = Number(values.port)
    try {
      await serveFolder('dist', port, certificate)
    } catch (error) {
      console.error(`\nPoort ${port} is niet vrij: ${error instanceof Error ? error.message : String(error)}`)
      process.exit(1)
    }
    console.log(`\nDe add-in staat op https://localhost:${port} (stoppen met Ctrl+C).`)
    console.log('Laad ze in Excel met dist/manifest.xml: Invoegen, Invoegtoepassingen, Mijn invoegtoepassing uploaden. Het certificaat om te vertrouwen:')
    console.log(certificate.file)
  }
}

void start()
