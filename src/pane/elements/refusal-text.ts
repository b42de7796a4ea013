import { NoFunctionsRuntime } from '../../functions'
import { WorkbookError, type WorkbookRefusal } from '../../workbook'
import type { Text } from '../feature'
import type { Language } from '../../wording'

const texts: Readonly<Record<WorkbookRefusal, Text>> = {
  'protected-sheet': {
    nl: 'Het blad is beveiligd. Hef de beveiliging op (Controleren, Beveiliging blad opheffen) en probeer opnieuw. Er is niets gewijzigd.',
    en: 'The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again. Nothing was changed.',
  },
  'changed-meanwhile': {
    nl: 'Iemand heeft deze cellen intussen gewijzigd. Bekijk ze opnieuw en probeer nog eens. Er is niets gewijzigd.',
    en: 'Someone changed these cells in the meantime. Look at them again and retry. Nothing was changed.',
  },
  'cell-being-edited': {
    nl: 'U bent een cel aan het bewerken. Druk in Excel op Enter of Esc en probeer opnieuw.',
    en: 'You are editing a cell. Press Enter or Esc in Excel and try again.',
  },
  'not-found': {
    nl: 'Het blad, de tabel of de kolom bestaat niet meer. Er is niets gewijzigd.',
    en: 'The sheet, the table or the column no longer exists. Nothing was changed.',
  },
  'not-supported': {
    nl: 'Deze versie van Excel kan dit niet. Er is niets gewijzigd.',
    en: 'This version of Excel cannot do this. Nothing was changed.',
  },
  'no-excel': {
    nl: 'Geen verbinding met Excel. Open dit venster vanuit Excel.',
    en: 'No connection with Excel. Open this pane from Excel.',
  },
  cancelled: { nl: 'Gestopt. Er is niets gewijzigd.', en: 'Stopped. Nothing was changed.' },
  failed: { nl: 'Excel heeft dit geweigerd.', en: 'Excel refused this.' },
}

/** The sentence for whatever a method of the workbook was rejected with; what Excel itself said is added where we have no better reason. */
export function refusalText(error: unknown, language: Language): string {
  const { refusal, detail } = refusalOf(error)
  const sentence = texts[refusal][language]
  return refusal === 'failed' && detail !== '' ? `${sentence} (${detail})` : sentence
}

function refusalOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error
  if (error instanceof NoFunctionsRuntime) return new WorkbookError('no-excel')
  return new WorkbookError('failed', error instanceof Error ? error.message : String(error))
}
