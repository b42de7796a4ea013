import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkManifest } from '../../tools/check-manifest'
import { builtDelivery } from '../../tools/manifest/delivery'
import { version } from '../../package.json'
import { faults } from './faults'

const root = join(__dirname, '..', '..')
const dist = join(root, 'dist')
const shipped = readFileSync(join(root, 'manifest.xml'), 'utf8')
const delivery = builtDelivery(shipped, dist, version)

test('the manifest of the repository has no problem', () => {
  expect(delivery.baseUrl).toBe('https://localhost:3000')
  expect(checkManifest(shipped, delivery)).toEqual([])
})

test('the manifest of the build has no problem', () => {
  const built = readFileSync(join(dist, 'manifest.xml'), 'utf8')
  expect(checkManifest(built, builtDelivery(built, dist, version))).toEqual([])
})

test('the manifest stays right when it moves to an address with a path, and support may stand on another site', () => {
  const moved = shipped
    .replaceAll('https://localhost:3000', 'https://example.org/hr/kmo')
    .replace(
      '<SupportUrl DefaultValue="https://example.org/hr/kmo/functies.html">',
      '<SupportUrl DefaultValue="https://support.example.org/kmo">',
    )
  const there = builtDelivery(moved, dist, version)
  expect(there.baseUrl).toBe('https://example.org/hr/kmo')
  expect(checkManifest(moved, there)).toEqual([])
})

test('a site that the pane opens inside itself is an app domain', () => {
  const withDomain = shipped.replace(
    '  <Hosts>',
    '  <AppDomains>\n    <AppDomain>https://www.vlaio.be</AppDomain>\n  </AppDomains>\n  <Hosts>',
  )
  const pane = new TextEncoder().encode('<a href="https://www.vlaio.be/nl">VLAIO</a>')
  const files = (path: string) => (path === 'taskpane.html' ? pane : delivery.files(path))
  expect(checkManifest(withDomain, { ...delivery, files })).toEqual([])
})

test.each(faults)('$says', ({ edits = [], delivery: other, problems }) => {
  const xml = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, () => to)
  }, shipped)
  const expected = problems.map(([on, message]) => {
    expect(xml).toContain(on)
    return { line: xml.slice(0, xml.indexOf(on)).split('\n').length, message }
  })
  expect(checkManifest(xml, { ...delivery, ...other?.(delivery) })).toEqual(expected)
})

test('what is not a manifest at all is refused in one sentence', () => {
  expect(checkManifest('', delivery)).toEqual([
    { line: 1, message: 'This is not well-formed XML: document must contain a root element.' },
  ])
  expect(
    checkManifest('<OfficeAddIn xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"/>', delivery)[0],
  ).toEqual({
    line: 1,
    message: 'The root is <OfficeAddIn>, not <OfficeApp>.',
  })
})
