// What of the scheme several functions rest on.

/** A rate. */
export const rateParameters = ['subsidyRate', 'rateIncrease', 'eligibleThemes'] as const

/** An amount of subsidy. */
export const subsidyParameters = [...rateParameters, 'minimumCost', 'subsidyCeiling'] as const

/** The last days of the steps of an application. */
export const termParameters = ['applicationTerm', 'depositTerm', 'completionTerm'] as const
