import { isStopped, type Noted } from '../../../../src/rules'

test.each<[Noted, boolean]>([
  ['2026-12-01', true],
  ['day-unknown', true],
  ['unreadable', false],
  ['not-kept', false],
  [undefined, false],
])('a stop noted as %p stops the project: %p', (cancelledOn, stopped) =>
  expect(isStopped({ cancelledOn })).toBe(stopped),
)
