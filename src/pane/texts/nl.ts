import type { WorkbookRefusal } from '../../workbook'
import type { PaneWarning } from '../feature'

export const nl = {
  // The bar with the features.
  more: 'Meer',
  features: 'Onderdelen',
  loading: 'Dit onderdeel wordt geladen…',
  notLoaded:
    'Dit onderdeel is niet geladen: er is geen verbinding, of de add-in is intussen bijgewerkt. Helpt opnieuw proberen niet, sluit dan de werkmap en open ze weer.',
  tryAgain: 'Opnieuw proberen',
  noOffice:
    'Geen verbinding met Excel: office.js is niet geladen. Opzoeken werkt; lezen en schrijven in de werkmap niet.',
  // What every feature can show.
  stop: 'Stoppen',
  close: 'Sluiten',
  source: 'Bron',
  sourceOf: (about: string) => `Bron van ${about} (nieuw venster)`,
  warnings: {
    'left-out': 'Een deel van wat deze werkmap voor dit venster bewaart, is onleesbaar. Dat deel telt niet mee.',
    'not-noted': 'Het is geschreven, maar niet genoteerd: met Herstellen kan het niet worden teruggenomen.',
  } satisfies Record<PaneWarning, string>,
  refusals: {
    'protected-sheet':
      'Het blad is beveiligd. Hef de beveiliging op (Controleren, Beveiliging blad opheffen) en probeer opnieuw. Er is niets gewijzigd.',
    'changed-meanwhile':
      'Iemand heeft deze cellen intussen gewijzigd. Bekijk ze opnieuw en probeer nog eens. Er is niets gewijzigd.',
    'cell-being-edited': 'U bent een cel aan het bewerken. Druk in Excel op Enter of Esc en probeer opnieuw.',
    'not-found': 'Het blad, de tabel of de kolom bestaat niet meer. Er is niets gewijzigd.',
    'not-supported': 'Deze versie van Excel kan dit niet. Er is niets gewijzigd.',
    'no-excel': 'Geen verbinding met Excel. Open dit venster vanuit Excel.',
    cancelled: 'Gestopt. Er is niets gewijzigd.',
    failed: 'Excel heeft dit geweigerd.',
  } satisfies Record<WorkbookRefusal, string>,
}

export type Texts = typeof nl
