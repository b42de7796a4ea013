import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Comma, quotes, UTF-8; values as they are, to 15 digits; the first sheet only. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0'

const places = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
]

/** The command that starts LibreOffice, or undefined where it is not installed. */
export const findLibreOffice = (): string | undefined =>
  places.find((place) => spawnSync(place, ['--version']).status === 0)

/** LibreOffice with a profile of its own: it neither sees nor touches the one of the user. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'kmo-libreoffice-'))

  constructor(private readonly program: string) {}

  /** Lets LibreOffice calculate a workbook without results, and gives the values of its first sheet as CSV. */
  calculate(workbook: Uint8Array): string {
    const output = join(this.folder, 'book.csv')
    rmSync(output, { force: true })
    writeFileSync(join(this.folder, 'book.xlsx'), workbook)
    const profile = pathToFileURL(join(this.folder, 'profile')).href
    const { stderr, error } = spawnSync(
      this.program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        csvFilter,
        '--outdir',
        this.folder,
        join(this.folder, 'book.xlsx'),
      ],
      { encoding: 'utf8' },
    )
    // It also answers 0 for a file that it could not load.
    if (error !== undefined || !existsSync(output))
      throw new Error(`LibreOffice made no file: ${error?.message ?? stderr}`)
    return `${readFileSync(output, 'utf8').trimEnd()}\n`
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
