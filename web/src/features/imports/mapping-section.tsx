import { Alert, Badge, NativeSelect, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconBookmark } from '@tabler/icons-react'
import type { DataImport, ImportField, ImportPreview } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { useLabel } from '../../lib/language.ts'
import { columnRows, fieldGroups } from './import-rows.ts'
import classes from './tables.module.css'

interface Props {
  item: DataImport
  fields: ImportField[]
  preview: ImportPreview
  isSaving: boolean
  isSaved: boolean
  onChange: (column: number, field: string | null) => void
}

/** Fields that may be said once for all rows. */
const FILLED_FOR_ALL: readonly string[] = ['wave', 'group', 'region']

/** Every column of the file with what it holds; each choice is saved and read anew at once. */
export function MappingSection({ item, fields, preview, isSaving, isSaved, onChange }: Props) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const rows = columnRows(item.table?.header ?? [], item.mapping, preview.rows)
  const missing = fields.filter(({ key }) => preview.missing.includes(key)).map(labelOf)
  const canFillForAll = preview.missing.some((key) => FILLED_FOR_ALL.includes(key))
  const nameOf = ({ header, column }: { header: string; column: number }) =>
    header.trim() || t('imports.mapping.unnamed', { number: column + 1 })
  const unmapped = rows.filter(({ field }) => field === null)
  const { required, optional } = fieldGroups(fields)
  const groupOf = (name: 'required' | 'optional', members: ImportField[]) =>
    members.length === 0
      ? []
      : [
          {
            group: t(`imports.mapping.${name}`),
            items: members.map((field) => ({ value: field.key, label: labelOf(field) })),
          },
        ]
  const choices = [
    { value: '', label: t('imports.mapping.none') },
    ...groupOf('required', required),
    ...groupOf('optional', optional),
  ]
  const heads = {
    column: t('imports.mapping.column'),
    examples: t('imports.mapping.examples'),
    field: t('imports.mapping.field'),
  }
  return (
    <Section
      title={t('imports.mapping.title')}
      hint={t('imports.mapping.hint')}
      actions={
        <>
          {preview.remembered ? (
            <Badge
              variant="outline"
              color="gray"
              c="var(--mantine-color-text)"
              size="lg"
              leftSection={<IconBookmark size={14} aria-hidden />}
            >
              {t('imports.mapping.remembered')}
            </Badge>
          ) : null}
          <Text size="sm" c="dimmed" role="status" miw="6rem" ta="end">
            {isSaving ? t('imports.mapping.saving') : isSaved ? t('imports.mapping.saved') : ''}
          </Text>
        </>
      }
    >
      <Stack gap="sm">
        {missing.length > 0 ? (
          <Alert
            icon={<IconAlertTriangle aria-hidden />}
            color="accent"
            variant="outline"
            title={t('imports.mapping.missing', { count: missing.length, fields: missing.join(', ') })}
          >
            {t(canFillForAll ? 'imports.mapping.missingAdviceAll' : 'imports.mapping.missingAdvice')}
          </Alert>
        ) : null}
        <Table className={classes.table} verticalSpacing="xs" aria-label={t('imports.mapping.title')}>
          <Table.Thead>
            <Table.Tr>
              {Object.entries(heads).map(([key, head]) => (
                <Table.Th key={key} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.column}>
                <Table.Th scope="row" fw={600} className={classes.words}>
                  {nameOf(row)}
                </Table.Th>
                <Table.Td data-label={heads.examples} data-wide>
                  {row.examples.length === 0 ? <Text c="dimmed">{t('imports.mapping.noExample')}</Text> : null}
                  {row.examples.map((example) => (
                    <Text key={example} size="sm" className={classes.quote} title={example}>
                      {example.length > 90 ? `${example.slice(0, 90)}…` : example}
                    </Text>
                  ))}
                </Table.Td>
                <Table.Td data-label={heads.field} data-wide>
                  <NativeSelect
                    size="sm"
                    aria-label={t('imports.mapping.fieldOf', { column: nameOf(row) })}
                    value={row.field ?? ''}
                    data={choices}
                    onChange={(event) => onChange(row.column, event.currentTarget.value || null)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed">
          {unmapped.length === 0
            ? t('imports.mapping.allMapped')
            : t('imports.mapping.unmapped', { count: unmapped.length, columns: unmapped.map(nameOf).join(', ') })}
        </Text>
      </Stack>
    </Section>
  )
}
