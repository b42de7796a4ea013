import type { Applicant, EnterpriseSize, IsoDate, Service, Step, Theme } from '../rules'
import { dayText } from './formats'

/** The words of the scheme: the first is the one we write, all of them may be typed. */
type Words = readonly [string, ...string[]]

export const sizeWords: Record<EnterpriseSize, Words> = {
  small: ['klein', 'kleine onderneming', 'KO', 'K', 'small'],
  medium: ['middelgroot', 'middelgrote onderneming', 'MO', 'M', 'medium'],
  large: ['groot', 'grote onderneming', 'GO', 'G', 'large'],
}

/** Stands before the size of a sheltered-work company. */
export const shelteredWord = 'maatwerk'

export const serviceWords: Record<Service, Words> = {
  training: ['opleiding', 'training', 'O'],
  advice: ['advies', 'advice', 'A'],
}

export const themeWords: Record<Theme, Words> = {
  'business-strategy': ['bedrijfsstrategie', 'business strategy'],
  'job-specific-skills': ['beroepsspecifieke competenties', 'job-specific skills'],
  digitalisation: ['digitalisering', 'digitalisation'],
  sustainability: ['duurzaamheid', 'sustainability'],
  'financial-literacy': ['financiële geletterdheid', 'financial literacy'],
  innovation: ['innovatie', 'innovation'],
  internationalisation: ['internationalisering', 'internationalisation'],
  'human-resources': ['personeelsmanagement', 'human resources'],
  cybersecurity: ['cybersecurity', 'cyberveiligheid', 'cyber'],
  'energy-efficiency': ['energie-efficiëntie', 'energie', 'hernieuwbare energie', 'energy efficiency'],
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

export const sizeTerm = (size: EnterpriseSize): string => sizeWords[size][0]
export const serviceTerm = (service: Service | 'other'): string =>
  service === 'other' ? 'andere dienst' : serviceWords[service][0]
export const themeTerm = (theme: Theme): string => themeWords[theme][0]

/** `klein`, `maatwerk klein` */
export function applicantTerm(applicant: Applicant): string {
  const size = applicant.replace('sheltered-', '') as EnterpriseSize
  return size === applicant ? sizeTerm(size) : `${shelteredWord} ${sizeTerm(size)}`
}

/** What a word may be written like: case, accents, spaces and hyphens do not matter. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F\s\u2010-\u2015-]/g, '')
    .toLowerCase()

/** `KMO 1.0.0 | regels nagekeken op 22/11/2026 | dienstverleners van 22/11/2026` */
export const versionText = (addIn: string, rulesCheckedOn: IsoDate, providersCollectedOn: IsoDate): string =>
  `KMO ${addIn} | regels nagekeken op ${dayText(rulesCheckedOn)} | dienstverleners van ${dayText(providersCollectedOn)}`
