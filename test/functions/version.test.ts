import { kmo } from '../../tools/shipped/bundle'
import { version } from '../../package.json'
import { collectedOn } from '../../src/providers/providers.json'
import { checkedOn } from '../../src/rules'

const flemish = (day: string) => day.split('-').reverse().join('/')

test('tells the version of the add-in, the day of the rules and the day of the providers', () =>
  expect(kmo('VERSION')).toBe(
    `KMO ${version} | regels nagekeken op ${flemish(checkedOn)} | dienstverleners van ${flemish(collectedOn)}`,
  ))
