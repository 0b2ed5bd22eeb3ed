const BOUNDARY = 'boundary-of-the-tests'

/** A multipart/form-data body as a browser sends it: fields first, then the file. */
export function multipartBody(
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly content: string | Uint8Array; readonly field?: string },
): { body: Buffer; headers: Record<string, string> } {
  const parts: (string | Uint8Array)[] = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  parts.push(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${file.field ?? 'file'}"; filename="${file.name}"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n',
    file.content,
    `\r\n--${BOUNDARY}--\r\n`,
  )
  return {
    body: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}
