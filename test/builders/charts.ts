import type { Chart, Charts } from '../../preview/host/workbook-model'

/** Charts that are kept and drawn nowhere: the first is Grafiek 1. */
export function keptCharts(): Charts {
  let charts: Chart[] = []
  return {
    all: () => charts,
    add(sheetId, type, data, seriesBy) {
      const number = charts.length + 1
      const named = { id: `{chart-${number}}`, name: `Grafiek ${number}` }
      const added: Chart = { ...named, sheetId, type, data, seriesBy, title: '', covers: undefined }
      charts = [...charts, added]
      return added
    },
    update(id, change) {
      charts = charts.map((one) => (one.id === id ? { ...one, ...change } : one))
    },
    remove(id) {
      charts = charts.filter((one) => one.id !== id)
    },
  }
}
