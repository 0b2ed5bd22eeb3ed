import { Button, Group, Table } from '@mantine/core'
import type { Enrolment, EnrolmentEventKind } from 'api/contract/participation'
import { useTranslation } from 'react-i18next'
import classes from '../../components/layout/cards-table.module.css'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import { nextKinds, runRows } from './enrolment-rows.ts'

interface Props {
  items: Enrolment[]
  busy: boolean
  onRecord: (learnerId: string, kind: EnrolmentEventKind) => void
}

export function RunTable({ items, busy, onRecord }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  return (
    <Table className={classes.table} aria-label={t('participants.run.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('participants.run.name')}</Table.Th>
          <Table.Th scope="col">{t('participants.run.state')}</Table.Th>
          <Table.Th scope="col">{t('participants.run.since')}</Table.Th>
          <Table.Th scope="col">{t('participants.run.record')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runRows(items, language).map((row) => (
          <Table.Tr key={row.learnerId} data-testid="run-row">
            <Table.Th scope="row" fw={600}>
              {row.learnerName}
            </Table.Th>
            <Table.Td data-label={t('participants.run.state')}>{t(`participants.kind.${row.state}`)}</Table.Td>
            <Table.Td data-label={t('participants.run.since')}>{formats.shortDay(row.since)}</Table.Td>
            <Table.Td>
              <Group gap="xs">
                {nextKinds(row.state).map((kind) => (
                  <Button
                    key={kind}
                    size="compact-sm"
                    variant={kind === 'withdrawn' || kind === 'dropped-out' ? 'subtle' : 'default'}
                    disabled={busy}
                    aria-label={t('participants.run.recordOf', {
                      name: row.learnerName,
                      kind: t(`participants.kind.${kind}`),
                    })}
                    onClick={() => onRecord(row.learnerId, kind)}
                  >
                    {t(`participants.kind.${kind}`)}
                  </Button>
                ))}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
