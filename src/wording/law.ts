import { checkedOn, termsOn, type Parameters } from '../rules'

/** Texts that name figures of the law: said of the scheme as it stood on the day of the last check. */
export const fromLaw = <T>(say: (law: Parameters) => T): T => say(termsOn(checkedOn))
