import { writeFileSync } from 'node:fs'
import { architecturePicture } from './architecture/picture'
import { excelCheckPage } from './excel-check-page'
import { excelDifferencesPage } from './excel-differences-page'
import { functionMetadata } from './function-metadata'
import { functionsReadme } from './function-pages'
import { schemeReadme } from './scheme-readme'

/** The pages that are made from the code and committed, so that a review sees what changes for a reader. */
export async function generatedPages(): Promise<Record<string, string>> {
  return {
    'docs/excel-check.md': excelCheckPage(),
    'docs/images/architecture.svg': architecturePicture(),
    'docs/excel-differences.md': excelDifferencesPage(),
    'src/functions/README.md': functionsReadme((await functionMetadata('https://localhost:3000')).en),
    'src/rules/scheme/README.md': schemeReadme(),
  }
}

async function writeDocs(): Promise<void> {
  for (const [file, text] of Object.entries(await generatedPages())) writeFileSync(file, text)
}

if (process.argv[1]?.endsWith('write-docs.ts')) void writeDocs()
