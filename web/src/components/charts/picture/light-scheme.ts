/** What a mouse or a switch leaves on the screen, and what a picture is not to hold. */
const LEFT_OUT =
  '[data-picture="none"],.no-print,.recharts-tooltip-wrapper,.recharts-tooltip-cursor,.recharts-active-dot'

/**
 * Calls back while the page has the colours of the light scheme and shows no part that a picture leaves out. Nothing
 * is painted in between, so nobody sees it.
 */
export function inLightScheme<T>(read: () => T): T {
  const { dataset } = document.documentElement
  const before = dataset.mantineColorScheme
  const style = document.createElement('style')
  // A colour on its way to another would be read half-way.
  style.textContent = `*,::before,::after{transition:none!important;animation:none!important}${LEFT_OUT}{display:none!important}`
  document.head.append(style)
  dataset.mantineColorScheme = 'light'
  dataset.picture = ''
  try {
    return read()
  } finally {
    dataset.mantineColorScheme = before
    delete dataset.picture
    style.remove()
  }
}
