import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { TaughtTermQuery, TermVerdict } from 'api/contract/taught-terms'
import { useTranslation } from 'react-i18next'
import { TermsSearch } from './terms-search.ts'

/** Filters live in the address; typing replaces the entry in the history, it does not fill it. */
export function TermsFilters({ search, isManager }: { search: TermsSearch; isManager: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const change = (part: Record<string, string>) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value))
    void navigate({ to: '/terms', search: TermsSearch.parse(next) as never, replace: true, resetScroll: false })
  }
  const type = useDebouncedCallback((q: string) => change({ q }), 300)
  const all = { value: '', label: t('common.all') }
  const states = TaughtTermQuery.shape.state.unwrap().options
  return (
    <Group component="search" gap="sm" align="flex-end" className="no-print">
      <TextInput
        label={t('common.search')}
        placeholder={t(isManager ? 'terms.searchHintAll' : 'terms.searchHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        defaultValue={search.q ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        style={{ flex: '1 1 14rem' }}
      />
      <NativeSelect
        label={t('terms.verdict')}
        value={search.verdict ?? ''}
        onChange={(event) => change({ verdict: event.currentTarget.value })}
        data={[all, ...TermVerdict.options.map((value) => ({ value, label: t(`terms.verdicts.${value}`) }))]}
      />
      <NativeSelect
        label={t('terms.state')}
        value={search.state ?? ''}
        onChange={(event) => change({ state: event.currentTarget.value })}
        data={[
          all,
          ...states
            .filter((value) => isManager || value !== 'installation')
            .map((value) => ({ value, label: t(`terms.states.${value}`) })),
        ]}
      />
    </Group>
  )
}
