import { existsSync, readdirSync } from 'node:fs'
import { distFile, distText } from '../../../tools/shipped/dist'

const kept = JSON.parse(/^const addInFiles=(\[.*?\]);/.exec(distText('service-worker.js'))?.[1] ?? '[]') as string[]

test('every file that the pane can ask for is kept, by the name that it has', () => {
  const built = readdirSync('dist').filter((file) => /\.(js|css)$/.test(file))
  expect(kept.filter((file) => /\.(js|css)$/.test(file)).sort()).toEqual(
    built.filter((file) => !['plan.js', 'service-worker.js'].includes(file)).sort(),
  )
  expect(kept.filter((file) => !existsSync(distFile(file)))).toEqual([])
})

test('what is fetched later has its content in its name, so that no page gets a part of another build', () => {
  const scripts = kept.filter((file) => file.endsWith('.js') && !['functions.js', 'taskpane.js'].includes(file))
  expect(scripts.length).toBeGreaterThan(9)
  expect(scripts.filter((file) => !/^[a-z-]+\.[0-9a-f]{8}\.js$/.test(file))).toEqual([])
})
