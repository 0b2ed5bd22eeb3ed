import { Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileSpreadsheet, IconFileText, IconVocabulary } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ImportField, ImportKind } from 'api/contract/imports'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { addressOf } from '../../lib/api.ts'
import { downloadFile } from '../../lib/download-file.ts'
import type { Language } from '../../lib/i18n.ts'
import { useLanguage } from '../../lib/language.ts'
import { DictionaryDrawer } from './dictionary-drawer.tsx'

/** For those who have no list yet, or wonder what ours would look like. */
export function TemplateBox({ kind, fields }: { kind: ImportKind; fields: ImportField[] }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const screen = useLanguage()
  const [language, setLanguage] = useState<Language>(screen)
  const [explaining, { open, close }] = useDisclosure(false)
  const take = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      downloadFile(addressOf(`/api/v1/import-kinds/${kind}/template`, { format, language }), `${kind}.${format}`),
    onError: notify.failed,
  })
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <div>
          <Text fw={650}>{t('imports.template.title')}</Text>
          <Text size="sm" c="dimmed" maw="var(--text-width)">
            {t('imports.template.text')}
          </Text>
        </div>
        <Group gap="sm">
          <SegmentedControl
            size="sm"
            aria-label={t('imports.template.language')}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'de')}
            data={[
              { value: 'de', label: t('imports.template.german') },
              { value: 'en', label: t('imports.template.english') },
            ]}
          />
          <Button
            variant="default"
            size="sm"
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => take.mutate('xlsx')}
          >
            {t('imports.template.xlsx')}
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconFileText size={18} aria-hidden />}
            onClick={() => take.mutate('csv')}
          >
            {t('imports.template.csv')}
          </Button>
          <Button variant="subtle" size="sm" leftSection={<IconVocabulary size={18} aria-hidden />} onClick={open}>
            {t('imports.template.dictionary')}
          </Button>
        </Group>
      </Stack>
      <DictionaryDrawer kind={kind} fields={fields} opened={explaining} onClose={close} />
    </Paper>
  )
}
