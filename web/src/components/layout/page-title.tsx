import { Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  title: string
  /** The answer in one or two sentences, before any picture or table. */
  lead?: ReactNode
  /** The page's main action and its few companions. */
  actions?: ReactNode
}

/** The one h1 of a page. Names the document and takes the focus, so that a change of page is heard as well as seen. */
export function PageTitle({ title, lead, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · TUCacademy`
  }, [title])
  useEffect(() => {
    // A field with autofocus or the address bar's #fragment has the better claim.
    const active = document.activeElement
    const isField = active instanceof HTMLElement && active.closest('main') && active.matches('input, textarea, select')
    if (!isField && navigated()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg" component="header">
      <Stack gap={6} style={{ flex: '1 1 24rem', minWidth: 0 }}>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead ? (
          <Text component="div" size="lg" c="dimmed" maw="var(--text-width)">
            {lead}
          </Text>
        ) : null}
      </Stack>
      {actions ? (
        <Group gap="xs" className="no-print" data-page-actions>
          {actions}
        </Group>
      ) : null}
    </Group>
  )
}

let firstPage = true
/** On the first page of a visit the browser's own focus order stands. */
function navigated(): boolean {
  const before = !firstPage
  firstPage = false
  return before
}
