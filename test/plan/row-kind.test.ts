import { kindOfRow, headersOnceMore, type RowKind } from '../../src/plan'
import { planHead } from '../builders/plan-head'

const head = planHead({
  Nr: '',
  Bedrijf: 'enterprise',
  KBO: 'enterpriseNumber',
  Opleiding: 'title',
  Dienst: 'service',
  Thema: 'theme',
  Subthema: 'subTheme',
  Dienstverlener: 'provider',
  Erkenningsnummer: 'number',
  Startdatum: 'startsOn',
  Aanvraagdatum: 'appliedOn',
  Kost: 'cost',
  Storting: 'depositedOn',
  Betaalopdracht: 'paymentOrderedOn',
  Nota: '',
})
const headers = head.headerRows[0] as string[]
const kindOf = kindOfRow(head.columns, headersOnceMore(head.headerRows))

/** A row with these cells under their headers, the others blank. */
const row = (cells: Readonly<Record<string, unknown>>) => headers.map((header) => cells[header] ?? '')
const kind = (cells: Readonly<Record<string, unknown>>, isFirst = false): RowKind => kindOf(row(cells), isFirst)
const day = 46_083
const course = { Opleiding: 'Lassen', Thema: 'innovatie', Startdatum: day, Kost: 1000 }

describe('a project', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a course', course],
    ['a course without a theme', { Opleiding: 'Lassen', Startdatum: day, Kost: 1000 }],
    ['only a title and a cost', { Opleiding: 'Lassen', Kost: 1000 }],
    ['only a cost', { Kost: 1000 }],
    ['only a day', { Startdatum: day }],
    ['only a day that was typed as a text', { Startdatum: '02/03/2026' }],
    ['only a cost that was typed as a text', { Kost: '1.250,50' }],
    ['a text with an error beside it', { Opleiding: 'Lassen', Kost: { type: 'Error', basicValue: '#N/A' } }],
    ['only an error', { Kost: { type: 'Error', basicValue: '#N/A' } }],
    ['a checkbox that is ticked', { Storting: true }],
  ])('%s', (_, cells) => expect(kind(cells)).toBe('project'))
})

describe('empty', () => {
  const noBreak = '\u00A0'
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['blank cells', {}],
    ['null, spaces and marks nobody sees', { Opleiding: null, Thema: '  ', Kost: `\u200B${noBreak}` }],
    [
      'zeros, as some platforms read blank cells',
      { Bedrijf: 0, Opleiding: 0, Startdatum: 0, Aanvraagdatum: 0, Kost: 0 },
    ],
    ['checkboxes that are not ticked', { Storting: false, Betaalopdracht: false, Kost: 0 }],
    ['words for what is not done', { Aanvraagdatum: 'nog te doen', Storting: 'neen', Kost: '-', Opleiding: '—' }],
    ['a note in a column that is not recognised', { Nota: 'nog te bespreken' }],
  ])('%s', (_, cells) => expect(kind(cells)).toBe('empty'))

  test('a word for what is not done may be a name', () => {
    expect(kind({ Opleiding: 'Open' })).toBe('heading')
    expect(kind({ Bedrijf: 'Niet', Opleiding: 'Volgt' })).toBe('project')
  })
})

describe('the headers once more', () => {
  const again = Object.fromEntries(headers.map((header) => [header, header]))
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['as they are', again],
    ['spelled otherwise', { ...again, Kost: 'KOST:', Thema: ' théma\n', Opleiding: 'op\u00ADleiding', Nr: '' }],
    ['half of them, the others renamed', { Bedrijf: 'Firma', Opleiding: 'Cursus', Kost: 'Kost', Thema: 'Thema' }],
    ['two of them, with checkboxes and zeros beside', { Opleiding: 'Opleiding', Kost: 'Kost', Storting: false, Nr: 0 }],
    ['of columns that are not recognised', { Nr: 'Nr', Nota: 'Nota', Kost: 'Prijs' }],
  ])('%s', (_, cells) => expect(kind(cells)).toBe('repeated-headers'))

  test.each<[string, Readonly<Record<string, unknown>>, RowKind]>([
    ['one of them alone', { Opleiding: 'Opleiding' }, 'heading'],
    ['less than half', { Opleiding: 'Opleiding', Kost: 'Kost', Bedrijf: 'A', Thema: 'b', Nota: 'c' }, 'project'],
    ['in other columns', { Opleiding: 'Kost', Thema: 'Opleiding', Kost: 'Thema' }, 'project'],
    ['a course called like its header', { ...course, Opleiding: 'Opleiding' }, 'project'],
  ])('not %s', (_, cells, expected) => expect(kind(cells)).toBe(expected))

  test('of headers on two rows, each of them', () => {
    const upper = ['Opleiding', 'Kost', '', 'Startdatum']
    const lower = ['', 'incl. btw', 'excl. btw', '']
    const { columns } = planHead({ Opleiding: 'title', 'incl. btw': '', 'excl. btw': 'cost', Startdatum: 'startsOn' })
    const of = kindOfRow(columns, headersOnceMore([upper, lower]))
    expect(of(upper, false)).toBe('repeated-headers')
    expect(of(lower, false)).toBe('repeated-headers')
  })
})

describe('units', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['as people write them', { Opleiding: 'tekst', Startdatum: 'dd/mm/jjjj', Kost: 'EUR', Storting: 'ja/nee' }],
    ['in brackets', { Startdatum: '(dd/mm/yyyy)', Kost: '[€]', Nota: '( excl. btw )' }],
    ['in capitals, with other spaces', { Startdatum: 'Datum', Kost: 'Excl.\u2007BTW', Nr: 'AANTAL' }],
    ['with zeros and checkboxes beside', { Startdatum: 'jjjj-mm-dd', Kost: 'euro', Opleiding: 0, Storting: false }],
    ['in one column only', { Kost: 'excl' }],
  ])('%s', (_, cells) => {
    expect(kind(cells, true)).toBe('units')
    expect(kind(cells, false)).not.toBe('units')
  })

  test('not when anything else stands there', () => {
    expect(kind({ Startdatum: 'dd/mm/jjjj', Kost: 1000 }, true)).toBe('project')
    expect(kind({ Startdatum: 'dd/mm/jjjj', Kost: 'EUR', Nota: 'kijk na' }, true)).toBe('project')
    expect(kind({ Opleiding: 'Excel', Kost: 'euro' }, true)).toBe('project')
  })
})

describe('a sum', () => {
  test.each([
    'Totaal',
    'TOTAAL:',
    'Totaal =',
    'totaal\u3000Q1',
    'Totaal maart 2026',
    'Totaal excl. btw',
    'Totaal 2026-Q1',
    'Totaal/Total',
    'Innovatie\u2007totaal',
    'Innovatie – totaal',
    'Q1 Total',
    'Sub\u00ADtotaal',
    'Sub-totaal',
    'Subtotaal Noord bv',
    'Algemeen totaal 2026',
    'algemeen\u1680totaal',
    'Grand Total 2026',
    'Total général 2026',
    'Total general',
    'Frais, total général',
    'Sous-total T1',
    'sous\u2011total',
    'Totaux',
    'SUMME',
    'Summe 2026',
    'Som:',
    'Sum of Q1',
    'Totalen per kwartaal',
    'Deeltotaal',
    'Tussentotaal 1',
    'Eindtotaal',
    'T\u200Botaal',
    'Ｔotaal',
  ])('that says %j first, in its title, or in its company', (text) => {
    expect(kind({ Nr: text, Kost: 5000 })).toBe('sum')
    expect(kind({ Opleiding: text, Kost: 5000 })).toBe('sum')
    expect(kind({ Bedrijf: text, Kost: 5000 })).toBe('sum')
    expect(kind({ Bedrijf: 'Noord bv', Opleiding: text, Kost: 5000 })).toBe('sum')
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['with the first start', { Nr: 'Totaal', Startdatum: day, Kost: 5000 }],
    ['below the days', { Startdatum: 'Totaal', Kost: 5000 }],
    ['with zeros and checkboxes', { Opleiding: 'Totaal', Kost: 5000, Aanvraagdatum: 0, Storting: false, Thema: 0 }],
    ['with a dash for what it has not', { Opleiding: 'Totaal', Thema: '-', Dienstverlener: 'n.v.t.', Kost: 5000 }],
    ['with the word twice', { Nr: 'Totaal', Opleiding: 'Totaal', Kost: 5000 }],
    ['with a number before it', { Nr: 12, Bedrijf: 'Totaal', Kost: 5000 }],
  ])('%s', (_, cells) => expect(kind(cells)).toBe('sum'))

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['with a theme', { Opleiding: 'Total quality management', Thema: 'innovatie', Kost: 5000 }],
    ['with a sub-theme', { Opleiding: 'Total quality management', Subthema: 'cybersecurity', Kost: 5000 }],
    ['with a service', { Opleiding: 'Totaal', Dienst: 'opleiding', Kost: 5000 }],
    ['with a provider', { Opleiding: 'Total quality management', Dienstverlener: 'VIVES', Kost: 5000 }],
    ['with a number', { Opleiding: 'Totaal', Erkenningsnummer: 'DV.O103961', Kost: 5000 }],
    ['with an application', { Opleiding: 'Total quality management', Aanvraagdatum: day, Kost: 5000 }],
    ['with a word for an application', { Opleiding: 'Totaal', Aanvraagdatum: 'ja', Kost: 5000 }],
    ['with a deposit', { Opleiding: 'Totaal', Storting: true, Kost: 5000 }],
    ['with a payment order', { Opleiding: 'Totaal', Betaalopdracht: day, Kost: 5000 }],
    ['of the firm Total Belgium', { Bedrijf: 'Total Belgium', Opleiding: 'Lassen', Kost: 5000 }],
    ['of the firm Som', { Bedrijf: 'Som', Opleiding: 'Lassen', Startdatum: day, Kost: 5000 }],
    ['of the firm Total NV', { Bedrijf: 'Total NV', Opleiding: 0, Thema: 'innovatie', Startdatum: day, Kost: 5000 }],
    ['that is not the first text', { Nr: 'a', Bedrijf: 'Totaal', Kost: 5000 }],
    ['with the word inside', { Opleiding: 'Het totaal plaatje', Kost: 5000 }],
    ['with the word in a longer one', { Opleiding: 'Totaaloplossing', Kost: 5000 }],
    ['with the word bound by a hyphen', { Opleiding: 'Total-Energies', Kost: 5000 }],
    ['in Spanish', { Opleiding: 'Suma', Kost: 5000 }],
  ])('is a course %s', (_, cells) => expect(kind(cells)).toBe('project'))
})

describe('a heading between rows', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a title', { Opleiding: '1e kwartaal' }],
    ['a year as a number in the column of the titles', { Opleiding: 2026 }],
    ['a company', { Bedrijf: 'Noord bv' }],
    ['a company and its number', { Bedrijf: 'Noord bv', KBO: 'BE 0123.456.789' }],
    ['a company and its number in a cell of numbers', { Bedrijf: 'Noord bv', KBO: 123_456_789 }],
    ['a text below the days', { Startdatum: 'Najaar' }],
    ['a text below the costs', { Kost: 'Q1' }],
    ['with zeros and checkboxes beside', { Opleiding: 'Q1', Kost: 0, Startdatum: 0, Storting: false }],
    ['with a note in a column that is not recognised', { Opleiding: 'Q1', Nota: 'af te werken' }],
  ])('%s', (_, cells) => expect(kind(cells)).toBe('heading'))

  test('no more than that', () => {
    expect(kind({ Opleiding: 'Q1', Thema: 'innovatie' })).toBe('project')
    expect(kind({ Bedrijf: 'Noord bv', KBO: 'geen idee' })).toBe('project')
    expect(kind({ Bedrijf: 'Noord bv', KBO: '0123.456.789', Opleiding: 'Lassen' })).toBe('project')
  })
})
