/** A calendar as RFC 5545 writes it: lines of at most 75 octets, each ended by CRLF. */

const octetsInLine = 75
const encoder = new TextEncoder()

/** A text as the value of a property (3.3.11). */
export const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** `20261124` */
export const dateValue = (day: string): string => day.replaceAll('-', '')

/** `20261124T093000Z` */
export const momentValue = (moment: Date): string => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** An event, a reminder or a whole calendar around the lines that describe it (3.6). */
export const component = (name: string, lines: readonly string[]): readonly string[] => [
  `BEGIN:${name}`,
  ...lines,
  `END:${name}`,
]

export const calendarFile = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('')

/** A long line goes on after a break and a space, and never breaks inside a character (3.1). */
function folded(line: string): string {
  if (encoder.encode(line).length <= octetsInLine) return line
  let text = ''
  let room = octetsInLine
  for (const character of line) {
    const size = encoder.encode(character).length
    if (size > room) {
      text += '\r\n '
      room = octetsInLine - 1
    }
    text += character
    room -= size
  }
  return text
}
