/** Hands a text to the browser as a file. */
export function download(fileName: string, mime: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Firefox starts the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
