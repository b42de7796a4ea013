import { applicants, services, themes } from '../../rules'
import { applicantTerm, deadlineWords, providerFieldWords, serviceTerm, showWords, themeTerm } from '../../wording'
import type { SuggestedWord } from './custom-function'

type Texts = readonly [called: string, nl: string, en: string]

/** The words of a closed list: what Excel writes into the cell, what it is called in English, and what each means. */
const wordsOf = <T extends string>(
  meanings: readonly T[],
  written: (meaning: T) => string,
  texts: Readonly<Record<T, Texts>>,
): readonly SuggestedWord[] =>
  meanings.map((meaning) => {
    const [called, nl, en] = texts[meaning]
    return { value: written(meaning), called: { nl: written(meaning), en: called }, says: { nl, en } }
  })
const keysOf = <T extends string>(words: Readonly<Record<T, unknown>>) => Object.keys(words) as T[]

export const sizes = wordsOf(applicants, applicantTerm, {
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
})

export const kindsOfService = wordsOf(services, serviceTerm, {
  training: ['training', 'Opleiding, nummer DV.O', 'Training, number DV.O'],
  advice: ['advice', 'Advies, nummer DV.A', 'Advice, number DV.A'],
})

export const subjects = wordsOf(themes, themeTerm, {
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
})

export const terms = wordsOf(keysOf(deadlineWords), (term) => deadlineWords[term][0], {
  application: ['application', 'Laatste dag om aan te vragen', 'Last day to apply'],
  deposit: ['deposit', 'Laatste dag om het eigen aandeel te storten', 'Last day to deposit the own share'],
  completion: ['end', 'Laatste dag van het project', 'Last day of the project'],
  retention: ['retention', 'Tot wanneer de documenten bewaard blijven', 'Until when the documents are kept'],
})

export const shown = wordsOf(keysOf(showWords), (one) => showWords[one][0], {
  action: ['action', 'Wat er te doen is', 'What is to be done'],
  day: ['date', 'Laatste dag van de stap', 'Last day of the step'],
  days: ['days', 'Hoeveel dagen nog', 'How many days are left'],
})

export const providerFields = wordsOf(keysOf(providerFieldWords), (field) => providerFieldWords[field][0], {
  name: ['name', 'Naam van de dienstverlener', 'Name of the provider'],
  number: ['number', 'Nummer in de juiste schrijfwijze', 'Number in its right spelling'],
  service: ['service', 'Opleiding of advies', 'Training or advice'],
  campus: ['campus', 'Campus waarvoor het nummer geldt', 'Campus the number is for'],
  programme: ['programme', 'Soort opleiding waarvoor het nummer geldt', 'Kind of programme the number is for'],
  website: ['website', 'Website van de dienstverlener', 'Website of the provider'],
  source: ['source', 'Pagina waar het nummer staat', 'Page that states the number'],
})
