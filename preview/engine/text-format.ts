/**
 * A format for TEXT as the engine wants it. Excel reads it with the signs of the reader's language: in Flanders `jjjj` is the year,
 * `uu` the hour and the comma comes before the decimals. English formats stay as they are.
 */
export function englishTextFormat(format: string): string {
  const pieces = format.split(/("[^"]*"|\\.)/)
  const bare = pieces.filter((_, index) => index % 2 === 0).join('')
  const decimalComma = /[0#?],0+(?![0#?])/.test(bare) && !/,[#0?]{3}[^#0?]*\./.test(bare)
  return pieces
    .map((piece, index) => {
      if (index % 2 === 1) return piece
      const english = piece.replace(/j/g, 'y').replace(/J/g, 'Y').replace(/u/g, 'h').replace(/U/g, 'H')
      return decimalComma ? english.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')) : english
    })
    .join('')
}
