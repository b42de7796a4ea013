import { createServer, type Server } from 'node:https'
import sirv from 'sirv'
import type { Certificate } from './certificate'

/** Serves one folder over https on localhost, to this machine only. Rejects when the port is taken. */
export function serveFolder(folder: string, port: number, { cert, key }: Certificate): Promise<Server> {
  const files = sirv(folder, { dev: true, etag: true })
  const server = createServer({ cert, key }, (request, response) => {
    files(request, response, () => {
      response.statusCode = 404
      response.end('Not found')
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}
