import { readFileSync } from 'node:fs'
import { provisionsOf, timeline } from '../../src/rules'
import { schemeReadme } from '../../tools/scheme-readme'

const page = schemeReadme()

test('the page of the scheme is up to date: `npm run docs` writes it', () => {
  expect(readFileSync('src/rules/scheme/README.md', 'utf8')).toBe(page)
})

test.each(timeline)('$inForce $title stands in it, with every value, source and doubt', (amendment) => {
  const { inForce, title, sources, doubts = [] } = amendment
  expect(page).toContain(`### ${inForce} ${title}\n`)
  for (const { parameter, branches } of provisionsOf(amendment))
    expect(page).toContain(`\`${[parameter, ...branches].join('.')}\``)
  for (const { url } of sources) expect(page).toContain(`](${url})`)
  for (const { text } of doubts) expect(page).toContain(text)
})

test('no cell is left without a word', () => {
  expect(page).not.toMatch(/undefined|null|\[object/)
})
