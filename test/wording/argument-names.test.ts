import { argumentNames } from '../../src/wording'

test('every argument has a Dutch name of its own, in the style of Excel', () => {
  const names = Object.values(argumentNames)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([])
})
