import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../lib/api-error.ts'

interface Attempt<Input, Stored> {
  input: Input
  /** The version that the input was written on. */
  base: Stored
  after?: () => void
}

interface Options<Input, Stored> {
  send: (input: Input, base: Stored) => Promise<Stored>
  onSaved: (saved: Stored) => void
  /** The person gives up their version for the stored one. */
  onStored: (stored: Stored) => void
  onFailed: (error: unknown) => void
}

const isOvertaken = (error: unknown) => isApiError(error) && error.status === 412 && error.current !== undefined

/**
 * Saves on top of the version a person began with. When somebody else was faster, both versions wait in `conflict` until
 * the person has chosen one; what was typed stays where it is.
 */
export function useVersionedSave<Input, Stored>({ send, onSaved, onStored, onFailed }: Options<Input, Stored>) {
  const [clash, setClash] = useState<Attempt<Input, Stored> | null>(null)
  const mutation = useMutation({
    mutationFn: ({ input, base }: Attempt<Input, Stored>) => send(input, base),
    onSuccess: (saved, { after }) => {
      onSaved(saved)
      after?.()
    },
    onError: (error, { input, after }) => {
      if (isApiError(error) && isOvertaken(error)) setClash({ input, base: error.current as Stored, after })
      else onFailed(error)
    },
  })
  return {
    save: mutation.mutate,
    /** For a form that has seen the newer version arrive: nothing needs to be sent to know that they clash. */
    setClash,
    isPending: mutation.isPending,
    /** What went wrong but a conflict, which is no failure: it asks. */
    error: isOvertaken(mutation.error) ? null : mutation.error,
    conflict: clash && {
      mine: clash.input,
      theirs: clash.base,
      onClose: () => setClash(null),
      onMine: () => {
        setClash(null)
        mutation.mutate(clash)
      },
      onTheirs: () => {
        setClash(null)
        onStored(clash.base)
      },
    },
  }
}

/** What a feature's own dialog gets, before it knows how to word the fields. */
export interface Conflict<Input, Stored> {
  mine: Input
  theirs: Stored
  onClose: () => void
  onMine: () => void
  onTheirs: () => void
}
