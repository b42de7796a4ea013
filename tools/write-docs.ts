import { writeFileSync } from 'node:fs'
import { architecturePicture } from './architecture/picture'
import { excelCheckPage } from './excel-check-page'
import { excelDifferencesPage } from './excel-differences-page'
import { functionMetadata } from './function-metadata'
import { functionsReadme } from './function-pages'
import { growthSubsidyReadme } from './growth-subsidy-readme'
import { schemeReadme } from './scheme-readme'

/** The pages that are made from the code and committed, so that a review sees what changes for a reader. */
export function generatedPages(): Record<string, string> {
  return {
    'docs/excel-check.md': excelCheckPage(),
    'docs/images/architecture.svg': architecturePicture(),
    'docs/excel-differences.md': excelDifferencesPage(),
    'src/functions/README.md': functionsReadme(functionMetadata('en', 'https://localhost:3000')),
    'src/rules/growth-subsidy/README.md': growthSubsidyReadme(),
    'src/rules/scheme/README.md': schemeReadme(),
  }
}

if (process.argv[1]?.endsWith('write-docs.ts')) {
  for (const [file, text] of Object.entries(generatedPages())) writeFileSync(file, text)
}
