import { Stack, Text } from '@mantine/core'
import type { DataImport } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { RowTable } from './row-table.tsx'
import { Tiles } from './tiles.tsx'

/** What a dry run has found out. */
export function CheckResult({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { rows, accepted, updated, unchanged, rejected } = item
  return (
    <>
      <Stack gap="sm" mb="xl">
        <Text role="status" maw="var(--text-width)">
          {t('imports.checked.sentence', {
            total: formats.number(rows),
            accepted: formats.number(accepted),
            updated: formats.number(updated),
            unchanged: formats.number(unchanged),
            rejected: formats.number(rejected),
          })}{' '}
          {t('imports.checked.stale')}
        </Text>
        <Tiles
          items={[
            { label: t('imports.tiles.accepted'), value: accepted },
            { label: t('imports.tiles.updated'), value: updated },
            { label: t('imports.tiles.unchanged'), value: unchanged },
            { label: t('imports.tiles.rejected'), value: rejected, needsYou: true },
          ]}
        />
      </Stack>
      {rejected > 0 ? (
        <Section title={t('imports.act.firstProblems')}>
          <RowTable item={item} outcome="rejected" />
        </Section>
      ) : null}
    </>
  )
}
