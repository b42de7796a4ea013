import { plainHeader } from './plain-header'

/** What KMO.PLAN can show of a row. */
export const planResultHeaders = {
  eligibleCost: 'Subsidiabel',
  rate: 'Steun %',
  subsidy: 'Subsidie',
  ownShare: 'Eigen aandeel',
  left: 'Plafond over',
  applicationDeadline: 'Uiterste aanvraag',
  findings: 'Controle',
  used: 'Gebruikt',
  settled: 'Afgerekend',
  status: 'Status',
  readAs: 'Gelezen als',
} as const
export type PlanResult = keyof typeof planResultHeaders

/** All of it, in its order. */
export const planResultColumns = Object.keys(planResultHeaders) as readonly PlanResult[]

/** What it shows when nobody says which columns. */
export const usualPlanResults: readonly PlanResult[] = [
  'eligibleCost',
  'rate',
  'subsidy',
  'ownShare',
  'left',
  'applicationDeadline',
  'findings',
]

export const overviewHeaders = [
  'Jaar',
  'Plafond',
  'Toegekend',
  'Vrijgekomen',
  'Plafond over',
  'Kost nog gedekt',
] as const
export const bestYearHeaders = ['Jaar nu', 'Beste jaar', 'Indienen vanaf', 'Indienen tot', 'Subsidie', 'Winst'] as const
export const explainHeaders = ['Stap', 'Waarde', 'Toelichting', 'Geldig vanaf', 'Bron'] as const
export const rulesHeaders = ['Vanaf', 'Wat', 'Waarde', 'Bron', 'Twijfel'] as const

/** What the pane calls the results that only it writes. A subsidy of one row knows nothing of the others. */
export const rowResultHeaders = { subsidy: 'Subsidie per rij', nextStep: 'Volgende stap' } as const

const resultHeaders: ReadonlySet<string> = new Set(
  [...Object.values(planResultHeaders), ...Object.values(rowResultHeaders), ...bestYearHeaders].map(plainHeader),
)

/** A result of ours beside a plan is no part of it, also when its header got a number. */
export const isResultHeader = (header: string): boolean => resultHeaders.has(plainHeader(header).replace(/\d+$/, ''))
