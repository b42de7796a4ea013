import { findLibreOffice } from '../../tools/oracle/libreoffice'

const program = findLibreOffice()
const isDemanded = process.env['CI'] === 'true'

/** Where LibreOffice is installed, or demanded: there its absence is a failure. */
export const libreOfficeIsExpected = program !== undefined || isDemanded

/** Says what is left out where LibreOffice is neither installed nor demanded. */
export function sayWithoutLibreOffice(leftOut: string): void {
  if (!libreOfficeIsExpected) console.warn(`LibreOffice (soffice) is not installed: ${leftOut}`)
}

/** The program, for a test that is not left out. */
export function libreOfficeProgram(): string {
  if (program === undefined) throw new Error('LibreOffice (soffice) must be installed where CI is true.')
  return program
}
