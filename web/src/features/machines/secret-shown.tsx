import { Button, Code, CopyButton, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  text: string
  label: string
  value: string
  example?: { label: string; code: string }
  onDone: () => void
}

/** Something shown this once: it stays until it is put away by hand. */
export function SecretShown({ title, text, label, value, example, onDone }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <Paper withBorder p="lg" mb="md">
      <Stack gap="sm">
        <div role="status">
          <Text fw={650}>{title}</Text>
          <Text maw="var(--text-width)">{text}</Text>
        </div>
        <Group align="flex-end" gap="xs">
          <TextInput
            ref={field}
            label={label}
            value={value}
            readOnly
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            onFocus={(event) => event.currentTarget.select()}
            style={{ flex: '1 1 18rem' }}
            data-testid="shown-once"
          />
          <Copy value={value} size="md" />
        </Group>
        {example ? (
          <Stack gap={4}>
            <Group justify="space-between" gap="xs">
              <Text size="sm" fw={550}>
                {example.label}
              </Text>
              <Copy value={example.code} size="xs" what={example.label} />
            </Group>
            <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {example.code}
            </Code>
          </Stack>
        ) : null}
        <Group>
          <Button variant="default" onClick={onDone}>
            {t('machines.done')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

function Copy({ value, size, what }: { value: string; size: 'xs' | 'md'; what?: string }) {
  const { t } = useTranslation()
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          size={size}
          variant={size === 'xs' ? 'subtle' : 'filled'}
          onClick={copy}
          aria-label={what ? `${copied ? t('common.copied') : t('common.copy')}: ${what}` : undefined}
          leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
        >
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
      )}
    </CopyButton>
  )
}
