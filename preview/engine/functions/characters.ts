import { mostCharacters } from './limits'
import { isError, numberOf, numberFunction, parametersOf, payloadOf, type Answer } from './number-function'
import { scalar, type OSpreadsheetModule, type Payload, type Registration } from './registration'

/** Functions of characters and of kinds of values, which the engine lacks or has otherwise. */
export function correctCharacters(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const register = (name: string, parameters: string, compute: Registration['compute']) =>
    registry.replace(name, { description: '', args: parametersOf(parameters), isExported: true, compute })
  const ofText = (name: string, answer: (text: string) => Answer) =>
    register(name, 'text', (input) => {
      const payload = scalar(input)
      if (payload !== undefined && isError(o, payload)) return payload
      return payloadOf(answer(textOf(payload)))
    })
  numberFunction(o, 'CHAR', 'number', (number: number) => {
    const code = Math.trunc(number)
    return code >= 1 && code <= 255 ? windowsCharacter(code) : '#VALUE!'
  })
  numberFunction(o, 'UNICHAR', 'number', (number: number) => {
    const code = Math.trunc(number)
    if (code < 1 || code > 0x10ffff) return '#VALUE!'
    return (code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe ? '#N/A' : String.fromCodePoint(code)
  })
  ofText('CODE', (text) => (text === '' ? '#VALUE!' : windowsCode(text)))
  ofText('UNICODE', (text) => text.codePointAt(0) ?? '#VALUE!')
  register('REPT', 'text times', function (textInput, timesInput) {
    const [text, times] = [scalar(textInput), numberOf(o, scalar(timesInput), this.locale)]
    if (text !== undefined && isError(o, text)) return text
    if (typeof times === 'object') return times
    const written = textOf(text)
    const count = Math.trunc(times)
    return { value: count < 0 || written.length * count > mostCharacters ? '#VALUE!' : written.repeat(count) }
  })
  register('T', 'value', (input) => {
    const payload = scalar(input)
    return payload !== undefined && (typeof payload.value === 'string' || isError(o, payload)) ? payload : { value: '' }
  })
  register('N', 'value', (input) => {
    const payload = scalar(input)
    if (payload !== undefined && isError(o, payload)) return payload
    const value = payload?.value
    return typeof value === 'number' ? payload! : { value: value === true ? 1 : 0 }
  })
}

/** A number in a text is not asked for its decimals here: CODE looks at the first character, and REPT repeats whole numbers. */
const textOf = (payload: Payload | undefined): string => {
  const value = payload?.value ?? ''
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

/** The characters 128 to 159 of Windows-1252; the others have the number that they have in Unicode. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windowsCharacter = (code: number): string => windowsCharacters[code - 128] ?? String.fromCharCode(code)

/** The code of the first character in Windows-1252; a character that is not in it is a question mark. */
function windowsCode(text: string): number {
  const place = windowsCharacters.indexOf(text.charAt(0))
  const code = text.charCodeAt(0)
  if (place >= 0) return place + 128
  return code < 256 ? code : 63
}
