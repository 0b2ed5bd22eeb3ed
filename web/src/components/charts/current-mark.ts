import { createContext, useContext } from 'react'

/** Key of the row that a person has walked to with the arrow keys; null when nobody walks. */
export const CurrentMark = createContext<string | null>(null)

/** For charts that cannot give their marks an attribute `data-mark`: the frame lights those up by itself. */
export const useCurrentMark = (): string | null => useContext(CurrentMark)
