import { writeXlsx } from 'hucre/xlsx'
import { inputHeaders, randomApplications } from '../oracle/applications'
import { findLibreOffice, LibreOffice } from '../oracle/libreoffice'
import { planWorkbook } from '../oracle/plan-workbook'
import { medians } from './medians'
import { rounded, type Section } from './section'
import { shipped } from './shipped-functions'

/** The longer plan takes LibreOffice most of a minute. */
const runs = [
  { length: 1_000, turns: 5, warmUp: 1 },
  { length: 10_000, turns: 3, warmUp: 0 },
]

/** KMO.PLAN and KMO.ALLOCATE against the same columns in plain formulas. */
export async function planAgainstLibreOffice(): Promise<Section> {
  const section = {
    title: 'One plan against plain formulas in LibreOffice',
    how:
      'The workbook of the oracle (`tools/oracle`) gives the columns of `KMO.PLAN` and `KMO.ALLOCATE` in plain formulas, with a running `SUMIFS` that looks back from every row. ' +
      'Its time is the wall time of `soffice` from file to CSV, less that for an empty workbook; it still holds reading and writing the rows. The time of KMO is that of the two calls.',
    headers: ['rows', 'KMO', 'LibreOffice, less its start', 'its start', 'ratio'],
  }
  const program = findLibreOffice()
  if (program === undefined)
    return { ...section, rows: [['LibreOffice (soffice) is not installed: not measured', '', '', '', '']] }

  const plan = shipped('PLAN')
  const allocate = shipped('ALLOCATE')
  const empty = await writeXlsx({ sheets: [{ name: 'Plan', rows: [['leeg']] }] })
  const libreOffice = new LibreOffice(program)
  const rows: string[][] = []
  for (const { length, turns, warmUp } of runs) {
    const applications = randomApplications(length, 13)
    const table = [[...inputHeaders], ...applications]
    const column = (header: (typeof inputHeaders)[number]) =>
      applications.map((row) => [row[inputHeaders.indexOf(header)]])
    const [costs, days, themes, services] = [column('Kost'), column('Aanvraagdatum'), column('Thema'), column('Dienst')]
    const kmo = () => {
      plan(table, 'klein')
      allocate(costs, days, 'klein', themes, services)
    }
    const workbook = await planWorkbook(applications)
    const times = medians(
      { kmo, formulas: () => libreOffice.calculate(workbook), start: () => libreOffice.calculate(empty) },
      { turns, warmUp },
    )
    const formulas = times.formulas - times.start
    rows.push([
      length.toLocaleString('en'),
      ...[times.kmo, formulas, times.start].map((time) => `${rounded(time)} ms`),
      rounded(formulas / times.kmo),
    ])
  }
  libreOffice.close()
  return { ...section, rows }
}
