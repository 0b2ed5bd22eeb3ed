import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ConceptSummary } from 'api/contract/linking'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ConceptKind, conceptsQuery } from '../../lib/concepts.query.ts'
import { useLabel } from '../../lib/language.ts'

interface Props {
  onPick: (concept: ConceptSummary) => void
  kind?: ConceptKind
  label: ReactNode
  description?: ReactNode
  /** Already chosen: not offered again. */
  exclude?: readonly string[]
  disabled?: boolean
}

/** Type a few letters, pick a skill or an occupation. The server ranks; the browser does not filter again. */
export function SkillSearch({ onPick, kind = 'skill', label, description, exclude = [], disabled }: Props) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 180)
  const query = useQuery(conceptsQuery(kind, settled))
  const items = search.trim() ? (query.data?.items ?? []).filter((item) => !exclude.includes(item.uri)) : []
  const hint = (item: ConceptSummary) =>
    item.matchedLabel && item.matchedLabel.toLowerCase() !== labelOf(item).toLowerCase()
      ? ` (${item.matchedLabel})`
      : ''
  const nothing = query.isError ? t('feedback.unreachable.title') : t('skills.noneFound')
  return (
    <Select
      label={label}
      description={description}
      placeholder={t(kind === 'skill' ? 'skills.searchSkill' : 'skills.searchOccupation')}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={<span />}
      searchable
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      data={items.map((item) => ({ value: item.uri, label: labelOf(item) + hint(item) }))}
      filter={({ options }) => options}
      nothingFoundMessage={search.trim() && settled && !query.isFetching ? nothing : undefined}
      onChange={(uri) => {
        const picked = items.find((item) => item.uri === uri)
        if (picked) onPick(picked)
        setSearch('')
      }}
      disabled={disabled}
      maxDropdownHeight={320}
      data-testid="skill-search"
    />
  )
}
