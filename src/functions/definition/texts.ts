import { applicants, services, themes, type Applicant, type Service, type Theme } from '../../rules'
import {
  applicantTerm,
  deadlineWords,
  providerFieldWords,
  serviceTerm,
  showWords,
  themeTerm,
  type ArgumentName,
} from '../../wording'

/** What the JSDoc of the functions cannot say: their English texts, and the words Excel can suggest for an argument. Read by the build. */
export type FunctionTexts = {
  readonly description: string
  readonly parameters: { readonly [argument in ArgumentName]?: string }
}

const cost = 'Eligible cost in euro, without VAT. Negative for a credit note.'
const size =
  '"klein" (small), "middelgroot" (medium) or "groot" (large); with "maatwerk" before it for a sheltered-work company.'
const applicationDate = 'Day of the application; left out: the rules of the day they were last checked.'
const theme = 'Theme, for example "cybersecurity"; left out: the ordinary rate.'
const service = '"opleiding" (training, the default) or "advies" (advice).'
const plafondLeft = 'What is left of the ceiling, in euro; left out: the whole ceiling of the calendar year.'
const applicationDates = 'Column with the application dates.'
const subsidies = 'Column with the subsidies, in euro. Text and blank cells do not count.'
const stopDates = 'Column with the days on which projects were stopped, as many rows.'
const sizeBefore2020 = 'Size; only needed before 2020.'
const startDate = 'Official first day of the course, or start of the advice.'

export const englishTexts: { readonly [id: string]: FunctionTexts } = {
  ALLOCATE: {
    description:
      'Shares out the ceiling over a list of applications: per calendar year, first filed, first served. Gives the subsidy of each row, in euro.',
    parameters: {
      costs: 'Column with the costs without VAT, in euro.',
      application_dates: 'Column with the application dates, as many rows.',
      size: 'Size: one value or a column. The size of the first application holds for the whole calendar year.',
      themes: 'Theme: one value or a column.',
      services: '"opleiding" (training) or "advies" (advice): one value or a column; blank: training.',
    },
  },
  BEST_YEAR: {
    description:
      'Chooses the best year for each row that is not applied for yet: where it may be before and after 31 December, the year in which the whole plan gets the most subsidy, and between which days.',
    parameters: {
      plan: 'Table with its header row, as for PLAN; with a column Enrolment date a row may be filed before its start.',
      size: `${size} May be left out when the plan has a column Size that is filled in every row.`,
    },
  },
  CHECK: {
    description:
      'Checks one application: "OK", or what is wrong, worst first, each with a code and the day or amount that matters. In Dutch.',
    parameters: {
      start_date: startDate,
      cost: 'Cost without VAT, in euro.',
      application_date: 'Day of the application; left out: the rules of the start date.',
      provider_number: 'Registration number of the provider, for example DV.O105080.',
      theme: 'Theme, for example "digitalisering" (digitalisation).',
      service:
        '"opleiding" (training) or "advies" (advice); left out: training, and the kind of the number is not judged.',
      size,
      end_date: 'Last day of the course or the advice.',
    },
  },
  DEADLINE: {
    description:
      'Last day of a step: apply (start + 14 calendar days), deposit the own share (application + 30), end (31 December of the year after the application) or keep the documents (start + 10 years).',
    parameters: {
      start_date: startDate,
      step: '"aanvraag" (application, the default), "storting" (deposit), "einde" (end) or "bewaring" (retention).',
      application_date: 'Day of the application; needed for "storting" and "einde".',
    },
  },
  ELIGIBLE_COST: {
    description:
      'Eligible cost in euro without VAT: fee, catering up to 25 euro per person per day, materials and travel of the trainer, less what does not count.',
    parameters: {
      fee: 'Price of the course or the advice without VAT, in euro.',
      catering: 'Catering on the same invoice, in euro without VAT.',
      persons: 'Number of participants; needed with catering.',
      days: 'Number of days; needed with catering.',
      materials: 'Course materials that serve only the course, in euro without VAT.',
      trainer_travel: 'Travel of the trainer on the same invoice, in euro without VAT.',
      deduction: 'What does not count, in euro without VAT, for example an exam or other support.',
    },
  },
  EXPLAIN: {
    description:
      'Explains one subsidy step by step, with the day from which each rule holds and its source. The same arguments as SUBSIDY.',
    parameters: { cost, size, application_date: applicationDate, theme, service, plafond_left: plafondLeft },
  },
  NEXT_STEP: {
    description:
      'Next step of an application on a day: apply, deposit the own share, order the payment, obtain the certificate, or done; "vervallen" (lapsed) once the last day is over.',
    parameters: {
      as_of: 'The day you look at. Put it in one cell and refer to it.',
      start_date: startDate,
      application_date: 'Day of the application.',
      deposit_date: 'Day on which the own share was deposited.',
      payment_date: 'Day of the payment order.',
      certificate_date: 'Day on which the certificate arrived.',
      show: '"actie" (action, the default), "datum" (last day of the step) or "dagen" (days left).',
    },
  },
  OVERVIEW: {
    description:
      'Overview per calendar year: ceiling, granted, freed by a stop, left, and how much cost that still covers. All amounts in euro.',
    parameters: {
      application_dates: applicationDates,
      subsidies: 'Column with the subsidies, in euro, as many rows.',
      size: sizeBefore2020,
      stop_dates: stopDates,
    },
  },
  PLAFOND: {
    description: 'Ceiling in euro: the most subsidy an enterprise can get in a calendar year.',
    parameters: {
      size,
      year: 'Year of the application (2016 to 2199) or a date; left out: the year in which the rules were last checked.',
    },
  },
  PLAFOND_LEFT: {
    description:
      'What is left of the ceiling in a calendar year, in euro. An application stopped in its own calendar year does not count.',
    parameters: {
      subsidies,
      application_dates: 'Column with the application dates, as many rows.',
      year: 'Year of the applications (2016 to 2199) or a date.',
      size: sizeBefore2020,
      stop_dates: stopDates,
    },
  },
  PLAN: {
    description:
      'Calculates a whole training plan: for each row the eligible cost, rate, subsidy, own share, what is left of the ceiling, the last day to apply and the check.',
    parameters: {
      plan: 'Table with its header row; a column Cost and a column Start date or Application date are needed.',
      size: `${size} May be left out when the plan has a column Size that is filled in every row.`,
      columns: 'Which columns, in which order: a range, or text with ";" between them. Also possible: Gebruikt (used).',
    },
  },
  PROVIDER: {
    description: 'Data of a provider by its registration number, from the list that comes with the add-in.',
    parameters: {
      number: 'Registration number, in any spelling.',
      field:
        '"naam" (name, the default), "nummer" (number), "dienst" (service), "campus", "programma" (programme), "website" or "bron" (source).',
      if_not_found: 'What to show when the number is not in the list or cannot be read; left out: an error.',
    },
  },
  PROVIDER_NUMBER: {
    description: 'Finds the registration number in a text and spells it right: DV.0100275 becomes DV.O100275.',
    parameters: { text: 'Text with exactly one registration number, in any spelling.' },
  },
  RULES: {
    description:
      'The rules in force on a day, or without a day every change since April 2016, each with its source and what is still uncertain.',
    parameters: { date: 'Day whose rules you want; left out: every change.' },
  },
  SIZE: {
    description: 'Size of an enterprise by the European SME definition. Add partner and linked enterprises yourself.',
    parameters: {
      headcount: 'Staff headcount in full-time units.',
      turnover: 'Yearly turnover in euro.',
      balance_total: 'Balance sheet total in euro.',
      public_share: 'Share held by a public authority, as a fraction or percentage; from 25 % not eligible.',
    },
  },
  SUBSIDY: {
    description:
      'Subsidy in euro: rate times cost without VAT, never above what is left of the ceiling; 0 when not entitled.',
    parameters: { cost, size, application_date: applicationDate, theme, service, plafond_left: plafondLeft },
  },
  SUBSIDY_RATE: {
    description: 'Subsidy rate for a size, day, theme and service; 0 when not entitled.',
    parameters: { size, application_date: applicationDate, theme, service },
  },
  VERSION: {
    description: 'Version of the add-in, the day the rules were last checked and the day of the list of providers.',
    parameters: {},
  },
}

/** A word Excel can suggest. The value is the same in every language; only its label and explanation are translated. */
export type Choice = {
  readonly value: string
  readonly english: string
  readonly tooltip: string
  readonly englishTooltip: string
}

const choicesOf = <T extends string>(
  values: readonly T[],
  valueOf: (one: T) => string,
  texts: Record<T, readonly [english: string, tooltip: string, englishTooltip: string]>,
): Choice[] =>
  values.map((one) => ({
    value: valueOf(one),
    english: texts[one][0],
    tooltip: texts[one][1],
    englishTooltip: texts[one][2],
  }))
const keysOf = <T extends string>(words: Readonly<Record<T, unknown>>) => Object.keys(words) as T[]

/** The words of an argument, by the name of the argument; for arguments of one cell only. */
export const choices: { readonly [argument in ArgumentName]?: readonly Choice[] } = {
  size: choicesOf<Applicant>(applicants, applicantTerm, {
    small: ['small', 'Kleine onderneming: minder dan 50 personen', 'Small enterprise: fewer than 50 persons'],
    medium: ['medium', 'Middelgrote onderneming: minder dan 250 personen', 'Medium enterprise: fewer than 250 persons'],
    large: ['large', 'Grote onderneming: geen recht', 'Large enterprise: not entitled'],
    'sheltered-small': [
      'sheltered-work, small',
      'Klein maatwerkbedrijf, vanaf 2026',
      'Small sheltered-work company, from 2026',
    ],
    'sheltered-medium': [
      'sheltered-work, medium',
      'Middelgroot maatwerkbedrijf, vanaf 2026',
      'Medium sheltered-work company, from 2026',
    ],
    'sheltered-large': [
      'sheltered-work, large',
      'Groot maatwerkbedrijf, vanaf 2026',
      'Large sheltered-work company, from 2026',
    ],
  }),
  service: choicesOf<Service>(services, serviceTerm, {
    training: ['training', 'Opleiding, nummer DV.O', 'Training, number DV.O'],
    advice: ['advice', 'Advies, nummer DV.A', 'Advice, number DV.A'],
  }),
  theme: choicesOf<Theme>(themes, themeTerm, {
    'business-strategy': ['business strategy', 'Gewoon percentage', 'Ordinary rate'],
    'job-specific-skills': [
      'job-specific skills',
      'Gewoon percentage; enkel diensten op de lijst',
      'Ordinary rate; only services on the list',
    ],
    digitalisation: ['digitalisation', 'Gewoon percentage', 'Ordinary rate'],
    sustainability: ['sustainability', 'Gewoon percentage', 'Ordinary rate'],
    'financial-literacy': ['financial literacy', 'Gewoon percentage', 'Ordinary rate'],
    innovation: ['innovation', 'Gewoon percentage', 'Ordinary rate'],
    internationalisation: ['internationalisation', 'Gewoon percentage', 'Ordinary rate'],
    'human-resources': ['human resources', 'Gewoon percentage', 'Ordinary rate'],
    cybersecurity: ['cybersecurity', 'Hoger percentage', 'Higher rate'],
    'energy-efficiency': ['energy efficiency', 'Hoger percentage voor opleiding', 'Higher rate for training'],
  }),
  step: choicesOf(keysOf(deadlineWords), (one) => deadlineWords[one][0], {
    application: ['application', 'Laatste dag om aan te vragen', 'Last day to apply'],
    deposit: ['deposit', 'Laatste dag om het eigen aandeel te storten', 'Last day to deposit the own share'],
    completion: ['end', 'Laatste dag van het project', 'Last day of the project'],
    retention: ['retention', 'Tot wanneer de documenten bewaard blijven', 'Until when the documents are kept'],
  }),
  show: choicesOf(keysOf(showWords), (one) => showWords[one][0], {
    action: ['action', 'Wat er te doen is', 'What is to be done'],
    day: ['date', 'Laatste dag van de stap', 'Last day of the step'],
    days: ['days', 'Hoeveel dagen nog', 'How many days are left'],
  }),
  field: choicesOf(keysOf(providerFieldWords), (one) => providerFieldWords[one][0], {
    name: ['name', 'Naam van de dienstverlener', 'Name of the provider'],
    number: ['number', 'Nummer in de juiste schrijfwijze', 'Number in its right spelling'],
    service: ['service', 'Opleiding of advies', 'Training or advice'],
    campus: ['campus', 'Campus waarvoor het nummer geldt', 'Campus the number is for'],
    programme: ['programme', 'Soort opleiding waarvoor het nummer geldt', 'Kind of programme the number is for'],
    website: ['website', 'Website van de dienstverlener', 'Website of the provider'],
    source: ['source', 'Pagina waar het nummer staat', 'Page that states the number'],
  }),
}
