/** The company of the sample is made up, and so is its number; only its check digits are right. */
export const enterpriseName = 'Constructiewerken Voorbeeld bv'
export const enterpriseNumber = '0123.456.749'
