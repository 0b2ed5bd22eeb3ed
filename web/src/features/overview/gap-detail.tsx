import { List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import type { GapRow } from './gap-rows.ts'

/** The needs behind one bar, in the words of those who posted them. */
export function GapDetail({ row }: { row: GapRow }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const more = row.needs - row.examples.length
  return (
    <Stack gap="xs" px="sm" py="xs" mb="sm" style={{ borderInlineStart: '3px solid var(--color-demand)' }}>
      <Text size="sm">
        {t('overview.gaps.behind', {
          openings: formats.number(row.openings),
          needs: formats.number(row.needs),
          organisations: formats.number(row.organisations),
          must: formats.number(row.mustNeeds),
        })}
      </Text>
      <List size="sm" spacing={6} aria-label={t('overview.gaps.newest')}>
        {row.examples.map((example) => (
          <List.Item key={example.needId}>
            <TextLink size="sm" to="/needs/$id" params={{ id: example.needId }}>
              {example.title}
            </TextLink>
            {', '}
            {example.organisationName}
            {example.words.map((words) => (
              <Text key={words} size="sm" c="dimmed">
                {t('overview.gaps.quote', { words })}
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {t('overview.gaps.more', { count: more })}
        </Text>
      )}
    </Stack>
  )
}
