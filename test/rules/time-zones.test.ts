import { execFileSync } from 'node:child_process'

// The zone of a process is fixed at its start: each of these asks the same questions in a process of its own.
const questions = `
const rules = require('./src/rules')
const answers = [
  rules.applicationDeadline('2026-03-20'),
  rules.depositDeadline('2026-10-01'),
  rules.completionDeadline('2026-01-01'),
  rules.retentionEnd('2024-02-29'),
  rules.dayOf(2026, 3, 29),
  rules.dayBefore('2026-01-01'),
  rules.daysBetween('2026-03-01', '2026-11-30'),
]
process.stdout.write(answers.join(' '))
`

// As far from Greenwich as it goes, half an hour beside it, and at home.
test.each(['Pacific/Kiritimati', 'Pacific/Niue', 'America/St_Johns', 'Europe/Brussels'])(
  'a calendar day is the same day in %s',
  (zone) => {
    const answers = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', questions], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    })
    expect(answers).toBe('2026-04-03 2026-10-31 2027-12-31 2034-02-28 2026-03-29 2025-12-31 274')
  },
)
