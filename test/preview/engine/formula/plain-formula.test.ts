import { plainFormula, type FormulaPlace, type FormulaWorld } from '../../../../preview/engine/formula/plain-formula'
import type { Table } from '../../../../preview/xlsx/workbook'

const plan: Table = {
  name: 'Plan',
  sheet: 0,
  area: { top: 4, left: 1, bottom: 9, right: 4 },
  headerRows: 1,
  totalsRows: 1,
  columns: ['Opleiding', 'Kost', 'Prijs [€]', 'Nr #'],
}
const functions = new Map([
  ['SUM', true],
  ['IF', false],
  ['FILTER', true],
  ['SINGLE', true],
  ['ANCHORARRAY', true],
  ['KMO.SUBSIDY', false],
  ['KMO.PLAN', true],
])
const stored = new Map([
  ['_XLDUDF_KMO_SUBSIDY', 'KMO.SUBSIDY'],
  ['_XLDUDF_KMO_PLAN', 'KMO.PLAN'],
])
const world: FormulaWorld = {
  sheets: ['Plan', "Jan's blad", 'Overzicht'],
  sheetReference: (sheet) => ['Plan', "'Blad_2'", 'Overzicht'][sheet]!,
  names: [
    { name: 'Grootte', formula: 'Overzicht!$B$2' },
    { name: 'Kosten', formula: 'Plan!$C$6:$C$9' },
    { name: 'Tarief', formula: '0.3' },
    { name: 'Tarief', sheet: 2, formula: '0.2' },
    { name: 'Links', formula: 'Plan!A1' },
    { name: 'Rond', formula: 'Rond+1' },
    { name: 'Alles', formula: 'SUM(Plan[Kost])*Tarief' },
  ],
  tables: [plan],
  functionNamed: (name) =>
    stored.get(name.toUpperCase()) ?? (functions.has(name.toUpperCase()) ? name.toUpperCase() : undefined),
  takesRange: (name) => functions.get(name) === true,
}
const inCell = (more: Partial<FormulaPlace> = {}): FormulaPlace => ({
  sheet: 0,
  row: 6,
  column: 6,
  moved: { row: 0, column: 0 },
  array: false,
  ...more,
})
const plain = (text: string, more?: Partial<FormulaPlace>) => {
  const result = plainFormula(text, inCell(more), world)
  return 'unknown' in result ? { unknown: result.unknown } : result.text
}

describe('functions', () => {
  test.each([
    ['_xldudf_KMO_SUBSIDY(C7,"klein")', 'KMO.SUBSIDY(C7,"klein")'],
    ['[2]!_xldudf_KMO_SUBSIDY(C7,"klein")', 'KMO.SUBSIDY(C7,"klein")'],
    ['KMO.SUBSIDY(C7,"klein",,,,120)', 'KMO.SUBSIDY(C7,"klein",,,,120)'],
    ['kmo.subsidy(C7,"klein")', 'KMO.SUBSIDY(C7,"klein")'],
    ['_xlfn._xlws.FILTER(A1:A3,A1:A3>1)', 'FILTER(A1:A3,A1:A3>1)'],
    ['SUM(_xlfn.ANCHORARRAY(Overzicht!A1))', 'SUM(ANCHORARRAY(Overzicht!A1))'],
    ['_xlfn.SINGLE(A1:A3)', 'SINGLE(A1:A3)'],
    ['IF(TRUE,"KMO.SUBSIDY(1)","ab")', 'IF(TRUE,"KMO.SUBSIDY(1)","ab")'],
    ['IF(TRUE,"KMO.SUBSIDY(1)","a""b")', 'IF(TRUE,"KMO.SUBSIDY(1)",CONCATENATE("a",CHAR(34),"b"))'],
    [' SUM( A1 , 2 ) ', 'SUM(A1,2)'],
    ['-A1%+1.5E-3', '-A1%+1.5E-3'],
    ['SUM({1,2;3,4})', 'SUM({1,2;3,4})'],
    ['#REF!+1', '"#REF!"+1'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  test.each([
    ['LET(x,1,x)', 'LET'],
    ['_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(2)', 'LAMBDA'],
    ['_xldudf_ANDERE_FUNCTIE(1)', '_xldudf_ANDERE_FUNCTIE'],
    ["'[1]Ander bestand'!A1", '[1]Ander bestand!'],
    ['[1]Blad1!$A$1', '[1]Blad1!'],
    ['SUM(Plan:Overzicht!A1)', 'Plan:Overzicht!'],
    ['SUM(A1:A3 A2:B2)', 'doorsnede van bereiken'],
    ['-2^2', '-x^y'],
    ['1+onbekend', 'onbekend'],
    ['SUM(A1', 'SUM(A1'],
    ['A1:INDEX(B1,1)', 'berekend bereik'],
  ])('%s is not for the engine', (text, unknown) => {
    expect(plain(text)).toEqual({ unknown })
  })

  test('a minus between two operands may stand before a power', () => {
    expect(plain('3-2^2')).toBe('3-2^2')
    expect(plain('(-2)^2')).toBe('(-2)^2')
    expect(plain('2^-2')).toBe('2^-2')
  })

  test('it says which functions it calls, also when another is unknown', () => {
    expect(plainFormula('SUM(KMO.SUBSIDY(1,"klein"),1)', inCell(), world).functions).toEqual(['SUM', 'KMO.SUBSIDY'])
    expect(plainFormula('KMO.SUBSIDY(LET(x,1,x),"klein")', inCell(), world).functions).toEqual(['KMO.SUBSIDY'])
  })
})

describe('tables', () => {
  test.each([
    ['SUM(Plan[Kost])', 'SUM(C6:C9)'],
    ['SUM(plan[kost])', 'SUM(C6:C9)'],
    ['SUM(Plan[])', 'SUM(B6:E9)'],
    ['SUM(Plan)', 'SUM(B6:E9)'],
    ['SUM(Plan[#All])', 'SUM(B5:E10)'],
    ['SUM(Plan[#Data])', 'SUM(B6:E9)'],
    ['SUM(Plan[#Headers])', 'SUM(B5:E5)'],
    ['Plan[[#Headers],[Kost]]', 'C5'],
    ['Plan[[#Totals],[Kost]]', 'C10'],
    ['SUM(Plan[[#Headers],[#Data],[Kost]])', 'SUM(C5:C9)'],
    ["SUM(Plan[[#All],[Kost]:[Prijs '[€']]])", 'SUM(C5:D10)'],
    ['SUM(Plan[[Opleiding]:[Kost]])', 'SUM(B6:C9)'],
    ['Plan[@Kost]', 'C7'],
    ['Plan[@[Kost]]', 'C7'],
    ['Plan[[#This Row],[Kost]]', 'C7'],
    ["SUM(Plan[@[Kost]:[Prijs '[€']]])", 'SUM(C7:D7)'],
    ["Plan[@[Nr '#]]", 'E7'],
    ['SUM(Plan[Onbestaand])', 'SUM(#REF!)'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  test('from another sheet the table says its own', () => {
    expect(plain('SUM(Plan[Kost])', { sheet: 2 })).toBe('SUM(Plan!C6:C9)')
  })

  test('this row outside the rows of the table is #VALUE!', () => {
    expect(plain('Plan[@Kost]', { row: 20 })).toBe('#VALUE!')
    expect(plain('Plan[@Kost]', { row: 9 })).toBe('#VALUE!')
  })

  test('totals of a table without them are #REF!', () => {
    const without = { ...world, tables: [{ ...plan, totalsRows: 0 }] }
    expect(plainFormula('Plan[[#Totals],[Kost]]', inCell(), without)).toMatchObject({ text: '#REF!', refersTo: [] })
  })

  test('a column without a table name belongs to the table around the cell', () => {
    expect(plain('[@Kost]', { column: 3 })).toBe('C7')
    expect(plain('[@Kost]', { column: 8 })).toEqual({ unknown: '[…]' })
  })
})

describe('names', () => {
  test.each([
    ['KMO.SUBSIDY(C7,Grootte)', {}, 'KMO.SUBSIDY(C7,Overzicht!$B$2)'],
    ['KMO.SUBSIDY(C7,grootte)', {}, 'KMO.SUBSIDY(C7,Overzicht!$B$2)'],
    ['SUM(Kosten)', {}, 'SUM(Plan!$C$6:$C$9)'],
    ['100*Tarief', {}, '100*(0.3)'],
    ['100*Tarief', { sheet: 2 }, '100*(0.2)'],
    ['100*Overzicht!Tarief', {}, '100*(0.2)'],
    ['100*[0]!Tarief', {}, '100*(0.3)'],
    ['Alles', {}, '(SUM(C6:C9)*(0.3))'],
    ['Links', { row: 2, column: 1 }, 'Plan!B3'],
  ])('%s', (text, more, expected) => {
    expect(plain(text, more)).toBe(expected)
  })

  test('a name that needs itself is not for the engine', () => {
    expect(plain('Rond')).toHaveProperty('unknown')
  })
})

describe('sheets', () => {
  test('a sheet goes by the name that the engine allows', () => {
    expect(plain("SUM('Jan''s blad'!A1:B2)")).toBe("SUM('Blad_2'!A1:B2)")
    expect(plain('overzicht!A1')).toBe('Overzicht!A1')
  })
})

describe('shared formulas', () => {
  const moved = { moved: { row: 3, column: 1 } }
  test.each([
    ['A1+$A1+A$1+$A$1', 'B4+$A4+B$1+$A$1'],
    ['SUM(A1:B$2)', 'SUM(B4:C$2)'],
    ['SUM(A:$B)', 'SUM(B:$B)'],
    ['SUM(1:$2)', 'SUM(4:$2)'],
    ['Overzicht!A1', 'Overzicht!B4'],
    ['100*Tarief', '100*(0.3)'],
    ['Plan[@Kost]', 'C7'],
  ])('%s', (text, expected) => {
    expect(plain(text, moved)).toBe(expected)
  })

  test('a reference that would leave the sheet goes on at its other side', () => {
    expect(plain('A1+1', { moved: { row: -1, column: 0 } })).toBe('A1048576+1')
    expect(plain('A1', { moved: { row: 0, column: -2 } })).toBe('XFC1')
    expect(plain('$XFD$1048576+XFD1', { moved: { row: 1, column: 1 } })).toBe('$XFD$1048576+A2')
  })
})

describe('one value of a range', () => {
  test.each([
    ['A1:A9', 'SINGLE(A1:A9)'],
    ['A1:A9*2', 'SINGLE(A1:A9)*2'],
    ['KMO.SUBSIDY(Plan[Kost],"klein")', 'KMO.SUBSIDY(SINGLE(C6:C9),"klein")'],
    ['IF(Kosten>5,1,SUM(A1:A9))', 'IF(SINGLE(Plan!$C$6:$C$9)>5,1,SUM(A1:A9))'],
    ['SUM(IF(A1:A9>1,A1:A9))', 'SUM(IF(A1:A9>1,A1:A9))'],
    ['KMO.PLAN(A1:C9,"klein")', 'KMO.PLAN(A1:C9,"klein")'],
  ])('%s is taken where one is wanted', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  test('not in an array formula', () => {
    expect(plain('A1:A9*2', { array: true })).toBe('A1:A9*2')
    expect(plain('KMO.SUBSIDY(Plan[Kost],"klein")', { array: true })).toBe('KMO.SUBSIDY(C6:C9,"klein")')
  })
})
