/** Hands a file to the browser. */
export function download(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Firefox starts the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
