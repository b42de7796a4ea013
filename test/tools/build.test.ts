import { spawnSync } from 'node:child_process'
import { addressOf } from '../../tools/address'

test.each([
  ['https://intranet.uwbedrijf.be/kmo', 'https://intranet.uwbedrijf.be/kmo'],
  ['https://localhost:3000', 'https://localhost:3000'],
  [' https://kmo.example/ ', 'https://kmo.example'],
])('%s is an address', (given, address) => {
  expect(addressOf(given)).toBe(address)
})

test.each([
  'http://intranet.uwbedrijf.be',
  'intranet.uwbedrijf.be/kmo',
  'https://',
  'https:///kmo',
  '',
  'https://a b.be',
])('“%s” is none', (given) => {
  expect(() => addressOf(given)).toThrow(
    `Het adres van de add-in moet een https-adres zijn, zoals https://intranet.uwbedrijf.be/kmo; dit is “${given}”.`,
  )
})

/** What the command says of an address that it refuses, and its exit code. */
function refused(given: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build.ts', ...given], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  return [status, stdout, stderr]
}
const sentence =
  'Error: Het adres van de add-in moet een https-adres zijn, zoals https://intranet.uwbedrijf.be/kmo; dit is “http://kmo.be”.\n'

test('another address is refused in one sentence, and nothing is built', () => {
  expect(refused(['--address', 'http://kmo.be'])).toEqual([1, '', sentence])
})

test('the address also arrives where the shell keeps the -- for itself', () => {
  expect(refused([], { npm_config_address: 'http://kmo.be' })).toEqual([1, '', sentence])
})
