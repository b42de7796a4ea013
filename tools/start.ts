import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
// It asks for office-addin-usage-data without listing it: that is why package.json has both.
import { logErrorMessage, parseNumber } from 'office-addin-cli'
import { addInServer } from '../preview/server/add-in-server'
import { localhostCertificate } from '../preview/server/certificate'
import { addressOf } from '../preview/server/https-server'
import { previewServer } from '../preview/server/preview-server'
import { openBrowser } from './open-browser'
import { openExcel } from './open-excel'
import { howToTrust } from './trust-certificate'

const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    excel: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
    'preview-port': { type: 'string', default: '3001' },
  },
})
const sample = 'assets/opleidingsplan.xlsx'
const kept = 'node_modules/.cache/kmo-for-excel'

/** Runs a program of an installed package to its end; its failure is ours. */
function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(`node_modules/.bin/${program}`, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve) => child.on('close', (status) => (status === 0 ? resolve() : process.exit(status ?? 1))))
}

async function start(): Promise<void> {
  console.log('De add-in wordt gebouwd…')
  const previewBuilt = values.once ? Promise.resolve() : run('webpack', ['--config', 'preview/webpack.config.js'])
  await run('webpack', [])
  console.log(`\nHet voorbeeldplan ${sample}, berekend:\n`)
  await Promise.all([previewBuilt, run('tsx', ['preview/command/calculate.ts', sample])])
  if (!values.once) await serve()
}

async function serve(): Promise<void> {
  const certificate = await localhostCertificate(kept)
  const addIn = await listening(values.port, (port) => addInServer('dist', 'node_modules', port, certificate))
  const folders = { page: `${kept}/preview`, packages: 'node_modules', workbook: sample }
  const preview = await listening(values['preview-port'], (port) => previewServer(folders, addIn, port, certificate))

  console.log(`\nDe voorbeeldwerkmap: ${preview} (stoppen met Ctrl+C). De add-in zelf staat op ${addIn}.`)
  console.log(
    'Uw browser waarschuwt één keer: office.js eist https, en dit certificaat maakte deze computer voor zichzelf. ' +
      `Kies Geavanceerd en ga door naar localhost, of vertrouw het met: ${howToTrust(certificate.file)}`,
  )
  if (values.excel) console.log(openExcel('dist/manifest.xml', sample))
  else openBrowser(preview)
}

async function listening(given: string, listen: (port: number) => ReturnType<typeof addInServer>): Promise<string> {
  const port = parseNumber(given, `Een poort is een getal; dit is “${given}”.`)!
  try {
    return addressOf(await listen(port))
  } catch (error) {
    throw new Error(`Poort ${port} is niet vrij: ${error instanceof Error ? error.message : String(error)}`)
  }
}

start().catch((error: unknown) => {
  logErrorMessage(error)
  process.exitCode = 1
})
