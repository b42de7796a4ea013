/** A button that the add-in puts on the ribbon. */
export type RibbonButton = {
  readonly id: string
  readonly label: string
  readonly description: string
  /** Address of the picture of 32 pixels. */
  readonly icon: string
  readonly action:
    { readonly kind: 'show-pane'; readonly address: string } | { readonly kind: 'run-function'; readonly name: string }
}

export type RibbonGroup = { readonly id: string; readonly label: string; readonly buttons: readonly RibbonButton[] }

/** What Excel takes from the manifest of an add-in, in one language. */
export type AddIn = {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly icon: string
  readonly paneAddress: string
  readonly metadataAddress: string
  readonly namespace: string
  readonly groups: readonly RibbonGroup[]
}

/**
 * Reads the text of a manifest as Excel does for the given display language.
 * The add-in may have been built for another address than the one it is played from: what the manifest puts beside its task pane is taken from `served`.
 */
export function readManifest(xml: string, locale: string, served: string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml')
  const all = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagNameNS('*', name)]
  const child = (parent: Element | undefined, name: string): Element | undefined =>
    [...(parent?.children ?? [])].find(({ localName }) => localName === name)
  const needed = <T>(value: T | undefined, what: string): T => {
    if (value === undefined || value === null) throw new Error(`The manifest has no ${what}.`)
    return value
  }
  const inLanguage = (element: Element): string => {
    const override = all(element, 'Override').find(
      (each) => each.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
    )
    return (
      override?.getAttribute('Value') ??
      needed(element.getAttribute('DefaultValue') ?? undefined, `value for ${element.localName}`)
    )
  }
  const resources = new Map(
    ['Image', 'Url', 'String']
      .flatMap((name) => all(manifest, name))
      .flatMap((each) => (each.hasAttribute('id') ? [[each.getAttribute('id'), inLanguage(each)] as const] : [])),
  )
  const resource = (element: Element | undefined): string => {
    const id = element?.getAttribute('resid') ?? ''
    return needed(resources.get(id), `resource "${id}"`)
  }

  const extension = (type: string): Element | undefined =>
    all(manifest, 'ExtensionPoint').find((each) => each.getAttribute('xsi:type') === type)
  const functions = extension('CustomFunctions')
  const source = (name: string): Element | undefined => child(child(functions, name), 'SourceLocation')
  const builtFor = new URL('.', resource(source('Page'))).href
  const address = (url: string): string => (url.startsWith(builtFor) ? `${served}/${url.slice(builtFor.length)}` : url)

  const icon = (element: Element | undefined): string => {
    const images = all(needed(child(element, 'Icon'), 'icon'), 'Image')
    return address(resource(images.find((image) => image.getAttribute('size') === '32') ?? images[0]))
  }
  const button = (control: Element): RibbonButton => {
    const action = child(control, 'Action')
    return {
      id: control.id,
      label: resource(child(control, 'Label')),
      description: resource(child(child(control, 'Supertip'), 'Description')),
      icon: icon(control),
      action:
        action?.getAttribute('xsi:type') === 'ExecuteFunction'
          ? { kind: 'run-function', name: child(action, 'FunctionName')?.textContent?.trim() ?? '' }
          : { kind: 'show-pane', address: address(resource(child(action, 'SourceLocation'))) },
    }
  }

  return {
    id: needed(all(manifest, 'Id')[0]?.textContent ?? undefined, 'Id'),
    version: needed(all(manifest, 'Version')[0]?.textContent ?? undefined, 'Version'),
    name: inLanguage(needed(all(manifest, 'DisplayName')[0], 'DisplayName')),
    icon: address(inLanguage(needed(all(manifest, 'IconUrl')[0], 'IconUrl'))),
    paneAddress: address(resource(source('Page'))),
    metadataAddress: address(resource(source('Metadata'))),
    namespace: resource(child(functions, 'Namespace')),
    groups: all(extension('PrimaryCommandSurface') ?? manifest.documentElement, 'Group').map((group) => ({
      id: group.id,
      label: resource(child(group, 'Label')),
      buttons: [...group.children]
        .filter((each) => each.localName === 'Control' && each.getAttribute('xsi:type') === 'Button')
        .map(button),
    })),
  }
}
