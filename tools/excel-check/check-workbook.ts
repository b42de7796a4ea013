import { writeXlsx } from 'hucre'
import { finishedPackage } from '../workbook/finished-package'
import { defaultFont } from '../workbook/look'
import { checkSheet } from './check-sheet'
import { dataSheet } from './data-sheet'
import { planSheet } from './plan-sheet'

/** The day of the document properties: fixed, so that the same code gives the same file. */
const writtenOn = new Date('2026-11-24T08:00:00Z')

/** Excel calculates everything when it opens the file. No values stand in it: what is shown comes from the Excel that shows it. */
const calculatedOnOpening = 'fullCalcOnLoad="1"'

/** The workbook that a person with Excel goes through. */
export async function checkWorkbook(): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [checkSheet().finished(), dataSheet().finished(), planSheet().finished()],
    defaultFont,
    properties: {
      title: 'Wat alleen Excel kan vertellen',
      subject: 'Na te kijken bij KMO for Excel',
      creator: 'KMO for Excel',
      lastModifiedBy: 'KMO for Excel',
      company: 'KMO for Excel',
      created: writtenOn,
      modified: writtenOn,
    },
  })
  return finishedPackage(bytes, calculatedOnOpening)
}
