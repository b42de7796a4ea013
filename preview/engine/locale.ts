/** The language and the region in which the engine reads and shows values. */
export const locale = {
  name: 'Dutch (BE)',
  code: 'nl_BE',
  thousandsSeparator: '.',
  decimalSeparator: ',',
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
  weekStart: 1,
} as const
/** The format of a day. */
export const dayFormat = 'dd/mm/yyyy'
