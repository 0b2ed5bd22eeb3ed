import { Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  hint?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A named part of a page: a landmark with a heading that says something. */
export function Section({ title, hint, actions, children }: Props) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} mb="xl">
      <Group justify="space-between" align="flex-end" gap="sm" mb="sm">
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {hint ? (
            <Text component="div" c="dimmed" size="sm" mt={2} maw="var(--text-width)">
              {hint}
            </Text>
          ) : null}
        </div>
        {actions ? (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        ) : null}
      </Group>
      {children}
    </Box>
  )
}
