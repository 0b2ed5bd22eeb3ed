import { Button, CopyButton, Group, Modal, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CreatedInvitation, CreateInvitation } from 'api/contract/accounts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'

export type ClaimFor = { id: string; name: string }

/** Creates the one-time link and shows it: only its hash is stored, so it cannot be shown again. */
export function ClaimModal({ learner, onClose }: { learner: ClaimFor; onClose: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const create = useMutation({
    mutationFn: () =>
      api.post<z.infer<typeof CreatedInvitation>>('/api/v1/invitations', {
        role: 'learner',
        learnerId: learner.id,
      } satisfies CreateInvitation),
  })
  // React's strict mode runs effects twice; a second link would make the first one useless.
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    create.mutate()
  }, [create.mutate])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('participants.claim.title', { name: learner.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {create.isError && <ErrorState error={create.error} onRetry={() => create.mutate()} />}
      {!create.isError && !create.data && <Skeleton h={140} />}
      {create.data && (
        <Stack gap="sm">
          <Text>
            {t('participants.claim.text', { day: formats.day(create.data.invitation.expiresAt.slice(0, 10)) })}
          </Text>
          <TextInput
            readOnly
            label={t('participants.claim.link')}
            value={linkOf(create.data.link)}
            onFocus={(event) => event.currentTarget.select()}
            data-testid="claim-link"
          />
          <Group justify="end">
            <CopyButton value={linkOf(create.data.link)}>
              {({ copied, copy }) => (
                <Button onClick={copy}>{t(copied ? 'participants.claim.copied' : 'participants.claim.copy')}</Button>
              )}
            </CopyButton>
            <Button variant="default" onClick={onClose}>
              {t('participants.claim.close')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

/** The API may answer with a path only; the person needs a whole address. */
const linkOf = (link: string) => new URL(link, window.location.origin).href
