import {
  firstYear,
  isBlank,
  lastYear,
  readAmount,
  readApplicant,
  readDay,
  readDone,
  readService,
  readTheme,
  readYear,
  type YearReading,
} from '../../cells'
import {
  yearsWithCeilingsBySize,
  type Applicant,
  type DoneOn,
  type IsoDate,
  type Money,
  type Service,
  type Theme,
} from '../../rules'
import { wordsIn } from '../../wording'
import { readNamedHeaders, type NamedHeaders } from '../../plan'
import type { Argument, Parameter } from './custom-function'
import { kindsOfService, sizes, subjects } from './suggested-words'

// The parameters that several functions take, each once. A function that means something else by one says so beside it.

export const cost: Parameter<Money> = {
  names: { nl: 'kost', en: 'cost' },
  says: {
    nl: 'Kost zonder btw die in aanmerking komt, in euro. Negatief voor een creditnota.',
    en: 'Eligible cost in euro, without VAT. Negative for a credit note.',
  },
  reader: readAmount,
}

export const size: Parameter<Applicant> = {
  names: { nl: 'grootte', en: 'size' },
  says: {
    nl: '"klein", "middelgroot" of "groot"; met "maatwerk" ervoor voor een maatwerkbedrijf.',
    en: '"klein" (small), "middelgroot" (medium) or "groot" (large); with "maatwerk" before it for a sheltered-work company.',
  },
  reader: readApplicant,
  words: sizes,
}

/** The size of an enterprise whose plan can say it row by row. */
export const sizeOfPlan: Parameter<Applicant> = {
  ...size,
  says: {
    nl: '"klein", "middelgroot" of "groot"; mag leeg als het plan een kolom Grootte heeft die in elke rij is ingevuld.',
    en: `${size.says.en} May be left out when the plan has a column Size that is filled in every row.`,
  },
}

/** The size of an enterprise where only its ceiling matters. */
export const sizeForCeiling: Parameter<Applicant> = {
  ...size,
  says: {
    nl: `Grootte; enkel nodig ${wordsIn('nl').years(yearsWithCeilingsBySize())}.`,
    en: `Size; only needed ${wordsIn('en').years(yearsWithCeilingsBySize())}.`,
  },
}

export const applicationDate: Parameter<IsoDate> = {
  names: { nl: 'aanvraagdatum', en: 'application_date' },
  says: {
    nl: 'Dag van de aanvraag; leeg: de regels van de dag waarop ze het laatst zijn nagekeken.',
    en: 'Day of the application; left out: the rules of the day they were last checked.',
  },
  reader: readDay,
}

export const startDate: Parameter<IsoDate> = {
  names: { nl: 'startdatum', en: 'start_date' },
  says: {
    nl: 'Officiële eerste lesdag van de opleiding, of start van het advies.',
    en: 'Official first day of the course, or start of the advice.',
  },
  reader: readDay,
}

export const theme: Parameter<Theme> = {
  names: { nl: 'thema', en: 'theme' },
  says: {
    nl: 'Thema, bijvoorbeeld "cybersecurity"; leeg: het gewone percentage.',
    en: 'Theme, for example "cybersecurity"; left out: the ordinary rate.',
  },
  reader: readTheme,
  words: subjects,
}

export const service: Parameter<Service> = {
  names: { nl: 'dienst', en: 'service' },
  says: {
    nl: '"opleiding" (standaard) of "advies".',
    en: '"opleiding" (training, the default) or "advies" (advice).',
  },
  reader: readService,
  words: kindsOfService,
}

export const plafondLeft: Parameter<Money> = {
  names: { nl: 'plafond_over', en: 'plafond_left' },
  says: {
    nl: 'Wat van het plafond overblijft, in euro; leeg: het hele plafond van het kalenderjaar.',
    en: 'What is left of the ceiling, in euro; left out: the whole ceiling of the calendar year.',
  },
  reader: readAmount,
}

export const year: Parameter<YearReading> = {
  names: { nl: 'jaar', en: 'year' },
  says: {
    nl: `Jaar van de aanvragen (${firstYear} tot ${lastYear}) of een datum.`,
    en: `Year of the applications (${firstYear} to ${lastYear}) or a date.`,
  },
  reader: readYear,
}

export const applicationDates: Parameter<IsoDate> = {
  names: { nl: 'aanvraagdatums', en: 'application_dates' },
  says: { nl: 'Kolom met de aanvraagdatums, evenveel rijen.', en: 'Column with the application dates, as many rows.' },
  reader: readDay,
}

export const subsidies: Parameter<Money> = {
  names: { nl: 'subsidies', en: 'subsidies' },
  says: {
    nl: 'Kolom met de subsidies, in euro. Tekst en lege cellen tellen niet mee.',
    en: 'Column with the subsidies, in euro. Text and blank cells do not count.',
  },
  reader: readAmount,
}

export const stopDates: Parameter<DoneOn> = {
  names: { nl: 'stopdatums', en: 'stop_dates' },
  says: {
    nl: 'Kolom met de datums van stopzetting, evenveel rijen; bij "ja" zonder datum telt het plafond als gebruikt.',
    en: 'Column with the days on which projects were stopped, as many rows; for "ja" (yes) without a day the ceiling counts as used.',
  },
  reader: readDone,
}

/** The day on which a plan is looked at; the functions know no clock. */
export const asOfPlan: Parameter<IsoDate> = {
  names: { nl: 'peildatum', en: 'as_of' },
  says: {
    nl: 'Dag waarop u kijkt: wat dan te laat is, krijgt niets. Leeg: elke datum in het plan telt als gebeurd.',
    en: 'The day you look at: what is too late by then gets nothing. Left out: every day in the plan counts as a fact.',
  },
  reader: readDay,
}

/** A table with its headers; what they mean, the plan knows. */
export const plan = { names: { nl: 'plan', en: 'plan' } }

const headersOfPlan = {
  names: { nl: 'hoofdingen', en: 'headers' },
  says: {
    nl: 'Welke kolom wat is, als uw hoofdingen anders zijn: "Kost=Projectkost; Onderneming=Klant", of een bereik van twee kolommen.',
    en: 'Which column is which, where your headers are others: "Kost=Projectkost; Onderneming=Klant", or a range of two columns.',
  },
}

/** What a user says of the headers of a plan. */
export const namedHeaders: Argument<NamedHeaders | undefined> = {
  parameter: headersOfPlan,
  isOptional: true,
  isRange: true,
  kind: 'alone',
  read: (cell) => (isBlank(cell) ? undefined : readNamedHeaders(cell, headersOfPlan.names)),
}
