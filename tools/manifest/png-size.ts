const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Width and height in pixels as the header of a PNG states them; undefined when the bytes are not a PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return undefined
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: header.getUint32(16), height: header.getUint32(20) }
}
