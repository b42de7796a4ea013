/** Repeats what a test expects until it holds; after so many milliseconds its last failure counts. */
export async function eventually(expectation: () => void | Promise<void>, milliseconds = 2000): Promise<void> {
  const end = Date.now() + milliseconds
  for (;;) {
    try {
      return await expectation()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
