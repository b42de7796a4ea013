import { valueOf } from './formula-value'

describe('days of Excel, with a 29 February 1900', () => {
  test.each([
    ['MONTH(A1)', 1],
    ['YEAR(A1)', 1900],
    ['DAY(A1)', 0],
    ['DAY(1)', 1],
    ['DAY(59)', 28],
    ['DAY(60)', 29],
    ['MONTH(60)', 2],
    ['MONTH(61)', 3],
    ['MONTH(-5)', '#NUM!'],
    ['YEAR(2958465)', 9999],
    ['YEAR(2958466)', '#NUM!'],
    ['MONTH("str")', '#VALUE!'],
    ['DATE(1900,1,32)', 32],
    ['DATE(1900,2,29)', 60],
    ['DATE(1900,3,1)', 61],
    ['DATE(108,1,2)', 39449],
    ['DATE(2024,14,1)', 45689],
    ['DATE(0.9,0.9,0.9)', '#NUM!'],
    ['DATE(10000,1,1)', '#NUM!'],
    ['WEEKDAY(1)', 1],
    ['WEEKDAY(46000,2)', 2],
    ['WEEKDAY(46000,3)', 1],
    ['WEEKDAY(46000,11)', 2],
    ['WEEKDAY(46000,4)', '#NUM!'],
    ['WEEKNUM(0)', 0],
    ['WEEKNUM(1,1)', 1],
    ['WEEKNUM(45297)', 1],
    ['WEEKNUM(45298)', 2],
    ['WEEKNUM(45298,2)', 1],
    ['WEEKNUM(46387,21)', 53],
    ['ISOWEEKNUM(46023)', 1],
    ['EDATE(45688,1)', 45716],
    ['EDATE(30,1)', 61 - 1],
    ['EDATE(45688,-2)', 45626],
    ['EDATE(45688,TRUE)', '#VALUE!'],
    ['EDATE(5,-1)', '#NUM!'],
    ['EOMONTH(45688,1)', 45716],
    ['EOMONTH(32,0)', 60],
    ['DAYS(46000.9,45999.1)', 1],
    ['DAYS(-5,-10)', '#NUM!'],
    ['TIME(0,0,-1)', '#NUM!'],
    ['TIME(27,0,0)', 0.125],
    ['HOUR(0.5)', 12],
    ['MINUTE(0.999999)', 0],
    ['SECOND(-1)', '#NUM!'],
    ['DATEVALUE("29-Feb-1900")', 60],
    ['DATEVALUE("9/12/2025")', 46000],
    ['DATEVALUE("9 december 2025")', 46000],
    ['DATEVALUE(" 2024-01-10 ")', '#VALUE!'],
    ['DATEVALUE(46000)', '#VALUE!'],
    ['TIMEVALUE("18:00")', 0.75],
  ])('%s is %s', (formula, expected) => {
    expect(valueOf(formula)).toBe(expected)
  })
})

/** Excel's values in DAYS_DAYS360.xlsx and YEARFRAC.xlsx of IronCalc. */
describe('what lies between two days', () => {
  test.each([
    ['DAYS360(45351,45716)', 358],
    ['DAYS360(45716,45717)', 1],
    ['DAYS360(45322,45350)', 28],
    ['DAYS360(45838,45869)', 30],
    ['DAYS360(45658,45688)', 30],
    ['DAYS360(45658,45688,TRUE)', 29],
    ['DAYS360(-10,-5)', '#NUM!'],
    ['YEARFRAC(39508,39691,0)', 0.5],
    ['YEARFRAC(39508,39691,2)', 183 / 360],
    ['YEARFRAC(39508,39691,3)', 183 / 365],
    ['YEARFRAC(39508,39691,4)', 179 / 360],
    ['YEARFRAC(46179,34824)', 31.086111111111112],
    ['YEARFRAC(34824,46179,1)', 31.08829568788501],
    ['YEARFRAC(44988,45350,1)', 0.9917808219178083],
    ['YEARFRAC(44594,45351,1)', 2.0720802919708032],
    ['YEARFRAC(1,2,5)', '#NUM!'],
    ['DATEDIF(45688,45716,"M")', 0],
    ['DATEDIF(45688,46082,"y")', 1],
    ['DATEDIF(45688,46082,"ym")', 1],
    ['DATEDIF(45688,46081,"md")', 28],
    ['DATEDIF(45688,46082,"yd")', 29],
    ['DATEDIF(2,1,"d")', '#NUM!'],
    ['DATEDIF(1,2,"q")', '#NUM!'],
  ])('%s is %s', (formula, expected) => {
    expect(valueOf(formula)).toBe(expected)
  })
})

describe('working days', () => {
  test.each([
    ['NETWORKDAYS(46000,46006)', 5],
    ['NETWORKDAYS(46006,46000)', -5],
    ['NETWORKDAYS(46000,46006,A2:A4)', 4],
    ['NETWORKDAYS(0,2958465)', 2113190],
    ['NETWORKDAYS(0,1E+15)', '#NUM!'],
    ['NETWORKDAYS.INTL(46000,46006,11)', 6],
    ['NETWORKDAYS.INTL(46000,46006,"1111111")', 0],
    ['NETWORKDAYS.INTL(46000,46006,8)', '#NUM!'],
    ['NETWORKDAYS.INTL(46000,46006,"x")', '#VALUE!'],
    ['WORKDAY(46000,10)', 46014],
    ['WORKDAY(46000,-10)', 45986],
    ['WORKDAY(46000,1,A2:A4)', 46002],
    ['WORKDAY(46000,0)', 46000],
    ['WORKDAY(46000,2113190)', '#NUM!'],
    ['WORKDAY(1,1E+15)', '#NUM!'],
    ['WORKDAY.INTL(46000,3,"0000000")', 46003],
    ['WORKDAY.INTL(46000,3,"1111111")', '#NUM!'],
  ])('%s is %s', (formula, expected) => {
    expect(valueOf(formula, { cells: { A2: 46001, A3: 46004, A4: 46001 } })).toBe(expected)
  })
})
