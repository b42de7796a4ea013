import { ownFunction, tokensOf } from '../../src/workbook'

const kinds = (formula: string) => tokensOf(formula).map(({ kind, text }) => `${kind} ${text}`)

test.each<[formula: string, ...tokens: string[]]>([
  ['=A1>=1.5E-3', 'operator =', 'name A1', 'operator >=', 'number 1.5E-3'],
  ['"a ""b"", c"&2', 'text "a ""b"", c"', 'operator &', 'number 2'],
  ["'d''s (blad)'!$A$1:B2", "sheet 'd''s (blad)'", 'operator !', 'name $A$1', 'operator :', 'name B2'],
  [
    "Plan[[#This Row],[Prijs '[€'] 1.5]]*2",
    'name Plan',
    "brackets [[#This Row],[Prijs '[€'] 1.5]]",
    'operator *',
    'number 2',
  ],
  ['3:5', 'name 3', 'operator :', 'number 5'],
  [
    'KMO.SUBSIDY (1,{2;3})',
    'name KMO.SUBSIDY',
    'space  ',
    'operator (',
    'number 1',
    'operator ,',
    'operator {',
    'number 2',
    'operator ;',
    'number 3',
    'operator }',
    'operator )',
  ],
  ['[2]!KMO.SIZE', 'brackets [2]', 'operator !', 'name KMO.SIZE'],
  ['#REF!+"open', 'other #', 'name REF', 'operator !', 'operator +', 'other "', 'name open'],
  ['[open', 'brackets [open'],
  [''],
])('%s', (formula, ...tokens) => {
  expect(kinds(formula)).toEqual(tokens)
  expect(
    tokensOf(formula)
      .map(({ text, from }) => formula.slice(from, from + text.length))
      .join(''),
  ).toBe(formula)
})

test.each([
  ['KMO.SUBSIDY', 'SUBSIDY'],
  ['kmo.best_year', 'BEST_YEAR'],
  ['KMO_SUBSIDY', 'SUBSIDY'],
  ['_xldudf_KMO_BEST_YEAR', 'BEST_YEAR'],
  ['_xlfn.KMO.SUBSIDY', 'SUBSIDY'],
  ['_xlfn._xldudf_KMO_SUBSIDY', 'SUBSIDY'],
  ['SUBSIDY', undefined],
  ['MIJN.KMO.SUBSIDY', undefined],
  ['KMOSUBSIDY', undefined],
  ['KMO.', undefined],
])('%s is our function %s', (name, id) => expect(ownFunction(name)).toBe(id))
