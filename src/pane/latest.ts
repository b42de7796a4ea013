/** Questions of which only the last answer counts: a new one ends the one before, and leaving the page ends all. */
export class Latest {
  private turn: AbortController | undefined

  constructor(private readonly leaving: AbortSignal) {
    leaving.addEventListener('abort', () => this.cancel())
  }

  /** Whether an answer is still to come. */
  get isPending(): boolean {
    return this.turn !== undefined
  }

  /** The answer; undefined when something else was asked since. Rejects like the task, but for one that nobody waits for any more. */
  async ask<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.cancel()
    if (this.leaving.aborted) return undefined
    const turn = new AbortController()
    this.turn = turn
    try {
      const answer = await task(turn.signal)
      return this.turn === turn ? answer : undefined
    } catch (error) {
      if (this.turn === turn) throw error
      return undefined
    } finally {
      if (this.turn === turn) this.turn = undefined
    }
  }

  /** Tells the task to stop; whoever asked hears how it ended. */
  stop(): void {
    this.turn?.abort()
  }

  /** Stops it, and nobody hears of it. */
  cancel(): void {
    this.stop()
    this.turn = undefined
  }
}

/** What a long task is given: how to tell how far it is, and when to stop. */
export type Watched = { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }

/** A smaller step cannot be seen. */
const leastProgress = 0.02

/** One long task at a time, that shows how far it is and can be stopped. */
export class LongTask {
  private readonly latest: Latest

  constructor(
    leaving: AbortSignal,
    private readonly show: (fraction: number | undefined) => void,
  ) {
    this.latest = new Latest(leaving)
  }

  /** What the task answers; undefined when another one took its place. Rejects like the task: with `cancelled` once it is stopped. */
  async run<T>(task: (progress: Watched) => Promise<T>): Promise<T | undefined> {
    let shown = 0
    this.show(0)
    try {
      return await this.latest.ask((signal) =>
        task({
          signal,
          onProgress: (fraction) => {
            if (signal.aborted || (fraction - shown < leastProgress && fraction < 1)) return
            shown = fraction
            this.show(fraction)
          },
        }),
      )
    } finally {
      if (!this.latest.isPending) this.show(undefined)
    }
  }

  stop(): void {
    this.latest.stop()
  }
}
