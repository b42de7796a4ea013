import { headersOf, layoutOf, namedColumns, readNamedHeaders, readTable } from '../../src/plan'
import { serial } from '../builders/serial'

beforeAll(() => {
  const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' }
  class CellError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message)
    }
  }
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } })
})
afterAll(() => Reflect.deleteProperty(globalThis, 'CustomFunctions'))

const names = { nl: 'hoofdingen', en: 'headers' }
const headers = [
  'Wat',
  'Aanvang',
  'Projectkost',
  'Inschrijvingsgeld',
  'Extra kosten',
  'A + B',
  'Klant',
  'Prijs',
  'Prijs',
]
const day = serial('2026-03-02')
const row = ['Excel', day, 1000, 400, 50, 7, 'Noord bv', 800, 900]

const mappingWith = (named: unknown, top: readonly (readonly unknown[])[] = [headers], below = [row]) => {
  const { mapping, addedToCost } = readTable([...top, ...below], { named: readNamedHeaders(named, names) }).layout
  return { ...mapping, ...(addedToCost.length > 0 && { addedToCost }) }
}
const messageOf = (named: unknown, top?: readonly (readonly unknown[])[], below?: (typeof row)[]): unknown => {
  try {
    return mappingWith(named, top, below)
  } catch (error) {
    const { code, message } = error as CustomFunctions.Error
    return code === '#VALUE!' ? message : code
  }
}

describe('the columns that a user names', () => {
  const known = { startsOn: 1, cost: 7, enterprise: 6 }
  test.each([
    ['nothing', '', known],
    ['an omitted argument', null, known],
    ['only borders', ' ;\n; ', known],
    ['one', 'Kost=Projectkost', { ...known, cost: 2 }],
    ['two', 'Kost=Projectkost; Opleiding=Wat', { ...known, cost: 2, title: 0 }],
    ['on lines', 'Kost=Projectkost\r\nOpleiding = Wat\n', { ...known, cost: 2, title: 0 }],
    ['however they are written', ' kost =\u00A0PROJECT-KOST;TITEL=wat', { ...known, cost: 2, title: 0 }],
    ['by any of our headers', 'Prix HTVA=Projectkost', { ...known, cost: 2 }],
    ['the first from the left', 'Catering=Prijs', { startsOn: 1, enterprise: 6, catering: 7, cost: 8 }],
    ['none', 'Onderneming=', { startsOn: 1, cost: 7 }],
    ['one for something else than its header says', 'Dienstverlener=Klant', { startsOn: 1, cost: 7, provider: 6 }],
    ['a sum', 'Kost=Inschrijvingsgeld + Extra kosten', { ...known, cost: 3, addedToCost: [4] }],
    ['a sum of three', 'Prijs=Extra kosten+Inschrijvingsgeld+Projectkost', { ...known, cost: 4, addedToCost: [3, 2] }],
    ['a header that has a + itself', 'Kost=A + B', { ...known, cost: 5 }],
    [
      'in a range',
      [
        ['Kost', 'Projectkost'],
        ['Opleiding', 'Wat'],
      ],
      { ...known, cost: 2, title: 0 },
    ],
    [
      'in a range with blank rows and blanks that read as 0',
      [
        ['', ''],
        ['Onderneming', 0],
        [0, null],
      ],
      { startsOn: 1, cost: 7 },
    ],
    ['in a range of one row', [['Kost', 'Projectkost']], { ...known, cost: 2 }],
    ['in a range of one cell', [['Kost=Projectkost']], { ...known, cost: 2 }],
    ['with marks that nobody sees', 'Ko\u00ADst=Project\u200Bkost', { ...known, cost: 2 }],
  ])('%s', (_, named, mapping) => {
    expect(mappingWith(named)).toEqual(mapping)
  })

  test.each([
    [
      'no pair',
      'Projectkost',
      'Argument "hoofdingen" is niet leesbaar: verwacht paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen.',
    ],
    [
      'nothing of ours',
      '=Projectkost',
      'Argument "hoofdingen" is niet leesbaar: verwacht paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen.',
    ],
    [
      'a range of one column',
      [['Kost=Projectkost'], ['Titel=Wat']],
      'Argument "hoofdingen" is niet leesbaar: verwacht paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen.',
    ],
    [
      'a range of three',
      [['Kost', 'Projectkost', '']],
      'Argument "hoofdingen" is niet leesbaar: verwacht paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen.',
    ],
    [
      'a number',
      12,
      'Argument "hoofdingen" is niet leesbaar: verwacht paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen.',
    ],
    [
      'an error',
      { type: 'Error', basicValue: '#N/A' },
      'Argument "hoofdingen" is niet leesbaar: verwacht paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen.',
    ],
    [
      'none of ours',
      'Prijskaartje=Projectkost',
      'Argument "hoofdingen" noemt "Prijskaartje": verwacht vóór = een kolom die een plan kan hebben, zoals Kost, Startdatum of Onderneming.',
    ],
    [
      'none of the plan',
      'Kost=Bedrag',
      'Argument "hoofdingen" noemt "Bedrag": verwacht na = een hoofding van het plan.',
    ],
    [
      'a part that is none of the plan',
      'Kost=Projectkost + Btw',
      'Argument "hoofdingen" noemt "Btw": verwacht na = een hoofding van het plan.',
    ],
    [
      'a sum without an end',
      'Kost=Projectkost + + Klant',
      'Argument "hoofdingen" noemt "Projectkost + + Klant": verwacht na = een hoofding van het plan.',
    ],
    [
      'a sum of what is no cost',
      'Thema=Wat + Klant',
      'Argument "hoofdingen" noemt "Wat + Klant": verwacht na = een hoofding van het plan.',
    ],
    [
      'one of ours twice',
      'Kost=Projectkost; Kost=Prijs',
      'Argument "hoofdingen" noemt "Kost" twee keer: verwacht elke kolom één keer.',
    ],
    [
      'one of ours by two of its headers',
      'Kost=Projectkost; Coût=Prijs',
      'Argument "hoofdingen" noemt "Coût" twee keer: verwacht elke kolom één keer.',
    ],
    [
      'theirs twice',
      'Kost=Prijs; Catering=prijs',
      'Argument "hoofdingen" noemt "prijs" twee keer: verwacht elke kolom één keer.',
    ],
    [
      'theirs twice in a sum',
      'Kost=Prijs + Prijs',
      'Argument "hoofdingen" noemt "Prijs + Prijs" twee keer: verwacht elke kolom één keer.',
    ],
    [
      'a long text',
      `Kost=${'x'.repeat(60)}`,
      `Argument "hoofdingen" noemt "${'x'.repeat(40)}…": verwacht na = een hoofding van het plan.`,
    ],
  ])('refused: %s', (_, named, message) => {
    expect(messageOf(named)).toBe(message)
  })

  test.each(['Prijs incl. btw', 'Loonkost', 'Kost per deelnemer', 'Tussenkomst fonds'])(
    'refused: "%s" as the cost, though not as something else',
    (header) => {
      const top = [['Start', header, 'Prijs']]
      const below = [[day, 100, 200]] as never
      expect(messageOf(`Kost=${header}`, top, below)).toBe(
        `Argument "hoofdingen" noemt "${header}" als kost: verwacht de kolom met de hele kost zonder btw, geen steun, loon of prijs per persoon.`,
      )
      expect(messageOf(`Kost=Prijs + ${header}`, top, below)).toContain(`"${header}" als kost`)
      expect(messageOf(`Toegekend=${header}`, top, below)).toMatchObject({ granted: 1 })
    },
  )

  test('of two rows of headers by the joined, the lower or the upper text', () => {
    const top = [
      ['Start', 'Bedragen', '', 'Klant'],
      ['', 'incl. btw', 'Prijs', ''],
    ]
    const below = [[day, 121, 100, 'Noord']] as never
    for (const name of ['Bedragen Prijs', 'prijs'])
      expect(mappingWith(`Catering=${name}`, top, below)).toMatchObject({ catering: 2 })
    expect(mappingWith('Toegekend=Bedragen', top, below)).toMatchObject({ granted: 1, cost: 2 })
    expect(messageOf('Kost=Bedragen', top, below)).toContain('"Bedragen incl. btw" als kost')
  })

  test('what one header may mean twice is told by the cells', () => {
    const top = [['Kost', 'Start', 'Wie', 'Hoeveel']]
    const below = [[100, day, 'An, Bart', 2]] as never
    expect(mappingWith('Deelnemers=Wie', top, below)).toEqual({ cost: 0, startsOn: 1, participants: 2 })
    expect(mappingWith('Deelnemers=Hoeveel', top, below)).toEqual({ cost: 0, startsOn: 1, persons: 3 })
    expect(mappingWith('Deelnemers=Hoeveel; Participants=Wie', top, below)).toEqual({
      cost: 0,
      startsOn: 1,
      persons: 3,
      participants: 2,
    })
    expect(
      mappingWith('Deelnemers=; Aantal deelnemers=Hoeveel', [['Kost', 'Start', 'Deelnemers', 'Hoeveel']], below),
    ).toEqual({ cost: 0, startsOn: 1, persons: 3 })
  })

  test('a named column counts whatever its cells hold', () => {
    expect(mappingWith('Dienst=Afdeling', [['Kost', 'Start', 'Afdeling']], [[1, day, 'HR']] as never)).toMatchObject({
      service: 2,
    })
  })

  test('a cost that adds up: each cell that can be read, and one that cannot is named by its own header', () => {
    const { rows } = readTable(
      [
        ['Start', 'Inschrijvingsgeld', 'Extra kosten'],
        [day, 400, 50],
        [day, 400, ''],
        [day, '', 50],
        [day, 400, 'p.m.'],
      ],
      { named: readNamedHeaders('Kost=Inschrijvingsgeld + Extra kosten', names) },
    )
    expect(rows.map((one) => String(one?.cost))).toEqual(['450', '400', '50', 'undefined'])
    expect(rows[3]?.unreadable).toEqual([{ field: 'cost', name: 'Extra kosten' }])
  })
})

test('nothing is asked of the rows when no header says too little', () => {
  const below = () => {
    throw new Error('read')
  }
  const named = readNamedHeaders('Kost=Projectkost', names)
  const layout = layoutOf({ firstRows: [headers], below }, (columns, body) => namedColumns(named, columns, body))
  expect(layout.mapping.cost).toBe(2)
  expect(headersOf([headers]).rows).toBe(1)
})

test('units and headers once more do not count for what a column holds; sums and headings do', () => {
  const top = ['Opleiding', 'Soort', 'Start', 'Kost']
  const courses = [
    ['Excel', 'opleiding', day, 100],
    ['Scan', 'advies', day, 600],
  ]
  const serviceWith = (...rows: readonly (readonly unknown[])[]) => readTable([top, ...rows]).layout.mapping.service
  expect(serviceWith(...courses, top, top, top)).toBe(1)
  expect(serviceWith(['tekst', 'tekst', 'dd/mm/jjjj', 'EUR'], ['Excel', 'opleiding', day, 100])).toBe(1)
  expect(
    serviceWith(['Excel', 'opleiding', day, 100], ['Totaal', 'som', '', 100], ['Totaal', 'alles', '', 100]),
  ).toBeUndefined()
})
