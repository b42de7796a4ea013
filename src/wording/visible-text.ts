// What a person sees of a text, and what the machines behind it left in it: the one place that knows the marks nobody sees.

/** Soft hyphen, zero-width and direction marks. */
const marks = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
/** A line break as Excel, a web page or another system writes it. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** Every kind of space but a line break. */
const space = /[^\P{White_Space}\n\v\f\r\u0085\u2028\u2029]/gu
/** Most texts hold nothing of all that, and a long column cannot afford to clean each of them. */
const needsCleaning = /[\t-\r\u0085\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]/

const cleaned = (text: string): string => text.replace(marks, '').replace(lineBreak, '\n').replace(space, ' ')

/** A text as it is seen: without the marks nobody sees, and with plain spaces. Every line break is `\n`. */
export const visibleLines = (text: string): string => (needsCleaning.test(text) ? cleaned(text) : text).trim()

/** The same on one line: a line break counts as a space. */
export const visibleText = (text: string): string =>
  needsCleaning.test(text) ? cleaned(text).replaceAll('\n', ' ').trim() : text.trim()

/** Controls, and every mark that nobody sees or that turns a line around; line ends and tabs are none. */
const unseen = /[^\P{Cc}\t\n\r]|\p{Cf}/gu

/** A text that came from anywhere, without what could make it look like another: controls and marks. Its lines and spaces stay. */
export const withoutMarks = (text: string): string => text.replace(/[\u2028\u2029]/g, '\n').replace(unseen, '')
