import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where Excel for Windows looks for add-ins in development. */
const developerKey = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer'
/** Where Excel for the Mac looks for them. */
const macFolder = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef'

/** Registers the add-in with Excel on this machine and opens a workbook in it. Answers a sentence for whoever asked. */
export function openExcel(manifest: string, workbook: string): string {
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))?.[1]?.trim() ?? ''
  if (process.platform === 'win32') {
    const { status } = spawnSync(
      'reg',
      ['add', developerKey, '/v', id, '/t', 'REG_SZ', '/d', resolve(manifest), '/f'],
      { stdio: 'inherit' },
    )
    if (status !== 0) return 'De add-in kon niet bij Excel worden aangemeld: het register van Windows weigerde.'
    spawnSync('cmd', ['/c', 'start', '""', 'excel', resolve(workbook)], { stdio: 'inherit' })
    return `De add-in is aangemeld bij Excel. Afmelden: reg delete ${developerKey} /v ${id} /f`
  }
  if (process.platform === 'darwin') {
    const folder = join(homedir(), macFolder)
    const copy = join(folder, `${id}.manifest.xml`)
    mkdirSync(folder, { recursive: true })
    copyFileSync(manifest, copy)
    const { status } = spawnSync('open', ['-a', 'Microsoft Excel', resolve(workbook)], { stdio: 'inherit' })
    if (status !== 0) return 'De add-in is aangemeld, maar Microsoft Excel staat niet op deze Mac.'
    return `De add-in is aangemeld bij Excel (Start, Invoegtoepassingen). Afmelden: verwijder ${copy}`
  }
  return 'Excel bestaat niet voor Linux: gebruik de voorbeeldwerkmap hierboven, of laad dist/manifest.xml in Excel op het web.'
}
