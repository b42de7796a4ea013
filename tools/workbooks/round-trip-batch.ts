import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { roundTrip } from './round-trip-file'

/** A process of its own for some workbooks: `round-trip-batch.ts FOLDER-FOR-COPIES FILE…` says what became of each in a line of JSON. */
async function main([folder = '', ...files]: readonly string[]): Promise<void> {
  for (const file of files) {
    const { trip, written } = await roundTrip(file)
    for (const [way, bytes] of folder === '' ? [] : written) {
      const place = join(folder, way)
      mkdirSync(place, { recursive: true })
      writeFileSync(join(place, basename(file)), bytes)
    }
    process.stdout.write(`${JSON.stringify(trip)}\n`)
  }
}

// The grid speaks of its own work on the output, where only the answers belong.
Object.assign(console, { debug: () => undefined, log: () => undefined, warn: () => undefined })
void main(process.argv.slice(2))
