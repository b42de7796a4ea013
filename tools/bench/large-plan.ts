import { row, tableXml, xlsx } from '../workbook/xlsx-builder'

export const largePlanRows = 10_000

const headers = ['Opleiding', 'Thema', 'Startdatum', 'Aanvraagdatum', 'Kost', 'Subsidie']
const themes = ['innovatie', 'cybersecurity', 'digitalisering', 'duurzaamheid']

/** A plan of 10,000 rows with a subsidy of its own in each, no two alike, and the whole plan calculated beside it by one KMO.PLAN. */
export function largePlan(firstCost = 200): Uint8Array {
  const last = largePlanRows + 1
  const body = Array.from({ length: largePlanRows }, (_, index) => {
    const number = index + 2
    const day = ` s="1"><v>${45_300 + (index % 600)}</v>`
    const subsidy = `><f>_xldudf_KMO_SUBSIDY(E${number},"klein",D${number},B${number})</f><v>0</v>`
    return row(number, [
      `Opleiding ${index + 1}`,
      themes[index % themes.length]!,
      day,
      day,
      index === 0 ? firstCost : 200 + index / 10,
      subsidy,
    ])
  })
  const plan = ` cm="1"><f t="array" ref="H1:J${last}">_xldudf_KMO_PLAN(A1:E${last},"klein","Subsidie;Plafond over;Controle")</f><v>0</v>`
  const table = tableXml(1, 'Plan', `A1:F${last}`, headers)
  return xlsx({
    application: 'Microsoft Excel',
    styles: [0, 14],
    sheets: [{ name: 'Plan', rows: row(1, [...headers, null, plan]) + body.join(''), tables: [table] }],
  })
}
