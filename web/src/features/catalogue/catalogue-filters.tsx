import { Button, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { LIMITS, Mode } from 'api/contract/common'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import { type CatalogueSearch, isFiltered } from './catalogue-search.ts'
import { useLanguageNames } from './language-names.ts'

interface Props {
  search: CatalogueSearch
  onChange: (change: Partial<CatalogueSearch>) => void
}

export function CatalogueFilters({ search, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useLanguageNames()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  const [typed, setTyped] = useState(search.q ?? '')
  // The address may change without typing (reset, back): then the field follows it.
  const [seen, setSeen] = useState(search.q)
  if (seen !== search.q) {
    setSeen(search.q)
    setTyped(search.q ?? '')
  }
  const apply = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 250)
  return (
    <Group role="search" aria-label={t('catalogue.filter.label')} align="end" gap="sm">
      <TextInput
        type="search"
        label={t('catalogue.filter.q')}
        placeholder={t('catalogue.filter.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={LIMITS.searchLength}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          apply(event.currentTarget.value)
        }}
        style={{ flex: '2 1 16rem' }}
      />
      <Select
        label={t('catalogue.filter.language')}
        placeholder={t('catalogue.filter.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={names.options}
        value={search.language ?? null}
        onChange={(value) => onChange({ language: value ?? undefined })}
        style={{ flex: '1 1 8rem' }}
      />
      <Select
        label={t('catalogue.filter.mode')}
        placeholder={t('catalogue.filter.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={Mode.options.map((value) => ({ value, label: t(`modes.${value}`) }))}
        value={search.mode ?? null}
        onChange={(mode) => onChange({ mode: mode ?? undefined })}
        style={{ flex: '1 1 8rem' }}
      />
      <Select
        label={t('catalogue.filter.audience')}
        placeholder={t('catalogue.filter.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={groups.map((group) => ({ value: group.code, label: nameOf(group, language) }))}
        value={search.audience ?? null}
        onChange={(audience) => onChange({ audience: audience ?? undefined })}
        style={{ flex: '1 1 9rem' }}
      />
      {isFiltered(search) && (
        <Button
          variant="subtle"
          onClick={() => onChange({ q: undefined, language: undefined, mode: undefined, audience: undefined })}
        >
          {t('catalogue.filter.reset')}
        </Button>
      )}
    </Group>
  )
}
