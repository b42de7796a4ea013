import { gzipSync } from 'node:zlib'
import { distText } from '../shipped/dist'
import { rounded, type Section } from './section'

const scripts = [
  { file: 'functions.js', when: 'at the start' },
  { file: 'taskpane.js', when: 'at the start' },
  { file: 'xlsx.js', when: 'for the first list of providers from a workbook' },
]

/** What a user downloads of our scripts. */
export function addInSize(): Section {
  const sizes = scripts.map(({ file, when }) => {
    const text = distText(file)
    return { file, when, raw: Buffer.byteLength(text), zipped: gzipSync(text, { level: 9 }).length }
  })
  const line = (name: string, when: string, counted: typeof sizes) => {
    const sum = (kind: 'raw' | 'zipped') => rounded(counted.reduce((total, each) => total + each[kind], 0) / 1_000)
    return [name, when, `${sum('raw')} KB`, `${sum('zipped')} KB`]
  }
  return {
    title: 'Size of the scripts',
    how: 'The scripts of `dist/`, each compressed by itself. Office.js comes from Microsoft and is not counted.',
    headers: ['', 'fetched', 'as it is', 'gzip'],
    rows: [
      ...sizes.map((each) => line(each.file, each.when, [each])),
      line('at the start', '', sizes.slice(0, 2)),
      line('all together', '', sizes),
    ],
  }
}
