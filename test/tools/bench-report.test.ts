import { reportWith } from '../../tools/bench/report'

const section = (title: string, time: string) => ({ title, how: 'How.', headers: ['', 'time'], rows: [['one', time]] })
const first = reportWith('', [
  { section: section('Plans', '5 ms'), circumstances: 'Monday.' },
  { section: section('Pages', '7 ms'), circumstances: 'Monday.' },
])

test('a part that is measured again replaces itself, where it stands, and leaves the others as they were', () => {
  const second = reportWith(first, [{ section: section('Plans', '4 ms'), circumstances: 'Tuesday.' }])
  expect(second).toBe(first.replace('5 ms', '4 ms').replace('_Monday._', '_Tuesday._'))
  expect(second).toContain('## Pages\n\nHow.\n\n|  | time |\n| --- | --- |\n| one | 7 ms |\n\n_Monday._\n')
})

test('a new part comes at the end', () => {
  const second = reportWith(first, [{ section: section('Sizes', '9 KB'), circumstances: 'Tuesday.' }])
  expect(second).toBe(`${first}\n## Sizes\n\nHow.\n\n|  | time |\n| --- | --- |\n| one | 9 KB |\n\n_Tuesday._\n`)
})
