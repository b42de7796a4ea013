import type { ProviderColumn, Language } from '../../../wording'
import type { Text } from '../../feature'
import type { InsertionProblem } from './insertion'
import type { NotUnderstood, Remark } from './own-list/proposal'
import type { FileProblem } from './own-list/read-file'

const counted = (language: Language) => (count: number, one: string, more: string) =>
  `${count.toLocaleString(language === 'nl' ? 'nl-BE' : 'en')} ${count === 1 ? one : more}`
const nlCount = counted('nl')
const enCount = counted('en')
type Sentence<A extends unknown[]> = Readonly<Record<Language, (...about: A) => string>>
const sentence = <A extends unknown[]>(nl: (...about: A) => string, en: (...about: A) => string): Sentence<A> => ({
  nl,
  en,
})

export const texts = {
  title: { nl: 'Dienstverleners', en: 'Providers' },
  search: { nl: 'Zoek een dienstverlener', en: 'Find a provider' },
  searchHint: { nl: 'Naam, nummer, campus, opleiding of website', en: 'Name, number, campus, programme or website' },
  unconfirmed: sentence(
    (day: string) =>
      `Verzameld op ${day} van de websites van de dienstverleners; niet bevestigd door de officiële lijst.`,
    (day: string) => `Collected on ${day} from the providers’ own websites; not confirmed by the official list.`,
  ),
  found: sentence(
    (count: number) =>
      count === 0 ? 'Geen dienstverlener gevonden.' : nlCount(count, 'dienstverlener', 'dienstverleners'),
    (count: number) => (count === 0 ? 'No provider found.' : enCount(count, 'provider', 'providers')),
  ),
  preparing: { nl: 'De lijst wordt klaargemaakt…', en: 'The list is being made ready…' },
  refine: sentence(
    (shown: number, total: number) =>
      `De eerste ${shown} van ${total.toLocaleString('nl-BE')}: verfijn uw zoekopdracht.`,
    (shown: number, total: number) => `The first ${shown} of ${total.toLocaleString('en')}: refine your search.`,
  ),
  ignored: sentence(
    (words: string) => `Niets gevonden voor: ${words}.`,
    (words: string) => `Nothing found for: ${words}.`,
  ),
  unknownNumber: sentence(
    (number: string) => `${number} staat niet in de lijst.`,
    (number: string) => `${number} is not in the list.`,
  ),
  didYouMean: {
    nl: 'Bedoelt u een van deze nummers? Ze verschillen er één tikfout van.',
    en: 'Did you mean one of these numbers? They are one typing error away.',
  },
  inCell: { nl: 'In de geselecteerde cel', en: 'In the selected cell' },
  writtenOtherwise: sentence(
    (number: string) => `De juiste schrijfwijze is ${number}.`,
    (number: string) => `The right spelling is ${number}.`,
  ),
  unusualLength: { nl: 'Een nummer heeft zes cijfers.', en: 'A number has six digits.' },
  otherNumbers: { nl: 'Andere nummers van deze dienstverlener', en: 'Other numbers of this provider' },
  allNumbers: sentence(
    (count: number) => `Alle ${count} nummers tonen`,
    (count: number) => `Show all ${count} numbers`,
  ),
  services: {
    training: { nl: 'opleiding', en: 'training' },
    advice: { nl: 'advies', en: 'advice' },
    other: { nl: 'andere dienst', en: 'other service' },
  },
  source: { nl: 'Bron', en: 'Source' },
  sourceOf: sentence(
    (number: string) => `Bron van ${number} (nieuw venster)`,
    (number: string) => `Source of ${number} (new window)`,
  ),
  collected: sentence(
    (day: string) => `verzameld op ${day}`,
    (day: string) => `collected on ${day}`,
  ),
  imported: sentence(
    (day: string) => `eigen lijst, ingelezen op ${day}`,
    (day: string) => `own list, imported on ${day}`,
  ),
  asWritten: sentence(
    (written: string) => `daar geschreven als ${written}`,
    (written: string) => `written there as ${written}`,
  ),
  validUntil: sentence(
    (day: string) => `geldig tot en met ${day}`,
    (day: string) => `valid until ${day}`,
  ),
  expired: { nl: 'verlopen, tenzij verlengd', en: 'expired, unless renewed' },
  insertNumber: { nl: 'Nummer invoegen', en: 'Insert number' },
  insertBoth: { nl: 'Nummer en naam', en: 'Number and name' },
  favourite: { nl: 'Favoriet', en: 'Favourite' },
  favourites: { nl: 'Favorieten', en: 'Favourites' },
  recent: { nl: 'Laatst gebruikt', en: 'Recently used' },
  nothingYet: {
    nl: 'Typ een naam, of selecteer een cel met een nummer. Wat u invoegt, staat daarna hier.',
    en: 'Type a name, or select a cell with a number. What you insert is then listed here.',
  },
  into: { nl: 'Invoegen in', en: 'Insert into' },
  intoPlan: sentence(
    (table: string) => `de rij van tabel ${table}`,
    (table: string) => `the row of table ${table}`,
  ),
  intoCell: { nl: 'de geselecteerde cel', en: 'the selected cell' },
  replaces: { nl: 'Deze cellen zijn niet leeg:', en: 'These cells are not empty:' },
  becomes: { nl: 'wordt', en: 'becomes' },
  andMore: sentence(
    (count: number) => `en nog ${count.toLocaleString('nl-BE')}`,
    (count: number) => `and ${count.toLocaleString('en')} more`,
  ),
  replace: { nl: 'Vervangen', en: 'Replace' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  undo: { nl: 'Terugzetten', en: 'Put back' },
  inserted: sentence(
    (number: string, address: string) => `${number} staat in ${address}.`,
    (number: string, address: string) => `${number} is in ${address}.`,
  ),
  noNameColumn: {
    nl: 'De tabel heeft geen kolom voor de naam: enkel het nummer is ingevuld.',
    en: 'The table has no column for the name: only the number was filled in.',
  },
  undone: { nl: 'Teruggezet.', en: 'Put back.' },

  ownList: sentence(
    (count: number) => `Eigen lijst (${count.toLocaleString('nl-BE')})`,
    (count: number) => `Own list (${count.toLocaleString('en')})`,
  ),
  ownTitle: { nl: 'Eigen lijst van deze werkmap', en: 'This workbook’s own list' },
  ownExplanation: {
    nl: 'Nummers die u zelf toevoegt. Ze staan in de werkmap: wie ze opent, vindt ze ook, en KMO.PROVIDER kent ze.',
    en: 'Numbers that you add yourself. They are stored in the workbook: whoever opens it finds them too, and KMO.PROVIDER knows them.',
  },
  back: { nl: 'Terug naar zoeken', en: 'Back to search' },
  importTitle: { nl: 'Toevoegen', en: 'Add' },
  importHint: {
    nl: 'Kolommen in eender welke volgorde; één ervan bevat nummers zoals DV.O242799. U ziet eerst wat er verandert.',
    en: 'Columns in any order; one of them holds numbers such as DV.O242799. You first see what changes.',
  },
  readSelection: { nl: 'Selectie inlezen', en: 'Read selection' },
  chooseFile: { nl: 'Bestand (CSV, TSV, .xlsx), of sleep het hierheen', en: 'File (CSV, TSV, .xlsx), or drop it here' },
  paste: { nl: 'Of plak cellen of tekst', en: 'Or paste cells or text' },
  readPaste: { nl: 'Tekst inlezen', en: 'Read text' },
  pasted: { nl: 'geplakte tekst', en: 'pasted text' },
  reading: { nl: 'Bezig met lezen…', en: 'Reading…' },
  storing: { nl: 'Bezig met opslaan…', en: 'Storing…' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  stopped: { nl: 'Gestopt. Er is niets gewijzigd.', en: 'Stopped. Nothing was changed.' },
  nothingToRead: { nl: 'Hier staat niets om in te lezen.', en: 'There is nothing to read here.' },
  previewTitle: sentence(
    (source: string) => `Wat er verandert: ${source}`,
    (source: string) => `What changes: ${source}`,
  ),
  columns: { nl: 'Kolommen', en: 'Columns' },
  otherColumns: { nl: 'Andere kolommen kiezen', en: 'Choose other columns' },
  noColumn: { nl: '(geen)', en: '(none)' },
  fields: {
    number: { nl: 'Nummer', en: 'Number' },
    name: { nl: 'Naam', en: 'Name' },
    campus: { nl: 'Campus', en: 'Campus' },
    programme: { nl: 'Programma', en: 'Programme' },
    website: { nl: 'Website', en: 'Website' },
    enterpriseNumber: { nl: 'KBO-nummer', en: 'KBO number' },
    validFrom: { nl: 'Geldig vanaf', en: 'Valid from' },
    validUntil: { nl: 'Geldig tot', en: 'Valid until' },
    source: { nl: 'Bron', en: 'Source' },
    note: { nl: 'Opmerking', en: 'Note' },
  } satisfies Record<ProviderColumn, Text>,
  added: sentence(
    (count: number) => `Nieuw (${count.toLocaleString('nl-BE')})`,
    (count: number) => `New (${count.toLocaleString('en')})`,
  ),
  changed: sentence(
    (count: number) => `Gewijzigd (${count.toLocaleString('nl-BE')})`,
    (count: number) => `Changed (${count.toLocaleString('en')})`,
  ),
  conflicts: sentence(
    (count: number) => `In conflict (${count.toLocaleString('nl-BE')})`,
    (count: number) => `In conflict (${count.toLocaleString('en')})`,
  ),
  conflictHint: {
    nl: 'Het nummer is gekend onder een andere naam. Zonder keuze blijft de gekende naam.',
    en: 'The number is known under another name. Without a choice the known name stays.',
  },
  notUnderstood: sentence(
    (count: number) => `Niet begrepen (${count.toLocaleString('nl-BE')})`,
    (count: number) => `Not understood (${count.toLocaleString('en')})`,
  ),
  knownAlready: sentence(
    (count: number) => `${nlCount(count, 'rij zegt', 'rijen zeggen')} wat al gekend is.`,
    (count: number) => `${enCount(count, 'row says', 'rows say')} what is known already.`,
  ),
  row: sentence(
    (line: number) => `Rij ${line}`,
    (line: number) => `Row ${line}`,
  ),
  known: { nl: 'gekend als', en: 'known as' },
  takeThis: { nl: 'Deze naam nemen', en: 'Take this name' },
  takeAll: { nl: 'Alle nieuwe namen nemen', en: 'Take all new names' },
  keepAll: { nl: 'Alle gekende namen houden', en: 'Keep all known names' },
  showMore: { nl: 'Meer tonen', en: 'Show more' },
  empty: { nl: '(leeg)', en: '(empty)' },
  store: sentence(
    (count: number) => `${nlCount(count, 'wijziging', 'wijzigingen')} opslaan in de werkmap`,
    (count: number) => `Store ${enCount(count, 'change', 'changes')} in the workbook`,
  ),
  nothingToStore: { nl: 'Er is niets nieuws om op te slaan.', en: 'There is nothing new to store.' },
  stored: sentence(
    (count: number) => `Opgeslagen: de eigen lijst telt ${nlCount(count, 'rij', 'rijen')}.`,
    (count: number) => `Stored: the own list has ${enCount(count, 'row', 'rows')}.`,
  ),
  listChanged: {
    nl: 'Iemand heeft de eigen lijst intussen gewijzigd. Dit is het nieuwe overzicht; er is nog niets opgeslagen.',
    en: 'Someone changed the own list in the meantime. This is the new overview; nothing is stored yet.',
  },
  exportCsv: { nl: 'Exporteren als CSV', en: 'Export as CSV' },
  exportSheet: { nl: 'Tonen op een blad', en: 'Show on a sheet' },
  sheetName: { nl: 'Dienstverleners', en: 'Providers' },
  sheetAdded: sentence(
    (name: string) => `De lijst staat op het blad ${name}.`,
    (name: string) => `The list is on sheet ${name}.`,
  ),
  removeList: { nl: 'Eigen lijst verwijderen', en: 'Remove own list' },
  confirmRemove: sentence(
    (count: number) =>
      `${nlCount(count, 'rij verdwijnt', 'rijen verdwijnen')} uit de werkmap, ook voor uw collega’s. Exporteer ze eerst als u ze wilt bewaren.`,
    (count: number) =>
      `${enCount(count, 'row disappears', 'rows disappear')} from the workbook, for your colleagues too. Export them first if you want to keep them.`,
  ),
  remove: { nl: 'Verwijderen', en: 'Remove' },
  removed: { nl: 'Verwijderd.', en: 'Removed.' },
} as const

export const remarkTexts: Readonly<Record<Remark, Text>> = {
  repaired: { nl: 'anders geschreven', en: 'spelled otherwise' },
  'name-of-list': { nl: 'naam uit de lijst', en: 'name from the list' },
  'other-service': { nl: 'dienst van vóór 2016', en: 'service of before 2016' },
  'unreadable-day': { nl: 'datum niet leesbaar, weggelaten', en: 'date not readable, left out' },
  'unreadable-enterprise-number': {
    nl: 'ondernemingsnummer niet geldig, weggelaten',
    en: 'enterprise number not valid, left out',
  },
  'several-numbers': { nl: 'verschillende nummers in de rij', en: 'several numbers in the row' },
  'new-scope': { nl: 'gekend nummer, ander gebruik', en: 'known number, other use' },
}
export const reasonTexts: Readonly<Record<NotUnderstood['reason'], Text>> = {
  'no-number': { nl: 'geen nummer gevonden', en: 'no number found' },
  'enterprise-number-only': {
    nl: 'enkel een ondernemingsnummer, geen erkenningsnummer',
    en: 'only an enterprise number, no registration number',
  },
  'unusual-length': { nl: 'het nummer heeft geen zes cijfers', en: 'the number does not have six digits' },
  'no-name': { nl: 'geen naam, en het nummer is niet gekend', en: 'no name, and the number is not known' },
}
export const insertionProblemTexts: Readonly<Record<InsertionProblem, Text>> = {
  'no-selection': {
    nl: 'Selecteer eerst één cel of één blok cellen.',
    en: 'First select one cell or one block of cells.',
  },
  'too-many-rows': {
    nl: 'De selectie telt meer dan 500 rijen. Selecteer er minder.',
    en: 'The selection has more than 500 rows. Select fewer.',
  },
  'hidden-rows': {
    nl: 'De selectie bevat verborgen of gefilterde rijen. Selecteer enkel zichtbare rijen.',
    en: 'The selection contains hidden or filtered rows. Select visible rows only.',
  },
  'merged-cells': {
    nl: 'De cellen zijn samengevoegd. Hef de samenvoeging op of kies een andere cel.',
    en: 'The cells are merged. Unmerge them or choose another cell.',
  },
}
export const fileProblemTexts: Readonly<Record<FileProblem, Text>> = {
  'too-large': { nl: 'Het bestand is groter dan 50 MB.', en: 'The file is larger than 50 MB.' },
  'old-excel': {
    nl: 'Dit is een oud Excel-bestand (.xls). Sla het op als .xlsx of CSV en probeer opnieuw.',
    en: 'This is an old Excel file (.xls). Save it as .xlsx or CSV and try again.',
  },
  locked: {
    nl: 'Het bestand is met een wachtwoord beveiligd. Haal het wachtwoord weg en probeer opnieuw.',
    en: 'The file is protected with a password. Remove the password and try again.',
  },
  unreadable: { nl: 'Het bestand is niet leesbaar.', en: 'The file is not readable.' },
}
