import { List, Paper, Text, Title } from '@mantine/core'
import type { MicroCredentialInput } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { annexRows } from './annex-rows.ts'

/** Beside the form while one types: what publication still asks for. */
export function AnnexChecklist({ input }: { input: MicroCredentialInput }) {
  const { t } = useTranslation()
  const rows = annexRows(input).filter((row) => row.state !== 'on-issue')
  const missing = rows.filter((row) => row.state === 'missing')
  return (
    <Paper component="aside" withBorder radius="md" p="md" aria-labelledby="checklist" bg="var(--color-plane)">
      <Title order={2} size="h4" id="checklist">
        {missing.length === 0 ? t('catalogue.annex.title') : t('catalogue.form.checklist')}
      </Title>
      <Text size="sm" c="dimmed" role="status">
        {t('catalogue.form.checklistCount', { filled: rows.length - missing.length, total: rows.length })}
      </Text>
      {missing.length === 0 ? (
        <Text mt="xs">{t('catalogue.form.complete')}</Text>
      ) : (
        <List mt="xs" size="sm">
          {missing.map((row) => (
            <List.Item key={row.element}>{t(`catalogue.annex.element.${row.element}`)}</List.Item>
          ))}
        </List>
      )}
    </Paper>
  )
}
