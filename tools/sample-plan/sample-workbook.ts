import { writeXlsx } from 'hucre'
import { columnsSheet } from './columns-sheet'
import { completePackage } from './complete-package'
import { enterpriseSheet } from './enterprise-sheet'
import { explanationSheet } from './explanation-sheet'
import { defaultFont } from '../workbook/look'
import { sheetNames } from './names'
import { planSheet } from './plan-sheet'
import { rulesSheet } from './rules-sheet'
import { trialSheet } from './trial-sheet'
import { yearSheet } from './year-sheet'

/** The day of the document properties: fixed, so that the same code gives the same file. */
const writtenOn = new Date('2026-11-24T08:00:00Z')

/** The sample workbook with its formulas, without calculated values. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const sheets = [
    enterpriseSheet(),
    planSheet(),
    yearSheet(),
    trialSheet(),
    explanationSheet(),
    columnsSheet(),
    rulesSheet(),
  ]
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => sheet.finished()),
    defaultFont,
    namedRanges: [
      { name: 'Grootte', range: `${sheetNames.enterprise}!$C$16` },
      { name: 'Peildatum', range: `${sheetNames.enterprise}!$C$21` },
    ],
    properties: {
      title: 'Opleidingsplan met kmo-portefeuille',
      subject: 'Voorbeeld bij KMO for Excel',
      creator: 'KMO for Excel',
      lastModifiedBy: 'KMO for Excel',
      keywords: 'kmo-portefeuille, opleidingsplan, subsidie, VLAIO',
      description: 'Een verzonnen opleidingsplan over twee jaar, uitgerekend met de KMO-functies.',
      company: 'KMO for Excel',
      created: writtenOn,
      modified: writtenOn,
    },
  })
  return completePackage(bytes)
}
