import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import type { DataImport } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { imports } from '../../locales/en/imports.ts'
import { isWhole } from './import-kinds.ts'
import { progressOf, rightRows } from './import-states.ts'
import { Tiles } from './tiles.tsx'

/** What is happening, how far it is, and that nobody has to wait for it. */
export function WorkingPart({ item, onCancel }: { item: DataImport; onCancel: () => void }) {
  const { t } = useTranslation()
  const words = useProgressWords(item)
  const share = progressOf(item)
  const isStoring = item.state === 'storing' || item.state === 'linking'
  return (
    <Stack gap="lg" maw="52rem">
      <Stack gap={6}>
        <Group justify="space-between" align="baseline" wrap="nowrap">
          <Text fw={650} size="lg" data-numbers>
            {words}
          </Text>
          {share === null ? null : <Share share={share} />}
        </Group>
        <Progress.Root size="xl">
          <Progress.Section
            value={share === null ? 100 : share * 100}
            striped={share === null}
            animated={share === null}
            aria-label={t('imports.working.progress')}
            aria-valuetext={words}
          />
        </Progress.Root>
      </Stack>
      {isStoring && !isWhole(item.kind) ? (
        <Tiles
          items={[
            { label: t('imports.tiles.right'), value: rightRows(item) },
            { label: t('imports.tiles.stored'), value: item.stored },
            { label: t('imports.tiles.linked'), value: item.linked },
            { label: t('imports.tiles.rejected'), value: item.rejected, needsYou: true },
          ]}
        />
      ) : null}
      <Group justify="space-between" align="center">
        <Text maw="36rem" c="dimmed">
          {t('imports.working.leave')}
        </Text>
        <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={onCancel}>
          {t('imports.working.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

function Share({ share }: { share: number }) {
  const formats = useFormats()
  return (
    <Text c="dimmed" data-numbers>
      {formats.share(share)}
    </Text>
  )
}

type Phase = keyof typeof imports.working.phases
const isPhase = (phase: string | null): phase is Phase => phase !== null && Object.hasOwn(imports.working.phases, phase)

/** "1,240 of 50,000 rows, 3 with errors" */
function useProgressWords(item: DataImport): string {
  const { t } = useTranslation()
  const formats = useFormats()
  if (isWhole(item.kind)) {
    const phase = t(`imports.working.phases.${isPhase(item.phase) ? item.phase : 'reading'}`)
    return item.done > 0 && item.rows > 1
      ? `${phase}: ${t('common.parts', { numerator: formats.number(item.done), denominator: formats.number(item.rows) })}`
      : phase
  }
  if (item.state === 'reading')
    return t('imports.working.readSoFar', { count: item.rows, rows: formats.number(item.rows) })
  if (item.state === 'linking')
    return t('imports.working.linkedOf', { done: formats.number(item.linked), total: formats.number(item.toLink) })
  const done = t('imports.working.of', { done: formats.number(item.done), total: formats.number(item.rows) })
  if (item.rejected === 0) return done
  return `${done}, ${t('imports.counts.faulty', { count: item.rejected, rows: formats.number(item.rejected) })}`
}
