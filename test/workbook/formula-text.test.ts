import { dutchStyle, englishStyle, formulaText } from '../../src/workbook/formula-text'

/** Every formula as Excel stores it, and as a user of a Belgian Dutch Excel types it. */
test.each<[stored: string, dutch: string]>([
  ['=KMO.SUBSIDY(1000,"klein")', '=KMO.SUBSIDY(1000;"klein")'],
  ['=KMO.SUBSIDY(1000,"klein",DATE(2026,5,4),,,120)', '=KMO.SUBSIDY(1000;"klein";DATUM(2026;5;4);;;120)'],
  ['=KMO.SUBSIDY(99.99,"klein")', '=KMO.SUBSIDY(99,99;"klein")'],
  ['=KMO.PROVIDER("DV.O 103961")', '=KMO.PROVIDER("DV.O 103961")'],
  ['=KMO.PROVIDER("een, twee 1.5 ""DATE"", drie")', '=KMO.PROVIDER("een, twee 1.5 ""DATE"", drie")'],
  [
    '=SUM(KMO.ALLOCATE({20000;10000},{46023;46054},"klein"))',
    '=SOM(KMO.ALLOCATE({20000;10000};{46023;46054};"klein"))',
  ],
  ['=KMO.PLAN({"Kost","Start";1000.5,46023},"klein")', '=KMO.PLAN({"Kost"\\"Start";1000,5\\46023};"klein")'],
  ['=LEFT(KMO.VERSION(),3)', '=LINKS(KMO.VERSION();3)'],
  ['=INDEX(A1:B2,1,1)', '=INDEX(A1:B2;1;1)'],
  ['=IF([@[Prijs, excl. 1.5 \'[a\']]]="",Plan[#All],1)', '=ALS([@[Prijs, excl. 1.5 \'[a\']]]="";Plan[#All];1)'],
  ["=KMO.SUBSIDY('Plan, 1.5'!A1,'d''s blad'!B2)", "=KMO.SUBSIDY('Plan, 1.5'!A1;'d''s blad'!B2)"],
  ['=A1.5', '=A1.5'],
  ['=0.25*LEFTOVER+DATES', '=0,25*LEFTOVER+DATES'],
  ['=', '='],
  ['', ''],
])('%s', (stored, dutch) => {
  expect(formulaText(stored, dutchStyle)).toBe(dutch)
  expect(formulaText(stored, englishStyle)).toBe(stored)
})
