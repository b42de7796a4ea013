import { checkedOn } from '../scheme/amendments'
import type { Doubt, Source } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import type { DecimalText } from '../values/money'

/** Oproep: first and last day to apply in it, both included. */
export type Call = { readonly opens: IsoDate; readonly closes: IsoDate | 'unknown' }

/** The calls that are known, oldest first, and the day from which they are all of them. */
export type Calls = { readonly known: readonly Call[]; readonly allFrom: IsoDate }

/** Everything in the kmo-groeisubsidie that changed on a date. */
export type GrowthParameters = {
  /** Steunpercentage, as a fraction of each part. */
  readonly subsidyRate: DecimalText
  /** Hoogste subsidie of each part, euro: strategisch advies, and the aanwerving of a strategic employee. */
  readonly ceiling: { readonly advice: DecimalText; readonly hire: DecimalText }
  /** Minimumkost of both parts together, euro without VAT. */
  readonly minimumCost: DecimalText
  /** When one may apply: on any day, or only within a call. */
  readonly calls: 'any-day' | Calls
}
type Key = keyof GrowthParameters

/** The rules from one day on, as a whole; 'unknown' from the day on which no source tells them. */
export type GrowthAmendment = {
  readonly inForce: IsoDate
  readonly title: string
  readonly sources: readonly [Source<Key>, ...Source<Key>[]]
  readonly sets: GrowthParameters | 'unknown'
  readonly doubts: readonly Doubt<Key>[]
}

const readOn = checkedOn

const growthPages: Source<Key> = {
  kind: 'agency',
  name: 'VLAIO, kmo-groeisubsidie: wat houdt deze subsidie in (versies van 2021, 2023 en 2024)',
  url: 'https://www.vlaio.be/nl/subsidies-financiering/kmo-groeisubsidie/wat-houdt-deze-subsidie',
  readOn,
}
const englishPage: Source<Key> = {
  kind: 'agency',
  name: 'VLAIO, how to apply for the SME growth subsidy',
  url: 'https://vlaio.be/en/subsidies/sme-growth-subsidy/how-apply-sme-growth-subsidy',
  readOn,
}
const noPromise: Doubt<Key> = {
  about: 'scope',
  text: 'Een schatting, geen belofte. Wat de onderneming eerder kreeg, telt hier niet mee.',
}

/** The kmo-groeisubsidie, another scheme than the kmo-portefeuille: it never touches the ceiling of that one. Oldest first. */
export const growthAmendments = [
  {
    inForce: '2016-05-11',
    title: 'Kmo-groeisubsidie, elke dag aan te vragen',
    sources: [
      {
        kind: 'agency',
        name: 'VLAIO, subsidiedatabank: kmo-groeisubsidie, strategisch advies of aanwerving',
        url: 'https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank/kmo-groeisubsidie-strategisch-adviesaanwerving-bij',
        readOn,
        on: ['subsidyRate', 'ceiling'],
      },
      {
        kind: 'agency',
        name: 'VLAIO, kmo-portefeuille coaching (gearchiveerd)',
        url: 'http://www.vlaio.be/maatregel/kmo-portefeuille-coaching-gearchiveerd',
        readOn,
        on: ['calls'],
      },
      {
        kind: 'other',
        name: 'Gemeente Beerse, kmo-groeisubsidie',
        url: 'https://www.beerse.be/producten/detail/838/kmo-groeisubsidie-steun-voor-groeitrajecten-bij-kmos',
        readOn,
        on: ['minimumCost', 'ceiling'],
      },
      {
        kind: 'other',
        name: 'Nieuwsblad, 18 april 2017',
        url: 'http://www.nieuwsblad.be/cnt/dmf20170418_02838721',
        readOn,
        on: ['ceiling'],
      },
      {
        kind: 'act',
        name: 'Ministerieel besluit van 10 mei 2016 (groeitrajecten; enkel het begin gelezen)',
        url: 'https://vlex.be/vid/10-mai-2016-arrete-643269945',
        readOn,
      },
    ],
    sets: {
      subsidyRate: '0.5',
      ceiling: { advice: '25000', hire: '25000' },
      minimumCost: '0',
      calls: 'any-day',
    },
    doubts: [
      noPromise,
      {
        about: 'minimumCost',
        text: 'Eén pagina noemt ook vóór 2021 een minimum van 20.000 euro voor het project: hier niet toegepast.',
      },
      { about: 'ceiling', text: 'Per onderneming en per jaar volgens derden; het bedrag is officieel.' },
      { about: 'calls', text: 'De eerste dag komt van VLAIO; de pers noemt 1 mei 2016.' },
    ],
  },
  {
    inForce: '2021-01-01',
    title: 'Kmo-groeisubsidie, enkel nog in een oproep',
    sources: [
      {
        kind: 'agency',
        name: 'VLAIO, subsidiedatabank: kmo-groeisubsidie, strategisch advies of aanwerving (2022)',
        url: 'https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank/kmo-groeisubsidie-strategisch-adviesaanwerving-bij?search=Vul%2520uw%2520zoekterm%2520in',
        readOn,
        on: ['subsidyRate', 'ceiling'],
      },
      { ...growthPages, on: ['calls'] },
      {
        kind: 'other',
        name: 'Fiduplan, kmo-groeisubsidie: oproepkalender 2024',
        url: 'https://fiduplan.be/kmo-groeisubsidie-oproepkalender-2024/',
        readOn,
        on: ['minimumCost', 'calls'],
      },
      {
        kind: 'other',
        name: 'PNO, enkel nog thematische oproepen binnen de kmo-groeisubsidie',
        url: 'https://www.pnoconsultants.com/be/nieuws/enkel-nog-thematische-oproepen-binnen-de-kmo-groeisubsidie/',
        readOn,
        on: ['minimumCost', 'calls'],
      },
      { ...englishPage, on: ['calls'] },
      {
        kind: 'other',
        name: 'Inkasu, kmo-groeisubsidie aanvragen',
        url: 'https://www.inkasu.be/kmo-groeisubsidie-aanvragen',
        readOn,
        on: ['calls'],
      },
      {
        kind: 'other',
        name: 'Hilde Crevits, met de kmo-groeisubsidie naar de economie van de toekomst',
        url: 'https://www.hildecrevits.be/met_de_kmo_groeisubsidie_naar_de_economie_van_de_toekomst',
        readOn,
      },
    ],
    sets: {
      subsidyRate: '0.5',
      ceiling: { advice: '25000', hire: '25000' },
      minimumCost: '20000',
      calls: {
        known: [
          { opens: '2021-03-15', closes: '2021-04-30' },
          { opens: '2021-07-12', closes: 'unknown' },
          { opens: '2022-07-01', closes: '2022-08-31' },
          { opens: '2023-03-27', closes: '2023-05-22' },
          { opens: '2023-08-28', closes: '2023-09-25' },
          { opens: '2023-12-18', closes: '2024-01-22' },
          { opens: '2024-03-20', closes: '2024-04-15' },
          { opens: '2024-07-01', closes: '2024-08-31' },
          { opens: '2024-11-20', closes: '2024-12-15' },
        ],
        allFrom: '2023-01-01',
      },
    },
    doubts: [
      noPromise,
      {
        about: 'scope',
        text: 'Het budget gaat per oproep naar de best gerangschikte dossiers: wie aan alles voldoet, kan toch niets krijgen. Eén steun per 36 maanden, een digitaal transformatieproject meegeteld.',
      },
      {
        about: 'minimumCost',
        text: 'Voor het project, advies en aanwerving samen; een andere pagina schrijft per advies. Geen officiële tekst gevonden.',
      },
      {
        about: 'calls',
        text: 'De oproepen van 2021 en 2022 zijn ten dele bekend. De derde van 2023 begint op één pagina op 8 december, en de laatste van 2024 eindigt op de Engelse pagina van VLAIO op 12 december.',
      },
    ],
  },
  {
    inForce: '2024-12-16',
    title: 'Kmo-groeisubsidie: niet bekend',
    sources: [growthPages, englishPage],
    sets: 'unknown',
    doubts: [{ about: 'scope', text: 'Noch oproepen van 2025 en 2026, noch een einde van de regeling gevonden.' }],
  },
] as const satisfies readonly GrowthAmendment[]
