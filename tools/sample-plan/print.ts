import type { HeaderFooter, PageSetup } from 'hucre'
import { enterpriseName } from './enterprise'

type Page = {
  readonly repeatedRows?: string
  readonly repeatedColumns?: string
  readonly pagesWide?: number
  readonly onePage?: boolean
}

/** Landscape, A4, fitted to the width, with the name of the sheet above and the page number below. */
export function print({ repeatedRows, repeatedColumns, pagesWide = 1, onePage = false }: Page = {}): {
  pageSetup: PageSetup
  headerFooter: HeaderFooter
} {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: onePage ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
      ...(repeatedRows !== undefined && { printTitlesRow: repeatedRows }),
      ...(repeatedColumns !== undefined && { printTitlesColumn: repeatedColumns }),
    },
    headerFooter: {
      oddHeader: `&L${enterpriseName}&R&A`,
      oddFooter: '&Lkmo-portefeuille, berekend met KMO for Excel&CAfgedrukt op &D&RBladzijde &P van &N',
    },
  }
}
