/** Excel's number for a day written `2026-11-24`. */
export const daySerial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
