import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { CreatedInvitation } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useFormats } from '../../lib/formats.ts'

interface Props {
  created: z.infer<typeof CreatedInvitation>
  onDone: () => void
}

/** The link is shown this once; the server keeps only its fingerprint. */
export function CreatedLink({ created, onDone }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const link = new URL(created.link, window.location.origin).href
  return (
    <Stack gap="sm" role="status">
      <Text fw={650}>{t('invitations.ready')}</Text>
      <Text>{t('invitations.once', { when: formats.instant(created.invitation.expiresAt) })}</Text>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('invitations.link')}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          style={{ flex: '1 1 18rem' }}
          data-testid="invitation-link"
        />
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button
              size="md"
              onClick={copy}
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            >
              {copied ? t('common.copied') : t('common.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Group>
        <Button variant="default" onClick={onDone}>
          {t('invitations.another')}
        </Button>
      </Group>
    </Stack>
  )
}
