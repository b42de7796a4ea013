import { array, assert, constantFrom, integer, nat, oneof, property, record, tuple, type Arbitrary } from 'fast-check'
import { CellError, kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

// What holds for every plan whose rows name their company, by its name and its number alike.

/** A company with its number and size, in spellings that are one. */
const companies = [
  { names: ['Noord bv', 'NOORD\u00A0bv', ' Noord  bv'], numbers: ['0123.456.789', 'BE 0123 456 789'], size: 'klein' },
  { names: ['Zuid & Zonen', 'zuid & zonen\u200B'], numbers: ['1999999999', '1999.999.999'], size: 'middelgroot' },
] as const
const company = constantFrom(...companies).chain(({ names, numbers, size }) =>
  record({
    Onderneming: constantFrom<unknown>(...names),
    Ondernemingsnummer: constantFrom<unknown>(...numbers),
    Grootte: oneof(
      { weight: 9, arbitrary: constantFrom<unknown>(size) },
      { weight: 1, arbitrary: constantFrom('reus') },
    ),
  }),
)

const [firstDay, lastDay] = [serial('2025-09-01'), serial('2027-02-28')]
const asText = (day: number, form: number) => {
  const [year, month, date] = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10).split('-')
  const months = 'jan feb mrt apr mei jun jul aug sept okt nov dec'.split(' ')
  return [
    `${date}/${month}/${year}`,
    `${year}-${month}-${date} 00:00:00`,
    `${date} ${months[Number(month) - 1]} ${year}`,
  ][form]
}
const someDay = integer({ min: firstDay, max: lastDay })
const writtenDay: Arbitrary<unknown> = oneof(
  { weight: 3, arbitrary: someDay as Arbitrary<unknown> },
  { weight: 1, arbitrary: tuple(someDay, nat(2)).map(([day, form]) => asText(day, form)) },
)
const amount: Arbitrary<unknown> = oneof(
  { weight: 4, arbitrary: integer({ min: 0, max: 30_000 }) as Arbitrary<unknown> },
  { weight: 2, arbitrary: integer({ min: 0, max: 3_000_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: constantFrom('€ 1.250,00', '1 234,56', '605.00 euro', '1.250,-') },
)
const junk = constantFrom<unknown>('zang en dans', true, new CellError('#N/A'), '1.234')
const nothing = constantFrom<unknown>('', 0, null, false, '-', 'n.v.t.', 'nog te doen')
const often = (good: Arbitrary<unknown>) =>
  oneof({ weight: 20, arbitrary: good }, { weight: 3, arbitrary: nothing }, { weight: 1, arbitrary: junk })
const sometimes = (good: Arbitrary<unknown>) =>
  oneof({ weight: 3, arbitrary: good }, { weight: 12, arbitrary: nothing }, { weight: 1, arbitrary: junk })

const content = {
  Opleiding: constantFrom<unknown>('Lassen', 'Excel voor beginners', 'Total quality management', ''),
  Dienstverlener: constantFrom<unknown>('VIVES', 'Jimber nv', 'Syntra Gent', ''),
  Erkenningsnummer: constantFrom<unknown>('DV.O105080', 'DV.O242799', 'DVO 242439', 'DV.A236460', 'geen', ''),
  'Type dienst': constantFrom<unknown>('opleiding', 'opleiding', 'advies', ''),
  Thema: often(constantFrom<unknown>('innovatie', 'digitalisering – cybersecurity', 'duurzaamheid', 'cyber security')),
  Subthema: sometimes(constantFrom<unknown>('hernieuwbare energie', 'iets anders')),
  Kost: often(amount),
  Cursusmateriaal: sometimes(integer({ min: 0, max: 500 })),
  'Niet-subsidieerbaar': sometimes(integer({ min: 0, max: 500 })),
  Einddatum: sometimes(writtenDay),
  Startdatum: often(writtenDay),
  Deelnemer: constantFrom<unknown>('An', 'Bea', ''),
}
const steps = {
  Stopzetting: sometimes(oneof(writtenDay, constantFrom<unknown>('ja', 'x'))),
  Storting: sometimes(oneof(writtenDay, constantFrom<unknown>('gestort', true))),
  Betaalopdracht: sometimes(oneof(writtenDay, constantFrom<unknown>('ja'))),
  'Toegekende steun': sometimes(amount),
  Factuurbedrag: sometimes(amount),
  'Creditnota excl. btw': sometimes(amount),
}
type Row = Readonly<Record<string, unknown>>
const merged = (...parts: readonly Arbitrary<Row>[]) => tuple(...parts).map((rows) => Object.assign({}, ...rows) as Row)
const anyRow = merged(
  company,
  record(content),
  record(steps),
  record({ Aanvraagdatum: sometimes(oneof(writtenDay, constantFrom<unknown>('ja'))) }),
)
const plans = array(anyRow, { minLength: 1, maxLength: 9 })
const asOfs = oneof(constantFrom<number | null>(null), someDay as Arbitrary<number | null>)

const headers = [
  ...['Onderneming', 'Ondernemingsnummer', 'Grootte', ...Object.keys(content), ...Object.keys(steps), 'Aanvraagdatum'],
]
const cellsOf = (row: Row) => headers.map((header) => row[header] ?? '')
const amounts = 'Subsidiabel;Steun %;Subsidie;Eigen aandeel;Plafond over;Gebruikt;Afgerekend;Uiterste aanvraag'

const answersTo = (table: readonly (readonly unknown[])[], asOf: number | null, columns: string) =>
  (kmo('PLAN', table, 'klein', columns, asOf) as unknown[][]).slice(1)
const answersOf = (rows: readonly Row[], asOf: number | null, columns: string) =>
  answersTo([headers, ...rows.map(cellsOf)], asOf, columns)
/** A finding about another row names it by its number: that may differ. */
const withoutRowNumbers = (answers: readonly (readonly unknown[])[]) =>
  answers.map((row) => row.map((value) => (typeof value === 'string' ? value.replace(/rij \d+/g, 'rij') : value)))

const numRuns = 150
const places = array(nat(20), { maxLength: 6 })
/** Some of one among some of the other, each in its own order. */
function among<T>(these: readonly T[], those: readonly T[], at: readonly number[]): { one: T; isAdded: boolean }[] {
  const all = these.map((one) => ({ one, isAdded: false }))
  those.forEach((one, index) => all.splice((at[index] ?? 0) % (all.length + 1), 0, { one, isAdded: true }))
  return all
}

describe('a planned row', () => {
  const lookedAt = serial('2026-06-15')
  const past = integer({ min: firstDay, max: lookedAt }) as Arbitrary<unknown>
  const applied = merged(
    company,
    record(content),
    record(steps),
    oneof(
      record({ Aanvraagdatum: oneof(past, constantFrom<unknown>('ja', true, 'ingediend')) }),
      record({ Aanvraagdatum: nothing, 'Toegekende steun': integer({ min: 1, max: 9_000 }) }),
      record({ Aanvraagdatum: nothing, Betaalopdracht: oneof(past, constantFrom<unknown>('x')) }),
    ) as Arbitrary<Row>,
  )
  const later = oneof(nothing, integer({ min: lookedAt + 1, max: lastDay }) as Arbitrary<unknown>)
  const planned = merged(
    company,
    record(content),
    record({ Stopzetting: steps.Stopzetting, Aanvraagdatum: later, Storting: later }),
  )

  test('never changes an amount of one that was applied for', () => {
    assert(
      property(
        array(applied, { minLength: 1, maxLength: 6 }),
        array(planned, { maxLength: 6 }),
        places,
        (filed, others, at) => {
          const mixed = among(filed, others, at)
          const answers = answersOf(
            mixed.map(({ one }) => one),
            lookedAt,
            amounts,
          )
          expect(answers.filter((_, index) => mixed[index]?.isAdded === false)).toEqual(
            answersOf(filed, lookedAt, amounts),
          )
        },
      ),
      { numRuns },
    )
  })
})

describe('the order of the rows', () => {
  /** The day of the turn of a row, as a person would find it. */
  const turnOf = (row: Row, asOf: number | null) => {
    const { Aanvraagdatum: day, Startdatum: start } = row as { Aanvraagdatum: unknown; Startdatum: unknown }
    if (typeof day === 'number') return day
    const isOver = typeof start === 'number' && asOf !== null && start < asOf && start + 14 >= asOf
    return day === '' && isOver ? asOf : start
  }
  const dated = merged(
    anyRow,
    record({
      Startdatum: integer({ min: serial('2026-05-20'), max: serial('2026-06-20') }),
      Aanvraagdatum: oneof(
        constantFrom<unknown>('', '', 'ja'),
        integer({ min: serial('2026-05-20'), max: serial('2026-06-20') }),
      ),
    }),
  )
  test('changes no amount, but among equal days', () => {
    const daysAround = oneof(
      constantFrom<number | null>(null),
      integer({ min: serial('2026-05-25'), max: serial('2026-07-10') }),
    )
    assert(
      property(array(tuple(dated, nat(1_000)), { minLength: 2, maxLength: 9 }), daysAround, (ranked, asOf) => {
        const rows = ranked.map(([row]) => row)
        const shuffled = ranked.map(([, rank], index) => ({ index, rank })).sort((a, b) => a.rank - b.rank)
        const kept = new Map<unknown, number[]>()
        const keyOf = (index: number) => turnOf(rows[index] as Row, asOf)
        rows.forEach((_, index) => kept.set(keyOf(index), [...(kept.get(keyOf(index)) ?? []), index]))
        // Rows of one day keep their order, wherever they stand now.
        const order = shuffled.map(({ index }) => kept.get(keyOf(index))?.shift() as number)
        const before = answersOf(rows, asOf, amounts)
        const after = answersOf(
          order.map((index) => rows[index] as Row),
          asOf,
          amounts,
        )
        expect(after).toEqual(order.map((index) => before[index]))
      }),
      { numRuns },
    )
  })
})

describe('rows that are no project', () => {
  const cells = (row: Row) => cellsOf(row)
  const noProject = constantFrom<unknown[]>(
    cells({ Opleiding: 'Totaal', Kost: 5000, 'Toegekende steun': 900 }),
    cells({ Onderneming: 'Subtotaal Noord', Startdatum: serial('2026-03-02'), Kost: '€ 5.000,00', Storting: false }),
    cells({ Deelnemer: 'Sous-total', Kost: 1 }),
    cells({ Opleiding: 'Q1 Total', Kost: 12, Einddatum: serial('2026-03-31') }),
    cells({ Opleiding: '2e kwartaal' }),
    cells({ Opleiding: 'Nog te bekijken met de zaakvoerder', Kost: 0, Stopzetting: false }),
    cells({ Onderneming: 'Najaar 2026' }),
    cells({ Onderneming: '2026' }),
    cells({ Thema: 'digitalisering' }),
    cells({ Kost: 'n.v.t.', Storting: 'nog te doen', Aanvraagdatum: false }),
    [...headers],
    headers.map((header) => header.toUpperCase()),
    headers.map((header, index) => (index % 2 === 0 ? `${header}:` : '')),
    headers.map(() => ''),
  )
  const units = cells({
    Startdatum: 'dd/mm/jjjj',
    Aanvraagdatum: '(dd/mm/yyyy)',
    Kost: 'EUR',
    Grootte: 'tekst',
    Deelnemer: '(aantal)',
  })
  test('change no amount and no finding', () => {
    assert(
      property(
        plans,
        asOfs,
        array(noProject, { maxLength: 6 }),
        places,
        constantFrom(true, false),
        (rows, asOf, others, at, hasUnits) => {
          const mixed = among(rows.map(cellsOf), others, at)
          const above = hasUnits ? [units] : []
          const answers = answersTo(
            [headers, ...above, ...mixed.map(({ one }) => one)],
            asOf,
            `${amounts};Status;Controle`,
          ).slice(above.length)
          expect(withoutRowNumbers(answers.filter((_, index) => mixed[index]?.isAdded === false))).toEqual(
            withoutRowNumbers(answersOf(rows, asOf, `${amounts};Status;Controle`)),
          )
          expect(
            answers
              .filter((_, index) => mixed[index]?.isAdded)
              .flat()
              .join(''),
          ).toBe('')
        },
      ),
      { numRuns },
    )
  })
})

describe('what nobody sees', () => {
  const withoutRepairs = (answers: readonly (readonly unknown[])[]) =>
    answers.map((row) =>
      row.map((value) =>
        typeof value === 'string' ? value.replace(/(?:^|; )D2 [^;]+/, '').replace(/^(?:; |OK$)/, '') : value,
      ),
    )
  const mark = constantFrom(...'\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202D\u202E\u2060\u2064\uFEFF')
  const space = constantFrom(...' \u00A0\u1680\u2000\u2003\u2007\u2009\u202F\u205F\u3000\t')
  test('changes no amount and no finding, but that a number is repaired', () => {
    assert(
      property(plans, asOfs, nat(30), mark, space, (rows, asOf, at, sign, blank) => {
        const marked = (cell: unknown) => {
          if (typeof cell !== 'string' || cell === '') return cell
          const place = at % (cell.length + 1)
          return `${blank}${cell.slice(0, place)}${sign}${cell.slice(place)}${blank}`.replaceAll(' ', blank)
        }
        const table = [headers, ...rows.map(cellsOf)]
        const columns = `${amounts};Status;Gelezen als;Controle`
        expect(
          withoutRepairs(
            answersTo(
              table.map((row) => row.map(marked)),
              asOf,
              columns,
            ),
          ),
        ).toEqual(withoutRepairs(answersTo(table, asOf, columns)))
      }),
      { numRuns },
    )
  })
})

describe('a later day', () => {
  /** A deposit or a payment order still to come would say one day that somebody did apply. */
  const withoutSteps = plans.map((rows) => rows.map((row) => ({ ...row, Storting: '', Betaalopdracht: '' })))
  test('never makes a row count again that has lapsed', () => {
    assert(
      property(withoutSteps, someDay, nat(400), (rows, day, more) => {
        const [now, later] = [day, day + more].map((asOf) => answersOf(rows, asOf, 'Status;Subsidie;Gebruikt'))
        now?.forEach((answer, index) => {
          if (answer[0] === 'vervallen') expect(later?.[index]).toEqual(answer)
        })
      }),
      { numRuns },
    )
  })
})

describe('merged cells', () => {
  test('of the companies: the amounts are those of the plan written out', () => {
    assert(
      property(plans, asOfs, (rows, asOf) => {
        const numberOf = (row: Row | undefined) => String(row?.['Ondernemingsnummer']).replace(/\D/g, '')
        const shown = rows.map((row, index) =>
          numberOf(row) === numberOf(rows[index - 1]) ? { ...row, Onderneming: '', Ondernemingsnummer: null } : row,
        )
        expect(answersOf(shown, asOf, amounts)).toEqual(answersOf(rows, asOf, amounts))
      }),
      { numRuns },
    )
  })
})
