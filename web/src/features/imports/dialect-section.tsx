import { NativeSelect } from '@mantine/core'
import type { DataImport, EditImport, TableDescription } from 'api/contract/imports'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import classes from './imports.module.css'

type Reading = Pick<EditImport, 'sheet' | 'separator' | 'encoding'>

interface Props {
  item: DataImport
  table: TableDescription
  onChange: (change: Reading) => void
}

const SEPARATORS = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

/** How the file was understood; what can be understood in another way can be changed here. */
export function DialectSection({ item, table, onChange }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isTable = table.format === 'csv' || table.format === 'xlsx'
  const canChange = table.encoding !== null || table.separator !== null || table.sheets.length > 1
  return (
    <Section title={t('imports.dialect.title')} hint={canChange ? t('imports.dialect.again') : undefined}>
      <dl className={classes.facts}>
        <Fact label={t('imports.dialect.format')}>{t(`imports.dialect.formats.${table.format}`)}</Fact>
        <Fact label={t('imports.dialect.rows')}>{formats.number(item.rows)}</Fact>
        {table.sheets.length > 1 ? (
          <Choice
            label={t('imports.dialect.sheet')}
            value={table.sheet ?? ''}
            data={table.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => onChange({ sheet })}
          />
        ) : null}
        {table.encoding !== null ? (
          <Choice
            label={t('imports.dialect.encoding')}
            value={table.encoding}
            data={ENCODINGS.map((value) => ({ value, label: t(`imports.dialect.encodings.${value}`) }))}
            onChange={(value) => onChange({ encoding: ENCODINGS.find((encoding) => encoding === value) })}
          />
        ) : null}
        {table.separator !== null ? (
          <Choice
            label={t('imports.dialect.separator')}
            value={table.separator}
            data={SEPARATORS.map(([value, name]) => ({ value, label: t(`imports.dialect.separators.${name}`) }))}
            onChange={(value) => onChange({ separator: SEPARATORS.find(([sign]) => sign === value)?.[0] })}
          />
        ) : null}
        {isTable ? (
          <>
            <Fact label={t('imports.dialect.headerRow')}>{formats.number(table.headerRow)}</Fact>
            <Fact label={t('imports.dialect.numbers')}>
              {t(table.decimalComma ? 'imports.dialect.decimalComma' : 'imports.dialect.decimalPoint')}
            </Fact>
            <Fact label={t('imports.dialect.days')}>{t(`imports.dialect.${table.dayOrder}`)}</Fact>
          </>
        ) : null}
      </dl>
    </Section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  data: { value: string; label: string }[]
  onChange: (value: string) => void
}

function Choice({ label, value, data, onChange }: ChoiceProps) {
  // A file may say something that nobody would choose; it stays choosable as it is.
  const known = data.some((choice) => choice.value === value) ? data : [{ value, label: value }, ...data]
  return (
    <Fact label={label}>
      <NativeSelect
        size="sm"
        aria-label={label}
        value={value}
        data={known}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Fact>
  )
}
