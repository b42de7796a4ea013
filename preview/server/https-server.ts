import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { Certificate } from './certificate'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Answers over https on localhost, to this machine only. Port 0 is any free port. Rejects when the port is taken. */
export function httpsServer(
  port: number,
  { cert, key }: Pick<Certificate, 'cert' | 'key'>,
  handler: Handler,
): Promise<Server> {
  const server = createServer({ cert, key }, handler)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}

/** The answer to an address that names nothing. */
export function notFound(response: ServerResponse): void {
  response.statusCode = 404
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end('Niet gevonden')
}

/** The address that a server answers at, without the last slash. */
export function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server is not listening.')
  return `https://localhost:${address.port}`
}
