// Only a test that fails waits so long: a busy machine is no failure. The limit of a test (jest.config.js) is longer.
const patience = 20_000

/** Repeats what a test expects until it holds; when it never does, its last failure counts. */
export async function eventually(expectation: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await expectation()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
