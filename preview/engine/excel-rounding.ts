/**
 * Rounding as Excel does it: on the 15 digits that it shows, half away from zero.
 * 2522.865 is a little less in binary, and becomes 2522.87 all the same.
 */
export const round = (value: number, decimals: number): number => scaled(value, decimals, Math.round)
/** Away from zero. */
export const roundUp = (value: number, decimals: number): number => scaled(value, decimals, Math.ceil)
/** Towards zero. */
export const roundDown = (value: number, decimals: number): number => scaled(value, decimals, Math.floor)

/** The nearest multiple, half away from zero. Undefined when the signs differ. */
export function roundToMultiple(value: number, multiple: number): number | undefined {
  if (value === 0 || multiple === 0) return 0
  if (value > 0 !== multiple > 0) return undefined
  return fifteenDigits(Math.round(fifteenDigits(value / multiple)) * multiple)
}

const fifteenDigits = (value: number): number => Number(value.toPrecision(15))

function scaled(value: number, decimals: number, toWhole: (value: number) => number): number {
  const places = Math.trunc(decimals)
  if (places >= 0 && Number.isInteger(value)) return value + 0
  const size = Math.abs(value)
  // Text does the shifting: 10 ** -2 is not exact, and 1.005 * 100 is not 100.5.
  const shifted = shift(size, places)
  if (!Number.isFinite(shifted) || shifted >= 1e15) return value
  return Math.sign(value) * shift(toWhole(shifted), -places) + 0
}

function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = value.toPrecision(15).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** The nearest multiple that is not less; the sign of the multiple does not matter. */
export const multipleAbove = (value: number, multiple: number): number => nearMultiple(value, multiple, Math.ceil)
/** The nearest multiple that is not more; the sign of the multiple does not matter. */
export const multipleBelow = (value: number, multiple: number): number => nearMultiple(value, multiple, Math.floor)

function nearMultiple(value: number, multiple: number, toWhole: (value: number) => number): number {
  const size = Math.abs(multiple)
  return size === 0 ? 0 : toWhole(fifteenDigits(value / size)) * size + 0
}
