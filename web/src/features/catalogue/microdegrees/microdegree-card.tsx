import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import type { MicrodegreeSummary } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/layout/link-button.tsx'
import classes from '../micro-credential-card.module.css'
import { StatusBadge } from '../status-badge.tsx'
import { useExtentWords } from './use-extent-words.ts'

/** One microdegree in the list: what it adds up to. The title's link covers the whole card. */
export function MicrodegreeCard({ degree }: { degree: MicrodegreeSummary }) {
  const { t } = useTranslation()
  const extent = useExtentWords()
  return (
    <Card component="li" className={classes.card} padding="md" radius="md">
      <Stack gap="xs" h="100%">
        <Group gap="xs">
          {degree.status !== 'published' && <StatusBadge status={degree.status} />}
          {degree.isSample && (
            <Badge color="gray" variant="outline">
              {t('catalogue.sample')}
            </Badge>
          )}
        </Group>
        <Title order={3}>
          <TextLink to="/microdegrees/$id" params={{ id: degree.id }} className={classes.link} inherit>
            {degree.title}
          </TextLink>
        </Title>
        <Text size="sm" c="dimmed">
          {degree.organisationName}
        </Text>
        <Text size="sm" lineClamp={3}>
          {degree.summary}
        </Text>
        <Text size="sm" fw={600} mt="auto">
          {extent(degree)}
        </Text>
      </Stack>
    </Card>
  )
}
