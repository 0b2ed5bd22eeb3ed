import { Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { LIMITS } from 'api/contract/common'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import type { LearnersSearch } from './participants.query.ts'

interface Props {
  search: LearnersSearch
  onChange: (change: Partial<LearnersSearch>) => void
}

export function LearnerFilters({ search, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  const [typed, setTyped] = useState(search.q ?? '')
  const apply = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 250)
  return (
    <Group role="search" aria-label={t('participants.learners.q')} align="end" gap="sm">
      <TextInput
        type="search"
        label={t('participants.learners.q')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={LIMITS.searchLength}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          apply(event.currentTarget.value)
        }}
        style={{ flex: '2 1 14rem', maxWidth: '24rem' }}
      />
      <Select
        label={t('participants.learners.group')}
        placeholder={t('participants.learners.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={groups.map((group) => ({ value: group.code, label: nameOf(group, language) }))}
        value={search.group ?? null}
        onChange={(group) => onChange({ group: group ?? undefined })}
        style={{ flex: '1 1 10rem', maxWidth: '16rem' }}
      />
    </Group>
  )
}
