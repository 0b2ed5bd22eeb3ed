import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface Props {
  title: string
  /** What to do next, never just "no data". */
  children?: ReactNode
  icon?: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, icon, action }: Props) {
  return (
    <Stack align="center" gap="xs" className={classes.box}>
      {icon ? (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      ) : null}
      <Text size="lg" fw={650} ta="center">
        {title}
      </Text>
      {children ? (
        <Text component="div" c="dimmed" ta="center" maw="34rem">
          {children}
        </Text>
      ) : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </Stack>
  )
}
