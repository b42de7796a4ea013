import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { inputHeaders, type PlanCell } from './applications'
import { daySerial } from '../workbook/day-serial'

/*
 * The rules of the scheme once more, as a careful user would write them without KMO: plain formulas and a sheet of figures.
 * Nothing here comes from src/: the figures and first days are typed over from the rule book.
 *
 * In the formulas {Kost} is the cell of this row, [Kost] the whole column, [Kost above] the column from its header to the row above.
 */

const noEnd = daySerial('9999-12-31')

const figures = (
  asOf: number | undefined,
): { readonly rows: CellValue[][]; readonly names: Record<string, string> } => ({
  rows: [
    [
      'Steunpercentage vanaf',
      'klein',
      'middelgroot',
      'groot',
      'maatwerk klein',
      'maatwerk middelgroot',
      'maatwerk groot',
    ],
    [daySerial('2016-04-01'), 0.4, 0.3, 0, 0, 0, 0],
    [daySerial('2019-12-01'), 0.3, 0.2, 0, 0, 0, 0],
    [daySerial('2026-01-01'), 0.3, 0.2, 0, 0.3, 0.2, 0.2],
    ['Plafond vanaf jaar', 'klein', 'middelgroot', 'groot', 'maatwerk klein', 'maatwerk middelgroot', 'maatwerk groot'],
    [2016, 10000, 15000, 0, 0, 0, 0],
    [2020, 7500, 7500, 0, 0, 0, 0],
    [2026, 7500, 7500, 0, 7500, 7500, 7500],
    ['Verhoging: thema', 'dienst', 'vanaf', 'tot en met', 'punten'],
    ['cybersecurity', 'opleiding', daySerial('2021-09-14'), noEnd, 0.15],
    ['cybersecurity', 'advies', daySerial('2021-09-14'), noEnd, 0.15],
    ['energie-efficiëntie', 'opleiding', daySerial('2023-03-15'), noEnd, 0.15],
    ['energie-efficiëntie', 'advies', daySerial('2023-03-15'), daySerial('2026-01-31'), 0.15],
    ['Minimum', 'opleiding', 100],
    ['Minimum', 'advies', 500],
    ['Advies enkel cybersecurity vanaf', daySerial('2026-02-01')],
    ['Catering per persoon per dag', 25],
    ['Aanvraagtermijn in dagen', 14],
    ['Grootte van het plan', 'klein'],
    ['Dag waarop gekeken wordt', asOf ?? null],
  ],
  names: {
    Tarief_dagen: '$A$2:$A$4',
    Tarieven: '$B$2:$G$4',
    Groottes: '$B$1:$G$1',
    Plafond_jaren: '$A$6:$A$8',
    Plafonds: '$B$6:$G$8',
    Verhoging_thema: '$A$10:$A$13',
    Verhoging_dienst: '$B$10:$B$13',
    Verhoging_vanaf: '$C$10:$C$13',
    Verhoging_tot: '$D$10:$D$13',
    Verhoging: '$E$10:$E$13',
    Minimum_dienst: '$B$14:$B$15',
    Minimum: '$C$14:$C$15',
    Enkel_cyber_vanaf: '$B$16',
    Cateringgrens: '$B$17',
    Aanvraagtermijn: '$B$18',
    Plangrootte: '$B$19',
    Peildatum: '$B$20',
  },
})

/** The plan in the order of its user: what each row is, and below what its turn gave. */
const planFormulas = {
  // What nobody applied for, seen on the day; without one every application date is a fact.
  Gepland: 'IF({Toegekend}+0>0,0,IF({Aanvraagdatum}="",1,IF(Peildatum="",0,IF({Aanvraagdatum}>Peildatum,1,0))))',
  Vervallen:
    'IF(AND({Gepland}=1,{Aanvraagdatum}="",{Stopzetting}="",Peildatum<>"",{Startdatum}+Aanvraagtermijn<Peildatum),1,0)',
  Dag: 'IF({Aanvraagdatum}<>"",{Aanvraagdatum},IF(AND({Gepland}=1,Peildatum<>"",{Startdatum}<Peildatum,{Startdatum}+Aanvraagtermijn>=Peildatum),Peildatum,{Startdatum}))',
  Jaar: 'YEAR({Dag})',
  'Te laat': 'IF(OR({Startdatum}="",{Aanvraagdatum}=""),0,IF({Aanvraagdatum}>{Startdatum}+Aanvraagtermijn,1,0))',
  // Neither a subsidy nor a part in the ceiling or the size.
  'Buiten telling': 'IF(OR({Te laat}=1,{Vervallen}=1,AND({Gepland}=1,{Stopzetting}<>"")),1,0)',
  // Earlier day first, ties in the order of the rows; what is planned comes after all that was applied for.
  Dagsleutel: '{Dag}*100000+ROW()',
  Sleutel: '{Gepland}*100000000000+{Dagsleutel}',
  'Soort dienst': 'IF({Dienst}="","opleiding",{Dienst})',
  Subsidiabel: 'IF({Kost}="","",ROUND(MAX(0,{Kost}+MIN({Catering}+0,Cateringgrens*{Deelnemers}*{Dagen})-{Aftrek}),2))',
  'Eigen grootte': 'IF({Grootte}="",Plangrootte,{Grootte})',
  // 0 when no application of the year counts.
  'Eerste van het jaar': '_xlfn.MINIFS([Sleutel],[Onderneming],{Onderneming},[Jaar],{Jaar},[Buiten telling],0)',
  'Grootte van het jaar':
    'IF({Eerste van het jaar}=0,{Eigen grootte},INDEX([Eigen grootte],MOD({Eerste van het jaar},100000)-1))',
  'Gewoon percentage': 'INDEX(Tarieven,MATCH({Dag},Tarief_dagen,1),MATCH({Grootte van het jaar},Groottes,0))',
  Verhoogd:
    'SUMIFS(Verhoging,Verhoging_thema,{Thema},Verhoging_dienst,{Soort dienst},Verhoging_vanaf,"<="&{Dag},Verhoging_tot,">="&{Dag})',
  Gerechtigd:
    'IF({Gewoon percentage}=0,0,IF(AND({Soort dienst}="advies",{Dag}>=Enkel_cyber_vanaf,{Thema}<>"cybersecurity"),0,1))',
  'Steun %': 'IF({Subsidiabel}="","",IF({Vervallen}=1,0,{Gerechtigd}*({Gewoon percentage}+{Verhoogd})))',
  Berekend:
    'IF({Subsidiabel}="",0,IF({Te laat}=1,0,IF({Subsidiabel}<INDEX(Minimum,MATCH({Soort dienst},Minimum_dienst,0)),0,ROUND({Subsidiabel}*{Steun %},2))))',
  Plafond: 'INDEX(Plafonds,MATCH({Jaar},Plafond_jaren,1),MATCH({Grootte van het jaar},Groottes,0))',
  Beurt: 'MATCH({Sleutel},[Beurten!Sleutel],1)',
  // A granted amount is a fact, also without a cost.
  'Zonder cijfers': 'IF(AND({Subsidiabel}="",{Toegekend}+0=0),1,0)',
  'Plafond vooraf': 'IF({Zonder cijfers}=1,"",INDEX([Beurten!Vooraf],{Beurt}))',
  Toegewezen: 'IF({Zonder cijfers}=1,"",INDEX([Beurten!Toegewezen],{Beurt}))',
  Gebruikt: 'IF({Zonder cijfers}=1,"",INDEX([Beurten!Gebruikt],{Beurt}))',
  Subsidie: 'IF({Zonder cijfers}=1,"",IF({Stopzetting}="",{Toegewezen},0))',
  'Eigen aandeel': 'IF({Subsidiabel}="","",ROUND({Subsidiabel}-{Subsidie},2))',
  'Plafond over': 'IF({Zonder cijfers}=1,"",ROUND(MAX(0,{Plafond vooraf}-{Gebruikt}),2))',
  'Uiterste aanvraag': 'IF({Startdatum}="","",{Startdatum}+Aanvraagtermijn)',
  // What the year would give by days alone, if nothing was stopped, granted or late.
  Verdeeld: 'IF({Subsidiabel}="","",INDEX([Dagen!Verdeeld],MATCH({Dagsleutel},[Dagen!Sleutel],1)))',
}

/** The same rows in the order of their turns, each with what those before it left. */
const turnFormulas = {
  Sleutel: 'SMALL([Plan!Sleutel],ROW()-1)',
  Rij: 'MOD({Sleutel},100000)-1',
  Onderneming: 'INDEX([Plan!Onderneming],{Rij})',
  Jaar: 'INDEX([Plan!Jaar],{Rij})',
  Plafond: 'INDEX([Plan!Plafond],{Rij})',
  Berekend: 'IF(INDEX([Plan!Buiten telling],{Rij})=1,0,INDEX([Plan!Berekend],{Rij}))',
  Toegekend: 'INDEX([Plan!Toegekend],{Rij})+0',
  Vrijgekomen: 'IF(INDEX([Plan!Stopzetting],{Rij})="",0,IF(YEAR(INDEX([Plan!Stopzetting],{Rij}))<={Jaar},1,0))',
  Vooraf: 'ROUND(MAX(0,{Plafond}-SUMIFS([Gebruikt above],[Onderneming above],{Onderneming},[Jaar above],{Jaar})),2)',
  Toegewezen: 'IF({Toegekend}>0,{Toegekend},MIN({Berekend},{Vooraf}))',
  Gebruikt: 'IF({Vrijgekomen}=1,0,{Toegewezen})',
}

/** And in the order of their days, as who only has costs and days shares out a ceiling. */
const dayFormulas = {
  Sleutel: 'SMALL([Plan!Dagsleutel],ROW()-1)',
  Rij: turnFormulas.Rij,
  Onderneming: turnFormulas.Onderneming,
  Jaar: turnFormulas.Jaar,
  Plafond: turnFormulas.Plafond,
  Berekend: 'INDEX([Plan!Berekend],{Rij})',
  Verdeeld:
    'ROUND(MIN({Berekend},MAX(0,{Plafond}-SUMIFS([Verdeeld above],[Onderneming above],{Onderneming},[Jaar above],{Jaar}))),2)',
}

const sheetHeaders: Record<string, readonly string[]> = {
  Plan: [...inputHeaders, ...Object.keys(planFormulas)],
  Beurten: Object.keys(turnFormulas),
  Dagen: Object.keys(dayFormulas),
}

function letterOf(sheet: string, header: string): string {
  const index = sheetHeaders[sheet]!.indexOf(header)
  if (index < 0) throw new Error(`Sheet ${sheet} has no column ${header}.`)
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`
}

function written(formula: string, sheet: string, row: number, lastRow: number): string {
  return formula
    .replace(/\{([^}]+)\}/g, (_, header: string) => `${letterOf(sheet, header)}${String(row)}`)
    .replace(
      /\[([^\]]+) above\]/g,
      (_, header: string) => `${letterOf(sheet, header)}$1:${letterOf(sheet, header)}${String(row - 1)}`,
    )
    .replace(/\[(?:(\w+)!)?([^\]]+)\]/g, (_, other: string | undefined, header: string) => {
      const letter = letterOf(other ?? sheet, header)
      return `${other === undefined ? '' : `${other}!`}$${letter}$2:$${letter}$${String(lastRow)}`
    })
}

/** The plan, looked at on a day where there is one, as a workbook of plain formulas without results, for another program to calculate. */
export function planWorkbook(applications: readonly (readonly PlanCell[])[], asOf?: number): Promise<Uint8Array> {
  const { rows: rules, names } = figures(asOf)
  const lastRow = applications.length + 1
  const sheet = (name: string, inputs: readonly (readonly PlanCell[])[], formulas: Record<string, string>) => {
    const headers = sheetHeaders[name]!
    const firstFormula = headers.length - Object.keys(formulas).length
    const cells = new Map<string, { formula: string }>()
    for (let row = 2; row <= lastRow; row++) {
      Object.values(formulas).forEach((formula, index) => {
        cells.set(`${String(row - 1)},${String(firstFormula + index)}`, {
          formula: written(formula, name, row, lastRow),
        })
      })
    }
    return { name, rows: [[...headers], ...inputs.map((cellsOfRow) => [...cellsOfRow])], cells }
  }
  return writeXlsx({
    sheets: [
      sheet('Plan', applications, planFormulas),
      sheet('Beurten', [], turnFormulas),
      sheet('Dagen', [], dayFormulas),
      { name: 'Regels', rows: rules },
    ],
    namedRanges: Object.entries(names).map(([name, range]) => ({ name, range: `Regels!${range}` })),
  })
}
