import { CellError, invalid, kmo } from '../../tools/shipped/bundle'
import { planTable, type RowByHeader } from '../builders/plan-table'
import { serial as day } from '../builders/serial'

// Who comes first at the ceiling: what was applied for, then what is planned, seen on a day.

const lookedAt = day('2026-11-28')
const shown = 'Status;Subsidie;Gebruikt;Plafond over;Controle'
const noted = 'M5 aangevraagd zonder datum: 07/12/2026 (start) gebruikt'
const spent = (amount: string) => `B3 plafond opgebruikt: ${amount} euro subsidie valt weg`

function answers(
  rows: readonly RowByHeader[],
  { columns = shown, asOf = lookedAt as unknown, size = 'klein' as string | null } = {},
): unknown[][] {
  return (kmo('PLAN', planTable(rows), size, columns, asOf) as unknown[][]).slice(1)
}
const course = { Opleiding: 'Lassen', Startdatum: day('2026-12-07'), Kost: 1000, Thema: 'innovatie' }
const large = { ...course, Opleiding: 'Lean', Kost: 25000 }

describe('a row was applied for', () => {
  const inTurn = (row: RowByHeader, asOf: unknown = lookedAt) =>
    answers(
      [
        { ...large, Startdatum: day('2026-12-01') },
        { ...course, ...row },
      ],
      { asOf },
    )[1]
  const [first, last] = [
    [300, 300, 7200],
    [0, 0, 0],
  ]

  test.each<[says: string, row: RowByHeader, finding: string]>([
    ['with an application date', { Aanvraagdatum: day('2026-11-27') }, 'OK'],
    ['on the day itself', { Aanvraagdatum: lookedAt }, 'OK'],
    ['as a text with a time', { Aanvraagdatum: '2026-11-27T10:15:00Z' }, 'OK'],
    ['with "ja"', { Aanvraagdatum: 'ja' }, noted],
    ['with a checkbox', { Aanvraagdatum: true }, noted],
    ['with "aangevraagd"', { Aanvraagdatum: 'Aangevraagd' }, noted],
    ['with a deposit, though the application says no', { Aanvraagdatum: 'nee', Storting: day('2026-11-27') }, noted],
    ['with a deposit of which the day is not written', { Storting: 'gestort' }, noted],
    ['with a payment order', { Betaalopdracht: 'opgedragen' }, noted],
    ['with an invoiced amount, though nobody applied', { Aanvraagdatum: 'nog te doen', Factuurbedrag: 500 }, noted],
  ])('%s, and comes before a larger planned one of an earlier day', (_, row, finding) =>
    expect(inTurn(row)).toEqual(['aangevraagd', ...first, finding]),
  )
  test('with a granted amount: that is what the ceiling loses', () =>
    expect(inTurn({ 'Toegekend bedrag': 250 })).toEqual(['aangevraagd', 250, 250, 7250, noted]))

  test.each<[says: string, row: RowByHeader, finding: string]>([
    ['an application still to come', { Aanvraagdatum: day('2026-12-02') }, spent('300,00')],
    ['no application', { Aanvraagdatum: '' }, spent('300,00')],
    ['"nee"', { Aanvraagdatum: 'Nee' }, spent('300,00')],
    ['an empty checkbox', { Aanvraagdatum: false, Storting: false, Betaalopdracht: false }, spent('300,00')],
    ['a deposit still to come', { Storting: day('2026-11-29') }, spent('300,00')],
    ['a payment order still to come', { Betaalopdracht: day('2026-12-24') }, spent('300,00')],
    ['amounts of 0', { 'Toegekend bedrag': 0, Factuurbedrag: '0,00' }, spent('300,00')],
    ['a certificate alone', { Attest: 'ja' }, spent('300,00')],
    ['an enrolment alone', { Inschrijving: day('2026-11-02') }, spent('300,00')],
  ])('not with %s: it is planned', (_, row, finding) => expect(inTurn(row)).toEqual(['gepland', ...last, finding]))

  test('without a day to look at every application date is a fact', () =>
    expect(inTurn({ Aanvraagdatum: day('2027-01-01'), Startdatum: day('2027-01-04') }, null)?.slice(0, 2)).toEqual([
      'aangevraagd',
      300,
    ]))
  test('with a deposit that cannot be read: as if blank', () =>
    expect(inTurn({ Storting: 'misschien' })).toEqual(['', 0, 0, 0, `${spent('300,00')}; F1 niet leesbaar: Storting`]))
  test('on a day that nobody wrote it never lapses', () =>
    expect(answers([{ ...course, Startdatum: day('2026-03-02'), Aanvraagdatum: 'x' }])).toEqual([
      ['aangevraagd', 300, 300, 7200, 'M5 aangevraagd zonder datum: 02/03/2026 (start) gebruikt'],
    ]))
  test('on a day that nobody wrote, and without a start: no day', () =>
    expect(answers([{ ...course, Startdatum: '', Aanvraagdatum: 'ja' }])).toEqual([
      ['', '', '', '', 'M1 geen startdatum of aanvraagdatum'],
    ]))
})

describe('turns', () => {
  const named = (Opleiding: string, row: RowByHeader) => ({ ...course, Opleiding, Kost: 10000, ...row })
  test('what was applied for by its day, ties by row; then what is planned, by its day, ties by row', () =>
    expect(
      answers(
        [
          named('planned, later', { Startdatum: day('2026-12-08') }),
          named('planned', {}),
          named('planned, same day', {}),
          named('applied for, later', { Aanvraagdatum: day('2026-11-20') }),
          named('applied for', { Aanvraagdatum: day('2026-11-19') }),
          named('applied for, same day', { Aanvraagdatum: day('2026-11-20') }),
        ],
        { columns: 'Subsidie;Plafond over' },
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [3000, 1500],
      [3000, 4500],
      [1500, 0],
    ]))
  test('in each company and calendar year', () =>
    expect(
      answers(
        [
          named('A', { Onderneming: 'A' }),
          named('B', { Onderneming: 'B', Aanvraagdatum: day('2026-11-20') }),
          named('A', { Onderneming: 'A', Startdatum: day('2027-01-11') }),
          named('A', { Onderneming: 'A', Aanvraagdatum: day('2026-11-20'), Kost: 20000 }),
        ],
        { columns: 'Subsidie' },
      ).flat(),
    ).toEqual([1500, 3000, 3000, 6000]))
  test('the size of the first in turn holds, and a planned one never comes before', () =>
    expect(
      answers(
        [
          { ...course, Startdatum: day('2026-12-01'), Grootte: 'middelgroot' },
          { ...course, Opleiding: 'Lean', Grootte: 'klein', Aanvraagdatum: day('2026-11-20') },
        ],
        { columns: 'Steun %;Controle', size: null },
      ),
    ).toEqual([
      [0.3, 'I5 grootte wijkt af: de eerste aanvraag van dat jaar is klein'],
      [0.3, 'OK'],
    ]))
})

describe('looked at on a day', () => {
  const late = (row: RowByHeader = {}, asOf: unknown = lookedAt) =>
    answers([{ ...course, Startdatum: day('2026-06-01'), ...row }], {
      asOf,
      columns: 'Subsidiabel;Steun %;Subsidie;Eigen aandeel;Plafond over;Status;Controle',
    })[0]
  const lapsed = 'T1 te laat: kon tot en met 15/06/2026'

  test('what nobody applied for in time has lapsed', () =>
    expect(late()).toEqual([1000, 0, 0, 1000, 7500, 'vervallen', lapsed]))
  test.each<[says: string, asOf: unknown]>([
    ['the last day to apply is not over', day('2026-06-15')],
    ['no day is given', null],
    ['a blank cell', ''],
    ['a blank cell as some platforms hand it over', 0],
  ])('but not when %s', (_, asOf) => expect(late({}, asOf)).toEqual([1000, 0.3, 300, 700, 7200, 'gepland', 'OK']))
  test('the day after', () => expect(late({}, '16/06/2026')?.[5]).toBe('vervallen'))
  test.each(['28/11/2026', '28 november 2026', '2026-11-28 00:00:00', '28-11-26', [[lookedAt]]])(
    'the day may be written %p',
    (asOf) => expect(late({}, asOf)?.[6]).toBe(lapsed),
  )
  test.each(['gisteren', 'ja', true, '31/11/2026', new CellError('#N/A')])('%p is no day', (asOf) =>
    expect(kmo('PLAN', planTable([course]), 'klein', shown, asOf)).toEqual(
      invalid('Argument "peildatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.'),
    ),
  )
  test('without a cost: no figures, and it is too late all the same', () =>
    expect(late({ Kost: '' })).toEqual(['', '', '', '', '', 'vervallen', `${lapsed}; M2 geen kost`]))
  test('a lapsed row has no I4, and fixes no size', () =>
    expect(
      answers(
        [
          { ...course, Startdatum: day('2026-06-01'), Grootte: 'groot' },
          { ...course, Grootte: 'middelgroot' },
        ],
        { columns: 'Steun %;Subsidie;Controle' },
      ),
    ).toEqual([
      [0, 0, lapsed],
      [0.2, 200, 'OK'],
    ]))
  test('nor has it I5', () =>
    expect(
      answers([
        { ...course, Startdatum: day('2026-06-01'), Grootte: 'klein' },
        { ...course, Grootte: 'middelgroot', Aanvraagdatum: day('2026-11-20') },
      ])[0]?.[4],
    ).toBe(lapsed))
  test('an application still to come, after its last day, is late and no more', () =>
    expect(late({ Aanvraagdatum: day('2026-12-01') })).toEqual([
      ...[1000, 0.3, 0, 1000, 7500, 'gepland'],
      'T1 te laat: uiterlijk 15/06/2026',
    ]))

  test.each<[says: string, start: string, asOf: string, left: number]>([
    ['its rules', '2026-01-25', '2026-02-03', 7500],
    ['the rules of its start, when that is still to come', '2026-01-25', '2026-01-24', 7050],
  ])('what can still be applied for has the day itself as its day: %s', (_, start, asOf, left) =>
    expect(
      answers([{ ...course, Startdatum: day(start), Kost: 1500, Dienst: 'advies' }], {
        asOf: day(asOf),
        columns: 'Plafond over',
      }),
    ).toEqual([[left]]),
  )
  test('and the ceiling of its year', () => {
    const rows = [
      { ...large, Startdatum: day('2026-12-27'), Aanvraagdatum: day('2026-12-27') },
      { ...course, Startdatum: day('2026-12-28') },
    ]
    expect(answers(rows, { asOf: day('2026-12-28') })[1]).toEqual(['gepland', 0, 0, 0, spent('300,00')])
    expect(answers(rows, { asOf: day('2027-01-03') })[1]).toEqual(['gepland', 300, 300, 7200, 'OK'])
  })
})

describe('stopped', () => {
  const applied = { ...course, Aanvraagdatum: day('2026-11-02') }
  const columns = 'Status;Subsidie;Gebruikt;Plafond over;Afgerekend;Controle'
  const withoutDay = 'M4 stopgezet zonder datum: geen subsidie, en het plafond blijft gebruikt'
  const stop = (row: RowByHeader) => answers([{ ...applied, ...row }], { columns })[0]

  test.each<[says: string, row: RowByHeader, answer: unknown[]]>([
    ['in its year: it is free', { Stopzetting: day('2026-11-20') }, ['stopgezet', 0, 0, 7500, '', 'OK']],
    ['before its application', { Stopzetting: day('2026-01-20') }, ['stopgezet', 0, 0, 7500, '', 'OK']],
    ['later in its year', { Stopzetting: day('2026-12-20') }, ['aangevraagd', 0, 0, 7500, '', 'OK']],
    ['in a later year', { Stopzetting: day('2027-01-02') }, ['aangevraagd', 0, 300, 7200, '', 'OK']],
    ['nobody wrote when', { Stopzetting: 'geannuleerd' }, ['stopgezet', 0, 300, 7200, '', withoutDay]],
    ['a checkbox', { Stopzetting: true }, ['stopgezet', 0, 300, 7200, '', withoutDay]],
    ['not: "nee"', { Stopzetting: 'nee' }, ['aangevraagd', 300, 300, 7200, '', 'OK']],
    ['not: an empty checkbox', { Stopzetting: false }, ['aangevraagd', 300, 300, 7200, '', 'OK']],
    [
      'unreadable: as if the day is unknown',
      { Stopzetting: '?' },
      ['', 0, 300, 7200, '', 'F1 niet leesbaar: Stopzetting'],
    ],
    [
      'partly used, in its year: only the rest is free',
      { Stopzetting: day('2026-11-20'), Factuurbedrag: 400, 'Creditnota excl. btw': 100 },
      ['stopgezet', 90, 90, 7410, 90, 'OK'],
    ],
    [
      'partly used, a credit note with a minus',
      { Stopzetting: day('2026-11-20'), Factuurbedrag: 400, 'Creditnota excl. btw': '-100,00' },
      ['stopgezet', 90, 90, 7410, 90, 'OK'],
    ],
    [
      'partly used, in a later year',
      { Stopzetting: day('2027-01-02'), Factuurbedrag: 400 },
      ['aangevraagd', 120, 300, 7200, 120, 'OK'],
    ],
    [
      'partly used, nobody wrote when',
      { Stopzetting: 'ja', Factuurbedrag: 500 },
      [
        ...['stopgezet', 150, 300, 7200, 150],
        'M4 stopgezet zonder datum: enkel subsidie voor wat gefactureerd is, en het plafond blijft gebruikt',
      ],
    ],
    [
      'partly used, unreadable',
      { Stopzetting: 'misschien', Factuurbedrag: 400 },
      ['', 120, 300, 7200, 120, 'F1 niet leesbaar: Stopzetting'],
    ],
    [
      'granted, in its year',
      { Stopzetting: day('2026-11-20'), 'Toegekend bedrag': 250 },
      ['stopgezet', 0, 0, 7500, '', 'OK'],
    ],
    [
      'granted and partly used: what is kept of what was granted',
      { Stopzetting: day('2026-11-20'), 'Toegekend bedrag': 250, Factuurbedrag: 400 },
      ['stopgezet', 100, 100, 7400, 100, 'OK'],
    ],
    [
      'more granted than is eligible: nobody can tell',
      { Stopzetting: day('2026-11-20'), 'Toegekend bedrag': 1500, Factuurbedrag: 500 },
      ['stopgezet', 0, 1500, 6000, '', 'OK'],
    ],
    [
      'invoiced and taken back in full',
      { Stopzetting: day('2026-11-20'), Factuurbedrag: 400, 'Creditnota excl. btw': 400 },
      ['stopgezet', 0, 0, 7500, 0, 'OK'],
    ],
  ])('%s', (_, row, answer) => expect(stop(row)).toEqual(answer))

  test('what was in a row above the ceiling: the part that was invoiced of what it got in its turn', () =>
    expect(
      answers(
        [large, { ...applied, Kost: 20000 }, { ...applied, Kost: 10000, Stopzetting: 'ja', Factuurbedrag: 5000 }],
        {
          columns: 'Subsidie;Gebruikt;Plafond over',
        },
      ),
    ).toEqual([
      [0, 0, 0],
      [6000, 6000, 1500],
      [750, 1500, 0],
    ]))

  const planned = (row: RowByHeader) => answers([{ ...course, Kost: 20000, ...row }, course], { columns })
  test.each<[says: string, row: RowByHeader, status: string, finding: string]>([
    ['on a day', { Stopzetting: day('2026-11-20') }, 'stopgezet', 'OK'],
    ['in a later year', { Stopzetting: day('2027-01-20') }, 'gepland', 'OK'],
    ['nobody wrote when', { Stopzetting: 'x' }, 'stopgezet', 'OK'],
    ['unreadable', { Stopzetting: 'misschien' }, '', 'F1 niet leesbaar: Stopzetting'],
    [
      'and its last day is over: it never lapses',
      { Startdatum: day('2026-03-02'), Stopzetting: 'x' },
      'stopgezet',
      'OK',
    ],
  ])('planned and stopped, %s: it uses nothing', (_, row, status, finding) =>
    expect(planned(row)).toEqual([
      [status, 0, 0, 7500, '', finding],
      ['gepland', 300, 300, 7200, '', 'OK'],
    ]),
  )
  test('planned and stopped it fixes no size; applied for and stopped it does', () => {
    const size = (row: RowByHeader) =>
      answers(
        [
          { ...course, Stopzetting: 'ja', Grootte: 'middelgroot', ...row },
          { ...course, Grootte: 'klein' },
        ],
        {
          columns: 'Steun %',
        },
      )
    expect(size({})[1]).toEqual([0.3])
    expect(size({ Aanvraagdatum: day('2026-11-02') })[1]).toEqual([0.2])
  })
  test('without a day to look at a stop is a stop', () =>
    expect(answers([{ ...applied, Stopzetting: day('2027-01-02') }], { columns, asOf: null })[0]?.[0]).toBe(
      'stopgezet',
    ))
})

describe('a granted amount is a fact', () => {
  const columns = 'Subsidiabel;Steun %;Subsidie;Eigen aandeel;Plafond over;Gebruikt;Controle'
  const granted = { ...course, Aanvraagdatum: day('2026-11-02'), 'Toegekend bedrag': 250 }
  const answer = (row: RowByHeader, size: string | null = 'klein') =>
    answers([{ ...granted, ...row }], { columns, size })[0]
  const alone = ['', '', 250, '', 7250, 250]

  test.each<[says: string, row: RowByHeader, answer: unknown[]]>([
    [
      'also when it was late',
      { Startdatum: day('2026-10-01') },
      [1000, 0.3, 250, 750, 7250, 250, 'T1 te laat: uiterlijk 15/10/2026'],
    ],
    ['without a cost', { Kost: '' }, [...alone, 'M2 geen kost']],
    ['beside a cost that cannot be read', { Kost: 'p.m.' }, [...alone, 'F1 niet leesbaar: Kost']],
    ['beside a theme that cannot be read', { Thema: 'zang' }, [...alone, 'F1 niet leesbaar: Thema']],
    ['beside a size that cannot be read', { Grootte: 'reus' }, [...alone, 'F1 niet leesbaar: Grootte']],
    [
      'under the minimum',
      { Kost: 90 },
      [90, 0.3, 250, -160, 7250, 250, 'B1 kost van 90,00 euro ligt onder het minimum van 100,00 euro'],
    ],
    [
      'to a large company, which has no ceiling',
      { Grootte: 'groot' },
      [
        ...[1000, 0, 250, 750, 0, 250],
        'I4 een grote onderneming krijgt geen subsidie; B3 toegekend: 250,00 euro, maar van het plafond bleef 0,00 euro over',
      ],
    ],
    [
      'but not without a company that can be read',
      { Onderneming: new CellError('#N/A') },
      ['', '', '', '', '', '', 'F1 niet leesbaar: Onderneming'],
    ],
    [
      'nor without a day that can be read',
      { Aanvraagdatum: 'gisteren' },
      ['', '', '', '', '', '', 'F1 niet leesbaar: Aanvraagdatum'],
    ],
    [
      'nor without any day',
      { Startdatum: '', Aanvraagdatum: 'ja' },
      [1000, '', '', '', '', '', 'M1 geen startdatum of aanvraagdatum'],
    ],
  ])('%s', (_, row, expected) => expect(answer(row)).toEqual(expected))

  test('beside a size that cannot be read, where nothing says another', () =>
    expect(answer({ Grootte: 'reus' }, null)).toEqual([...alone, 'F1 niet leesbaar: Grootte']))
  test('a granted amount that cannot be read is as if blank', () =>
    expect(answer({ 'Toegekend bedrag': 'volgende week' })).toEqual([
      ...[1000, 0.3, 300, 700, 7200, 300],
      'F1 niet leesbaar: Toegekend bedrag',
    ]))
})

describe('Afgerekend', () => {
  const columns = 'Subsidie;Gebruikt;Afgerekend'
  const applied = { ...course, Aanvraagdatum: day('2026-11-02') }
  test.each<[says: string, row: RowByHeader, answer: unknown[]]>([
    ['what the invoices leave', { Factuurbedrag: 800 }, [300, 300, 240]],
    ['never more than was granted', { Factuurbedrag: 1200 }, [300, 300, 300]],
    ['of what was granted', { Factuurbedrag: 800, 'Toegekend bedrag': 250 }, [250, 250, 200]],
    ['nothing without an invoice', { Factuurbedrag: 0, 'Creditnota excl. btw': 100 }, [300, 300, '']],
    [
      'nothing where more was granted than there is cost',
      { Factuurbedrag: 800, 'Toegekend bedrag': 1500 },
      [1500, 1500, ''],
    ],
    ['0 for a late one', { Factuurbedrag: 800, Startdatum: day('2026-10-01') }, [0, 0, 0]],
    ['an invoice that cannot be read is as if blank', { Factuurbedrag: 'x' }, [300, 300, '']],
  ])('%s', (_, row, answer) => expect(answers([{ ...applied, ...row }], { columns })[0]).toEqual(answer))
})

describe('the best year', () => {
  const best = (rows: readonly RowByHeader[], asOf: unknown = lookedAt) =>
    (kmo('BEST_YEAR', planTable(rows), 'klein', asOf) as unknown[][]).slice(1)
  const full = { ...large, Startdatum: day('2026-03-02'), Aanvraagdatum: day('2026-03-01') }
  const late = { ...course, Startdatum: day('2026-12-28') }
  const next = [2026, 2027, day('2027-01-01'), day('2027-01-11'), 300, 300]

  test('the ceiling of this year is used up: the next one', () => expect(best([full, late])[1]).toEqual(next))
  test.each<[says: string, row: RowByHeader, answer: unknown[]]>([
    ['lapsed: nothing, its own year, no days', { Startdatum: day('2026-11-02') }, [2026, 2026, '', '', 0, 0]],
    ['a day of application to come stays', { Aanvraagdatum: day('2026-12-28') }, [2026, 2026, '', '', 0, 0]],
    ['so does one that is past', { Aanvraagdatum: day('2026-11-20') }, [2026, 2026, '', '', 0, 0]],
    ['applied for, nobody wrote when', { Aanvraagdatum: 'ja' }, [2026, 2026, '', '', 0, 0]],
    ['deposited', { Storting: 'ja' }, [2026, 2026, '', '', 0, 0]],
    ['stopped', { Stopzetting: day('2027-01-01') }, [2026, 2026, '', '', 0, 0]],
    ['an enrolment after the start: the start counts', { Inschrijving: day('2027-01-05') }, next],
    ['a sum', { Opleiding: 'Totaal', Thema: '', Startdatum: '' }, ['', '', '', '', '', '']],
  ])('%s', (_, row, answer) => expect(best([full, { ...late, ...row }])[1]).toEqual(answer))
  test('days before the day are left out', () => {
    const rows = [
      { ...full, Aanvraagdatum: day('2027-02-01'), Startdatum: day('2027-02-01') },
      { ...course, Startdatum: day('2027-01-04'), Inschrijving: day('2026-11-02') },
    ]
    expect(best(rows, null)[1]).toEqual([2027, 2026, day('2026-11-02'), day('2026-12-31'), 300, 300])
    expect(best(rows)[1]).toEqual([2027, 2026, lookedAt, day('2026-12-31'), 300, 0])
  })
  test('what starts before the day but can still be applied for has the day as its own', () =>
    expect(best([{ ...course, Startdatum: day('2026-12-28') }], day('2027-01-04'))[0]).toEqual([
      ...[2027, 2027, '', '', 300, 0],
    ]))
})
