/** The Excel serial of a day written as `yyyy-mm-dd`, from 1 March 1900 on. */
export const serial = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

/** The day of a serial as people here write it. */
export const dayInBelgium = (day: number): string =>
  new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')
