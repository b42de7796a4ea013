/** What people write where a day is expected: it is done, and nobody noted when. */
export const doneWords = [
  'ja',
  'yes',
  'oui',
  'x',
  '✓',
  '✔',
  'ok',
  'gedaan',
  'done',
  'in orde',
  'geannuleerd',
  'stopgezet',
  'afgelast',
  'gestort',
  'betaald',
  'opgedragen',
  'ontvangen',
  'aangevraagd',
  'ingediend',
  'ingeschreven',
  'WAAR',
  'TRUE',
  'VRAI',
  'WAHR',
] as const

/** What says as little as a blank cell: it is not done. */
export const notDoneWords = [
  'nee',
  'neen',
  'no',
  'non',
  '-',
  '–',
  '—',
  '/',
  '✗',
  '✘',
  'n.v.t.',
  'nvt',
  'niet',
  'nog niet',
  'volgt',
  'open',
  'te doen',
  'ONWAAR',
  'FALSE',
  'FAUX',
  'FALSCH',
] as const

/** Whatever stands behind these words is not done either: `nog te storten`. */
export const notDoneStart = 'nog te'

/** The ones that also stand for no title, no provider and no company, which may well be called `Open`. */
export const notApplicableWords = ['-', '–', '—', '/', 'n.v.t.', 'nvt'] as const
