import { X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'

export type Certificate = { readonly cert: string; readonly key: string; readonly file: string }

const millisecondsPerDay = 86_400_000
/** The longest that today's browsers accept. */
const daysValid = 397

/** The certificate of this machine's localhost, made once and kept, so that whoever trusts it needs to do so only once a year. */
export async function localhostCertificate(folder: string): Promise<Certificate> {
  const [file, keyFile] = [join(folder, 'localhost.crt'), join(folder, 'localhost.key')]
  const kept = read(file, keyFile)
  if (kept !== undefined) return { ...kept, file }

  const notBeforeDate = new Date()
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate,
    notAfterDate: new Date(notBeforeDate.getTime() + daysValid * millisecondsPerDay),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, made.cert)
  writeFileSync(keyFile, made.private, { mode: 0o600 })
  return { cert: made.cert, key: made.private, file }
}

function read(file: string, keyFile: string): { cert: string; key: string } | undefined {
  try {
    const [cert, key] = [readFileSync(file, 'utf8'), readFileSync(keyFile, 'utf8')]
    const lastDay = Date.parse(new X509Certificate(cert).validTo)
    return lastDay - Date.now() > 7 * millisecondsPerDay ? { cert, key } : undefined
  } catch {
    return undefined
  }
}
