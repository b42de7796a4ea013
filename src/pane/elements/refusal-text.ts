import { NoFunctionsRuntime } from '../../functions'
import { WorkbookError } from '../../workbook'
import { texts } from '../texts'
import type { Language } from '../../wording'

/** The sentence for whatever a method of the workbook was rejected with; what Excel itself said is added where we have no better reason. */
export function refusalText(error: unknown, language: Language): string {
  const { refusal, detail } = refusalOf(error)
  const sentence = texts[language].refusals[refusal]
  return refusal === 'failed' && detail !== '' ? `${sentence} (${detail})` : sentence
}

function refusalOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error
  if (error instanceof NoFunctionsRuntime) return new WorkbookError('no-excel')
  return new WorkbookError('failed', error instanceof Error ? error.message : String(error))
}
