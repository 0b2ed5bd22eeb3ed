import { Group, Select } from '@mantine/core'
import { Sector } from 'api/contract/common'
import { DemandSource } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import type { OverviewSearch } from './overview-search.ts'

const REGIONS = ['DED', 'DED2', 'DED4', 'DED5'] as const

interface Props {
  search: OverviewSearch
  onChange: (change: Partial<OverviewSearch>) => void
}

export function GapFilters({ search, onChange }: Props) {
  const { t } = useTranslation()
  const known = REGIONS.some((code) => code === search.region)
  const regions = REGIONS.map((code) => ({ value: code as string, label: t(`regions.${code}`) }))
  return (
    <Group gap="sm" className="no-print" role="search" aria-label={t('overview.gaps.filters')}>
      <Select
        label={t('overview.gaps.region')}
        placeholder={t('overview.gaps.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        // A region from a shared link is shown even when it is not in our list.
        data={search.region && !known ? [...regions, { value: search.region, label: search.region }] : regions}
        value={search.region ?? null}
        onChange={(region) => onChange({ region: region ?? undefined })}
        w={180}
      />
      <Select
        label={t('overview.gaps.sector')}
        placeholder={t('overview.gaps.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={Sector.options.map((value) => ({ value, label: t(`sectors.${value}`) }))}
        value={search.sector ?? null}
        onChange={(sector) => onChange({ sector: sector ?? undefined })}
        w={200}
      />
      <Select
        label={t('overview.gaps.source')}
        allowDeselect={false}
        data={DemandSource.options.map((value) => ({ value, label: t(`overview.source.${value}`) }))}
        value={search.source ?? 'need'}
        onChange={(source) => onChange({ source: source === 'need' ? undefined : (source ?? undefined) })}
        w={230}
      />
    </Group>
  )
}
