/** Whether each of the numbers 0 to `last` is marked, in one bit each: a ceiling in cents holds more than a million of them. */
export class Marks {
  private readonly bytes: Uint8Array

  constructor(last: number) {
    this.bytes = new Uint8Array((last >> 3) + 1)
  }
  mark(number: number): void {
    this.bytes[number >> 3] = (this.bytes[number >> 3] as number) | (1 << (number & 7))
  }
  has(number: number): boolean {
    return (((this.bytes[number >> 3] as number) >> (number & 7)) & 1) === 1
  }
}
