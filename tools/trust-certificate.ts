import { resolve } from 'node:path'

/** How whoever sits at this machine makes their browser, and Excel, trust the certificate of its localhost. */
export function howToTrust(file: string): string {
  const path = resolve(file)
  if (process.platform === 'win32') return `certutil -user -addstore Root "${path}"`
  if (process.platform === 'darwin')
    return `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${path}"`
  return `certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n kmo-for-excel -i "${path}"`
}
