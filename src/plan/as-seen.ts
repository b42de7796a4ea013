import { visibleText } from '../wording'

/** A name as a person sees it, to compare it with another: without case, without the marks nobody sees, and with one space where there are more. */
export const asSeen = (text: string): string => visibleText(text.normalize('NFKC')).replace(/ {2,}/g, ' ').toLowerCase()
