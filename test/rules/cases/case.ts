/** Where the figures are published. `own`: worked out from the rules, and `says` tells why the case is there. */
export type Origin = `https://${string}` | `http://${string}` | `no stable address: ${string}` | 'own'

/** One published or worked example: amounts as text, compared exactly. */
export type Case<Given, Expected> = {
  readonly says: string
  readonly origin: Origin
  readonly given: Given
  readonly expected: Expected
}

/** Pages that several tables cite. */
export const pages = {
  amounts: 'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/hoeveel-subsidies-kan-ik-krijgen',
  regime2016:
    'https://www.vlaio.be/nieuws/een-vernieuwd-ondersteuningsbeleid-voor-kmo%E2%80%99s-een-vereenvoudigde-kmo-portefeuille',
  transition2016:
    'http://www.vlaanderen.be/nl/ondernemen/kapitaal-en-krediet/subsidie-voor-opleiding-en-advies-voor-kmos-en-zelfstandigen-kmo-portefeuille',
  december2019: 'https://www.vom.be/en/news/1283/regels-kmo-portefeuille-wijzigen-op-1-december-2019',
  reform2026:
    'https://www.vlaio.be/nl/nieuws/hervorming-kmo-portefeuille-vanaf-1-februari-2026-enkel-nog-advies-voor-cybersecurity',
  order2025: 'https://refli.be/fr/lex/2025007050',
  projects:
    'https://www.vlaanderen.be/economie-en-ondernemen/opleiding-en-advies/voor-welke-projecten-kunt-u-steun-krijgen-via-de-kmo-portefeuille',
  sizes:
    'https://www.vlaanderen.be/economie-en-ondernemen/financiering/een-kmo-volgens-de-europese-kmo-definitie-kleine-of-middelgrote-onderneming',
  stopping: 'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/subsidies-stopzetten-en-terugbetaling',
  extraCeiling:
    'https://www.vlaanderen.be/werkbaarheidscheque-en-verhoging-kmo-portefeuille/hoeveel-subsidies-kan-ik-voor-deze-maatregelen-ontvangen',
  vives: 'https://www.vives.be/nl/studeren/wat-kost-studeren/kmo-portefeuille',
  leerstad: 'https://www.leerstad.be/index.php/info/opleidingscheques-voor-werkgevers-kmo-portefeuille',
  syntra: 'https://nxtpro.syntramidi.be/kmo-portefeuille',
  ieNet: 'https://www.ie-net.be/kmo-portefeuille',
  bouwunie: 'no stable address: Bouwunie, kmo-portefeuille (page of 2019)',
  financialPlan2026: 'no stable address: Auxilia, 04 Financieel plan, 2026-06-12',
} as const satisfies Record<string, Origin>
