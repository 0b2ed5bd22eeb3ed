import { type RefObject, useEffect, useRef } from 'react'

/** The button that opened something takes the focus again when that is put away. */
export function useReturnFocus(isIdle: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasIdle = useRef(isIdle)
  useEffect(() => {
    if (isIdle && !wasIdle.current) button.current?.focus()
    wasIdle.current = isIdle
  }, [isIdle])
  return button
}
