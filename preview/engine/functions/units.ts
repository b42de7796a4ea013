import { scalar, type OSpreadsheetModule, type Payload } from './registration'

/** The units of CONVERT that stand alone only (support.microsoft.com, “CONVERT function”). */
const units = new Set(
  (
    'sg lbm ozm grain cwt shweight uk_cwt lcwt hweight stone ton uk_ton LTON brton mi Nmi in ft yd ell Picapt Pica pica survey_mi ' +
    'yr day d hr mn min psi Torr lbf HPh hh flb BTU btu HP h PS C cel F fah Rank Reau tsp tspm tbs oz cup pt us_pt uk_pt qt uk_qt gal ' +
    'uk_gal barrel bushel ft3 ft^3 in3 in^3 mi3 mi^3 yd3 yd^3 Nmi3 Nmi^3 Picapt3 Picapt^3 Pica3 Pica^3 GRT regton MTON uk_acre us_acre ' +
    'ft2 ft^2 ha in2 in^2 Morgen mi2 mi^2 Nmi2 Nmi^2 Picapt2 Picapt^2 Pica2 Pica^2 yd2 yd^2 ly2 ly^2 ly3 ly^3 admkn kn mph'
  ).split(' '),
)
/** Those that may have a prefix: `km`, but not `kmi`. */
const metricUnits = new Set(
  (
    'g u m ang ly parsec pc sec s Pa p atm at mmHg N dyn dy pond J e c cal eV ev Wh wh W w T ga K kel L l lt ar bit byte ' +
    'ang2 ang^2 ang3 ang^3 m2 m^2 m3 m^3 m/h m/hr m/s m/sec'
  ).split(' '),
)
const prefix = /^(?:da|[YZEPTGMkhedcmunpfazy])/
const binaryPrefix = /^(?:[YZEPTGMk]i)(?=bit$|byte$)/

const isUnit = (name: string): boolean =>
  units.has(name) ||
  metricUnits.has(name) ||
  metricUnits.has(name.replace(prefix, '')) ||
  metricUnits.has(name.replace(binaryPrefix, ''))

/** The engine takes any prefix before any unit, and says #VALUE! of a unit that is none, or of another kind. */
export function correctUnits(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const convert = registry.get('CONVERT')
  registry.replace('CONVERT', {
    ...convert,
    compute(value, from, to) {
      const names = [from, to].map((input) => String(scalar(input)?.value ?? ''))
      if (!names.every(isUnit)) return { value: '#N/A' }
      const result = convert.compute.call(this, value, from, to) as Payload
      return typeof result.value === 'string' ? { value: '#N/A' } : result
    },
  })
}
