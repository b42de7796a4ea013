import { readFileSync } from 'node:fs'
import { growthAmendments } from '../../src/rules'
import { growthSubsidyReadme } from '../../tools/growth-subsidy-readme'

const page = growthSubsidyReadme()

test('the page of the kmo-groeisubsidie is up to date: `npm run docs` writes it', () =>
  expect(readFileSync('src/rules/growth-subsidy/README.md', 'utf8')).toBe(page))

test.each(growthAmendments)(
  '$inForce $title stands in it, with every source and doubt',
  ({ inForce, sources, doubts }) => {
    expect(page).toContain(`| ${inForce} | `)
    for (const { url } of sources) expect(page).toContain(`](${url})`)
    for (const { text } of doubts) expect(page).toContain(text)
  },
)

test('no cell is left without a word', () => expect(page).not.toMatch(/undefined|null|\[object/))
