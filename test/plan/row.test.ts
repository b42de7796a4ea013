import type { PlanRow } from '../../src/rules'
import { planRows } from '../../src/plan'
import { preferredHeader, type PlanColumn } from '../../src/wording'
import { planHead } from '../builders/plan-head'
import { serial } from '../builders/serial'

/** The only row of a plan with these columns, each under its preferred header. It is a project: its title says so. */
function row(cells: Readonly<Partial<Record<PlanColumn, unknown>>>): PlanRow {
  const all = { title: 'Lassen', cost: 1000, startsOn: serial('2026-03-02'), ...cells }
  const columns = Object.keys(all) as PlanColumn[]
  const head = planHead(Object.fromEntries(columns.map((column) => [preferredHeader(column), column])))
  return planRows([Object.values(all)], head).rows[0]!
}
const fields = (cells: Readonly<Partial<Record<PlanColumn, unknown>>>): Readonly<Record<string, unknown>> => row(cells)
const unreadable = (cells: Readonly<Partial<Record<PlanColumn, unknown>>>) => row(cells).unreadable
const error = { type: 'Error', basicValue: '#N/A' }
const amount = (value: { toFixed(): string } | undefined) => value?.toFixed()

const steps = ['appliedOn', 'enrolledOn', 'depositedOn', 'paymentOrderedOn', 'certifiedOn', 'cancelledOn'] as const
const notedSteps = ['depositedOn', 'paymentOrderedOn', 'certifiedOn'] as const
const days = ['startsOn', 'endsOn'] as const
const amounts = [
  'cost',
  'catering',
  'materials',
  'trainerTravel',
  'deduction',
  'granted',
  'invoiced',
  'creditNote',
] as const
const counts = ['persons', 'days'] as const
const words = ['service', 'theme', 'applicant'] as const

describe('what was done', () => {
  test.each(steps)('%s: a day, or that it was done', (step) => {
    expect(row({ [step]: serial('2026-03-04') })[step]).toBe('2026-03-04')
    expect(row({ [step]: '04/03/2026' })[step]).toBe('2026-03-04')
    for (const done of ['ja', 'X', '✓', true, 'WAAR']) expect(row({ [step]: done })[step]).toBe('day-unknown')
  })

  test.each(steps)('%s: not done reads as blank', (step) => {
    for (const not of ['', 0, null, false, 'nee', '–', 'n.v.t.', 'nog te\u3000doen', 'ONWAAR']) {
      expect(row({ [step]: not })[step]).toBeUndefined()
      expect(unreadable({ [step]: not })).toEqual([])
    }
  })

  test.each(steps)('%s: another text, an error and a day before the first rules cannot be read', (step) => {
    for (const cell of ['Jan', error, '31/02/2026', serial('2016-03-31')]) {
      expect(unreadable({ [step]: cell })).toEqual([{ field: step, name: preferredHeader(step) }])
      expect(row({ [step]: cell })[step]).toBe(notedSteps.some((one) => one === step) ? 'unreadable' : undefined)
    }
  })

  test('what a plan does not keep', () => {
    expect(row({})).toMatchObject({ depositedOn: 'not-kept', paymentOrderedOn: 'not-kept', certifiedOn: 'not-kept' })
    expect(row({ depositedOn: '' })).toMatchObject({ paymentOrderedOn: 'not-kept', certifiedOn: 'not-kept' })
    expect(row({ depositedOn: '' }).depositedOn).toBeUndefined()
    expect(row({}).appliedOn).toBeUndefined()
  })
})

describe('in every column a word for what is not done stands for nothing', () => {
  test.each([...days, ...amounts, ...counts, ...words, 'number', 'enterpriseNumber', 'participants'] as const)(
    '%s',
    (column) => {
      for (const not of [
        '-',
        '—',
        'n.v.t.',
        'nvt',
        'nee',
        false,
        'nog te bepalen',
        'open',
        'Volgt',
        '✗',
        '\u200Bnvt\u00A0',
      ]) {
        expect(unreadable({ [column]: not })).toEqual([])
        expect(fields({ [column]: not })[column]).toBeUndefined()
      }
    },
  )

  test('but a name may be such a word: only a dash or n.v.t. is none', () => {
    for (const none of ['-', '–', '—', '/', 'n.v.t.', 'NVT', '\u00AD-'])
      expect(row({ title: none }).title).toBeUndefined()
    for (const name of ['Open', 'Nee', 'Nog te bepalen', 'Volgt'])
      expect(row({ title: name }).title).toBe(name.toLowerCase())
  })
})

describe('amounts', () => {
  test.each(amounts)('%s is read, and an unreadable one is named', (column) => {
    expect(amount(row({ [column]: '1.250,50 euro' })[column])).toBe('1250.5')
    expect(unreadable({ [column]: 'veel' })).toEqual([{ field: column, name: preferredHeader(column) }])
    expect(unreadable({ [column]: true })).toEqual([{ field: column, name: preferredHeader(column) }])
  })

  test.each(['granted', 'invoiced', 'creditNote', 'persons', 'days'] as const)('%s: 0 is not given', (column) => {
    expect(row({ [column]: 0 })[column]).toBeUndefined()
    expect(row({ [column]: '0,00' })[column]).toBeUndefined()
    expect(unreadable({ [column]: 0 })).toEqual([])
  })

  test('0 is a cost', () => expect(amount(row({ cost: 0 }).cost)).toBe('0'))

  test.each(['cost', 'granted', 'invoiced', 'deduction'] as const)('%s is not negative', (column) => {
    expect(unreadable({ [column]: -5 })).toEqual([{ field: column, name: preferredHeader(column) }])
  })

  test('a credit note may be written with a minus', () => {
    expect(amount(row({ creditNote: -110 }).creditNote)).toBe('110')
    expect(amount(row({ creditNote: '€ -110,00' }).creditNote)).toBe('110')
  })

  test('a granted amount is in cents, as it goes out', () =>
    expect(amount(row({ granted: 300.005 }).granted)).toBe('300.01'))
})

describe('a cost in several columns', () => {
  const head = planHead({ Opleiding: 'title', Inschrijvingsgeld: 'cost', Start: 'startsOn', 'Extra kosten': 'cost' })
  const added = (first: unknown, second: unknown) => planRows([['Lassen', first, 46_083, second]], head).rows[0]!

  test('adds up, where it is given', () => {
    expect(amount(added(1000, '250,10').cost)).toBe('1250.1')
    expect(amount(added(1000, '').cost)).toBe('1000')
    expect(amount(added('-', 250).cost)).toBe('250')
    expect(added('', '-').cost).toBeUndefined()
  })

  test('is not known when one of them cannot be read', () => {
    expect(added('veel', 250)).toMatchObject({ unreadable: [{ field: 'cost', name: 'Inschrijvingsgeld' }] })
    expect(added('veel', 250).cost).toBeUndefined()
    expect(added(1000, -250)).toMatchObject({ unreadable: [{ field: 'cost', name: 'Extra kosten' }] })
    expect(added(1000, -250).cost).toBeUndefined()
  })
})

describe('titles and participants are compared as a person sees them', () => {
  test.each(['title', 'participants'] as const)('%s', (column) => {
    const plain = row({ [column]: 'Jan Peeters' })[column]
    for (const other of ['jan\u00A0peeters', ' JAN  PEETERS\u200B', 'Jan\u2007\nPeeters', 'Ｊａｎ　Peeters'])
      expect(row({ [column]: other })[column]).toBe(plain)
    expect(row({ [column]: 'Jan Peters' })[column]).not.toBe(plain)
    expect(unreadable({ [column]: error })).toEqual([{ field: column, name: preferredHeader(column) }])
    expect(row({ [column]: 0 })[column]).toBeUndefined()
  })
})

describe('a theme and its sub-theme', () => {
  test('a sub-theme decides where it belongs to the theme, or where there is none', () => {
    expect(row({ theme: 'digitalisering', subTheme: 'cybersecurity' }).theme).toBe('cybersecurity')
    expect(row({ theme: 'duurzaamheid', subTheme: 'Energie-efficiëntie' }).theme).toBe('energy-efficiency')
    expect(row({ theme: '', subTheme: 'cyber' }).theme).toBe('cybersecurity')
    expect(row({ theme: 'innovatie', subTheme: 'cybersecurity' }).theme).toBe('innovation')
  })

  test('anything else there changes nothing, and is no fault', () => {
    for (const subTheme of ['artificiële intelligentie', '-', error, true, 0, '']) {
      expect(row({ theme: 'digitalisering', subTheme }).theme).toBe('digitalisation')
      expect(unreadable({ theme: 'digitalisering', subTheme })).toEqual([])
    }
  })
})

describe('the number of a provider', () => {
  test('is of another organisation than the provider that stands there', () => {
    expect(row({ number: 'DV.O103961', provider: 'VIVES' }).numberOfOther).toEqual({
      holder: 'CVO Leerstad',
      provider: 'VIVES',
    })
    expect(row({ number: 'dv.o 103 961', provider: ' Syntra\u00A0West ' }).numberOfOther?.provider).toBe('Syntra West')
  })

  test('or of the same, or nothing is known', () => {
    for (const provider of ['CVO Leerstad', 'Leerstad', 'nv', '-', 'n.v.t.', 0, error])
      expect(row({ number: 'DV.O103961', provider }).numberOfOther).toBeUndefined()
    expect(row({ number: 'DV.O999999', provider: 'VIVES' }).numberOfOther).toBeUndefined()
    expect(row({ number: 'geen', provider: 'VIVES' }).numberOfOther).toBeUndefined()
  })

  test('each row is answered for its own provider', () => {
    const head = planHead({ Opleiding: 'title', Kost: 'cost', DV: 'number', Opleider: 'provider' })
    const providers = ['VIVES', 'Leerstad', 'VIVES', ''].map((provider) => ['A', 1, 'DV.O103961', provider])
    const named = planRows(providers, head).rows.map((one) => one!.numberOfOther?.provider)
    expect(named).toEqual(['VIVES', undefined, 'VIVES', undefined])
  })
})

test('what cannot be read is named by the header that its user gave it, in the order of the columns', () => {
  const head = planHead({
    Titel: 'title',
    'Prijs excl.': 'cost',
    Begin: 'startsOn',
    Firma: 'enterprise',
    Opleider: 'provider',
  })
  expect(planRows([['A', 'veel', 'ooit', error, error]], head).rows[0]!.unreadable).toEqual([
    { field: 'cost', name: 'Prijs excl.' },
    { field: 'startsOn', name: 'Begin' },
    { field: 'enterprise', name: 'Firma' },
    { field: 'provider', name: 'Opleider' },
  ])
})

test('a row knows its number in the range; a row that is none has no place among the projects', () => {
  const head = planHead({ Titel: 'title', Kost: 'cost' })
  const { kinds, rows } = planRows(
    [
      ['', 'euro'],
      ['A', 1],
      ['Totaal', 1],
      ['', ''],
      ['B', 2],
    ],
    head,
  )
  expect(kinds).toEqual(['units', 'project', 'sum', 'empty', 'project'])
  expect(rows.map((one) => one?.rowNumber)).toEqual([undefined, 3, undefined, undefined, 6])
})

test('what the pane keeps beside a project is no part of it, whatever stands there', () => {
  const beside = { hours: error, projectNumber: error, invoiceNumber: error, invoiceDate: 'ooit', key: error }
  expect(row(beside)).toEqual(row({}))
})
