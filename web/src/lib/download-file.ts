import { ApiError, readProblem } from './api-error.ts'

/** The name that the server gives a file (RFC 6266): the exact one where there is one. */
function nameOf(disposition: string): string | null {
  const exact = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return exact ? decodeURIComponent(exact) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? null)
}

/** Fetches a file and hands it to the browser: unlike a plain link, a refusal comes back as words. */
export async function downloadFile(address: string, fallbackName: string): Promise<void> {
  const response = await fetch(address, { credentials: 'include' }).catch(() => {
    throw new ApiError(0, { code: 'unreachable', detail: '' })
  })
  if (!response.ok) throw await readProblem(response)
  // An answer that breaks off must not become a file that looks whole.
  const content = await response.blob().catch(() => {
    throw new ApiError(0, { code: 'unreachable', detail: '' })
  })
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = nameOf(response.headers.get('content-disposition') ?? '') ?? fallbackName
  link.click()
  // Firefox starts the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
