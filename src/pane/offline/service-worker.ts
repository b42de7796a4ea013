import { registerRoute } from 'workbox-routing'
import { NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies'

/** Every file of the add-in, put here by the build. */
declare const addInFiles: readonly string[]

/** Own files come from the server while it answers, so that an update is there at once; else from the last visit. */
const ownFiles = new NetworkFirst({
  cacheName: 'kmo-for-excel',
  networkTimeoutSeconds: 3,
  matchOptions: { ignoreSearch: true },
})
/** Office.js comes from Microsoft, as the last visit left it while a newer one is fetched. */
const officeFiles = new StaleWhileRevalidate({ cacheName: 'office-js' })

addEventListener('install', (event) => {
  const install = event as Event & { waitUntil(done: Promise<unknown>): void }
  install.waitUntil(
    Promise.all(
      addInFiles.map((file) => ownFiles.handleAll({ event: install as never, request: new Request(file) })[1]),
    ),
  )
})
registerRoute(({ sameOrigin }) => sameOrigin, ownFiles)
registerRoute(({ url }) => url.origin === 'https://appsforoffice.microsoft.com', officeFiles)
