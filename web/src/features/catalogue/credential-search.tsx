import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { MicroCredentialSummary } from 'api/contract/catalogue'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { credentialSearchQuery } from './catalogue.query.ts'

interface Props {
  label: string
  onPick: (offer: MicroCredentialSummary) => void
}

/** Type a few letters, pick a published micro-credential. The server ranks; the browser does not filter again. */
export function CredentialSearch({ label, onPick }: Props) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 180)
  const query = useQuery(credentialSearchQuery(settled))
  const items = search.trim() ? (query.data?.items ?? []) : []
  return (
    <Select
      label={label}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={<span />}
      searchable
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      data={items.map((item) => ({ value: item.id, label: item.title }))}
      filter={({ options }) => options}
      nothingFoundMessage={search.trim() && settled && !query.isFetching ? t('skills.noneFound') : undefined}
      onChange={(id) => {
        const picked = items.find((item) => item.id === id)
        if (picked) onPick(picked)
        setSearch('')
      }}
    />
  )
}
