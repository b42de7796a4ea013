import { filledColumns, proposeLayout } from '../../../../src/pane/features/provider-search/own-list/columns'
import { addedIn, proposalOfText, rowsOf } from './list-file'

const layoutOf = (text: string) => proposeLayout(rowsOf(text))

describe('the header', () => {
  test.each([1, 9, 10, 40, 300])('is found below %i lines of explanation', (lines) => {
    const text = `${Array.from({ length: lines }, (_, line) => `Toelichting ${line}`).join('\n')}\nNaam;Campus;Nummer\nNoord;Gent;DV.O911111\n`
    expect(layoutOf(text)).toMatchObject({ rowsBefore: lines + 1, columns: { name: 0, campus: 1, number: 2 } })
    expect(addedIn(proposalOfText(text))).toEqual(['DV.O911111 Noord Gent'])
  })
  test('is never one that stands between the rows: no row above it is lost', () =>
    expect(addedIn(proposalOfText('Noord;DV.O911111;Gent\nNaam;Nummer;Campus\nZuid;DV.O922222;Lier\n'))).toEqual([
      'DV.O911111 Noord Gent',
      'DV.O922222 Zuid Lier',
    ]))
})

describe('a header that is nearly ours', () => {
  test.each([
    ['Camps', 'campus'],
    ['Campuss', 'campus'],
    ['Camqus', 'campus'],
    ['Capmus', 'campus'],
    ['Progamma', 'programme'],
    ['Websit', 'website'],
    ['Opmerkng', 'note'],
  ])('%s is taken for what it is one slip away from', (header, field) =>
    expect(layoutOf(`Naam;Nummer;${header}\nNoord;DV.O911111;Gent`).columns).toMatchObject({
      name: 0,
      number: 1,
      [field]: 2,
    }),
  )
  test.each(['Camp', 'Kampioen', 'Naap', 'Gewest'])('%s is not', (header) =>
    expect(Object.values(layoutOf(`Naam;Nummer;${header}\nNoord;DV.O911111;Gent`).columns)).not.toContain(2),
  )
})

test('every column in which something stands can be chosen, also one that is not read', () => {
  const rows = rowsOf('Naam;;Nummer;Contact;Leeg\nNoord;;DV.O911111;Jan;\nZuid;iets;DV.O922222;;')
  expect(filledColumns(proposeLayout(rows), rows)).toEqual([0, 1, 2, 3])
})
