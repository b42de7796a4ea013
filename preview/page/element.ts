type Content = Node | string | undefined | readonly Content[]

/** Makes an element. Properties are set as they are; `class`, `aria-*`, `data-*` and `role` as attributes. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, unknown>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (typeof value === 'function') made.addEventListener(key, value as EventListener)
    else if (key.includes('-') || key === 'class' || key === 'role') made.setAttribute(key, String(value))
    else Object.assign(made, { [key]: value })
  }
  const add = (each: Content): void => {
    if (each === undefined) return
    if (each instanceof Node || typeof each === 'string') made.append(each)
    else each.forEach(add)
  }
  content.forEach(add)
  return made
}
