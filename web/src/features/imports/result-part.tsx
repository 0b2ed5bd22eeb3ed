import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconFileSpreadsheet, IconFileText, IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { DataImport } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { addressOf } from '../../lib/api.ts'
import { downloadFile } from '../../lib/download-file.ts'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import { useFailureWords } from './failure-words.ts'
import { FileDrop } from './file-drop.tsx'
import { isWhole, listOf, rejectedTerms } from './import-kinds.ts'
import { type ImportSearch, ShownRows } from './import-search.ts'
import { rightRows } from './import-states.ts'
import { RowTable } from './row-table.tsx'
import { TaxonomySummary } from './taxonomy-summary.tsx'
import { Tiles } from './tiles.tsx'

/** How it ended, what was not right, and the way on from here. */
export function ResultPart({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const whole = isWhole(item.kind)
  const counted = rightRows(item) + item.rejected > 0
  return (
    <Stack gap={0}>
      {item.state === 'failed' ? <Failure item={item} /> : null}
      {counted ? (
        <Stack gap="sm" mb="lg">
          <Tiles
            items={[
              { label: t('imports.tiles.accepted'), value: item.accepted },
              { label: t('imports.tiles.updated'), value: item.updated },
              { label: t('imports.tiles.unchanged'), value: item.unchanged },
              { label: t('imports.tiles.rejected'), value: item.rejected, needsYou: true },
            ]}
          />
          {item.linked > 0 ? (
            <Text c="dimmed">
              {t('imports.result.linked', { count: item.linked, rows: formats.number(item.linked) })}
            </Text>
          ) : null}
          {item.state === 'finished' ? null : <Text maw="var(--text-width)">{t('imports.result.stays')}</Text>}
        </Stack>
      ) : null}
      <TaxonomySummary summary={item.summary} />
      <Links item={item} />
      {item.rejected > 0 && !whole ? <CorrectAndRetry item={item} /> : null}
      {(item.rejected === 0 && item.state !== 'finished') || rejectedTerms(item.summary) > 0 ? (
        <Section title={t('imports.file.titleRetry')}>
          <FileDrop kind={item.kind} defaults={item.defaults} />
        </Section>
      ) : null}
      {counted ? <Rows item={item} /> : null}
    </Stack>
  )
}

function Failure({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const words = useFailureWords()(item)
  return (
    <Alert icon={<IconAlertTriangle aria-hidden />} color="red" variant="outline" title={words.sentence} mb="lg">
      {item.stored === 0 ? <Text>{t('imports.file.refused.safe')}</Text> : null}
      {words.exact ? (
        <Text size="sm" c="dimmed" mt={4}>
          {t('imports.result.exact')} <span lang="en">{words.exact}</span>
        </Text>
      ) : null}
    </Alert>
  )
}

function Links({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const list = listOf(item.kind)
  return (
    <Group gap="sm" mb="xl">
      {list && item.stored > 0 && item.kind in LISTS ? (
        <LinkButton
          to={list}
          // With rejected rows the next step is to correct them.
          variant={item.rejected > 0 ? 'default' : 'filled'}
          rightSection={<IconArrowRight size={18} aria-hidden />}
        >
          {t(`imports.result.toList.${item.kind as keyof typeof LISTS}`)}
        </LinkButton>
      ) : null}
      {item.state === 'finished' ? (
        <LinkButton
          to="/imports"
          search={{ kind: item.kind } as never}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          {t('imports.result.next')}
        </LinkButton>
      ) : null}
    </Group>
  )
}

/** Kinds whose records have a list of their own. */
const LISTS = { needs: 1, learners: 1, 'micro-credentials': 1, runs: 1, 'survey-results': 1 } as const

function CorrectAndRetry({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const language = useLanguage()
  const take = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      downloadFile(
        addressOf(`/api/v1/imports/${item.id}/rejected-rows`, { format, language }),
        `${item.fileName}.${format}`,
      ),
    onError: notify.failed,
  })
  return (
    <Section title={t('imports.file.titleAgain')} hint={t('imports.file.hintAgain')}>
      <Stack gap="md">
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => take.mutate('xlsx')}
          >
            {t('imports.rows.download')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileText size={18} aria-hidden />}
            onClick={() => take.mutate('csv')}
          >
            {t('imports.rows.downloadCsv')}
          </Button>
        </Group>
        <FileDrop kind={item.kind} defaults={item.defaults} />
      </Stack>
    </Section>
  )
}

function Rows({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { outcome = item.rejected > 0 ? 'rejected' : 'all' } = useSearch({ strict: false }) as ImportSearch
  return (
    <Section
      title={t('imports.rows.title')}
      actions={
        <NativeSelect
          size="sm"
          aria-label={t('imports.rows.show')}
          value={outcome}
          data={ShownRows.options.map((value) => ({ value, label: t(`imports.rows.outcomes.${value}`) }))}
          onChange={(event) =>
            void navigate({
              to: '/imports/$id',
              params: { id: item.id } as never,
              search: { outcome: event.currentTarget.value } as never,
              replace: true,
              resetScroll: false,
            })
          }
        />
      }
    >
      <RowTable item={item} outcome={outcome === 'all' ? undefined : outcome} />
    </Section>
  )
}
