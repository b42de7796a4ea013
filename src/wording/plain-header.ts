/** A header as it is compared: case, accents, spaces and punctuation do not matter. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
