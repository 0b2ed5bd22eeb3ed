import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { Sector } from 'api/contract/common'
import { NeedStatus } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { NeedsSearch } from './needs-search.ts'

/** Filters live in the address; typing replaces the entry in the history, it does not fill it. */
export function NeedsFilters({ search, withSector }: { search: NeedsSearch; withSector: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const change = (part: Record<string, string>) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value))
    void navigate({ to: '/needs', search: NeedsSearch.parse(next) as never, replace: true })
  }
  const type = useDebouncedCallback((q: string) => change({ q }), 300)
  const all = { value: '', label: t('common.all') }
  return (
    <Group component="search" gap="sm" align="flex-end" className="no-print">
      <TextInput
        label={t('common.search')}
        placeholder={t('needs.list.searchHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        defaultValue={search.q ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        style={{ flex: '1 1 14rem' }}
      />
      <NativeSelect
        label={t('needs.list.status')}
        value={search.status ?? ''}
        onChange={(event) => change({ status: event.currentTarget.value })}
        data={[all, ...NeedStatus.options.map((value) => ({ value, label: t(`needs.status.${value}`) }))]}
      />
      {withSector ? (
        <NativeSelect
          label={t('needs.list.sector')}
          value={search.sector ?? ''}
          onChange={(event) => change({ sector: event.currentTarget.value })}
          data={[all, ...Sector.options.map((value) => ({ value, label: t(`sectors.${value}`) }))]}
        />
      ) : null}
    </Group>
  )
}
