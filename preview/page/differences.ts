import { showDialog } from './dialog'
import { element } from './element'
import type { Language } from './language'
import type { Words } from './words'

type Part = { readonly title: string; readonly points: readonly string[] }

const parts: Readonly<Record<Language, readonly Part[]>> = {
  nl: [
    {
      title: 'Echt',
      points: [
        'De functies, het taakvenster en de knop op het lint zijn precies wat Excel laadt. Office.js is ongewijzigd.',
        'Alles wordt op deze computer berekend. Er gaat niets naar buiten, ook uw bestand niet.',
      ],
    },
    {
      title: 'Anders dan in Excel',
      points: [
        'Het raster is o-spreadsheet. Het kent ruim 300 functies van Excel, maar niet LET, LAMBDA en BYROW.',
        'Functies heten hier zoals in een Engelse Excel: SUM en niet SOM. In uw bestand maakt dat geen verschil.',
        'U mag Plan[Kost] typen, en het staat zo in uw bestand; de formulebalk toont het bereik waar het voor staat.',
        'Grafieken, draaitabellen, afbeeldingen en opmerkingen ziet u niet, maar ze blijven in het bestand.',
        'Bewaren is downloaden: wat u wijzigde komt in uw bestand, al de rest blijft zoals het was. Wat niet mee kan, leest u na het bewaren.',
      ],
    },
    {
      title: 'Niet nagekeken in Excel zelf',
      points: ['Hoe snel Excel de functies aanroept, en of een lege cel er als 0 of als niets aankomt.'],
    },
  ],
  en: [
    {
      title: 'Real',
      points: [
        'The functions, the task pane and the button on the ribbon are exactly what Excel loads. Office.js is unchanged.',
        'Everything is calculated on this computer. Nothing leaves it, your file neither.',
      ],
    },
    {
      title: 'Unlike Excel',
      points: [
        'The grid is o-spreadsheet. It knows more than 300 functions of Excel, but not LET, LAMBDA and BYROW.',
        'You may type Plan[Cost], and your file holds it so; the formula bar shows the range that it stands for.',
        'Charts, pivot tables, pictures and comments are not shown, but they stay in the file.',
        'Saving is downloading: what you changed goes into your file, all the rest stays as it was. What cannot go along is told after saving.',
      ],
    },
    {
      title: 'Not checked in Excel itself',
      points: ['How fast Excel calls the functions, and whether an empty cell arrives as 0 or as nothing.'],
    },
  ],
}

/** Says what of this page is real, what differs from Excel, and what nobody could check. */
export function showDifferences(words: Words, language: Language): void {
  const content = parts[language].flatMap(({ title, points }) => [element('h3', {}, title), element('ul', {}, ...points.map((point) => element('li', {}, point)))])
  showDialog(words.differences, content, words)
}
