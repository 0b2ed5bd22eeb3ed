import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { learnerSearchQuery } from './participants.query.ts'

interface Props {
  present: string[]
  onPick: (learnerId: string) => void
}

/** Type a few letters of a name, pick a learner who is not in the run yet. */
export function EnrolPicker({ present, onPick }: Props) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const query = useQuery(learnerSearchQuery(settled))
  const items = search.trim() ? (query.data?.items ?? []).filter((item) => !present.includes(item.id)) : []
  return (
    <Select
      label={t('participants.run.enrol')}
      placeholder={t('participants.run.enrolLabel')}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={<span />}
      searchable
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      data={items.map((item) => ({ value: item.id, label: item.name }))}
      filter={({ options }) => options}
      nothingFoundMessage={search.trim() && settled && !query.isFetching ? t('participants.run.nothing') : undefined}
      onChange={(id) => {
        if (id) onPick(id)
        setSearch('')
      }}
      maw={360}
    />
  )
}
