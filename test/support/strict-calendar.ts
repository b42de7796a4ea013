export type CalendarProperty = { readonly name: string; readonly parameters: string; readonly value: string }
export type CalendarComponent = {
  readonly name: string
  readonly properties: readonly CalendarProperty[]
  readonly components: readonly CalendarComponent[]
}

const contentLine = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]*))*):(.*)$/u
const values: Readonly<Record<string, RegExp>> = {
  VERSION: /^2\.0$/,
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}$/,
  DTEND: /^\d{8}$/,
  SEQUENCE: /^\d{1,9}$/,
  TRIGGER: /^-?P(?:\d+W|\d+D(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?(?<!T))?|T(?:\d+H)?(?:\d+M)?(?:\d+S)?(?<!T))$/,
  SUMMARY: /^(?:[^\\,;\p{Cc}]|\\[\\,;nN])*$/u,
  DESCRIPTION: /^(?:[^\\,;\p{Cc}]|\\[\\,;nN])*$/u,
}
const required: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
}

/** Reads a calendar as RFC 5545 writes it, and throws at anything that is not. */
export function readCalendar(text: string): CalendarComponent {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end with CRLF.')
  const folded = text.slice(0, -2).split('\r\n')
  for (const line of folded) {
    if (/[\r\n]/.test(line)) throw new Error(`A line break of its own: ${line}`)
    if (line === '') throw new Error('An empty line.')
    const octets = Buffer.byteLength(line, 'utf8')
    if (octets > 75) throw new Error(`${octets} octets: ${line}`)
    if (Buffer.from(line, 'utf8').toString('utf8') !== line) throw new Error(`Half a character: ${line}`)
  }
  const open: { name: string; properties: CalendarProperty[]; components: CalendarComponent[] }[] = [
    { name: '', properties: [], components: [] },
  ]
  for (const line of folded
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name, parameters = '', value = ''] = contentLine.exec(line) ?? []
    if (name === undefined) throw new Error(`No content line: ${line}`)
    const current = open[open.length - 1]!
    if (name === 'BEGIN') open.push({ name: value, properties: [], components: [] })
    else if (name === 'END') {
      if (current.name !== value) throw new Error(`${value} ends inside ${current.name}.`)
      for (const needed of required[value] ?? []) {
        if (current.properties.filter((property) => property.name === needed).length !== 1)
          throw new Error(`${value} needs one ${needed}.`)
      }
      open.pop()
      open[open.length - 1]!.components.push(current)
    } else {
      if (values[name]?.test(value) === false) throw new Error(`Not allowed: ${line}`)
      current.properties.push({ name, parameters, value })
    }
  }
  const [calendar, ...more] = open[0]!.components
  if (open.length !== 1 || calendar?.name !== 'VCALENDAR' || more.length > 0) throw new Error('Not one whole calendar.')
  return calendar
}

/** The text of a property, without escapes. */
export function calendarText({ properties }: CalendarComponent, name: string): string | undefined {
  return properties
    .find((property) => property.name === name)
    ?.value.replace(/\\([\\,;nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}
