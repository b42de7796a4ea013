import { readFileSync } from 'node:fs'
import { generatedPages } from '../../tools/write-docs'

test('the pages made from the code are as the code would make them now (npm run docs)', () => {
  const pages = generatedPages()
  expect(Object.keys(pages).length).toBeGreaterThanOrEqual(4)
  for (const [file, text] of Object.entries(pages))
    expect({ file, text: readFileSync(file, 'utf8') }).toEqual({ file, text })
})
