import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
// It asks for office-addin-usage-data without listing it: that is why package.json has both.
import { logErrorMessage } from 'office-addin-cli'
import { addressOf } from './address'

/** Builds the add-in, for the address that `npm run build -- --address https://…` gives, or for this machine. */
function build(): number {
  const { values } = parseArgs({ options: { address: { type: 'string' } } })
  // PowerShell may keep the `--` for itself; npm then takes the option for one of its own, and hands it on so.
  const given = values.address ?? process.env['npm_config_address']
  const address = given === undefined ? [] : ['--env', `address=${addressOf(given)}`]
  const { status } = spawnSync(process.execPath, [require.resolve('webpack/bin/webpack.js'), ...address], {
    stdio: 'inherit',
  })
  return status ?? 1
}

try {
  process.exitCode = build()
} catch (error) {
  logErrorMessage(error)
  process.exitCode = 1
}
