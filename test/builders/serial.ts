/** The Excel serial of a day written as `yyyy-mm-dd`, from 1 March 1900 on. */
export const serial = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
