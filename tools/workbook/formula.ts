/** Functions that came after the file format: a file holds them with a prefix. */
const laterFunctions = /\b(MINIFS|MAXIFS|FORMULATEXT|SEQUENCE|HSTACK|VSTACK)\(/g

/** A formula as somebody types it in an English Excel, in the form in which a file holds it; `table` is the one that `[@Column]` belongs to. */
export function storedFormula(typed: string, table = ''): string {
  return typed
    .replace(/^=/, '')
    .replace(/\bKMO\.([A-Z_]+)\(/g, '_xldudf_KMO_$1(')
    .replace(laterFunctions, '_xlfn.$1(')
    .replace(
      /(?<!\w)\[@(?:\[([^\]]+)\]|([^\]]+))\]/g,
      (_, bracketed?: string, plain?: string) => `${table}[[#This Row],[${bracketed ?? plain ?? ''}]]`,
    )
    .replace(/((?:'[^']+'!|\w+!)?\$?[A-Z]{1,3}\$?\d+)#/g, '_xlfn.ANCHORARRAY($1)')
}

/**
 * Whether Excel keeps a formula as a dynamic array: it does so for every function of an add-in, and for what may answer with a
 * range. Kept otherwise, the formula bar would show an @ before it.
 */
export const isDynamic = (typed: string): boolean => /\bKMO\.|\bINDEX\(|\d#/.test(typed)
