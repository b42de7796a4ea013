/** The sheets of the workbook. */
export const checkSheetName = 'Nakijken'
export const dataSheetName = 'Gegevens'
export const planSheetName = 'Plan'
