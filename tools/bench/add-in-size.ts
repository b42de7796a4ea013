import { gzipSync } from 'node:zlib'
import { features } from '../../src/pane/features'
import { distText, scriptsFetchedLater } from '../shipped/dist'
import { rounded, type Section } from './section'

/** When a script is fetched that is not there from the start. */
const fetchedFor: Readonly<Record<string, string>> = {
  shared: 'with the first feature: what several of them use',
  xlsx: 'for the first list of providers from a workbook',
  [features[0].id]: 'with the pane, which opens with it',
}

type Script = { readonly name: string; readonly when: string; readonly raw: number; readonly zipped: number }

function script(name: string, when: string, file: string): Script {
  const text = distText(file)
  return { name, when, raw: Buffer.byteLength(text), zipped: gzipSync(text, { level: 9 }).length }
}

/** What a user downloads of our scripts. */
export function addInSize(): Section {
  const atTheStart = ['functions.js', 'taskpane.js'].map((file) => script(file, 'at the start', file))
  const later = [...scriptsFetchedLater()].map(([name, file]) =>
    script(name, fetchedFor[name] ?? 'when it is first opened', file),
  )
  const withThePane = later.filter(({ name }) => name === 'shared' || name === features[0].id)
  const line = (name: string, when: string, counted: readonly Script[]) => {
    const sum = (kind: 'raw' | 'zipped') => rounded(counted.reduce((total, each) => total + each[kind], 0) / 1_000)
    return [name, when, `${sum('raw')} KB`, `${sum('zipped')} KB`]
  }
  return {
    title: 'Size of the scripts',
    how: 'The scripts of `dist/`, each compressed by itself. Office.js comes from Microsoft and is not counted.',
    headers: ['', 'fetched', 'as it is', 'gzip'],
    rows: [
      ...[...atTheStart, ...later].map((each) => line(each.name, each.when, [each])),
      line('at the start', '', atTheStart),
      line('until the pane shows its first feature', '', [...atTheStart, ...withThePane]),
      line('all together', '', [...atTheStart, ...later]),
    ],
  }
}
