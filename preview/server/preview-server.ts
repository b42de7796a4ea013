import { readFile } from 'node:fs/promises'
import type { Server } from 'node:https'
import { join } from 'node:path'
import sirv from 'sirv'
import type { Certificate } from './certificate'
import { httpsServer, notFound } from './https-server'

/** What of an installed package the page loads, by the path it asks for. The files are served as they were published. */
const publishedFiles: Readonly<Record<string, string>> = {
  '/o-spreadsheet/': '@odoo/o-spreadsheet/dist',
  '/owl/': '@odoo/owl/dist',
  '/bootstrap/': 'bootstrap/dist',
  '/font-awesome/': 'font-awesome',
}

export type PreviewFolders = {
  /** The built page. */
  readonly page: string
  /** node_modules. */
  readonly packages: string
  /** The workbook that opens first. */
  readonly workbook: string
}

/** Serves the page that plays Excel on the web, for the add-in at the given address. */
export function previewServer(
  folders: PreviewFolders,
  addIn: string,
  port: number,
  certificate: Certificate,
): Promise<Server> {
  const page = sirv(folders.page, { dev: true, etag: true })
  const packages = Object.entries(publishedFiles).map(([prefix, folder]) => ({
    prefix,
    files: sirv(join(folders.packages, folder), { dev: true, etag: true }),
  }))
  // o-spreadsheet and OWL compile formulas and templates; the page of the add-in has a policy of its own and allows no such thing.
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${addIn}`,
    "font-src 'self'",
    `connect-src 'self' ${addIn}`,
    `frame-src ${addIn}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

  return httpsServer(port, certificate, (request, response) => {
    response.setHeader('content-security-policy', policy)
    response.setHeader('referrer-policy', 'no-referrer')
    const path = new URL(request.url ?? '/', 'https://localhost').pathname
    const published = packages.find(({ prefix }) => path.startsWith(prefix))
    if (path === '/add-in.json') {
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify({ address: addIn }))
    } else if (path === '/opleidingsplan.xlsx') {
      readFile(folders.workbook).then(
        (bytes) => {
          response.setHeader('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          response.end(bytes)
        },
        () => notFound(response),
      )
    } else if (published !== undefined) {
      request.url = path.slice(published.prefix.length - 1)
      published.files(request, response, () => notFound(response))
    } else page(request, response, () => notFound(response))
  })
}
