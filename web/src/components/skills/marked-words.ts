/** The words that are marked in a text with skills; "" when nothing is, or something else. Tags beside the words do not count. */
export function markedWords(): string {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return ''
  const range = selection.getRangeAt(0)
  const place = range.commonAncestorContainer
  const element = place instanceof Element ? place : place.parentElement
  if (!element?.closest('[data-testid="marked-text"]')) return ''
  const copy = range.cloneContents()
  for (const tag of copy.querySelectorAll('[aria-hidden]')) tag.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
}
