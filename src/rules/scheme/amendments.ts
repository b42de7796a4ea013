import { themes, type Amendment, type Opening, type Source } from './parameters'
import type { IsoDate } from '../values/iso-date'

/** The day on which this list was last compared with its sources. A question without a date is answered with the rules of this day. */
export const checkedOn: IsoDate = '2026-11-28'

const readOn = checkedOn

const howMuch: Source = {
  kind: 'agency',
  name: 'VLAIO, hoeveel subsidies kan ik krijgen',
  url: 'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/hoeveel-subsidies-kan-ik-krijgen',
  readOn,
}
const order2025: Source = {
  kind: 'act',
  name: 'Besluit van de Vlaamse Regering van 2025 (numac 2025007050) tot wijziging van het besluit van 26 februari 2016 (Franse vertaling)',
  url: 'https://refli.be/fr/lex/2025007050',
  readOn,
}
const vom: Source = {
  kind: 'other',
  name: 'VOM, regels kmo-portefeuille wijzigen op 1 december 2019',
  url: 'https://www.vom.be/en/news/1283/regels-kmo-portefeuille-wijzigen-op-1-december-2019',
  readOn,
}
/** Pages that copied what VLAIO wrote about the end of 2019 and the start of 2020. */
const copiesOfVlaio: readonly Source[] = [
  { kind: 'other', name: 'ECX, kmo-portefeuille', url: 'https://www.ecx.be/over-ecx/kmo-portefeuille/', readOn },
  {
    kind: 'other',
    name: 'Sonja Kimpen, kmo-portefeuille: algemene voorwaarden',
    url: 'https://www.sonjakimpen.com/kmo-portefuille/algemene-voorwaarden/',
    readOn,
  },
]
/** An act that is only named in one that was read: its address is that of the act that names it. */
const namedIn = (numac: '2025007050' | '2025009401', name: string): Source => ({
  kind: 'act',
  name: `${name} (genoemd in numac ${numac})`,
  url: `https://refli.be/fr/lex/${numac}`,
  readOn,
})
const extraCeilingCalls: Source = {
  kind: 'agency',
  name: 'VLAIO, subsidiedatabank: werkbaarheidscheque en verhoging kmo-portefeuille, wijzigingen',
  url: 'https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank/wijzigingen/2379',
  readOn,
}
const workableWork = (page: string): Source => ({
  kind: 'agency',
  name: 'Vlaanderen.be, werkbaarheidscheque en verhoging kmo-portefeuille',
  url: `https://www.vlaanderen.be/werkbaarheidscheque-en-verhoging-kmo-portefeuille/${page}`,
  readOn,
})

/**
 * The scheme as its acts made it: one entry per change and first day, oldest first.
 * An entry states only what changes; everything else stays in force.
 * New law = one new entry at the end. Older entries are history: correct them, never recycle them.
 */
export const amendments = [
  {
    inForce: '2016-04-01',
    title: 'Vereenvoudigde kmo-portefeuille',
    sources: [
      {
        kind: 'agency',
        name: 'VLAIO, een vernieuwd ondersteuningsbeleid voor kmo’s: een vereenvoudigde kmo-portefeuille',
        url: 'https://www.vlaio.be/nieuws/een-vernieuwd-ondersteuningsbeleid-voor-kmo%E2%80%99s-een-vereenvoudigde-kmo-portefeuille',
        readOn,
        on: ['subsidyRate', 'subsidyCeiling'],
      },
      {
        kind: 'act',
        name: 'Besluit van de Vlaamse Regering van 26 februari 2016 (numac 2016035422)',
        url: 'https://www.etaamb.be/nl/besluit-van-de-vlaamse-regering-van-26-februari-2016_n2016035422.html',
        readOn,
        on: ['eligibleThemes', 'rateIncrease'],
      },
      {
        kind: 'agency',
        name: 'Vlaanderen.be, voor welke projecten kunt u steun krijgen via de kmo-portefeuille',
        url: 'https://www.vlaanderen.be/economie-en-ondernemen/opleiding-en-advies/voor-welke-projecten-kunt-u-steun-krijgen-via-de-kmo-portefeuille',
        readOn,
        on: ['applicationTerm', 'completionTerm'],
      },
      {
        kind: 'agency',
        name: 'Vlaanderen.be, welke kosten komen in aanmerking voor steun',
        url: 'https://www.vlaanderen.be/nl/ondernemen/kapitaal-en-krediet/subsidie-voor-opleiding-en-advies-voor-kmos-en-zelfstandigen-kmo-portefeuille/welke-kosten-komen-aanmerking-voor-steun-de-kmo-portefeuille',
        readOn,
        on: ['minimumCost', 'cateringLimit'],
      },
      {
        kind: 'other',
        name: 'Minister Brouns, antwoord aan een Vlaams volksvertegenwoordiger',
        url: 'https://www.stijnderoo.be/nieuws/minister-zal-de-procedure-voor-de-aanvraag-van-een-subsidie-in-het-kader-van-de-kmo-portefeuille-niet-veranderen/',
        readOn,
        on: ['depositTerm'],
      },
      { kind: 'other', name: 'KWeC', url: 'https://kwec.nl/kmo-portefeuille/', readOn, on: ['depositTerm'] },
      {
        kind: 'agency',
        name: 'VLAIO, subsidies stopzetten en terugbetaling',
        url: 'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/subsidies-stopzetten-en-terugbetaling',
        readOn,
        on: ['releaseTerm'],
      },
      {
        kind: 'agency',
        name: 'VLAIO, controle en stavingsdocumenten',
        url: 'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/controle-en-stavingsdocumenten',
        readOn,
        on: ['retentionTerm'],
      },
      {
        kind: 'act',
        name: 'Decreet van 16 maart 2012 betreffende het economisch ondersteuningsbeleid, artikel 3',
        url: 'https://navigator.emis.vito.be/mijn-navigator?woId=81582&woLang=nl',
        readOn,
        on: ['sizeThresholds'],
      },
      {
        kind: 'agency',
        name: 'VLAIO, komt mijn onderneming in aanmerking voor de subsidie',
        url: 'http://www.vlaio.be/artikel/komt-mijn-onderneming-aanmerking-voor-de-subsidie',
        readOn,
        on: ['publicShareLimit'],
      },
      {
        kind: 'agency',
        name: 'Vlaanderen.be, verhoging kmo-portefeuille: voorwaarden',
        url: 'https://www.vlaanderen.be/werkbaarheidscheque-en-verhoging-kmo-portefeuille/verhoging-kmo-portefeuille-voorwaarden',
        readOn,
        on: ['extraCeiling'],
      },
    ],
    sets: {
      subsidyRate: { small: '0.40', medium: '0.30' },
      rateIncrease: {},
      subsidyCeiling: { small: '10000', medium: '15000' },
      extraCeiling: '0',
      eligibleThemes: { training: 'any', advice: 'any' },
      minimumCost: { training: '100', advice: '500' },
      cateringLimit: '25',
      applicationTerm: 14,
      depositTerm: 30,
      completionTerm: 1,
      releaseTerm: 0,
      retentionTerm: 10,
      sizeThresholds: {
        small: { headcount: '50', turnover: '10000000', balanceSheetTotal: '10000000' },
        medium: { headcount: '250', turnover: '50000000', balanceSheetTotal: '43000000' },
      },
      publicShareLimit: '0.25',
    },
    doubts: [
      {
        about: 'scope',
        text: 'Aanvragen van vóór 1 april 2016 worden niet berekend. Niet beslist: een opleiding die tussen 18 en 31 maart 2016 startte, met een aanvraag vanaf 1 april.',
      },
      {
        about: 'scope',
        text: 'De indieningsdatum beslist over de regels en haar kalenderjaar over het plafond: officieel voor 2016 en 2021, elders afgeleid.',
      },
      {
        about: 'scope',
        text: 'Of andere steun mag samengaan met deze subsidie is niet eenduidig: de gebruiker vult zelf in wat van de kost afgaat.',
      },
      {
        about: 'scope',
        text: 'Bevestigd door derden tot 11 september 2026; de minister kan de percentages zelf wijzigen, zonder besluit van de hele regering (voorwaarden niet gelezen). Wat daarna kwam, staat hier niet.',
      },
      {
        about: 'subsidyRate',
        text: 'Geen regel over afronding gevonden: de subsidie wordt op de cent afgerond, een halve cent weg van nul zoals in één gepubliceerd voorbeeld; het eigen aandeel is de rest.',
      },
      {
        about: 'subsidyCeiling',
        text: 'Geen officiële tekst over een plafond dat bijna op is: de laatste subsidie wordt verminderd tot wat overblijft. Twee rekenmodules van derden doen hetzelfde.',
      },
      {
        about: 'applicationTerm',
        text: 'Dag 14 telt nog mee; de termijn schuift niet op voor een weekend of feestdag (geen bron gevonden).',
      },
      {
        about: 'depositTerm',
        text: 'Geen officiële tekst noemt de 30 dagen. De onderneming stort na de aanvraag, zonder goedkeuring ertussen (minister); hier geteld vanaf de aanvraag, de vroegste lezing. Het geld moet dan ontvangen zijn.',
      },
      {
        about: 'completionTerm',
        text: '31 december telt nog mee; kopieën van de tekst schrijven "voor 31 december" of spreken over de betaling.',
      },
      {
        about: 'releaseTerm',
        text: 'De tekst van VLAIO over een project dat volledig betaald is, is niet gelezen: niet als de dienstverlener annuleert, en niet als de onderneming de opleiding niet volgt. Hier geldt voor elke stopzetting hetzelfde.',
      },
      {
        about: 'releaseTerm',
        text: 'Wordt minder gefactureerd dan aangevraagd, dan tellen we subsidie en eigen aandeel in verhouding als verbruikt: dat is onze lezing.',
      },
      {
        about: 'minimumCost',
        text: 'Eén pagina noemt ook voor advies 100 euro, en na 1 februari 2026 is het bedrag voor advies niet bevestigd. Open: of het minimum vóór of na de aftrek geldt.',
      },
      {
        about: 'cateringLimit',
        text: 'Catering en verplaatsing van de lesgever tellen enkel op dezelfde factuur als de opleiding. Examens tellen niet mee sinds 1 juli 2020 (dag afgeleid).',
      },
      {
        about: 'retentionTerm',
        text: 'Tien jaar na de start staat er voor opleidingen; dat het voor advies even lang is, is niet bevestigd. Een start op 29 februari telt tot 28 februari.',
      },
      {
        about: 'extraCeiling',
        text: 'Vóór 7 mei 2019 is geen extra plafond gevonden. Het telt hier nooit mee in het gewone plafond.',
      },
      {
        about: 'sizeThresholds',
        text: 'De cijfers van partner- en verbonden ondernemingen telt de gebruiker zelf mee. De regel van twee boekjaren komt van een andere VLAIO-pagina.',
      },
      { about: 'publicShareLimit', text: 'Precies 25 % is tegenstrijdig in de bronnen: hier uitgesloten vanaf 25 %.' },
    ],
  },
  {
    inForce: '2019-05-07',
    title: 'Extra plafond werkbaar werk',
    sources: [
      {
        kind: 'other',
        name: 'Zelfstandige.vlaanderen, wat is de werkbaarheidscheque',
        url: 'https://www.zelfstandige.vlaanderen/wat-is-de-werkbaarheidscheque/',
        readOn,
      },
    ],
    sets: { extraCeiling: '5000' },
    doubts: [
      {
        about: 'extraCeiling',
        text: 'Een aparte aanvraag bij een ander departement; dat dit ook in 2019 zo was, is afgeleid. De bron spreekt over de cheque, niet over de verhoging. De verhoging zelf staat op een pagina van Bouwunie uit 2019, zonder vast adres.',
      },
    ],
  },
  {
    inForce: '2019-12-01',
    title: 'Lagere steunpercentages',
    sources: [
      vom,
      {
        kind: 'other',
        name: 'Bofisc, de kmo-portefeuille wordt bijgestuurd vanaf 1 december 2019',
        url: 'https://www.bofisc.be/index.php/nieuws/de-kmo-portefeuille-wordt-bijgestuurd-vanaf-1-december-2019',
        readOn,
      },
      ...copiesOfVlaio,
      namedIn('2025007050', 'Ministerieel besluit van 5 november 2019, artikel 18'),
    ],
    sets: { subsidyRate: { small: '0.30', medium: '0.20' } },
    doubts: [
      {
        about: 'subsidyRate',
        text: 'De tekst van het ministerieel besluit van 5 november 2019 is niet gelezen; de dag komt van kopieën van VLAIO.',
      },
    ],
  },
  {
    inForce: '2019-12-07',
    title: 'Extra plafond werkbaar werk: niet bekend',
    sources: [
      {
        kind: 'agency',
        name: 'VLAIO, subsidiedatabank: werkbaarheidscheques',
        url: 'https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank/werkbaarheidscheques',
        readOn,
      },
      {
        kind: 'other',
        name: 'HLN, Crevits wil werkbaarheidscheque verlengen in 2020',
        url: 'https://www.hln.be/nieuws/binnenland/crevits-wil-werkbaarheidscheque-verlengen-in-2020~a9ff43cd/',
        readOn,
      },
      {
        kind: 'other',
        name: 'Trends, ondernemingen tonen grotere interesse in werkbaarheidscheques',
        url: 'https://trends.knack.be/economie/ondernemingen-tonen-grotere-interesse-in-werkbaarheidscheques/article-news-1763859.html',
        readOn,
      },
    ],
    sets: { extraCeiling: 'unknown' },
    doubts: [
      {
        about: 'extraCeiling',
        text: 'Laatste zekere dag 6 december 2019 (Bouwunie). De cheque liep door in 2020 en 2021; 2020 en 2021: waarschijnlijk nog 5.000 euro, niet aangetoond.',
      },
    ],
  },
  {
    inForce: '2020-01-01', // same reform as 2019-12-01, one month later: the ceiling counts per calendar year
    title: 'Eén steunplafond voor alle kmo’s',
    sources: [howMuch, vom, ...copiesOfVlaio],
    sets: { subsidyCeiling: { small: '7500', medium: '7500' } },
    doubts: [
      {
        about: 'subsidyCeiling',
        text: 'Bedrag en eerste dag staan in kopieën van VLAIO; het besluit zelf is niet gezien.',
      },
    ],
  },
  {
    inForce: '2021-09-14',
    title: 'Verhoging voor cybersecurity',
    sources: [
      howMuch,
      {
        kind: 'act',
        name: 'Ministerieel besluit van 7 september 2021 tot wijziging van artikel 18 (45 % en 35 %) en van het ministerieel besluit van 30 maart 2016',
        url: 'https://vlex.be/vid/ministerieel-besluit-tot-wijziging-875558394',
        readOn,
      },
    ],
    sets: { rateIncrease: { cybersecurity: { training: '0.15', advice: '0.15' } } },
    doubts: [
      {
        about: 'rateIncrease',
        text: 'De pagina schrijft "na 13 september 2021": gelezen als vanaf de 14de. De eerste dag van het besluit zelf is niet gelezen; het noemt 45 en 35 %, geen verhoging.',
      },
    ],
  },
  {
    inForce: '2022-01-01',
    title: 'Opnieuw extra plafond werkbaar werk',
    sources: [workableWork('hoeveel-subsidies-kan-ik-voor-deze-maatregelen-ontvangen'), extraCeilingCalls],
    sets: { extraCeiling: '5000' },
    doubts: [
      {
        about: 'extraCeiling',
        text: 'De eerste dag in 2022 is open. De oproep van 2022 sloot op 30 november; in 2023 was 11 oktober de laatste dag, tot de nieuwe oproep van 1 januari 2024.',
      },
    ],
  },
  {
    inForce: '2023-01-01',
    title: 'Enkel nog diensten binnen acht thema’s',
    sources: [
      {
        kind: 'agency',
        name: 'VLAIO, hervorming kmo-portefeuille: wat betekent dit voor jou als dienstverlener',
        url: 'https://www.vlaio.be/nl/nieuws/hervorming-kmo-portefeuille-wat-betekent-dit-voor-jou-als-dienstverlener',
        readOn,
      },
      {
        kind: 'agency',
        name: 'VLAIO, subsidieerbare diensten',
        url: 'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/subsidieerbare-diensten',
        readOn,
      },
      namedIn('2025007050', 'Besluit van de Vlaamse Regering van 25 november 2022'),
      namedIn('2025009401', 'Ministerieel besluit van 23 december 2022'),
    ],
    sets: { eligibleThemes: { training: themes, advice: themes } },
    doubts: [
      {
        about: 'eligibleThemes',
        text: 'Cybersecurity hoort bij digitalisering en energie-efficiëntie bij duurzaamheid. De lijst van beroepsspecifieke opleidingen wordt hier niet nagekeken.',
      },
    ],
  },
  {
    inForce: '2023-03-15',
    title: 'Verhoging voor energie-efficiëntie',
    sources: [
      order2025,
      {
        kind: 'agency',
        name: 'VLAIO, subsidiedatabank: kmo-portefeuille, steun voor opleiding en advies',
        url: 'https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank/kmo-portefeuille-steun-voor-opleiding-en-advies',
        readOn,
      },
      namedIn('2025007050', 'Ministerieel besluit van 15 maart 2023, artikel 18'),
    ],
    sets: { rateIncrease: { 'energy-efficiency': { training: '0.15', advice: '0.15' } } },
    doubts: [
      {
        about: 'rateIncrease',
        text: 'De eerste dag is niet bekend: 15 maart 2023 is de datum van het ministerieel besluit en dus de vroegste lezing, waarschijnlijk enkele dagen te vroeg (cybersecurity: besluit van 7, aanvragen vanaf 14 september 2021). Dan is het percentage voor aanvragen daartussen te hoog.',
      },
    ],
  },
  {
    inForce: '2024-08-01',
    title: 'Einde extra plafond werkbaar werk',
    sources: [
      extraCeilingCalls,
      workableWork('werkbaarheidscheques-en-verhoging-kmo-portefeuille-aanvragen-en-ontvangen'),
    ],
    sets: { extraCeiling: '0' },
    doubts: [
      {
        about: 'extraCeiling',
        text: 'Na 31 juli 2024 is geen bron gevonden. Eén pagina (Sodalis) noemt 31 augustus 2024; de officiële tekst gaat voor.',
      },
    ],
  },
  {
    inForce: '2026-01-01',
    title: 'Ook maatwerkbedrijven',
    sources: [
      order2025,
      {
        kind: 'act',
        name: 'Ministerieel besluit van 28 november 2025 (numac 2025009401, Belgisch Staatsblad 15 december 2025), in werking op 1 januari 2026',
        url: 'https://refli.be/fr/lex/2025009401',
        readOn,
      },
    ],
    sets: {
      subsidyRate: { 'sheltered-small': '0.30', 'sheltered-medium': '0.20', 'sheltered-large': '0.20' },
      subsidyCeiling: { 'sheltered-small': '7500', 'sheltered-medium': '7500', 'sheltered-large': '7500' },
    },
    doubts: [
      {
        about: 'subsidyCeiling',
        text: 'Dag en percentages voor maatwerkbedrijven zijn officieel; het plafond van 7.500 euro is afgeleid. Artikel 18 noemt geen plafond.',
      },
    ],
  },
  {
    inForce: '2026-02-01',
    title: 'Advies enkel nog over cybersecurity',
    sources: [
      {
        kind: 'agency',
        name: 'VLAIO, hervorming kmo-portefeuille (Vlaamse Regering, 23 januari 2026)',
        url: 'https://www.vlaio.be/nl/nieuws/hervorming-kmo-portefeuille-vanaf-1-februari-2026-enkel-nog-advies-voor-cybersecurity',
        readOn,
      },
    ],
    sets: {
      eligibleThemes: { advice: ['cybersecurity'] },
      rateIncrease: { 'energy-efficiency': { advice: '0' } },
    },
    doubts: [
      {
        about: 'eligibleThemes',
        text: 'Dat ook hier de indieningsdatum beslist, is onze lezing; er is geen overgangsregel gevonden.',
      },
      {
        about: 'rateIncrease',
        text: 'Artikel 18 zelf noemt nog beide diensten; het is de beperking van advies tot cybersecurity die de verhoging voor energieadvies wegneemt. Het besluit van januari 2026 is niet gelezen.',
      },
    ],
  },
] as const satisfies readonly [Opening, ...Amendment[]]
