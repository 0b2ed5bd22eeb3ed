import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { MicroCredentialSummary } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import { useLanguageNames } from './language-names.ts'
import classes from './micro-credential-card.module.css'
import { StatusBadge } from './status-badge.tsx'

/** One offer in the list: what, how much, for whom and when. The title's link covers the whole card. */
export function MicroCredentialCard({ offer }: { offer: MicroCredentialSummary }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const names = useLanguageNames()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  const audience = offer.audience.map((code) => {
    const group = groups.find((candidate) => candidate.code === code)
    return group ? nameOf(group, language) : code
  })
  const facts = [
    offer.workloadHours !== null && t('catalogue.card.hours', { hours: formats.decimal(offer.workloadHours) }),
    offer.ects !== null && t('catalogue.card.ects', { ects: formats.decimal(offer.ects) }),
    offer.eqfLevel !== null && t('catalogue.card.eqf', { level: offer.eqfLevel }),
    offer.participationMode && t(`modes.${offer.participationMode}`),
    ...offer.languages.map(names.nameOf),
  ].filter(Boolean)
  return (
    <Card component="li" className={classes.card} padding="md" radius="md">
      <Stack gap="xs" h="100%">
        <Group gap="xs">
          {offer.status !== 'published' && <StatusBadge status={offer.status} />}
          {offer.isSample && (
            <Badge color="gray" variant="outline">
              {t('catalogue.sample')}
            </Badge>
          )}
        </Group>
        <Title order={2} size="h3">
          <TextLink to="/catalogue/$id" params={{ id: offer.id }} className={classes.link} inherit>
            {offer.title}
          </TextLink>
        </Title>
        <Text size="sm" c="dimmed">
          {offer.organisationName}
        </Text>
        <Text size="sm" lineClamp={3}>
          {offer.summary}
        </Text>
        <Stack gap={2} mt="auto">
          <Text size="sm">{facts.join(' · ')}</Text>
          <Text size="sm" c="dimmed">
            {audience.length > 0 ? audience.join(', ') : t('catalogue.card.everybody')}
          </Text>
          <Text size="sm" fw={600}>
            {offer.nextRunStartsOn
              ? `${t('catalogue.card.next', { day: formats.day(offer.nextRunStartsOn) })}, ${
                  offer.seatsFree > 0 ? t('catalogue.card.seats', { count: offer.seatsFree }) : t('catalogue.card.full')
                }`
              : t('catalogue.card.noRun')}
          </Text>
        </Stack>
      </Stack>
    </Card>
  )
}
