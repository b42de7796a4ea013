import type { Json } from './json'
import type { DocumentParts } from './workbook-model'

/** What a workbook carries beside its sheets, in memory. */
export const memoryDocument = (): DocumentParts => ({
  settings: new Map<string, Json>(),
  properties: new Map<string, Json>(),
  customProperties: new Map<string, Json>(),
  xmlParts: new Map<string, string>(),
})
