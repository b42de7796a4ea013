import type { Applicant, EnterpriseSize, IsoDate, ProjectStatus, Service, Step, Theme } from '../rules'
import { dayText } from './formats'

/** The words of the scheme: the first is the one we write, all of them may be typed. */
type Words = readonly [string, ...string[]]

export const sizeWords: Record<EnterpriseSize, Words> = {
  small: ['klein', 'kleine onderneming', 'KO', 'K', 'small', 'petite', 'petite entreprise', 'PE'],
  medium: ['middelgroot', 'middelgrote onderneming', 'MO', 'M', 'medium', 'moyenne', 'moyenne entreprise', 'ME'],
  large: ['groot', 'grote onderneming', 'GO', 'G', 'large', 'grande', 'grande entreprise', 'GE'],
}

/** Stands before the size of a sheltered-work company. */
export const shelteredWord = 'maatwerk'

export const serviceWords: Record<Service, Words> = {
  training: ['opleiding', 'training', 'O', 'vorming', 'formation'],
  advice: ['advies', 'advice', 'A', 'conseil'],
}

export const themeWords: Record<Theme, Words> = {
  'business-strategy': ['bedrijfsstrategie', 'business strategy', "stratégie d'entreprise"],
  'job-specific-skills': [
    'beroepsspecifieke competenties',
    'job-specific skills',
    'compétences professionnelles spécifiques',
  ],
  digitalisation: ['digitalisering', 'digitalisation', 'numérisation'],
  sustainability: ['duurzaamheid', 'sustainability', 'durabilité', 'développement durable'],
  'financial-literacy': ['financiële geletterdheid', 'financial literacy', 'culture financière'],
  innovation: ['innovatie', 'innovation'],
  internationalisation: ['internationalisering', 'internationalisation'],
  'human-resources': ['personeelsmanagement', 'human resources', 'ressources humaines', 'gestion du personnel'],
  cybersecurity: ['cybersecurity', 'cyberveiligheid', 'cyber', 'cybersécurité'],
  'energy-efficiency': [
    'energie-efficiëntie',
    'energie',
    'hernieuwbare energie',
    'energy efficiency',
    'efficacité énergétique',
    'énergie renouvelable',
    'énergies renouvelables',
  ],
}

/** The terms of KMO.DEADLINE. */
export const deadlineWords = {
  application: ['aanvraag', 'application'],
  deposit: ['storting', 'deposit'],
  completion: ['einde', 'end'],
  retention: ['bewaring', 'retention'],
} as const satisfies Record<string, Words>

/** What KMO.NEXT_STEP can show. */
export const showWords = { action: ['actie'], day: ['datum'], days: ['dagen'] } as const satisfies Record<string, Words>

/** What KMO.SETTLEMENT can show. */
export const settlementWords = {
  kept: ['subsidie', 'subsidy'],
  ownShare: ['eigen aandeel', 'own share'],
  refund: ['terug', 'refund'],
  released: ['vrij', 'released'],
  outside: ['buiten portefeuille', 'outside wallet'],
} as const satisfies Record<string, Words>

/** What KMO.PROVIDER can tell. */
export const providerFieldWords = {
  name: ['naam'],
  number: ['nummer'],
  service: ['dienst'],
  campus: ['campus'],
  programme: ['programma'],
  website: ['website'],
  source: ['bron'],
} as const satisfies Record<string, Words>

export const stepTerms: Record<Step, string> = {
  apply: 'aanvragen',
  deposit: 'eigen aandeel storten',
  'order-payment': 'betaling opdragen',
  'obtain-certificate': 'attest opvragen',
  done: 'klaar',
}
export const lapsedTerm = 'vervallen'

/** How far a project is, as a cell shows it. */
export const statusTerms: Readonly<Record<ProjectStatus, string>> = {
  'applied-for': 'aangevraagd',
  planned: 'gepland',
  lapsed: lapsedTerm,
  stopped: 'stopgezet',
}

export const sizeTerm = (size: EnterpriseSize): string => sizeWords[size][0]
export const serviceTerm = (service: Service | 'other'): string =>
  service === 'other' ? 'andere dienst' : serviceWords[service][0]
export const themeTerm = (theme: Theme): string => themeWords[theme][0]

/** `klein`, `maatwerk klein` */
export function applicantTerm(applicant: Applicant): string {
  const size = applicant.replace('sheltered-', '') as EnterpriseSize
  return size === applicant ? sizeTerm(size) : `${shelteredWord} ${sizeTerm(size)}`
}

/** `KMO 1.0.0 | regels nagekeken op 22/11/2026 | dienstverleners van 22/11/2026` */
export const versionText = (addIn: string, rulesCheckedOn: IsoDate, providersCollectedOn: IsoDate): string =>
  `KMO ${addIn} | regels nagekeken op ${dayText(rulesCheckedOn)} | dienstverleners van ${dayText(providersCollectedOn)}`
