import { dirname } from 'node:path'
import { loadBundle } from '../../preview/command/bundle'
import { distFile, distText } from '../../tools/shipped/dist'

test('the shipped reading of a plan answers beside the shipped functions', () => {
  const reading = loadBundle(dirname(distFile('plan.js'))).planReading()
  expect(reading.isSize('middelgroot')).toBe(true)
  expect(reading.isSizeLabel('Grootte:')).toBe(true)
  expect(
    reading.readTable(
      [
        ['Kost', 'Start', 'Grootte'],
        [1000, 46_000, 'klein'],
      ],
      { headerRow: 1 },
    ).saysItsSizes,
  ).toBe(true)
  expect(
    reading.readTable(
      [
        ['Kost', 'Start', 'Grootte'],
        [1000, 46_000, ''],
      ],
      { headerRow: 1 },
    ).saysItsSizes,
  ).toBe(false)
})

test('no page loads it, and the service worker does not keep it', () => {
  expect(distText('taskpane.html')).not.toContain('plan.js')
  expect(distText('service-worker.js')).toContain('"functions.js"')
  expect(distText('service-worker.js')).not.toContain('plan.js')
})
