/**
 * Control characters except tab and line feed, marks that turn the direction of a line, and marks that nobody sees. A carriage return
 * counts where no line feed follows: it would write over its own line.
 */
const marks = /\r(?!\n)|[\u061C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|(?![\t\n\r])\p{Cc}/gu

/** A text of a file for people: what would steer a terminal, or the reading of it, is written as `\u001b`. In JSON that is the same text. */
export const visibleText = (text: string): string =>
  text.replace(marks, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
