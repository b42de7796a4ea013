/** Names that formulas of one sheet use for cells of another. */
export const planTableName = 'Plan'
export const sheetNames = {
  enterprise: 'Onderneming',
  plan: 'Plan',
  year: 'Jaaroverzicht',
  trial: 'Proberen',
  explanation: 'Uitleg',
  columns: 'Kolommen',
  rules: 'Regels',
} as const
