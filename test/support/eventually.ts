/** Repeats what a test expects until it holds; after two seconds its last failure counts. */
export async function eventually(expectation: () => void): Promise<void> {
  const end = Date.now() + 2000
  for (;;) {
    try {
      return expectation()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
