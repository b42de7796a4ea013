/** Only an address of the web becomes a link: a list can hold anything. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^(?:https?:\/\/|www\.)[^\s]+$/i.test(text)) return undefined
  try {
    const { protocol, href } = new URL(/^www\./i.test(text) ? `https://${text}` : text)
    return protocol === 'http:' || protocol === 'https:' ? href : undefined
  } catch {
    return undefined
  }
}
