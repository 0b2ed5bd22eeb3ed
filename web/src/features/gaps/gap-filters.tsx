import { Button, Group, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Sector, SizeClass } from 'api/contract/common'
import { DemandSource } from 'api/contract/demands'
import { Collection, NeedLanguage } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { RegionSelect } from '../../components/forms/region-select.tsx'
import { useFormats } from '../../lib/formats.ts'
import { monthsBack } from './gap-rows.ts'
import { filtersOf, type GapsSearch, isFiltered } from './gaps-search.ts'

interface Props {
  search: GapsSearch
  onChange: (part: Partial<Record<keyof GapsSearch, string | undefined>>) => void
}

/** Filters live in the address, so that what one sees can be sent to somebody. */
export function GapFilters({ search, onChange }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const all = { value: '', label: t('common.all') }
  const chosen = [search.from, search.to].filter((month) => month !== undefined)
  const months = [...new Set([...monthsBack(new Date().toISOString().slice(0, 7), 36), ...chosen])]
    .sort()
    .reverse()
    .map((month) => ({ value: month, label: formats.month(`${month}-01`) }))
  const none = Object.fromEntries(Object.keys(filtersOf(search)).map((key) => [key, undefined]))
  const select = <Key extends keyof GapsSearch>(key: Key, data: { value: string; label: string }[], width: number) => (
    <NativeSelect
      size="sm"
      style={{ flex: `1 1 ${width}px`, maxWidth: width + 40 }}
      label={t(`gaps.filters.${key as 'source'}`)}
      data={data}
      value={search[key] ?? (key === 'source' ? 'need' : '')}
      onChange={(event) => onChange({ [key]: event.currentTarget.value || undefined })}
    />
  )
  return (
    <Group component="search" gap="sm" align="flex-end" className="no-print" aria-label={t('gaps.filters.label')}>
      {select(
        'source',
        DemandSource.options.map((value) => ({ value, label: t(`gaps.source.${value}`) })),
        150,
      )}
      <RegionSelect
        size="sm"
        style={{ flex: '1 1 190px', maxWidth: 230 }}
        label={t('gaps.filters.region')}
        emptyLabel={t('common.all')}
        value={search.region ?? ''}
        onChange={(event) => onChange({ region: event.currentTarget.value || undefined })}
      />
      {select('sector', [all, ...Sector.options.map((value) => ({ value, label: t(`sectors.${value}`) }))], 180)}
      {select('sizeClass', [all, ...SizeClass.options.map((value) => ({ value, label: t(`sizes.${value}`) }))], 190)}
      {select('from', [all, ...months], 110)}
      {select('to', [all, ...months], 110)}
      {select(
        'language',
        [all, ...NeedLanguage.options.map((value) => ({ value, label: t(`gaps.languages.${value}`) }))],
        140,
      )}
      {select(
        'collection',
        [all, ...Collection.options.map((value) => ({ value, label: t(`gaps.collections.${value}`) }))],
        150,
      )}
      {select(
        'trust',
        [
          { value: '', label: t('gaps.trust.all') },
          { value: 'confirmed', label: t('gaps.trust.confirmed') },
        ],
        170,
      )}
      {isFiltered(search) ? (
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => onChange({ ...none, source: search.source, group: undefined })}
        >
          {t('gaps.filters.reset')}
        </Button>
      ) : null}
    </Group>
  )
}
