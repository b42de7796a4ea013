import { click, named, settle, textOf } from '../../support/pane-page'
import { FakeWorkbook } from '../../builders/fake-workbook'
import type { MountFeature, PaneContext, PaneFeature } from '../../../src/pane/feature'
import { startShell } from '../../../src/pane/shell'
import type { Language } from '../../../src/wording'

const failed = {
  nl: 'Dit onderdeel is niet geladen: er is geen verbinding, of de add-in is intussen bijgewerkt. Helpt opnieuw proberen niet, sluit dan de werkmap en open ze weer.',
  en: 'This part did not load: there is no connection, or the add-in was updated in the meantime. If trying again does not help, close the workbook and open it again.',
}
const longerThanPatience = 400

/** A feature whose file comes, or does not come, when the test says so. */
class SlowFeature implements PaneFeature {
  readonly title
  readonly mounted: unknown[] = []
  private readonly asked: { come: () => void; fail: () => void }[] = []

  constructor(readonly id: string) {
    this.title = { nl: `Deel ${id}`, en: `Part ${id}` }
  }
  readonly load = () =>
    new Promise<{ mount: MountFeature }>((resolve, reject) => {
      const mount: MountFeature = (root, _, __, subject) => {
        this.mounted.push(subject)
        root.append(`pagina ${this.id}`)
      }
      this.asked.push({ come: () => resolve({ mount }), fail: () => reject(new Error('ChunkLoadError')) })
    })

  async comes(): Promise<void> {
    this.asked.shift()?.come()
    await settle()
  }
  async fails(): Promise<void> {
    this.asked.shift()?.fail()
    await settle()
  }
}

let a: SlowFeature
let b: SlowFeature
let root: HTMLElement
let context: PaneContext

function open(language: Language = 'nl'): void {
  a = new SlowFeature('a')
  b = new SlowFeature('b')
  root = document.createElement('div')
  document.body.replaceChildren(root)
  context = startShell(root, [a, b], { workbook: new FakeWorkbook({}), language, today: '2026-11-24' })
}
const main = () => root.querySelector('main')
const page = () => textOf(root.querySelector('.feature'))
const isBusy = () => root.querySelector('[aria-busy=true]') !== null
const said = () => root.querySelector('[role=status]')?.textContent

test('the bar, the title and the focus are there before the feature is; its page comes with its subject', async () => {
  open()
  context.open('b', 'rij 7')
  expect([textOf(root.querySelector('[aria-current=page]')), textOf(root.querySelector('h1')), page()]).toEqual([
    'Deel b',
    'Deel b',
    '',
  ])
  expect(main()?.getAttribute('aria-label')).toBe('Deel b')
  expect(document.activeElement).toBe(main())
  await b.comes()
  expect([page(), b.mounted]).toEqual(['pagina b', ['rij 7']])
})

test('who left before it came gets nothing of it', async () => {
  open()
  named(root, 'Deel b').click()
  await b.comes()
  await a.comes()
  expect([page(), a.mounted.length]).toEqual(['pagina b', 0])
})

test('only a feature that is slow says that it is being loaded', async () => {
  open()
  await settle(100)
  expect([page(), isBusy(), said()]).toEqual(['', false, ''])
  await settle(longerThanPatience)
  expect([page(), isBusy(), said()]).toEqual(['Dit onderdeel wordt geladen…', true, 'Dit onderdeel wordt geladen…'])
  await a.comes()
  expect([page(), isBusy()]).toEqual(['pagina a', false])
})

test('a feature that was left is not called slow afterwards, nor one that came', async () => {
  open()
  click(root, 'Deel b')
  await b.comes()
  await settle(longerThanPatience)
  expect([page(), isBusy(), said()]).toEqual(['pagina b', false, ''])
})

test.each(['nl', 'en'] as const)('a file that does not come is told, and trying again works (%s)', async (language) => {
  open(language)
  context.open('b', 'rij 7')
  await settle(longerThanPatience)
  await b.fails()
  const again = { nl: 'Opnieuw proberen', en: 'Try again' }[language]
  expect([page(), isBusy()]).toEqual([`${failed[language]} ${again}`, false])
  await settle(20)
  expect(said()).toBe(failed[language])

  click(root, again)
  expect([page(), document.activeElement]).toEqual(['', main()])
  await b.fails()
  click(root, again)
  await b.comes()
  expect([page(), b.mounted]).toEqual(['pagina b', ['rij 7']])
})

test('a feature that does not come stops no other, and says nothing once it was left', async () => {
  open()
  click(root, 'Deel b')
  await b.fails()
  click(root, 'Deel a')
  await a.fails()
  expect(page()).toBe('')
  await a.comes()
  expect([page(), a.mounted.length]).toEqual(['pagina a', 1])
})
