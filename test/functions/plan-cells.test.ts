import { CellError, invalid, kmo } from '../../tools/shipped/bundle'
import { planTable, type RowByHeader } from '../builders/plan-table'
import { serial as day } from '../builders/serial'

// What a cell of a plan may hold, column by column, and which columns its user names.

const lookedAt = day('2026-11-28')
const shown = 'Subsidiabel;Subsidie;Status;Controle'
const course = { Opleiding: 'Lassen', Startdatum: day('2026-12-07'), Kost: 1000, Thema: 'innovatie' }
const answer = (row: RowByHeader, columns = shown) =>
  (kmo('PLAN', planTable([{ ...course, ...row }]), 'klein', columns, lookedAt) as unknown[][])[1]

const planned = [1000, 300, 'gepland', 'OK']
const applied = [1000, 300, 'aangevraagd', 'M5 aangevraagd zonder datum: 07/12/2026 (start) gebruikt']
const unreadable = (header: string, figures: readonly unknown[] = ['', '']) => [
  ...figures,
  '',
  `F1 niet leesbaar: ${header}`,
]

const done = [
  ...[
    true,
    'WAAR',
    'TRUE',
    'VRAI',
    'WAHR',
    'ja',
    'JA',
    ' Ja ',
    'yes',
    'oui',
    'x',
    'X',
    '✓',
    '✔',
    'ok',
    'gedaan',
    'done',
  ],
  ...[
    'in orde',
    'In\u00A0orde',
    'geannuleerd',
    'stopgezet',
    'afgelast',
    'gestort',
    'betaald',
    'opgedragen',
    'ontvangen',
  ],
  ...['aangevraagd', 'ingediend', 'ingeschreven', 'ja\u200B', '✔\uFE0F'],
]
const notDone = [
  ...[
    false,
    'ONWAAR',
    'FALSE',
    'FAUX',
    'FALSCH',
    'nee',
    'Neen',
    'no',
    'non',
    '-',
    '–',
    '—',
    '/',
    '✗',
    '✘',
    'n.v.t.',
    'nvt',
  ],
  ...[
    'NVT',
    'niet',
    'nog niet',
    'Nog\u00A0te storten',
    'nog te doen',
    'nog te',
    'volgt',
    'open',
    'te doen',
    '\u200E-',
    ' ',
  ],
  ...['', 0, null],
]
const neither = ['misschien', 'n/a', 'nogal', 'notedaan', '?', '1', new CellError('#N/A')]

describe('the steps', () => {
  test.each([
    ['Aanvraagdatum', applied, unreadable('Aanvraagdatum')],
    ['Storting', applied, unreadable('Storting', [1000, 300])],
    ['Betaalopdracht', applied, unreadable('Betaalopdracht', [1000, 300])],
    ['Stopzetting', [1000, 0, 'stopgezet', 'OK'], unreadable('Stopzetting', [1000, 0])],
    ['Inschrijving', planned, unreadable('Inschrijving', [1000, 300])],
    ['Attest', planned, unreadable('Attest', [1000, 300])],
  ])('%s: done, not done, neither', (header, whenDone, whenUnreadable) => {
    for (const cell of done) expect([cell, answer({ [header]: cell })]).toEqual([cell, whenDone])
    for (const cell of notDone) expect([cell, answer({ [header]: cell })]).toEqual([cell, planned])
    for (const cell of neither) expect([cell, answer({ [header]: cell })]).toEqual([cell, whenUnreadable])
  })
})

describe('in every other column a word for what is not done stands for nothing, and one for what is done cannot be read', () => {
  const noCost = ['', '', 'gepland', 'M2 geen kost']
  const noTheme = [1000, 300, 'gepland', 'I1 geen thema: nodig vanaf 01/01/2023']
  const noDay = [1000, '', '', 'M1 geen startdatum of aanvraagdatum']
  test.each<[header: string, whenNothing: readonly unknown[], figures: readonly unknown[]]>([
    ['Ondernemingsnummer', planned, [1000, 300]],
    ['Type dienst', planned, ['', '']],
    ['Thema', noTheme, ['', '']],
    ['Startdatum', noDay, ['', '']],
    ['Einddatum', planned, [1000, 300]],
    ['Aantal deelnemers', planned, ['', '']],
    ['Dagen', planned, ['', '']],
    ['Cursusmateriaal', planned, ['', '']],
    ['Verplaatsing lesgever', planned, ['', '']],
    ['Niet-subsidieerbaar', planned, ['', '']],
    ['Grootte', planned, ['', '']],
    ['Toegekend bedrag', planned, [1000, 300]],
    ['Factuurbedrag', planned, [1000, 300]],
    ['Creditnota excl. btw', planned, [1000, 300]],
  ])('%s', (header, whenNothing, figures) => {
    for (const cell of notDone) expect([cell, answer({ [header]: cell })]).toEqual([cell, whenNothing])
    for (const cell of [true, 'ja', 'x', '✓', new CellError('#N/A')])
      expect([cell, answer({ [header]: cell })]).toEqual([cell, unreadable(header, figures)])
  })
  test('Kost: but 0 is a cost', () => {
    for (const cell of notDone.filter((one) => one !== 0))
      expect([cell, answer({ Kost: cell })]).toEqual([cell, noCost])
    expect(answer({ Kost: 0 })?.[3]).toBe('B1 kost van 0,00 euro ligt onder het minimum van 100,00 euro')
    for (const cell of [true, 'ja', new CellError('#N/A')]) expect(answer({ Kost: cell })).toEqual(unreadable('Kost'))
  })
  test('Erkenningsnummer: a text that is no number says so', () => {
    for (const cell of notDone) expect([cell, answer({ Erkenningsnummer: cell })]).toEqual([cell, planned])
    expect(answer({ Erkenningsnummer: 'ja' })?.[3]).toMatch(/^D1 /)
    expect(answer({ Erkenningsnummer: true })).toEqual(unreadable('Erkenningsnummer', [1000, 300]))
  })
  test('a name may be such a word: only a dash or n.v.t. is none', () => {
    const twice = (row: RowByHeader) =>
      (
        kmo(
          'PLAN',
          planTable([
            { ...course, ...row },
            { ...course, ...row },
          ]),
          'klein',
          'Controle',
          lookedAt,
        ) as string[][]
      )[2]
    expect(twice({ Opleiding: 'Open' })).toEqual(['X1 dubbel: zie rij 2'])
    for (const Opleiding of ['-', '–', '—', '/', 'n.v.t.', 'NVT']) expect(twice({ Opleiding })).toEqual(['OK'])
    const companies = (second: unknown) =>
      kmo(
        'PLAN',
        planTable([
          { ...course, Onderneming: 'Noord bv', Kost: 25000 },
          { ...course, Onderneming: second },
        ]),
        'klein',
        'Subsidie',
      ) as unknown[][]
    for (const name of ['Open', 'Volgt', 'Nee', 'Niet']) expect([name, companies(name)[2]]).toEqual([name, [300]])
    for (const name of ['-', '–', '—', '/', 'n.v.t.', 'nvt', '', 0])
      expect([name, companies(name)[2]]).toEqual([name, [0]])
  })
})

describe('a sub-theme in a column of its own', () => {
  const rate = (Thema: unknown, Subthema: unknown) => answer({ Thema, Subthema }, 'Steun %;Controle')
  const noTheme = 'I1 geen thema: nodig vanaf 01/01/2023'
  test.each<[theme: unknown, subTheme: unknown, rate: unknown, finding: string]>([
    ['digitalisering', 'cybersecurity', 0.45, 'OK'],
    ['Duurzaamheid', 'Hernieuwbare energie', 0.45, 'OK'],
    ['durabilité', 'efficacité énergétique', 0.45, 'OK'],
    ['', 'cyberveiligheid', 0.45, 'OK'],
    ['n.v.t.', 'energie', 0.45, 'OK'],
    ['', 'digitalisering – cybersecurity', 0.45, 'OK'],
    ['digitalisering', 'artificiële intelligentie', 0.3, 'OK'],
    ['digitalisering', '', 0.3, 'OK'],
    ['innovatie', 'cybersecurity', 0.3, 'OK'],
    ['digitalisering', 'energie-efficiëntie', 0.3, 'OK'],
    ['cybersecurity', 'digitalisering', 0.45, 'OK'],
    ['', 'digitalisering', 0.3, noTheme],
    ['', 'nog te kiezen', 0.3, noTheme],
    ['', new CellError('#N/A'), 0.3, noTheme],
    ['innovatie', true, 0.3, 'OK'],
    ['zang', 'cybersecurity', '', 'F1 niet leesbaar: Thema'],
  ])('%p, %p', (theme, subTheme, expected, finding) => expect(rate(theme, subTheme)).toEqual([expected, finding]))
})

describe('the columns that a user names', () => {
  const rows = [
    ['Startdatum', 'A', 'Extra', 'A', 'Prijs incl. btw', 'A + B', 'Thema', 'Klantje'],
    [day('2026-12-07'), 1000, 200, 5, 1210, 7, 'innovatie', 'Noord bv'],
    [day('2026-12-08'), 2000, '', 5, 2420, 7, 'innovatie', ''],
    [day('2026-12-09'), 3000, 'x', 5, 3630, 7, 'innovatie', ''],
  ]
  const named = (headers: unknown) => kmo('PLAN', rows, 'klein', 'Subsidiabel;Controle', null, headers)
  const found = (headers: unknown) => (named(headers) as unknown[][]).slice(1)
  const theCost = [
    [1000, 'OK'],
    [2000, 'OK'],
    [3000, 'OK'],
  ]

  test.each<[says: string, headers: unknown]>([
    ['the first from the left where a header stands twice', 'Kost=A'],
    ['by another of our headers, however it is written', ' PRIJS (excl. BTW) = a '],
    ['among others, with nothing at the end', 'Kost=A;;Einddatum=; '],
    ['with a mark that nobody sees', 'Kost\u200B=\u200EA'],
    ['a range', [['Kost', 'A']]],
    [
      'a range with blank rows',
      [
        ['', null],
        ['Kost', 'A'],
        [0, 0],
      ],
    ],
  ])('%s', (_, headers) => expect(found(headers)).toEqual(theCost))

  test.each(['\n', '\r\n', ';', '; \n', '\u2028'])('several, between %j', (border) =>
    expect(found(`Kost=A${border}Thema=${border}Onderneming=Klantje`)).toEqual([
      [1000, 'I1 geen thema: nodig vanaf 01/01/2023'],
      [
        2000,
        'M3 onderneming niet ingevuld in 2 rijen: Noord bv (rij erboven) gebruikt; I1 geen thema: nodig vanaf 01/01/2023',
      ],
      [3000, 'I1 geen thema: nodig vanaf 01/01/2023'],
    ]),
  )
  test('a cost that adds up; what cannot be read is named by its own header', () =>
    expect(found('Kost=A + Extra')).toEqual([
      [1200, 'OK'],
      [2000, 'OK'],
      ['', 'F1 niet leesbaar: Extra'],
    ]))
  test('a header that has a + itself comes before a sum', () =>
    expect(found('Kost=A + B').map(([cost]) => cost)).toEqual([7, 7, 7]))
  test('what is named serves for nothing else, and comes before what would be recognised', () => {
    const table = [
      ['Startdatum', 'Kost', 'Prijs', 'Projectkost', 'Thema'],
      [day('2026-12-07'), 100, 1000, 500, 'innovatie'],
    ]
    const cost = (headers: string) => (kmo('PLAN', table, 'klein', 'Subsidiabel', null, headers) as unknown[][])[1]
    expect(cost('Niet-subsidieerbaar=Kost')).toEqual([900])
    expect(cost('Prijs=Projectkost')).toEqual([500])
    expect(cost('Kost=Projectkost;Aftrek=Kost')).toEqual([400])
  })
  test('the best year takes them too', () =>
    expect((kmo('BEST_YEAR', rows, 'klein', null, 'Kost=A') as unknown[][])[1]).toEqual([2026, 2026, '', '', 300, 0]))

  const unknown = (header: string) =>
    `Argument "hoofdingen" noemt "${header}": verwacht vóór = een kolom die een plan kan hebben, zoals Kost, Startdatum of Onderneming.`
  const nowhere = (header: string) =>
    `Argument "hoofdingen" noemt "${header}": verwacht na = een hoofding van het plan.`
  const twice = (header: string) => `Argument "hoofdingen" noemt "${header}" twee keer: verwacht elke kolom één keer.`
  const noPairs =
    'Argument "hoofdingen" is niet leesbaar: verwacht paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen.'
  test.each<[headers: unknown, message: string]>([
    ['Kosten van de firma=A', unknown('Kosten van de firma')],
    ['Vestiging=Klantje', unknown('Vestiging')],
    ['Subsidie=A', unknown('Subsidie')],
    ['Kost=C', nowhere('C')],
    ['Kost=A + C', nowhere('C')],
    ['Thema=A + Extra', nowhere('A + Extra')],
    [`Kost=${'z'.repeat(60)}`, nowhere(`${'z'.repeat(40)}…`)],
    ['Kost=A;Prijs=Extra', twice('Prijs')],
    ['Kost=A;Kost=A', twice('Kost')],
    ['Kost=A;Catering=A', twice('A')],
    ['Kost=A + A', twice('A + A')],
    [
      'Kost=Prijs incl. btw',
      'Argument "hoofdingen" noemt "Prijs incl. btw" als kost: verwacht de kolom met de hele kost zonder btw, geen steun, loon of prijs per persoon.',
    ],
    ['Kost', noPairs],
    ['=A', noPairs],
    [5, noPairs],
    [true, noPairs],
    [new CellError('#N/A'), noPairs],
    [[['Kost', 'A', '']], noPairs],
    [[['Kost=A'], ['Thema=']], noPairs],
    [[['', 'A']], noPairs],
    ['Kost=', 'Argument "plan" heeft geen kolom met de kost: verwacht een hoofding zoals Kost, Kostprijs of Prijs.'],
  ])('%p is refused', (headers, message) => {
    expect(message.length).toBeLessThanOrEqual(250)
    expect(named(headers)).toEqual(invalid(message))
    expect(kmo('BEST_YEAR', rows, 'klein', null, headers)).toEqual(invalid(message))
  })
  test.each<unknown>([null, '', ' ', 0, [['']], [['', '']]])('%p names nothing', (headers) =>
    expect(named(headers)).toEqual(
      invalid('Argument "plan" heeft geen kolom met de kost: verwacht een hoofding zoals Kost, Kostprijs of Prijs.'),
    ),
  )
})

test('a range of one cell is that cell', () =>
  expect(kmo('PLAN', planTable([course]), [['klein']], [['Subsidie']], [[lookedAt]], [['Kost=Kost']])).toEqual([
    ['Subsidie'],
    [300],
  ]))
