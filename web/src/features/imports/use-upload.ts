import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ImportDefaults, ImportKind } from 'api/contract/imports'
import { useEffect, useRef, useState } from 'react'
import { importQuery } from './imports.query.ts'
import { uploadFile } from './upload-file.ts'

export type UploadState =
  | { step: 'idle' }
  | { step: 'sending'; file: File; share: number }
  | { step: 'refused'; file: File; error: unknown }

/** Sends a file and opens the page of its import. What failed keeps the file, so that trying again is one click. */
export function useUpload(kind: ImportKind, defaults: ImportDefaults) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [state, setState] = useState<UploadState>({ step: 'idle' })
  const running = useRef<AbortController | null>(null)
  // Whoever leaves the page while a file is on its way has changed their mind.
  useEffect(() => () => running.current?.abort(), [])

  async function send(file: File) {
    const controller = new AbortController()
    running.current = controller
    setState({ step: 'sending', file, share: 0 })
    try {
      const onProgress = (share: number) => setState({ step: 'sending', file, share })
      const item = await uploadFile({ kind, defaults, file }, onProgress, controller.signal)
      running.current = null
      client.setQueryData(importQuery(item.id).queryKey, item)
      void client.invalidateQueries({ queryKey: ['imports', 'list'] })
      await navigate({ to: '/imports/$id', params: { id: item.id } as never })
      setState({ step: 'idle' })
    } catch (error) {
      setState(controller.signal.aborted ? { step: 'idle' } : { step: 'refused', file, error })
    }
  }
  return { state, send: (file: File) => void send(file), stop: () => running.current?.abort() }
}
