import { element } from './element'

export type OpenFile = (name: string, bytes: Uint8Array) => void

/** Lets the person choose a workbook, or drop one anywhere on the page. Answers how to ask for one. */
export function fileInput(dropText: string, open: OpenFile): () => void {
  const read = (file: File | undefined): void => {
    if (file !== undefined) void file.arrayBuffer().then((bytes) => open(file.name, new Uint8Array(bytes)))
  }
  const input = element('input', {
    type: 'file',
    accept: '.xlsx',
    hidden: true,
    id: 'file-input',
    'aria-hidden': 'true',
  })
  input.addEventListener('change', () => {
    read(input.files?.[0])
    input.value = ''
  })
  document.body.append(input)

  const place = element('div', { class: 'drop-place', hidden: true }, dropText)
  document.body.append(place)
  let inside = 0
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  const within = (change: 1 | -1 | 0): void => {
    inside = change === 0 ? 0 : inside + change
    place.hidden = inside <= 0
  }
  addEventListener('dragenter', (event) => carriesFile(event) && within(1), true)
  addEventListener('dragleave', (event) => carriesFile(event) && within(-1), true)
  addEventListener('dragover', (event) => carriesFile(event) && event.preventDefault(), true)
  addEventListener(
    'drop',
    (event) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      event.stopPropagation()
      within(0)
      read(event.dataTransfer?.files[0])
    },
    true,
  )
  return () => input.click()
}

/** Gives the person a file, by way of the downloads of the browser. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  )
  const link = element('a', { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
