import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ClosingOffer } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { KpiRule } from '../../components/charts/kpi-rule.tsx'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { offersQuery } from './gaps.query.ts'
import { filtersOf } from './gaps-search.ts'
import { NeedQuote } from './need-quote.tsx'
import { useGapsSearch } from './use-gaps-search.ts'

/** What one new micro-credential would close most, each with its reasons. */
export function ClosingOffers() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { search } = useGapsSearch()
  const query = useQuery(offersQuery(search))
  return (
    <AsyncState query={query}>
      {({ items, needs, looked, asOf }) => (
        <Stack gap="md">
          <Group justify="space-between" gap="sm">
            <Group gap={4}>
              <Title order={2} size="h4">
                {t('gaps.offers.title')}
              </Title>
              <KpiRule kpi={['openings-closed', 'closing-needs']} of={t('gaps.offers.title')} on={asOf.slice(0, 10)} />
            </Group>
            {items.length > 0 ? <ExportMenu offers={[{ list: 'closing-offers', search: filtersOf(search) }]} /> : null}
          </Group>
          <Text size="sm" c="dimmed">
            {needs === null
              ? t('gaps.offers.looked', { looked: formats.number(looked) })
              : t('gaps.offers.all', { needs: formats.number(needs) })}
          </Text>
          {items.length === 0 ? (
            <EmptyState title={t('gaps.offers.empty')}>{t('gaps.offers.emptyHint')}</EmptyState>
          ) : (
            items.map((offer, index) => <OfferCard key={offer.skills[0]?.uri} offer={offer} rank={index + 1} />)
          )}
        </Stack>
      )}
    </AsyncState>
  )
}

function OfferCard({ offer, rank }: { offer: ClosingOffer; rank: number }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  return (
    <Card component="article" data-testid="closing-offer" aria-labelledby={`offer-${rank}`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={3} id={`offer-${rank}`} size="h4" style={{ flex: '1 1 20rem' }}>
          {t('gaps.offers.closes', { rank: formats.number(rank), openings: formats.decimal(offer.closes) })}
        </Title>
        <LinkButton to="/catalogue/new" size="xs" variant="default" className="no-print">
          {t('gaps.offers.draft')}
        </LinkButton>
      </Group>
      <Group gap={6} mt="sm" component="ul" p={0} style={{ listStyle: 'none' }} aria-label={t('gaps.offers.skills')}>
        {offer.skills.map((skill) => (
          <Badge key={skill.uri} component="li" size="lg" color="var(--color-demand)" variant="outline" fw={500}>
            {label(skill)} · {formats.number(skill.openings)}
          </Badge>
        ))}
      </Group>
      <Text mt="sm">
        {t('gaps.offers.because', {
          needs: formats.number(offer.needs),
          organisations: formats.number(offer.organisations),
          openings: formats.number(offer.openings),
          completed: formats.number(offer.completed),
        })}
      </Text>
      <Stack gap="xs" mt="sm">
        {offer.examples.map((need) => (
          <NeedQuote key={need.id} need={need} />
        ))}
      </Stack>
    </Card>
  )
}
