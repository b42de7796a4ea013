/**
 * Keeps the add-in usable without a network after its first load. Not on the developer's own machine: there the files change all day.
 * An Excel whose browser knows no service workers goes on as before.
 */
export function keepOffline(): void {
  if (location.hostname === 'localhost' || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('service-worker.js').catch(() => undefined)
}
