import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readFile } from './src/pane/features/provider-search/own-list/read-file'
import { proposeLayout } from './src/pane/features/provider-search/own-list/columns'
import { propose } from './src/pane/features/provider-search/own-list/proposal'
import { inSlices } from './src/pane/elements/in-slices'
async function main() {
  for (const f of process.argv.slice(2)) {
    const bytes = new Uint8Array(readFileSync(f))
    const t = performance.now()
    let longest = 0, last = performance.now()
    const timer = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now() }, 0)
    try {
      const read = await readFile({ name: basename(f), size: bytes.length, arrayBuffer: async () => bytes.buffer as ArrayBuffer })
      const t1 = performance.now()
      const layout = proposeLayout(read.rows)
      const p = await inSlices(propose(read, layout, [] , '2026-11-28'))
      const t2 = performance.now()
      console.log(basename(f), 'rows', read.rows.length, JSON.stringify(read.sheets?.map(({name,isHidden,numbers,problem,rows})=>[name,isHidden,numbers,problem,rows.length])), JSON.stringify(layout).slice(0, 300),
        'A', p.added.length, 'C', p.changed.length, 'X', p.conflicts.length, 'K', p.known.length, 'N', p.notUnderstood.length)
      if (process.env.V) console.log(JSON.stringify(p, null, 1).slice(0, 3000))
      console.log('   ', (t1 - t).toFixed(0), 'ms read', (t2 - t1).toFixed(0), 'ms compare; longest slice', longest.toFixed(0), 'rss', (process.memoryUsage().rss / 1e6).toFixed(0))
    } catch (e) { console.log(basename(f), String(e).slice(0,300), (performance.now() - t).toFixed(0), 'ms', 'longest', longest.toFixed(0), 'rss', (process.memoryUsage().rss / 1e6).toFixed(0), (e as any).problem ? '' : (e as Error).stack) }
    clearInterval(timer)
  }
}
void main()
