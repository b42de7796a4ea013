import { readFile } from 'node:fs/promises'
import type { Server } from 'node:https'
import { join, normalize } from 'node:path'
import sirv from 'sirv'
import type { Certificate } from './certificate'
import { httpsServer, notFound } from './https-server'

/** Where the pages of the add-in find office.js, and where this server keeps the copy of the package. */
const officialAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
const localPath = '/office-js/'

/**
 * Serves the built add-in as its web server would. One thing differs, and only in what is sent: pages ask this server for office.js, so that
 * nothing leaves the machine. The files of the build stay as they are, and office.js is not copied among them.
 */
export function addInServer(folder: string, packages: string, port: number, certificate: Certificate): Promise<Server> {
  const files = sirv(folder, { dev: true, etag: true })
  const officeJs = sirv(join(packages, '@microsoft/office-js/dist'), { dev: true, etag: true })

  return httpsServer(port, certificate, (request, response) => {
    // Excel on the web reads functions.json from a page of another origin, so whoever hosts the add-in must allow it too.
    response.setHeader('access-control-allow-origin', '*')
    const path = new URL(request.url ?? '/', 'https://localhost').pathname
    if (path.startsWith(localPath)) {
      request.url = path.slice(localPath.length - 1)
      officeJs(request, response, () => notFound(response))
    } else if (path.endsWith('.html')) {
      readFile(join(folder, normalize(path)), 'utf8').then(
        (page) => {
          response.setHeader('content-type', 'text/html; charset=utf-8')
          response.end(page.replaceAll(officialAddress, localPath))
        },
        () => notFound(response),
      )
    } else files(request, response, () => notFound(response))
  })
}
