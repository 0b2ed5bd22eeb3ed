import { useState } from 'react'
import { isSame } from './differing-fields.ts'

/** What a person is writing, with the stored value it was begun on: it follows the stored one only while untouched. */
export interface Draft<T> {
  value: T
  from: T
}

export function followStored<T>(draft: Draft<T>, stored: T): Draft<T> {
  if (isSame(draft.from, stored)) return draft
  const isUntouched = isSame(draft.value, draft.from) || isSame(draft.value, stored)
  return isUntouched ? { value: stored, from: stored } : draft
}

export function useDraft<T>(stored: T) {
  const [kept, setKept] = useState<Draft<T>>({ value: stored, from: stored })
  const draft = followStored(kept, stored)
  if (draft !== kept) setKept(draft)
  return {
    value: draft.value,
    set: (value: T) => setKept({ value, from: draft.from }),
    /** Begins anew on a stored value. */
    restart: (value: T) => setKept({ value, from: value }),
    isChanged: !isSame(draft.value, stored),
    /** The stored value has become another one while the person was writing. */
    isOvertaken: !isSame(draft.from, stored),
  }
}
