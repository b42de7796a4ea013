import { findRegistrationNumbers, type RegistrationNumber } from '../../../rules'

/** Numbers this user wants at hand. They stay on this machine. */
export type PersonalList = {
  numbers(): readonly RegistrationNumber[]
  has(number: RegistrationNumber): boolean
  /** Puts a number in front. */
  add(number: RegistrationNumber): void
  remove(number: RegistrationNumber): void
}

/** A list of at most `most` numbers in the browser's own store; where there is none, or it refuses, it lasts as long as the pane. */
export function personalList(name: 'recent' | 'favourites', most: number): PersonalList {
  const key = `kmo.providers.${name}`
  let numbers = stored(key).slice(0, most)
  const keep = (next: readonly RegistrationNumber[]) => {
    numbers = next.slice(0, most)
    try {
      localStorage.setItem(key, JSON.stringify(numbers))
    } catch {
      // Blocked or full: the list still lasts as long as the pane.
    }
  }
  return {
    numbers: () => numbers,
    has: (number) => numbers.includes(number),
    add: (number) => keep([number, ...numbers.filter((one) => one !== number)]),
    remove: (number) => keep(numbers.filter((one) => one !== number)),
  }
}

function stored(key: string): readonly RegistrationNumber[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(read)
      ? findRegistrationNumbers(read.filter((one) => typeof one === 'string').join(' ')).map(({ number }) => number)
      : []
  } catch {
    return []
  }
}
