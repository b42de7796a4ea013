import { ownListAfter } from '../../../../src/pane/features/provider-search/own-list/proposal'
import { addedIn, notUnderstoodIn, proposalOfText } from './list-file'

const header = 'Nummer;Naam;Campus;Website\n'
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('many rows of one number', () => {
  test('each campus is one, also the second time it is named', () => {
    const rows = lines(20_000, (index) => `DV.O299998;Naam;Campus ${index % 15_000};`)
    const { added, known, changed, conflicts } = proposalOfText(header + rows)
    expect([added.length, known.length, changed, conflicts]).toEqual([15_000, 5_000, [], []])
    expect(added.slice(0, 2).map(({ remarks }) => remarks)).toEqual([[], ['new-scope']])
  })
  test('a row without a campus speaks of all of them', () => {
    const text = `${header}${lines(3, (index) => `DV.O299998;Naam;Campus ${index};`)}\nDV.O299998;naam;;www.a.be\n`
    const proposal = proposalOfText(text)
    expect(proposal.changed.map(({ provider, fields }) => [provider.campus, fields.map(({ to }) => to)])).toEqual([
      ['Campus 0', ['naam', 'www.a.be']],
      ['Campus 1', ['naam', 'www.a.be']],
      ['Campus 2', ['naam', 'www.a.be']],
    ])
    expect(ownListAfter([], proposal, new Set()).map(({ website }) => website)).toEqual([
      'www.a.be',
      'www.a.be',
      'www.a.be',
    ])
  })
  test('another name is asked, with every name it goes by', () =>
    expect(
      proposalOfText(`${header}DV.O299998;Een;;\nDV.O299998;Twee;;\nDV.O299998;Drie;;\n`, [
        { number: 'DV.O299998', name: 'Nul', source: '' },
        { number: 'DV.O299998', name: 'NUL', campus: 'Gent', source: '' },
        { number: 'DV.O299998', name: 'Niets', source: '' },
      ]).conflicts.map(({ provider, known }) => [provider.name, known]),
    ).toEqual([
      ['Een', ['Nul', 'Niets']],
      ['Twee', ['Nul', 'Niets']],
      ['Drie', ['Nul', 'Niets']],
    ]))
  test('thousands of rows that each speak of thousands of campuses are refused in the end', () => {
    const text = `${header}${lines(2_000, (index) => `DV.O299998;Naam;Campus ${index};`)}\n${lines(2_000, (index) => `DV.O299998;Naam;;www.${index}.be`)}`
    expect(() => proposalOfText(text)).toThrow(expect.objectContaining({ problem: 'too-much' }))
  })
})

describe('marks that nobody sees', () => {
  test.each([
    ['an override of the direction', '\u202Evb mortaM'],
    ['an isolate', '\u2067Noord\u2069'],
    ['an Arabic letter mark', 'Noord\u061C'],
    ['a zero-width space', 'No\u200Bord'],
    ['an escape', '\u001B[31mNoord'],
    ['a bell', 'Noord\u0007'],
    ['a control of Windows-1252', 'Noord\u0085x'],
  ])('%s is left out of a name, and told', (_, name) => {
    const [entry] = proposalOfText(`${header}DV.O911111;${name};Gent;`).added
    expect(entry?.provider.name).toBe(name.replace(/[^\p{L}\p{N} [\]]/gu, ''))
    expect(entry?.remarks).toEqual(['marks'])
  })
  test('nor do they stand in what is told of a row that was not understood', () =>
    expect(notUnderstoodIn(proposalOfText(`${header}geen;\u202Evb\u0007;;`))).toEqual(['2 no-number: geen | vb']))
})

describe('a text that is too long', () => {
  const long = 'x'.repeat(1_001)
  test.each([
    ['a name', `DV.O911111;${long};Gent;`, [], ['2 long-name']],
    ['a name of a megabyte', `DV.O911111;${'x'.repeat(1_000_000)};Gent;`, [], ['2 long-name']],
    ['another field', `DV.O911111;Noord;${long};`, ['DV.O911111 Noord (too-long)'], []],
    ['a website', `DV.O911111;Noord;Gent;${long}`, ['DV.O911111 Noord Gent (too-long)'], []],
    ['a name that just fits', `DV.O911111;${long.slice(1)};Gent;`, [`DV.O911111 ${long.slice(1)} Gent`], []],
  ])('%s is not taken, and told', (_, row, added, rejected) => {
    const proposal = proposalOfText(header + row)
    expect([addedIn(proposal), proposal.notUnderstood.map(({ line, reason }) => `${line} ${reason}`)]).toEqual([
      added,
      rejected,
    ])
  })
})

test.each([
  ['2027-12-31 00:00:00', '2027-12-31'],
  ['2027-12-31T23:59:59Z', '2027-12-31'],
  ['31/12/2027 13:30', '2027-12-31'],
  ['31 december 2027', '2027-12-31'],
  ['46752', '2027-12-31'],
  ['46752.75', '2027-12-31'],
])('a day written as %s', (written, day) =>
  expect(proposalOfText(`Nummer;Naam;Geldig tot\nDV.O911111;A;${written}`).added).toMatchObject([
    { provider: { validUntil: day }, remarks: [] },
  ]),
)
