/** How numbers, days and formulas are shown and typed in Flanders. */
export const dutchLocale = {
  name: 'Nederlands (België)',
  code: 'nl_BE',
  thousandsSeparator: '.',
  decimalSeparator: ',',
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
  weekStart: 1,
}
