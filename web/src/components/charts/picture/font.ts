import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

let font: Promise<string | null> | undefined

async function load(): Promise<string | null> {
  const response = await fetch(fontUrl).catch(() => null)
  if (!response?.ok) return null
  const bytes = new Uint8Array(await response.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(binary)}`
}

/** The app's font as an address that holds it, so that a picture looks the same everywhere; null: a system font stands in. */
export function readFont(): Promise<string | null> {
  font ??= load()
  return font
}
