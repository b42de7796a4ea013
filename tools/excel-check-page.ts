import { checkNumber, checks, type Check } from './excel-check/checks'

const range = (by: (check: Check) => boolean): string => {
  const numbers = checks.flatMap((check, index) => (by(check) ? [index + 1] : []))
  return `${numbers[0]}–${numbers[numbers.length - 1]}`
}

/** docs/excel-check.md: how a person goes through the workbook. */
export function excelCheckPage(): string {
  const number = checkNumber
  const shown = range(({ by }) => by === 'formula')
  const looked = `${number('day-format')}–${number('error-sentence')}`
  const typed = `${number('argument-names')}–${number('suggestion-list')}`
  const pane = `${number('ribbon')}–${number('opened-copy')}`
  return `# Tien minuten in Excel

*English below.* Eén keer per Excel: Windows, Mac, web. U hebt nodig: Excel met de add-in (\`npm start -- --excel\`, of opgeladen in Excel op het web) en [excel-check.xlsx](excel-check.xlsx).
De kolom *Verwacht* is wat de voorbeeldwerkmap en LibreOffice geven. *Verschilt* is geen fout van u: net dat willen we weten.

| Stap | Rij | Minuten |
|---|---|---|
| 1. Start de add-in in een lege werkmap (klik op *Opleiding en steun*), en open dan \`excel-check.xlsx\`. Sta bewerken toe. Vul bovenaan uw Excel, versie, taal en de dag in. | | 1 |
| 2. Beantwoord de eerste twee vragen in de gele cellen, met ja of nee. Ziet u #NAAM?: druk op Ctrl+Alt+F9 en wacht (op het web: Formules, Nu berekenen). | ${number('opened-whole')}–${number('opening')} | 1 |
| 3. Kijk of overal *gelijk* staat. Bij *verschilt*: noteer onder *Wat u zag* wat er staat. | ${shown} | 1 |
| 4. Beantwoord wat er te zien is. | ${looked} | 0,5 |
| 5. Typ in een lege cel onder de lijst, en laat de formule daarna vallen met Esc. | ${typed} | 0,5 |
| 6. Open het taakvenster en doe wat er staat, in deze volgorde. | ${pane} | 3 |
| 7. Wissel het thema van Office, en zet het terug. | ${number('theme')} | 1 |
| 8. Typ 0, wacht op het resultaat, en typ dan het aantal seconden. Staat er na een halve minuut nog altijd #BUSY! of #BEZET!: typ 30 en ga verder. | ${number('long-plan')}–${number('largest-plan')} | 1 |
| 9. Zet het 1904-datumsysteem aan en weer uit (niet op het web). | ${number('days-from-1904')} | 0,5 |
| 10. Bewaar als \`excel-check-windows.xlsx\`, \`-mac\` of \`-web\`, sluit, open opnieuw, beantwoord de laatste vraag en bewaar. | ${number('saved-by-excel')} | 0,5 |

**Daarna.** Voeg het bewaarde bestand bij in een issue of zet het naast dit bestand. De laatste kolom noemt voor elke rij het bestand waarin het antwoord komt. Voor elke rij die beslist is,
verhuist het punt in \`preview/page/parity.ts\` van *unverified* naar *alike* of *different*; \`npm run docs\` schrijft dan [excel-differences.md](excel-differences.md) en het venster *Wat is er anders?* opnieuw.

# Ten minutes in Excel

Once for each Excel: Windows, Mac, web. You need Excel with the add-in (\`npm start -- --excel\`, or uploaded to Excel on the web) and [excel-check.xlsx](excel-check.xlsx).
The column *Verwacht, expected* is what the preview and LibreOffice give. *Verschilt* (differs) is no mistake of yours: it is what we want to know. *Gelijk* is the same, *ja* is yes, *nee* is no.

| Step | Row | Minutes |
|---|---|---|
| 1. Start the add-in in an empty workbook (choose *Training and subsidy*), then open \`excel-check.xlsx\`. Allow editing. Fill in your Excel, version, language and the day at the top. | | 1 |
| 2. Answer the first two questions in the yellow cells, with ja or nee. If you see #NAME?: press Ctrl+Alt+F9 and wait (on the web: Formulas, Calculate Now). | ${number('opened-whole')}–${number('opening')} | 1 |
| 3. See whether all say *gelijk*. At *verschilt*, note under *what you saw* what is there. | ${shown} | 1 |
| 4. Answer what is to be seen. | ${looked} | 0.5 |
| 5. Type in an empty cell below the list, and give the formula up with Esc. | ${typed} | 0.5 |
| 6. Open the task pane and do what it says, in this order. | ${pane} | 3 |
| 7. Change the theme of Office, and put it back. | ${number('theme')} | 1 |
| 8. Type 0, wait for the result, then type the number of seconds. If it still says #BUSY! after half a minute, type 30 and go on. | ${number('long-plan')}–${number('largest-plan')} | 1 |
| 9. Switch the 1904 date system on and off again (not on the web). | ${number('days-from-1904')} | 0.5 |
| 10. Save as \`excel-check-windows.xlsx\`, \`-mac\` or \`-web\`, close, open again, answer the last question and save. | ${number('saved-by-excel')} | 0.5 |

**Afterwards.** Attach the saved file to an issue or put it beside this one. The last column names for each row the file that the answer goes into. For every row that is settled, the point
moves in \`preview/page/parity.ts\` from *unverified* to *alike* or *different*; \`npm run docs\` then writes [excel-differences.md](excel-differences.md) and the dialog *What is different?* anew.
`
}
