/** A formula as Excel stores it (English names, commas) and what its cell shows in a Belgian Dutch Excel. */
export type FunctionExample = { readonly formula: string; readonly shows: string }

/** At least one for each function; the tests calculate every one with the shipped bundle. */
export const functionExamples: { readonly [id: string]: readonly FunctionExample[] } = {
  ALLOCATE: [{ formula: '=SUM(KMO.ALLOCATE({20000;10000},{46023;46054},"klein"))', shows: '7500' }],
  BEST_YEAR: [
    {
      formula:
        '=INDEX(KMO.BEST_YEAR({"Kost","Start","Aanvraag","Thema";25000,46266,46266,"innovatie";1000,46384,"","innovatie"},"klein"),3,2)',
      shows: '2027',
    },
  ],
  CHECK: [
    {
      formula: '=KMO.CHECK(DATE(2024,9,23),1000,DATE(2024,10,8),"DV.O105080","innovatie","opleiding","klein")',
      shows: 'T1 te laat: uiterlijk 07/10/2024',
    },
    {
      formula: '=KMO.CHECK(DATE(2026,9,7),450,DATE(2026,9,1),"DV.O105080","digitalisering","opleiding","klein")',
      shows: 'OK',
    },
  ],
  DEADLINE: [
    { formula: '=KMO.DEADLINE(DATE(2024,9,23))', shows: '07/10/2024' },
    { formula: '=KMO.DEADLINE("3/9/2026")', shows: '17/09/2026' },
    { formula: '=KMO.DEADLINE(DATE(2026,9,3),"einde",DATE(2026,9,10))', shows: '31/12/2027' },
  ],
  ELIGIBLE_COST: [{ formula: '=KMO.ELIGIBLE_COST(800,200,4,1)', shows: '900' }],
  EXPLAIN: [{ formula: '=INDEX(KMO.EXPLAIN(1000,"klein",DATE(2026,5,4)),1,1)', shows: 'Stap' }],
  NEXT_STEP: [
    { formula: '=KMO.NEXT_STEP(DATE(2026,9,10),DATE(2026,9,3))', shows: 'aanvragen' },
    { formula: '=KMO.NEXT_STEP(DATE(2026,9,10),DATE(2026,9,3),DATE(2026,9,8),,,,"dagen")', shows: '28' },
  ],
  OVERVIEW: [{ formula: '=INDEX(KMO.OVERVIEW({46023;46054},{3000;1500}),2,5)', shows: '3000' }],
  PLAFOND: [
    { formula: '=KMO.PLAFOND("klein",2026)', shows: '7500' },
    { formula: '=KMO.PLAFOND("middelgroot",2019)', shows: '15000' },
  ],
  PLAFOND_LEFT: [{ formula: '=KMO.PLAFOND_LEFT({3000;1500},{46023;46054},2026)', shows: '3000' }],
  PLAN: [
    {
      formula: '=INDEX(KMO.PLAN({"Kost","Start","Thema";1000,46023,"innovatie"},"klein","Subsidie"),2,1)',
      shows: '300',
    },
  ],
  PROVIDER: [
    { formula: '=KMO.PROVIDER("DV.O 103961")', shows: 'CVO Leerstad' },
    { formula: '=KMO.PROVIDER("DV.O105080","campus")', shows: 'campussen Brugge en Oostende' },
  ],
  PROVIDER_NUMBER: [{ formula: '=KMO.PROVIDER_NUMBER("DV.0100275")', shows: 'DV.O100275' }],
  RULES: [{ formula: '=INDEX(KMO.RULES(DATE(2026,2,1)),1,1)', shows: 'Vanaf' }],
  SIZE: [{ formula: '=KMO.SIZE(49.9,12000000,9000000)', shows: 'klein' }],
  SUBSIDY: [
    { formula: '=KMO.SUBSIDY(1000,"klein")', shows: '300' },
    { formula: '=KMO.SUBSIDY(1000,"middelgroot",DATE(2026,3,2),"cybersecurity")', shows: '350' },
    { formula: '=KMO.SUBSIDY(1000,"klein",DATE(2019,11,30))', shows: '400' },
    { formula: '=KMO.SUBSIDY(99.99,"klein")', shows: '0' },
    { formula: '=KMO.SUBSIDY(1000,"klein",DATE(2026,2,1),"innovatie","advies")', shows: '0' },
    { formula: '=KMO.SUBSIDY(40000,"klein",DATE(2019,12,31))', shows: '10000' },
    { formula: '=KMO.SUBSIDY(1000,"klein",DATE(2026,5,4),,,120)', shows: '120' },
  ],
  SUBSIDY_RATE: [{ formula: '=KMO.SUBSIDY_RATE("middelgroot",DATE(2026,3,2),"cybersecurity")', shows: '35%' }],
  VERSION: [{ formula: '=LEFT(KMO.VERSION(),3)', shows: 'KMO' }],
}
