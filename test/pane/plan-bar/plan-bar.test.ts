import { choose, click, named, settle, textOf } from '../../support/pane-page'
import { mountPlanBar } from '../../../src/pane/plan-bar'
import type { PaneWarning } from '../../../src/pane/feature'
import type { Plan } from '../../../src/pane/plan/plan'
import type { Area } from '../../../src/workbook/area'
import { WorkbookError, type Block, type Progress } from '../../../src/workbook/workbook'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { eventually } from '../../support/eventually'
import { serial } from '../../builders/serial'

const start = serial('2026-03-02')

function mount(workbook: FakeWorkbook, language: 'nl' | 'en' = 'nl') {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const plans: (Plan | undefined)[] = []
  const warned: PaneWarning[] = []
  const leaving = new AbortController()
  const bar = mountPlanBar(
    root,
    {
      workbook,
      language,
      today: '2026-11-24',
      open: () => undefined,
      say: () => undefined,
      warn: (warning) => warned.push(warning),
    },
    leaving.signal,
    (plan) => plans.push(plan),
  )
  return { root, plans, warned, bar, leave: () => leaving.abort(), last: () => plans[plans.length - 1] }
}
const book = (rows: readonly (readonly FakeCell[])[], options?: FakeOptions) =>
  new FakeWorkbook({ Plan: rows }, options)
const simple = () =>
  book([
    ['Opleiding', 'Start', 'Kost'],
    ['Excel', start, 1000],
  ])

test('reads the plan and hands it on; the size is asked for and remembered', async () => {
  const workbook = simple()
  const { root, last } = mount(workbook)
  await eventually(() => expect(last()?.lines.length).toBe(1))
  expect(last()?.lines[0]?.answer.subsidy).toBeUndefined()
  expect(textOf(root)).toContain('Kies de grootte van de onderneming: zonder grootte is de subsidie niet gekend.')
  choose(root, 'Grootte', 'small')
  await eventually(() => expect(last()?.lines[0]?.answer.subsidy?.toFixed(2)).toBe('300.00'))
  expect(textOf(root)).not.toContain('Kies de grootte')
  const again = mount(workbook)
  await eventually(() => expect(again.last()?.applicant).toBe('small'))
})

test('what Excel was still calculating is read again', async () => {
  const workbook = book([
    ['Opleiding', 'Dienstverlener', 'Start', 'Kost'],
    ['Excel', { type: 'Error', basicValue: '#BUSY!' }, start, 1000],
  ])
  const { last, leave } = mount(workbook)
  const codes = () => last()?.lines[0]?.answer.findings.map(({ code }) => code)
  await eventually(() => expect(codes()).toContain('unreadable'))
  // Excel puts the result in its place and tells nobody.
  workbook.cells.get('Plan')![1]![1] = 'VIVES'
  await eventually(() => expect(codes()).not.toContain('unreadable'))
  leave()
})

test('a header known only in part is asked about once', async () => {
  const workbook = book([
    ['Opleiding', 'Start', 'Cursusprijs'],
    ['Excel', start, 1000],
  ])
  const { root, last } = mount(workbook)
  await eventually(() => expect(textOf(root)).toContain('Klopt dit? Kost = “Cursusprijs”'))
  click(root, 'Dit klopt')
  await eventually(() =>
    expect(workbook.settings.get('kmo.plan')).toEqual({
      columns: { 'sheet Plan': { cost: { header: 'Cursusprijs', nth: 0 } } },
    }),
  )
  expect(textOf(root)).not.toContain('Klopt dit?')
  expect(last()?.lines.length).toBe(1)
  const again = mount(workbook)
  await eventually(() => expect(again.last()?.lines.length).toBe(1))
  expect(textOf(again.root)).not.toContain('Klopt dit?')
})

test('where no plan is recognised the user says which column is which', async () => {
  const workbook = book(
    [
      ['Opleiding', 'Wanneer', 'Hoeveel', 'Prijs incl. btw'],
      ['Excel', start, 1000, 1210],
    ],
    { tables: [{ name: 'T', area: { sheet: 'Plan', row: 0, column: 0, rows: 2, columns: 4 } }] },
  )
  const { root, last, plans } = mount(workbook)
  await eventually(() =>
    expect(textOf(root)).toContain('Kies minstens een kolom voor de kost, en een voor de start of de aanvraag.'),
  )
  expect(plans.filter((plan) => plan !== undefined)).toEqual([])
  expect(textOf(root)).toContain('Deze kolom bevat een prijs met btw en wordt niet gebruikt: Prijs incl. btw')
  expect(named<HTMLButtonElement>(root, 'Klaar').disabled).toBe(true)
  choose(root, 'Kost', '2')
  choose(root, 'Startdatum', '1')
  click(root, 'Klaar')
  await eventually(() => expect(last()?.lines[0]?.row).toMatchObject({ startsOn: '2026-03-02' }))
  const again = mount(workbook)
  await eventually(() => expect(again.last()?.source.mapping).toMatchObject({ cost: 2, startsOn: 1 }))
})

test('a column that is chosen for one thing is no longer the other', async () => {
  const { root, last } = mount(
    book([
      ['Opleiding', 'Start', 'Kost'],
      ['Excel', start, 1000],
    ]),
  )
  await eventually(() => expect(last()?.lines.length).toBe(1))
  click(root, 'Kolommen koppelen')
  choose(root, 'Aanvraagdatum', '1')
  expect(named<HTMLSelectElement>(root, 'Startdatum').value).toBe('')
  click(root, 'Klaar')
  await eventually(() => expect(last()?.source.mapping).toEqual({ title: 0, cost: 2, appliedOn: 1 }))
})

test('a list of expenses is offered and waits to be chosen', async () => {
  const { root, last, plans } = mount(
    book([
      ['Datum', 'Omschrijving', 'Bedrag'],
      [start, 'Papier', 45],
    ]),
  )
  await eventually(() =>
    expect(textOf(root)).toContain('Geen opleidingsplan gevonden, wel een lijst met dagen en bedragen.'),
  )
  expect([named<HTMLSelectElement>(root, 'Plan').value, plans]).toEqual(['', [undefined]])
  choose(root, 'Plan', 'sheet Plan')
  await eventually(() => expect(last()?.lines.length).toBe(1))
  expect(textOf(root)).not.toContain('Geen opleidingsplan')
  expect(named<HTMLSelectElement>(root, 'Plan').value).toBe('sheet Plan')
})

test('a price with VAT cannot be chosen as the cost', async () => {
  const { root, last } = mount(
    book([
      ['Opleiding', 'Start', 'Kost', 'Prijs incl. btw'],
      ['Excel', start, 1000, 1210],
    ]),
  )
  await eventually(() => expect(last()?.lines.length).toBe(1))
  click(root, 'Kolommen koppelen')
  const offered = (column: string) =>
    [...named<HTMLSelectElement>(root, column).options].map(({ textContent }) => textContent?.trim())
  expect(offered('Kost')).toEqual(['(geen)', 'Opleiding', 'Start', 'Kost'])
  expect(offered('Catering')).toEqual(['(geen)', 'Opleiding', 'Start', 'Kost', 'Prijs incl. btw'])
})

test('no plan at all, in both languages', async () => {
  const { root, plans } = mount(book([['a']]), 'en')
  await eventually(() =>
    expect(textOf(root)).toContain(
      'No plan found. What is needed is a table or sheet with a column for the cost and one for the start or the application.',
    ),
  )
  expect(plans).toEqual([undefined])
})

test('a workbook that refuses says why', async () => {
  const workbook = simple()
  workbook.refusal = 'cell-being-edited'
  const { root } = mount(workbook)
  await eventually(() => expect(textOf(root)).toContain('U bent een cel aan het bewerken.'))
  workbook.refusal = undefined
  click(root, 'Opnieuw lezen')
  await eventually(() => expect(textOf(root)).not.toContain('U bent een cel aan het bewerken.'))
})

test('a change of the workbook, ours or a co-author’s, is read by itself', async () => {
  const workbook = simple()
  const { root, last, leave, plans } = mount(workbook)
  await eventually(() => expect(last()?.lines.length).toBe(1))
  workbook.userWrites('Plan', 2, 0, 'Word')
  workbook.userWrites('Plan', 2, 2, 500)
  await eventually(() => expect(last()?.lines.length).toBe(2))
  // A second look that fails leaves in view what was read.
  workbook.refusal = 'cell-being-edited'
  workbook.userWrites('Plan', 3, 0, 'Outlook')
  await eventually(() => expect(textOf(root)).toContain('De werkmap is gewijzigd sinds het plan is gelezen.'))
  expect(last()?.lines.length).toBe(2)
  workbook.refusal = undefined
  leave()
  const count = plans.length
  workbook.userWrites('Plan', 4, 0, 'Teams')
  await settle(600)
  expect(plans.length).toBe(count)
})

test('a long plan is not read again by itself, but the user is told', async () => {
  const workbook = book([['Opleiding', 'Start', 'Kost'], ...Array.from({ length: 2001 }, () => ['Excel', start, 1000])])
  const { root, plans, last } = mount(workbook)
  await eventually(() => expect(last()?.lines.length).toBe(2001))
  workbook.userWrites('Plan', 1, 0, 'Word')
  await eventually(() => expect(textOf(root)).toContain('De werkmap is gewijzigd sinds het plan is gelezen.'))
  expect(plans.length).toBe(1)
})

test('reading shows how far it is and can be stopped', async () => {
  class SlowWorkbook extends FakeWorkbook {
    override async read(area: Area, progress: Progress = {}): Promise<Block> {
      if (area.row === 1 && progress.signal !== undefined) {
        progress.onProgress?.(0.25)
        await new Promise((resolve) => progress.signal?.addEventListener('abort', resolve))
        throw new WorkbookError('cancelled')
      }
      return super.read(area)
    }
  }
  const { root, last, plans } = mount(
    new SlowWorkbook({
      Plan: [
        ['Opleiding', 'Start', 'Kost'],
        ['Excel', start, 1000],
      ],
    }),
  )
  await eventually(() => expect(root.querySelector('progress')?.value).toBe(0.25))
  click(root, 'Stoppen')
  await eventually(() => expect(textOf(root)).toContain('Het lezen is gestopt.'))
  expect(root.querySelector('progress')).toBeNull()
  expect(plans).toEqual([undefined])
  expect(last()).toBeUndefined()
})

test('of several plans the user chooses', async () => {
  const workbook = new FakeWorkbook({
    A: [
      ['Cursus', 'Start', 'Kost'],
      ['Excel', start, 1000],
    ],
    B: [
      ['Cursus', 'Start', 'Kost'],
      ['Word', start, 500],
      ['Teams', start, 500],
    ],
  })
  const { root, last } = mount(workbook)
  await eventually(() => expect(last()?.lines.length).toBe(1))
  expect(textOf(root)).toContain('Deze werkmap heeft 2 mogelijke plannen.')
  choose(root, 'Plan', 'sheet B')
  await eventually(() => expect(last()?.lines.length).toBe(2))
  const again = mount(workbook)
  await eventually(() => expect(again.last()?.source.name).toBe('B'))
})

test('headers with tags stay texts, and one without a text goes by its letter', async () => {
  const { root, last } = mount(
    book([
      ['<b>Opleiding</b>', 'Start', 'Kost', '', 'Thema'],
      ['Excel', start, 1000, 1, 'innovatie'],
    ]),
  )
  await eventually(() => expect(last()?.lines.length).toBe(1))
  click(root, 'Kolommen koppelen')
  expect(root.querySelector('b')).toBeNull()
  expect([...named<HTMLSelectElement>(root, 'Kost').options].map(textOf)).toEqual([
    '(geen)',
    '<b>Opleiding</b>',
    'Start',
    'Kost',
    'kolom D',
    'Thema',
  ])
})

describe('what a person chooses while the plan is read', () => {
  const twoColumns = () =>
    book([
      ['Opleiding', 'Start', 'Kost', 'Onderwerp'],
      ['Excel', start, 1000, 'cybersecurity'],
    ])
  /** Holds back what the workbook answers about its sheets, until it is let go. */
  function slow(workbook: FakeWorkbook): { readonly letGo: () => void } {
    const sheets = workbook.sheets.bind(workbook)
    let letGo: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (letGo = resolve))
    workbook.sheets = async () => {
      const answer = await sheets()
      await gate
      return answer
    }
    return {
      letGo() {
        workbook.sheets = sheets
        letGo()
      },
    }
  }
  const themes = ({ settings }: FakeWorkbook) =>
    (settings.get('kmo.plan') as Remembered | undefined)?.columns?.['sheet Plan']?.['theme']
  type Remembered = { columns?: Record<string, Record<string, unknown>> }
  const isTheme = { header: 'Onderwerp', nth: 0 }

  test('the columns, confirmed before the read is over', async () => {
    const workbook = twoColumns()
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    const { letGo } = slow(workbook)
    click(root, 'Opnieuw lezen')
    click(root, 'Kolommen koppelen')
    choose(root, 'Thema', '3')
    click(root, 'Klaar')
    await settle()
    letGo()
    await settle(50)
    await eventually(() => expect(last()?.source.mapping.theme).toBe(3))
    expect(last()?.lines[0]?.row.theme).toBe('cybersecurity')
    expect(themes(workbook)).toEqual(isTheme)
  })

  test('the columns, confirmed after the read is over', async () => {
    const workbook = twoColumns()
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    const { letGo } = slow(workbook)
    click(root, 'Opnieuw lezen')
    click(root, 'Kolommen koppelen')
    choose(root, 'Thema', '3')
    letGo()
    await settle(20)
    expect(named<HTMLSelectElement>(root, 'Thema').value).toBe('3')
    click(root, 'Klaar')
    await eventually(() => expect(themes(workbook)).toEqual(isTheme))
    await settle(20)
    expect(last()?.lines[0]?.row.theme).toBe('cybersecurity')
  })

  test('the columns, while a change of the workbook is read', async () => {
    const workbook = twoColumns()
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    const { letGo } = slow(workbook)
    workbook.userWrites('Plan', 2, 0, 'Word')
    await settle(450)
    click(root, 'Kolommen koppelen')
    choose(root, 'Thema', '3')
    click(root, 'Klaar')
    letGo()
    await settle(50)
    await eventually(() => expect(last()?.source.mapping.theme).toBe(3))
    expect(themes(workbook)).toEqual(isTheme)
  })

  test('columns that have another header by then are read anew', async () => {
    const workbook = twoColumns()
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    click(root, 'Kolommen koppelen')
    choose(root, 'Thema', '3')
    workbook.cells.get('Plan')![0]![3] = 'Nota'
    click(root, 'Opnieuw lezen')
    await eventually(() => expect(named<HTMLSelectElement>(root, 'Thema').value).toBe(''))
  })

  test('the size', async () => {
    const workbook = twoColumns()
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    const { letGo } = slow(workbook)
    click(root, 'Opnieuw lezen')
    choose(root, 'Grootte', 'small')
    letGo()
    await eventually(() => expect(last()?.applicant).toBe('small'))
    await settle(20)
    expect([last()?.applicant, (workbook.settings.get('kmo.plan') as { applicant: string }).applicant]).toEqual([
      'small',
      'small',
    ])
  })

  test('the size and the columns at once: neither takes the other away', async () => {
    const workbook = twoColumns()
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    choose(root, 'Grootte', 'small')
    click(root, 'Kolommen koppelen')
    choose(root, 'Thema', '3')
    click(root, 'Klaar')
    await eventually(() => expect(themes(workbook)).toEqual(isTheme))
    expect(workbook.settings.get('kmo.plan')).toMatchObject({ applicant: 'small' })
  })

  test('another plan', async () => {
    const rows = [
      ['Opleiding', 'Start', 'Kost'],
      ['Excel', start, 1000],
    ]
    const workbook = new FakeWorkbook({ Een: rows, Twee: rows })
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.source.name).toBe('Een'))
    const { letGo } = slow(workbook)
    click(root, 'Opnieuw lezen')
    choose(root, 'Plan', 'sheet Twee')
    letGo()
    await settle(20)
    await eventually(() => expect(last()?.source.name).toBe('Twee'))
    expect(workbook.settings.get('kmo.plan')).toMatchObject({ chosen: 'sheet Twee' })
  })

  test('of two reads that cross, the later one counts', async () => {
    const workbook = twoColumns()
    const { root, last } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    const { letGo } = slow(workbook)
    click(root, 'Opnieuw lezen')
    await settle()
    workbook.cells.get('Plan')!.push(['Word', start, 500, ''])
    const sheets = FakeWorkbook.prototype.sheets.bind(workbook)
    workbook.sheets = sheets
    click(root, 'Opnieuw lezen')
    await eventually(() => expect(last()?.lines.length).toBe(2))
    letGo()
    await settle(20)
    expect(last()?.lines.length).toBe(2)
  })
})

describe('what the workbook remembers, whoever wrote it', () => {
  const hostile: readonly (readonly [string, unknown])[] = [
    ['columns that are null', { applicant: 'small', columns: null }],
    ['nothing at all', null],
    ['a text', 'kmo'],
    ['a number', 5],
    ['a list', [{ chosen: 'sheet Plan' }]],
    ['another size', { applicant: 'reus' }],
    ['a size that is no word', { applicant: { small: true } }],
    ['a plan that is no text', { chosen: 7 }],
    ['a plan with a very long name', { chosen: 'x'.repeat(1_000_000) }],
    ['columns that are a list', { columns: [['theme']] }],
    ['a column that is a number', { columns: { 'sheet Plan': { theme: 3 } } }],
    ['a column without a place', { columns: { 'sheet Plan': { theme: { header: 'Onderwerp' } } } }],
    ['a column at an absurd place', { columns: { 'sheet Plan': { theme: { header: 'Onderwerp', nth: 1e300 } } } }],
    ['a column that no plan has', { columns: { 'sheet Plan': { toString: { header: 'Onderwerp', nth: 0 } } } }],
    ['very many plans', { columns: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`sheet ${at}`, {}])) }],
  ]
  test.each(hostile)('%s: the plan is found, and one sentence says it', async (_what, kept) => {
    const workbook = simple()
    workbook.settings.set('kmo.plan', kept)
    const { last, warned, bar, root } = mount(workbook)
    await eventually(() => expect(last()?.lines.length).toBe(1))
    expect(new Set(warned)).toEqual(new Set(['left-out']))
    choose(root, 'Grootte', 'medium')
    await eventually(() => expect(workbook.settings.get('kmo.plan')).toMatchObject({ applicant: 'medium' }))
    const before = warned.length
    bar.refresh()
    await settle(20)
    expect(warned.length).toBe(before)
  })
  test('what fits beside it counts', async () => {
    const workbook = book([
      ['Opleiding', 'Start', 'Kost', 'Onderwerp'],
      ['Excel', start, 1000, 'cybersecurity'],
    ])
    const theme = { header: 'Onderwerp', nth: 0 }
    workbook.settings.set('kmo.plan', {
      applicant: 'medium',
      chosen: 5,
      columns: { 'sheet Plan': { theme, cost: 'x' } },
    })
    const { last } = mount(workbook)
    await eventually(() => expect(last()?.applicant).toBe('medium'))
    expect(last()?.source.mapping).toMatchObject({ theme: 3, cost: 2 })
  })
})
