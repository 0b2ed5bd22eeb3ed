import { Table, Text, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { DataImport, ImportField, ImportPreview } from 'api/contract/imports'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel, useLanguage } from '../../lib/language.ts'
import { useRegionName } from '../../lib/regions.ts'
import { type PreviewCell, previewCells, previewFields } from './import-rows.ts'
import classes from './tables.module.css'

interface Props {
  item: DataImport
  fields: ImportField[]
  preview: ImportPreview
}

/** The first rows as the mapping reads them, faults marked at the cell and worded below the row. */
export function PreviewSection({ item, fields, preview }: Props) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const language = useLanguage()
  const words = useCellWords(fields)
  const header = item.table?.header ?? []
  const shown = previewFields(fields, header, item.mapping, preview.rows)
  const labels = new Map(fields.map((field) => [field.key, labelOf(field)]))
  if (preview.rows.length === 0) return null
  const hasFaults = preview.rows.some(({ problems }) => problems.length > 0)
  return (
    <Section
      title={t('imports.preview.title', { count: preview.rows.length })}
      hint={shown.length > 0 ? t(hasFaults ? 'imports.preview.hintFaults' : 'imports.preview.hintFine') : undefined}
    >
      {shown.length === 0 ? (
        <Text c="dimmed">{t('imports.preview.empty')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys
        <section className={classes.wide} aria-label={t('imports.preview.scroll')} tabIndex={0}>
          <Table className={classes.table} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('imports.preview.row')}</Table.Th>
                {shown.map((key) => (
                  <Table.Th key={key} scope="col">
                    {labels.get(key)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.rows.map((row) => (
                <Fragment key={row.row}>
                  <Table.Tr className={row.problems.length > 0 ? classes.faultyRow : undefined}>
                    <Table.Th scope="row" c="dimmed" fw={500} data-numbers>
                      <Text span inherit hiddenFrom="sm">
                        {t('imports.preview.row')}{' '}
                      </Text>
                      {row.row}
                    </Table.Th>
                    {previewCells(row, header, item.mapping, shown).map((cell) => (
                      <Table.Td
                        key={cell.field}
                        data-label={labels.get(cell.field)}
                        className={cell.isFaulty ? classes.faulty : undefined}
                      >
                        <span className={classes.cell}>
                          {cell.isFaulty ? <VisuallyHidden>{t('imports.preview.fault')}: </VisuallyHidden> : null}
                          {words(cell)}
                        </span>
                      </Table.Td>
                    ))}
                  </Table.Tr>
                  {row.problems.length > 0 ? (
                    <Table.Tr className={classes.problemRow}>
                      <Table.Td colSpan={shown.length + 1}>
                        <ul className={classes.problems}>
                          {row.problems.map((problem) => (
                            <li key={`${problem.column} ${problem.code}`}>
                              <IconAlertTriangle size={16} aria-hidden />
                              <Text span size="sm">
                                {language === 'de' ? problem.messageDe : problem.messageEn}
                              </Text>
                            </li>
                          ))}
                        </ul>
                      </Table.Td>
                    </Table.Tr>
                  ) : null}
                </Fragment>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Section>
  )
}

/** A value as the reader writes it; what could not be read stands as it is in the file. */
function useCellWords(fields: ImportField[]) {
  const { t } = useTranslation()
  const formats = useFormats()
  const region = useRegionName()
  const types = new Map(fields.map((field) => [field.key, field.type]))
  return ({ field, value, raw, isFaulty }: PreviewCell): string => {
    const type = types.get(field)
    if (value === null || value === '') return raw && isFaulty ? raw : '–'
    if (typeof value === 'boolean') return t(value ? 'imports.preview.yes' : 'imports.preview.no')
    if (typeof value === 'number') return formats.decimal(value)
    if (Array.isArray(value)) return value.join(', ')
    if (type === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formats.shortDay(String(value))
    if (field === 'region') return region(String(value)) ?? raw
    return type === 'choice' && raw ? raw : String(value)
  }
}
