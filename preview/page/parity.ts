import type { Language } from './language'

/** How a statement is known: by a test with this title, by the code of a file, or by what Microsoft says at an address. */
export type Evidence =
  { readonly test: string; readonly title: string } | { readonly code: string } | { readonly source: string }

type Statement = {
  readonly what: string
  readonly evidence: readonly Evidence[]
  /** The same for whoever asks in the page; left out where it is of no use to them. */
  readonly short?: Readonly<Record<Language, string>>
}
export type Alike = Statement
export type Different = Statement & { readonly excel: string; readonly preview: string }
export type Unverified = Statement & {
  /** What the preview does. */
  readonly preview: string
  /** The checks of docs/excel-check.xlsx that settle it, or why there is none. */
  readonly settledBy: readonly string[] | string
}

const folder = 'test/preview'
const inPage = (title: string): Evidence => ({ test: `test/browser/sample-plan.test.ts`, title })
const ownFile = (title: string): Evidence => ({ test: `test/browser/own-file.test.ts`, title })
const difference = (title: string): Evidence => ({ test: `test/browser/known-differences.test.ts`, title })
const convention = (title: string): Evidence => ({ test: `${folder}/engine/calling-convention.test.ts`, title })
const engine = (title: string): Evidence => ({ test: `${folder}/engine/calculate-workbook.test.ts`, title })
const correction = (file: string, title: string): Evidence => ({
  test: `${folder}/engine/functions/${file}.test.ts`,
  title,
})
const functions = (title: string): Evidence => ({ test: `${folder}/host/functions.test.ts`, title })
const headless = (title: string): Evidence => ({ test: `${folder}/command/calculate.test.ts`, title })
const libreOffice = (title: string): Evidence => ({ test: `${folder}/command/libreoffice.test.ts`, title })
const saving = (title: string): Evidence => ({ test: `${folder}/page/save.test.ts`, title })
const stale = (title: string): Evidence => ({ test: `${folder}/page/stale-cells.test.ts`, title })
const host = (file: string, title: string): Evidence => ({ test: `${folder}/host/${file}.test.ts`, title })
const issue = (number: number): Evidence => ({ source: `https://github.com/OfficeDev/office-js/issues/${number}` })
const learn = (page: string): Evidence => ({ source: `https://learn.microsoft.com/office/dev/add-ins/excel/${page}` })

/** What the preview has in common with Excel, what it has not, and what only somebody with Excel can tell. */
export const parity: {
  readonly alike: readonly Alike[]
  readonly different: readonly Different[]
  readonly unverified: readonly Unverified[]
} = {
  alike: [
    {
      what: 'The unchanged office.js 1.1.110 takes the page for Excel on the web, with its languages and requirement sets.',
      evidence: [
        host('start', 'takes it for Excel on the web'),
        host('start', 'believes the requirement sets, also 1.10 and above'),
      ],
      short: {
        nl: 'De functies, het taakvenster en de knop op het lint zijn precies wat Excel laadt. Office.js is ongewijzigd.',
        en: 'The functions, the task pane and the button on the ribbon are exactly what Excel loads. Office.js is unchanged.',
      },
    },
    {
      what: 'No request leaves the machine: everything comes from the two servers of `npm start`.',
      evidence: [inPage('of the whole run: no console error, no missing address, no request to anything else')],
      short: {
        nl: 'Alles wordt op deze computer berekend. Er gaat niets naar buiten, ook uw bestand niet.',
        en: 'Everything is calculated on this computer. Nothing leaves it, your file neither.',
      },
    },
    {
      what: 'The page and the headless calculation give the same value in every formula cell of the sample plan, with blanks as on the desktop and as on the web.',
      evidence: [inPage('the sample plan opens and every formula gives what the headless calculation gives')],
    },
    {
      what: 'An optional argument that is left out arrives as null; without a required one, or with one too many, the cell is #VALUE! and nothing is called.',
      evidence: [
        convention('an omitted optional argument is null, at the end and in between'),
        convention('a required argument that is left out, and one argument too many, are #VALUE! without a call'),
        learn('custom-functions-parameter-options'),
      ],
    },
    {
      what: 'A thrown error keeps its code, except #NAME? and #REF!, which become #VALUE!; anything else that is thrown is #VALUE! without a sentence. A sentence shows with #VALUE! and #N/A only.',
      evidence: [
        convention('a thrown runtime error keeps its code, except #NAME? and #REF!'),
        convention('any other throw is #VALUE! without a sentence'),
        learn('custom-functions-errors'),
      ],
    },
    {
      what: 'A returned null shows 0, also in a range; the text "#VALUE!" stays text.',
      evidence: [convention('a range answers cell by cell; what JSON does not know shows 0'), issue(1503), issue(5573)],
    },
    {
      what: 'All calls of one turn go to the runtime in one message.',
      evidence: [functions('all calls of one turn go in one')],
    },
    {
      what: 'A dynamic array takes the room it needs, is #SPILL! where something stands in its way, and recovers; `A1#` refers to it, also on another sheet.',
      evidence: [
        inPage('a plan spills, is blocked by what stands in its way, and recovers'),
        engine('the spilled range of a cell, on its own sheet and on another'),
      ],
    },
    {
      what: 'An older array formula fills its own area; any other formula shows one value.',
      evidence: [
        engine('an older array formula fills its area'),
        engine('every other formula shows one value, and is named'),
      ],
    },
    {
      what: 'Formulas are typed with `;` and a decimal comma, names of functions are completed, arguments are named, an error shows its sentence.',
      evidence: [
        inPage('typing a formula with the keyboard gives its result, in Flemish separators'),
        inPage('the name of a function is completed and its arguments are named'),
        inPage('a wrong argument shows an error with our sentence'),
      ],
    },
    {
      what: 'An edit recalculates what depends on it and nothing else.',
      evidence: [inPage('editing an input recalculates only what depends on it')],
    },
    {
      what: 'The names under which files hold our functions (`_xldudf_KMO_…`) are read and written.',
      evidence: [
        headless('names of our functions in other files'),
        ownFile('an own file opens, is calculated and edited, and keeps what the page does not show'),
        issue(5611),
      ],
    },
    {
      what: 'A file that nobody edited is saved as it was opened, to the last byte. Of an edited one only the edit differs, and what is calculated from it or by our functions; tables, pivot tables, names, styles and the sheet in sight stay.',
      evidence: [
        ownFile('the sample that nobody edited is saved as it was, to the last byte of every part'),
        saving('is saved as it was opened when every edit was taken back'),
        saving('gives what rests on it its result, and leaves every other formula the value of the file'),
      ],
      short: {
        nl: 'Bewaren is downloaden: wat u wijzigde komt in uw bestand, al de rest blijft zoals het was.',
        en: 'Saving is downloading: what you changed goes into your file, all the rest stays as it was.',
      },
    },
    {
      what: 'What the add-in keeps in the workbook (settings, XML parts, properties) is in the saved file and there again.',
      evidence: [
        ownFile('what the add-in saves in the workbook is in the saved file, and there again when that is opened'),
      ],
    },
    {
      what: 'A member that the host does not know is refused with ApiNotFound and listed in the log.',
      evidence: [
        {
          test: `${folder}/host/unknown-members.test.ts`,
          title: 'a method of the older interface is refused and written down',
        },
        difference('members that Excel has and the preview refuses'),
      ],
    },
    {
      what: 'F6 goes round ribbon, grid, pane and bars; Ctrl+F6, Tab past the end, Esc and F2 leave the pane.',
      evidence: [
        {
          test: `test/browser/keyboard.test.ts`,
          title: 'F6 goes round the parts of the window, Ctrl+F6 leaves the pane, and no key is lost on the way',
        },
      ],
    },
    {
      what: 'Criteria, lookups, INDEX, SUBTOTAL over hidden and filtered rows and over other subtotals, comparisons, an empty text as #VALUE!: as Excel has them.',
      evidence: [
        correction('cases', 'every formula gives what Excel stored, without knowing it'),
        correction('lookup', 'a list that is not sorted is searched by halving, as Excel does'),
      ],
    },
  ],

  different: [
    {
      what: 'Functions',
      excel: 'all of its own',
      preview:
        'more than 300, those of o-spreadsheet; not LET, LAMBDA, BYROW, TYPE and ERROR.TYPE. A cell of a file with one of those keeps the value of the file.',
      evidence: [
        { test: 'test/docs/excel-differences.test.ts', title: 'the grid has more than 300 functions, without these' },
        headless('keeps its value in the file, and is named'),
      ],
      short: {
        nl: 'Het raster is o-spreadsheet. Het kent ruim 300 functies van Excel, maar niet LET, LAMBDA en BYROW.',
        en: 'The grid is o-spreadsheet. It knows more than 300 functions of Excel, but not LET, LAMBDA and BYROW.',
      },
    },
    {
      what: 'A text that reads like an error, `#N/A` typed as text',
      excel: 'is a text: ISERROR is FALSE, LEN is 4',
      preview:
        'is told from the error by ISERROR and its like, LEN and COUNTIF and its like; any other formula that asks for it keeps the value of the file',
      evidence: [
        correction(
          'cases',
          'tekst-als-fout: what cannot tell a text from an error that reads the same keeps what Excel stored',
        ),
      ],
    },
    {
      what: 'FORMULATEXT of a cell of a file',
      excel: 'the formula in the language of Excel: `=SOM(A1;2)`',
      preview: 'the formula in English: `=SUM(A1,2)`',
      evidence: [correction('file-facts', 'of a formula that is shared with other cells, as it reads in its own')],
    },
    {
      what: 'SUMIF and AVERAGEIF with a range to sum that is of another size than the range to test; AGGREGATE that counts hidden rows, over filtered ones; XMATCH by regular expression',
      excel: 'stretches the range; counts or not; finds',
      preview: 'keeps the value of the file',
      evidence: [
        correction(
          'criteria',
          'ranges of another size are refused; a sum range that Excel would stretch is beyond the engine',
        ),
        correction('subtotal', 'keeps off rows that a filter hides where it does not leave out hidden ones'),
      ],
    },
    {
      what: 'Names of functions',
      excel: 'those of its language: SOM',
      preview: 'the English ones: SUM. Files hold the English names in both.',
      evidence: [difference('functions are typed by their English names, and without @')],
      short: {
        nl: 'Functies heten hier zoals in een Engelse Excel: SUM en niet SOM. In uw bestand maakt dat geen verschil.',
        en: 'Functions have their names of an English Excel: SUM, not SOM. In your file that makes no difference.',
      },
    },
    {
      what: 'References to a table',
      excel: 'shown as typed: `Plan[Kost]`',
      preview: 'may be typed, and are saved so; the formula bar shows the range they stand for',
      evidence: [difference('a reference to a table may be typed, and the formula bar shows its range')],
      short: {
        nl: 'U mag Plan[Kost] typen, en het staat zo in uw bestand; de formulebalk toont het bereik waar het voor staat.',
        en: 'You may type Plan[Cost], and your file holds it so; the formula bar shows the range that it stands for.',
      },
    },
    {
      what: '`=@A1:A3` and R1C1',
      excel: 'may be typed',
      preview: 'refused when typed; `@` is understood in a file',
      evidence: [difference('functions are typed by their English names, and without @')],
    },
    {
      what: 'The same question again',
      excel: 'the function is called again',
      preview:
        'the answer is remembered by function and arguments, until everything is recalculated or another file opens',
      evidence: [
        inPage('editing an input recalculates only what depends on it'),
        { code: 'preview/page/custom-functions.ts' },
      ],
    },
    {
      what: 'A call that is never answered',
      excel: 'stays #BUSY!',
      preview: 'ends after 60 seconds, as #BUSY!',
      evidence: [functions('a call without an answer comes to an end, and the others do not wait for it'), issue(6930)],
    },
    {
      what: 'Opening a file',
      excel: 'shows the values in the file, unless it has reason to recalculate',
      preview:
        'calculates every formula for which the grid finds the value of the file, and our functions. Any other shows the value of the file; it is struck through, with what rests on it, when something that it rests on is edited. Cells too far away for the grid, and a look that cannot be read, are not shown and are told',
      evidence: [
        stale('shows the value of the file, and this is said'),
        stale('is saved with the value of the file'),
        saving('is said and left alone where something does'),
        issue(2012),
      ],
    },
    {
      what: 'Functions that stream or can be cancelled',
      excel: 'go on giving results',
      preview: 'are called as any other; the add-in has none',
      evidence: [{ code: 'preview/host/functions.ts' }],
    },
    {
      what: 'Members of office.js',
      excel: 'has them',
      preview:
        'refuses, among others: charts, borders, sorting, filters, comments, R1C1, the local forms of formulas and formats, the name of a font (set), colour scales',
      evidence: [difference('members that Excel has and the preview refuses')],
    },
    {
      what: 'Ranges that the add-in keeps',
      excel: 'move along when rows are inserted',
      preview: 'stay where they were',
      evidence: [{ code: 'preview/host/README.md' }],
    },
    {
      what: 'A new workbook from the add-in (createWorkbook)',
      excel: 'opens in a window',
      preview: 'is a download, and that is said; an empty one is only written in the log',
      evidence: [difference('a new workbook of the add-in is a download, and an empty one is written in the log')],
    },
    {
      what: 'Undo of what the add-in wrote',
      excel: 'on the desktop the list of undo is emptied',
      preview: 'one undo takes back one run of writes',
      evidence: [inPage('what the add-in writes is shown, calculated and taken back by one undo'), issue(6170)],
    },
    {
      what: 'A workbook that counts its days from 1904',
      excel: 'presumably hands over its own day numbers, four years lower (check)',
      preview: 'hands over days from 1900, so that the results are right',
      evidence: [engine('functions get and give the right day, and the file its own count')],
    },
    {
      what: 'Dark mode',
      excel: 'has a theme of its own, which the pane follows',
      preview: 'tells the pane no theme: the pane follows the system, not the switch of the page',
      evidence: [difference('the pane is told no theme')],
    },
    {
      what: 'Charts, pivot tables, pictures, comments and links',
      excel: 'shown',
      preview: 'not shown; they stay in the file',
      evidence: [ownFile('an own file opens, is calculated and edited, and keeps what the page does not show')],
      short: {
        nl: 'Grafieken, draaitabellen, afbeeldingen en opmerkingen ziet u niet, maar ze blijven in het bestand.',
        en: 'Charts, pivot tables, pictures and comments are not shown, but they stay in the file.',
      },
    },
    {
      what: 'Number formats',
      excel: 'with colours, conditions and filling',
      preview: 'without; what the grid cannot show at all is shown as General',
      evidence: [{ code: 'preview/page/engine-format.ts' }],
    },
    {
      what: 'Saving',
      excel: 'everything',
      preview:
        'all but new borders, tab colours, the style of tables, and changes of conditional formats and validations that the file had. References in charts, in rules, and in formulas and names that the grid does not know do not follow rows, columns and names of sheets. That is told after saving',
      evidence: [
        { code: 'preview/page/save/edit-log.ts' },
        ownFile('widths, frozen rows and a new conditional format are in the saved file'),
      ],
      short: {
        nl: 'Wat niet mee kan in het bestand, leest u na het bewaren.',
        en: 'What cannot go into the file is told after saving.',
      },
    },
    {
      what: 'INDIRECT of a name, of a table, or in the R1C1 way',
      excel: 'finds the cells',
      preview: 'not calculated: the cell keeps the value of the file',
      evidence: [{ code: 'preview/engine/functions/references.ts' }],
    },
    {
      what: 'TEXT with a colour in its format, with codes of other calendars, and of very large numbers',
      excel: 'calculated',
      preview: 'not calculated: the cell keeps the value of the file',
      evidence: [
        { test: `${folder}/engine/functions/texts.test.ts`, title: '%s is beyond the engine' },
        { code: 'preview/engine/text-format.ts' },
      ],
    },
    {
      what: 'Platform',
      excel: 'Windows, Mac and web, each with its own part of office.js',
      preview: 'the web only',
      evidence: [host('start', 'takes it for Excel on the web')],
    },
    {
      what: 'Several people in one workbook',
      excel: 'yes',
      preview: 'no',
      evidence: [{ code: 'preview/page/session.ts' }],
    },
  ],

  unverified: [
    {
      what: 'Whether Excel opens files written by our tools without repairing them.',
      preview: 'the preview and LibreOffice open them',
      evidence: [{ test: 'test/docs/excel-check.test.ts', title: 'LibreOffice opens it' }],
      settledBy: ['opened-whole'],
    },
    {
      what: 'The stored form of formulas: `_xldudf_KMO_…`, and a dynamic array (`cm="1"`) for every function, also one that gives one value.',
      preview: 'read and written so; shown without @ and braces',
      evidence: [headless('names of our functions in other files'), { code: 'tools/workbook/formula.ts' }],
      settledBy: ['opening', 'stored-form', 'spilled-range', 'saved-by-excel'],
    },
    {
      what: 'Rounding at half cents.',
      preview: 'half away from zero on 15 digits, as LibreOffice',
      evidence: [libreOffice('a thousand roundings agree with LibreOffice')],
      settledBy: ['half-cents'],
    },
    {
      what: 'A blank cell as one value: null or 0.',
      preview: 'null in the page, 0 with `?blanks=desktop` and in the headless calculation',
      evidence: [{ code: 'preview/engine/calling-convention.ts' }, issue(4702)],
      settledBy: ['blank-value'],
      short: {
        nl: 'Of een lege cel als 0 of als niets bij de functies aankomt.',
        en: 'Whether an empty cell reaches the functions as 0 or as nothing.',
      },
    },
    {
      what: 'A blank cell in a range.',
      preview: 'as a blank cell alone',
      evidence: [{ code: 'preview/engine/calling-convention.ts' }, issue(5262)],
      settledBy: ['blank-in-range'],
    },
    {
      what: 'Arguments left out in the middle.',
      preview: 'null',
      evidence: [convention('an omitted optional argument is null, at the end and in between')],
      settledBy: ['left-out'],
    },
    {
      what: 'A range where the function takes one value.',
      preview: 'the call is repeated for each cell, and the results spill',
      evidence: [{ test: 'test/docs/excel-check.test.ts', title: 'every formula gives what the workbook expects' }],
      settledBy: ['lifted-range'],
      short: {
        nl: 'Of Excel een functie herhaalt voor elke cel van een bereik.',
        en: 'Whether Excel repeats a function for each cell of a range.',
      },
    },
    {
      what: 'One value where the function takes a range.',
      preview: 'a range of one cell',
      evidence: [convention('a range parameter gets rows, a scalar becomes one cell')],
      settledBy: ['value-for-range'],
    },
    {
      what: 'Whether a parameter of type `any` gets text, TRUE and days as they are.',
      preview: 'as they are; a day is its number',
      evidence: [{ test: 'test/docs/excel-check.test.ts', title: 'every formula gives what the workbook expects' }],
      settledBy: ['text-stays-text', 'boolean-stays', 'day-number'],
    },
    {
      what: 'The effect of `allowErrorForDataTypeAny`: whether errors reach the function, alone and in a range.',
      preview: 'they do',
      evidence: [
        convention('an error reaches a parameter of type any only where errors are allowed; else it is the answer'),
        functions('errors and blanks inside a range'),
      ],
      settledBy: ['error-as-value', 'error-in-range'],
    },
    {
      what: 'Errors that functions give, and their sentences on the cell.',
      preview: 'both are shown',
      evidence: [inPage('a wrong argument shows an error with our sentence'), learn('custom-functions-errors')],
      settledBy: ['not-available', 'error-sentence'],
    },
    {
      what: 'Formats that come with a result: a day, a percentage, and in a spill.',
      preview: 'shown where the cell has none of its own',
      evidence: [difference('the workbook to check with opens, and every comparison is equal')],
      settledBy: ['day-format', 'percent-format', 'format-in-spill'],
    },
    {
      what: 'A result with a format as the argument of another function, ours or one of Excel.',
      preview: 'its number',
      evidence: [{ test: 'test/docs/excel-check.test.ts', title: 'every formula gives what the workbook expects' }],
      settledBy: ['formatted-as-argument', 'formatted-as-number'],
    },
    {
      what: 'Merged cells in a range.',
      preview: 'blank but for the first',
      evidence: [{ test: 'test/docs/excel-check.test.ts', title: 'every formula gives what the workbook expects' }],
      settledBy: ['merged-cells'],
    },
    {
      what: 'A day, and a text or a range, after arguments that are left out.',
      preview: 'as they are',
      evidence: [{ test: 'test/docs/excel-check.test.ts', title: 'every formula gives what the workbook expects' }],
      settledBy: ['plan-on-a-day', 'named-columns', 'named-by-range'],
    },
    {
      what: 'Functions that a later version of the add-in brings.',
      preview: 'registered with the others',
      evidence: [{ test: 'test/docs/excel-check.test.ts', title: 'every formula gives what the workbook expects' }],
      settledBy: ['settlement', 'growth-subsidy'],
    },
    {
      what: 'Names and help of arguments in the language of Excel, by the overrides of the manifest.',
      preview: 'Dutch, or English with `?lang=en`',
      evidence: [inPage('the name of a function is completed and its arguments are named')],
      settledBy: ['argument-names'],
    },
    {
      what: 'Lists of suggestions for an argument: `customEnumId` on a parameter of type `any`.',
      preview: 'shows no such list',
      evidence: [{ code: 'tools/function-metadata.ts' }],
      settledBy: ['suggestion-list'],
    },
    {
      what: 'The route of a ribbon button, and whether it opens the pane.',
      preview: 'ShowTaskpane opens it; for a button with a function, of which we have none, the host has both routes',
      evidence: [
        inPage('a button of the ribbon opens the pane, and the pane answers through office.js'),
        host('ribbon-and-pane', 'an action by its name, with and without an argument'),
      ],
      settledBy: ['ribbon'],
    },
    {
      what: 'Text written through `range.formulas` with an apostrophe before it.',
      preview: 'stays text, and the apostrophe does not show',
      evidence: [host('range', 'a text is taken as typed; an apostrophe or the format @ keeps it a text')],
      settledBy: ['written-text'],
    },
    {
      what: 'Undo after a write of the pane.',
      preview: 'takes it back',
      evidence: [inPage('what the add-in writes is shown, calculated and taken back by one undo'), issue(6170)],
      settledBy: ['undo'],
    },
    {
      what: 'Table columns and conditional formats that the pane writes.',
      preview: 'one formula for the whole column; colours by the first words of a text',
      evidence: [
        host('rules-on-cells', 'a text with its colours, then taken away'),
        { code: 'src/workbook/office/traffic-lights.ts' },
      ],
      settledBy: ['pane-columns'],
    },
    {
      what: 'Whether the pane turns dark with Office.',
      preview: 'no theme is told',
      evidence: [{ code: 'src/pane/theme.ts' }],
      settledBy: ['theme'],
    },
    {
      what: 'KMO.PLAN on 25,000 and on 50,000 rows: the time it takes, and whether an answer above 5 MB ever arrives.',
      preview:
        'an answer above 5 MB never arrives; KMO.PLAN stays below it, because beyond 20,000 rows it carries no formats: 50,000 rows with every column arrive',
      evidence: [
        {
          test: 'test/functions/excel-runtime.test.ts',
          title:
            'the longest plan arrives with every column: beyond 20,000 rows it carries no formats, and stays below the 5 MB that Excel takes',
        },
        { test: 'test/docs/excel-check.test.ts', title: 'long plans give all their rows' },
        issue(2786),
      ],
      settledBy: ['long-plan', 'largest-plan'],
    },
    {
      what: 'Days in a workbook that counts from 1904.',
      preview: 'right',
      evidence: [engine('functions get and give the right day, and the file its own count')],
      settledBy: ['days-from-1904'],
    },
    {
      what: 'How fast Excel calls the functions, and whether #BUSY! always ends.',
      preview: 'the same runtime, other calls',
      evidence: [issue(6841), { code: 'docs/benchmarks.md' }],
      settledBy: 'It takes a stopwatch and large plans; only the last time of the check list says something of it.',
      short: { nl: 'Hoe snel Excel de functies aanroept.', en: 'How fast Excel calls the functions.' },
    },
    {
      what: 'A copy with values that the pane opens as a new workbook (createWorkbook).',
      preview: 'a download',
      evidence: [
        difference('a new workbook of the add-in is a download, and an empty one is written in the log'),
        {
          test: 'test/preview/host/ribbon-and-pane.test.ts',
          title: 'a workbook that the pane opens beside this one is handed to the host',
        },
      ],
      settledBy: ['opened-copy'],
    },
    {
      what: 'A chart on a sheet that the pane adds.',
      preview:
        'refused in the page, which then gets the sheet without it; the host can have charts where the workbook can',
      evidence: [
        difference('members that Excel has and the preview refuses'),
        host('charts', 'a chart of a range, with its title, over the cells it is given'),
      ],
      settledBy: ['pane-chart'],
    },
    {
      what: 'Settings of the add-in in a file that the preview saved: whether Excel finds them back.',
      preview: 'finds them back itself',
      evidence: [
        ownFile('what the add-in saves in the workbook is in the saved file, and there again when that is opened'),
      ],
      settledBy: 'It takes a file saved by the preview; the check list starts from one of our tools.',
    },
    {
      what: 'A colleague without the add-in, and several people at once.',
      preview: 'one person',
      evidence: [{ source: 'https://github.com/OfficeDev/Excel-Custom-Functions/issues/368' }],
      settledBy: 'It takes two people.',
    },
  ],
}
