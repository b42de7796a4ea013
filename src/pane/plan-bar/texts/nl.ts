export const nl = {
  plan: 'Plan',
  size: 'Grootte',
  asInPlan: 'volgens het plan',
  choose: '(kies)',
  noSize: 'Kies de grootte van de onderneming: zonder grootte is de subsidie niet gekend.',
  refresh: 'Opnieuw lezen',
  columns: 'Kolommen koppelen',
  done: 'Klaar',
  none: '(geen)',
  column: 'kolom',
  reading: 'Het plan wordt gelezen…',
  stopped: 'Het lezen is gestopt.',
  changed: 'De werkmap is gewijzigd sinds het plan is gelezen.',
  noPlan:
    'Geen plan gevonden. Nodig is een tabel of blad met een kolom voor de kost en een kolom voor de start of de aanvraag.',
  noPlanButList:
    'Geen opleidingsplan gevonden, wel een lijst met dagen en bedragen. Kies ze hierboven als ze uw plan is.',
  withVat: 'Deze kolom bevat een prijs met btw en wordt niet gebruikt:',
  uncertain: 'nakijken',
  isItRight: 'Klopt dit?',
  right: 'Dit klopt',
  needed: 'Kies minstens een kolom voor de kost, en een voor de start of de aanvraag.',
  manyPlans: (count: number) => `Deze werkmap heeft ${count} mogelijke plannen.`,
}

export type Texts = typeof nl
