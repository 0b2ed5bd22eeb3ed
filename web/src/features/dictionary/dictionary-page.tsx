import { Box, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { LIMITS } from 'api/contract/common'
import { type Kpi, KpiTopic } from 'api/contract/kpi'
import { useTranslation } from 'react-i18next'
import { KpiWords } from '../../components/charts/kpi-words.tsx'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { kpisQuery } from '../../lib/kpis.query.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import type { DictionarySearch } from './dictionary-search.ts'

/** What each figure of the reports means; the same words stand beside the charts. */
export function DictionaryPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { q } = useSearch({ strict: false }) as DictionarySearch
  const query = useQuery(kpisQuery(q))
  const type = useDebouncedCallback((typed: string) => {
    void navigate({ to: '/dictionary', search: { q: typed.trim() || undefined } as never, replace: true })
  }, 250)
  return (
    <>
      <PageTitle
        title={t('dictionary.title')}
        lead={t('dictionary.lead')}
        actions={<ExportMenu offers={[{ list: 'kpis', search: { q } }]} />}
      />
      <Group component="search" mb="lg" className="no-print">
        <TextInput
          label={t('common.search')}
          placeholder={t('dictionary.hint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          defaultValue={q ?? ''}
          maxLength={LIMITS.searchLength}
          onChange={(event) => type(event.currentTarget.value)}
          w={{ base: '100%', sm: 360 }}
        />
        <Text role="status" size="sm" c="dimmed" pt="lg">
          {query.data ? t('dictionary.found', { count: query.data.items.length }) : ''}
        </Text>
      </Group>
      <AsyncState
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('dictionary.none')}>{t('dictionary.noneAdvice')}</EmptyState>}
      >
        {({ items }) => (
          <>
            {KpiTopic.options.map((topic) => {
              const kpis = items.filter((kpi) => kpi.topic === topic)
              return kpis.length > 0 ? (
                <Section key={topic} title={t(`dictionary.topics.${topic}`)}>
                  <Stack gap="lg">
                    {kpis.map((kpi) => (
                      <Definition key={kpi.key} kpi={kpi} />
                    ))}
                  </Stack>
                </Section>
              ) : null
            })}
          </>
        )}
      </AsyncState>
    </>
  )
}

function Definition({ kpi }: { kpi: Kpi }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Box component="article" id={kpi.key} data-testid="kpi">
      <Group gap="xs" align="baseline">
        <Title order={3}>{nameOf(kpi, language)}</Title>
        <Text size="sm" c="dimmed">
          {t(`charts.units.${kpi.unit}`)}
        </Text>
        <Text size="sm" c="dimmed" ff="monospace">
          {kpi.key}
        </Text>
      </Group>
      <KpiWords kpi={kpi} />
    </Box>
  )
}
