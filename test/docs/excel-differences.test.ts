import { existsSync, readFileSync } from 'node:fs'
import * as o from '@odoo/o-spreadsheet'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { parity, type Evidence } from '../../preview/page/parity'
import { checks } from '../../tools/excel-check/checks'
import { excelCheckPage } from '../../tools/excel-check-page'
import { excelDifferencesPage } from '../../tools/excel-differences-page'

const points = Object.values(parity).flat()

test.each([
  ['docs/excel-differences.md', excelDifferencesPage],
  ['docs/excel-check.md', excelCheckPage],
])('%s is up to date: `npm run docs` writes it', (file, page) => {
  expect(readFileSync(file, 'utf8')).toBe(page())
})

test('every statement rests on a test, a file or a source that exists', () => {
  const isThere = (evidence: Evidence): boolean => {
    if ('test' in evidence)
      return existsSync(evidence.test) && readFileSync(evidence.test, 'utf8').includes(evidence.title)
    return 'code' in evidence ? existsSync(evidence.code) : evidence.source.startsWith('https://')
  }
  expect(points.filter(({ evidence }) => evidence.length === 0)).toEqual([])
  expect(points.flatMap(({ evidence }) => evidence).filter((evidence) => !isThere(evidence))).toEqual([])
})

test('what nobody could verify has a check, or says why not; every check settles something', () => {
  const settled = parity.unverified.flatMap(({ settledBy }) => (typeof settledBy === 'string' ? [] : settledBy))
  expect([...settled].sort()).toEqual(checks.map(({ key }) => key).sort())
  expect(parity.unverified.filter(({ settledBy }) => settledBy.length === 0)).toEqual([])
})

test('the page in the preview says something of each part, in both languages', () => {
  for (const part of Object.values(parity))
    expect(
      part.filter(({ short }) => short !== undefined && short.nl !== '' && short.en !== '').length,
    ).toBeGreaterThan(0)
})

test('the grid has more than 300 functions, without these', () => {
  const { functionNamed } = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: 0 }))
  expect(o.registries.functionRegistry.getKeys().length).toBeGreaterThan(300)
  expect(['LET', 'LAMBDA', 'BYROW', 'TYPE', 'ERROR.TYPE'].filter((name) => functionNamed(name) !== undefined)).toEqual(
    [],
  )
})
